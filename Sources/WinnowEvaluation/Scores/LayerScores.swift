/// The scores of one layer over all documents in which it is annotated.
public struct LayerScores: Sendable {
  /// The scores of the spans of one label, or of one zone.
  public struct Part: Sendable, Equatable {
    /// The label or zone.
    public var name: String
    /// The counts of each scheme.
    public var counts: [Scheme: MatchCounts]
  }

  /// The layer.
  public var layer: EvaluationLayer
  /// The number of documents in which it is annotated.
  public var documentCount = 0
  /// Spans, or topics, in the gold.
  public var goldCount = 0
  /// Spans, or topics, found.
  public var foundCount = 0
  /// Scores in percent by name, in the order of the report.
  public var metrics: [(name: String, value: Double)] = []
  /// The 95 % intervals of the scores, in percent.
  public var intervals: [String: ClosedRange<Double>] = [:]
  /// The counts of each scheme; empty for topics.
  public var counts: [Scheme: MatchCounts] = [:]
  /// By label, sorted.
  public var labels: [Part] = []
  /// By zone of the paragraph, sorted; `dropped` for what is in no paragraph.
  public var zones: [Part] = []

  /// A score by its name.
  public func metric(_ name: String) -> Double? { metrics.first { $0.name == name }?.value }
}
