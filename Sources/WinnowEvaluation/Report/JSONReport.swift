public import WinnowFormats

/// The scores as JSON, for programs.
///
/// ```swift
/// JSONReport.json(evaluation, gate: nil).text()
/// ```
public enum JSONReport {
  /// The version of the report.
  static let version = 1

  /// The report; `gate` is null where nothing was checked.
  public static func json(_ evaluation: Evaluation, gate: QualityGate?) -> JSONValue {
    [
      "version": .integer(version),
      "documents": .integer(evaluation.documentIDs.count),
      "layers": .object(evaluation.layers.map { (key: $0.layer.rawValue, value: layer($0)) }),
      "gate": gate.map(verdict) ?? .null,
      "mistakes": .array(evaluation.mistakes.map(mistake)),
    ]
  }

  private static func layer(_ layer: LayerScores) -> JSONValue {
    [
      "documents": .integer(layer.documentCount),
      "gold": .integer(layer.goldCount),
      "found": .integer(layer.foundCount),
      "scores": .object(layer.metrics.map { (key: $0.name, value: percent($0.value)) }),
      "intervals": .object(
        layer.metrics.compactMap { metric in
          layer.intervals[metric.name].map { range in
            (
              key: metric.name,
              value: .array([percent(range.lowerBound), percent(range.upperBound)])
            )
          }
        }),
      "schemes": schemes(layer.counts),
      "labels": .object(layer.labels.map { (key: $0.name, value: schemes($0.counts)) }),
      "zones": .object(layer.zones.map { (key: $0.name, value: schemes($0.counts)) }),
    ]
  }

  private static func schemes(_ counts: [Scheme: MatchCounts]) -> JSONValue {
    .object(
      Scheme.allCases.compactMap { scheme in
        guard let count = counts[scheme] else { return nil }
        return (
          key: scheme.rawValue,
          value: [
            "correct": .integer(count.correct), "incorrect": .integer(count.incorrect),
            "partial": .integer(count.partial), "missed": .integer(count.missed),
            "spurious": .integer(count.spurious),
            // Of the spans found, those right and not; of the gold, those not found as the scheme asks.
            "tp": .integer(count.correct), "fp": .integer(count.actual - count.correct),
            "fn": .integer(count.possible - count.correct),
            "precision": percent(100 * count.precision), "recall": percent(100 * count.recall),
            "f1": percent(100 * count.f1),
          ]
        )
      })
  }

  private static func verdict(_ gate: QualityGate) -> JSONValue {
    [
      "passed": .flag(gate.isPassed),
      "failures": .array(
        gate.failures.map { failure in
          [
            "score": .string(failure.name), "value": percent(failure.value),
            "baseline": failure.baseline.map(percent) ?? .null, "least": percent(failure.least),
          ]
        }),
      "new_mistakes": gate.hasBaseline ? .integer(gate.newMistakes.count) : .null,
      "mended": gate.hasBaseline ? .integer(gate.mendedCount) : .null,
    ]
  }

  private static func mistake(_ mistake: Mistake) -> JSONValue {
    [
      "kind": .string(mistake.kind.rawValue), "layer": .string(mistake.layer.rawValue),
      "document": .string(mistake.document), "path": .string(mistake.path),
      "line": mistake.line.map { .integer($0) } ?? .null, "start": .integer(mistake.start),
      "end": .integer(mistake.end), "gold": .optional(mistake.gold),
      "found": .optional(mistake.found), "context": .string(mistake.context),
    ]
  }

  private static func percent(_ value: Double) -> JSONValue {
    .number(Decimal.rounded(value, digits: 4))
  }
}
