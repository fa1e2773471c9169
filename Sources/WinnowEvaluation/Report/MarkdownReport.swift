import WinnowCore
import WinnowFormats

/// The scores for GitHub Actions: a summary in Markdown, and annotations of the gold's lines.
///
/// ```swift
/// MarkdownReport.text(evaluation, gate: gate)
/// ```
public enum MarkdownReport {
  /// GitHub shows ten annotations of one kind in a step.
  public static let annotationLimit = 10

  /// The summary, ending in a line feed.
  public static func text(_ evaluation: Evaluation, gate: QualityGate?) -> String {
    let isPassed = gate?.isPassed ?? true
    var out = "## Extraction quality: \(isPassed ? "passed" : "failed")\n\n"
    for failure in gate?.failures ?? [] { out += "- \(escape(failure.summary))\n" }
    if !isPassed { out += "\n" }
    out += "| layer | gold | found | precision | recall | F1 | 95 % interval |\n"
    out += "|---|---:|---:|---:|---:|---:|---|\n"
    for layer in evaluation.layers {
      let cells = ["precision", "recall", "f1"].map { Digits.decimal(layer.metric($0) ?? 0) }
      let interval = layer.intervals["f1"].map {
        "\(Digits.decimal($0.lowerBound)) to \(Digits.decimal($0.upperBound))"
      }
      out += "| \(layer.layer.rawValue) | \(layer.goldCount) | \(layer.foundCount) | "
      out += cells.joined(separator: " | ") + " | \(interval ?? "") |\n"
    }
    let shown = gate?.newMistakes ?? evaluation.mistakes
    guard !shown.isEmpty else { return out }
    let isNew = gate?.hasBaseline ?? false
    out += "\n\(shown.count) \(isNew ? "new mistakes" : "mistakes")\n\n"
    out += "| document | mistake | context |\n|---|---|---|\n"
    for mistake in shown.prefix(annotationLimit) {
      out += "| \(escape(mistake.document)) | \(escape(mistake.summary)) | "
      out += "\(escape(mistake.context)) |\n"
    }
    return out
  }

  /// Workflow commands that mark lines of the gold, at most ten, the worst first; none if the gate is passed.
  public static func annotations(_ gate: QualityGate) -> [String] {
    guard !gate.isPassed else { return [] }
    let summary = gate.failures.map(\.summary).joined(separator: "; ")
    let marks = gate.newMistakes.prefix(annotationLimit - 1).map { mistake in
      "::error file=\(property(mistake.path)),line=\(mistake.line ?? 1)::"
        + data("\(mistake.document): \(mistake.summary)\n\(mistake.context)")
    }
    return ["::error title=Extraction quality::" + data(summary)] + marks
  }

  /// What GitHub's workflow commands escape in their messages.
  private static let escapes: [Unicode.Scalar: String] = ["%": "%25", "\r": "%0D", "\n": "%0A"]

  private static func data(_ text: String) -> String {
    text.escaped { escapes[$0] }
  }

  private static func property(_ text: String) -> String {
    text.escaped { escapes[$0] ?? [":": "%3A", ",": "%2C"][$0] }
  }

  /// Foreign text in a cell: nothing in it is markup, and it stays on its line.
  private static func escape(_ text: String) -> String {
    text.escaped { scalar in
      switch scalar {
      case "\n": " "
      case "<": "&lt;"
      case "|", "*", "_", "`", "[", "]", "\\": "\\" + String(scalar)
      default: nil
      }
    }
  }
}
