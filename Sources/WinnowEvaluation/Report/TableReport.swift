import WinnowCore

/// The scores as a table for a terminal.
///
/// ```swift
/// TableReport(evaluation, gate: nil, mistakeLimit: 20).text
/// ```
public struct TableReport {
  private let evaluation: Evaluation
  private let gate: QualityGate?
  private let mistakeLimit: Int

  /// A report that lists at most `mistakeLimit` mistakes.
  public init(_ evaluation: Evaluation, gate: QualityGate?, mistakeLimit: Int) {
    self.evaluation = evaluation
    self.gate = gate
    self.mistakeLimit = mistakeLimit
  }

  /// The report, without a line end.
  public var text: String {
    var lines = ["\(evaluation.documentIDs.count) documents"]
    for layer in evaluation.layers { lines += [""] + section(layer) }
    lines += verdict
    lines += mistakes
    return lines.joined(separator: "\n")
  }

  private func section(_ layer: LayerScores) -> [String] {
    let name = layer.layer.rawValue
    var lines = [
      "\(name): \(layer.goldCount) in the gold, \(layer.foundCount) found, "
        + "\(layer.documentCount) documents"
    ]
    let prefixes = layer.layer == .topics ? [""] : ["strict_", "exact_", "partial_", "type_"]
    var rows = [["", "precision", "recall", "F1", "95 % interval"]]
    for prefix in prefixes + ["relaxed_", "value_"] {
      guard let f1 = layer.metric(prefix + "f1") else { continue }
      rows.append([
        prefix.isEmpty ? "micro" : String(prefix.dropLast()),
        percent(layer.metric(prefix + "precision")), percent(layer.metric(prefix + "recall")),
        percent(f1), interval(layer.intervals[prefix + "f1"]),
      ])
    }
    for (metric, title) in [
      ("macro_f1", "macro"), ("id_accuracy", "identifier"), ("country_accuracy", "country"),
      ("accuracy_161km", "within 161 km"),
    ] {
      guard let value = layer.metric(metric) else { continue }
      rows.append([title, "", "", percent(value), interval(layer.intervals[metric])])
    }
    lines += Self.columns(rows)
    for (title, parts) in [("label", layer.labels), ("zone", layer.zones)] where parts.count > 1 {
      var table = [[title, "precision", "recall", "F1", "tp/fp/fn"]]
      for part in parts {
        let counts = part.counts[.strict] ?? MatchCounts()
        table.append([
          part.name, percent(100 * counts.precision), percent(100 * counts.recall),
          percent(100 * counts.f1),
          "\(counts.correct)/\(counts.actual - counts.correct)/\(counts.possible - counts.correct)",
        ])
      }
      lines += Self.columns(table)
    }
    return lines
  }

  private var verdict: [String] {
    guard let gate else { return [] }
    var lines = [""]
    for failure in gate.failures { lines.append("FAILED: " + failure.summary) }
    if gate.hasBaseline {
      lines.append(
        "\(gate.newMistakes.count) mistakes are new since the baseline, \(gate.mendedCount) are gone"
      )
    }
    return lines
  }

  private var mistakes: [String] {
    let shown = gate?.newMistakes ?? evaluation.mistakes
    guard !shown.isEmpty && mistakeLimit > 0 else { return [] }
    var lines = [""]
    for mistake in shown.prefix(mistakeLimit) {
      lines.append("\(mistake.path):\(mistake.line ?? 1): \(mistake.document): \(mistake.summary)")
      if !mistake.context.isEmpty { lines.append("    " + mistake.context) }
    }
    if shown.count > mistakeLimit {
      lines.append("… and \(shown.count - mistakeLimit) more (--mistakes \(shown.count))")
    }
    return lines
  }

  private func percent(_ value: Double?) -> String { value.map { Digits.decimal($0) } ?? "" }

  private func interval(_ range: ClosedRange<Double>?) -> String {
    range.map { "\(Digits.decimal($0.lowerBound)) to \(Digits.decimal($0.upperBound))" } ?? ""
  }

  /// The rows with their columns one below the other, the first to the left and the others to the right.
  static func columns(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = "  "
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cell.count)
        line += column == 0 ? cell + space : "  " + space + cell
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
