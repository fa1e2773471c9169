public import WinnowCore
public import WinnowPipeline

/// The scores of a run against gold, and where the two differ.
///
/// ```swift
/// let gold = try GoldReader.read(["gold.jsonl"], GoldOptions(map: LabelMap()))
/// let evaluation = try Evaluation(gold, run: "output/seeds")
/// evaluation.layers[0].metric("f1")  // 0 to 100
/// ```
public struct Evaluation: Sendable {
  /// The scores of each layer that is annotated, in the order of the report.
  public private(set) var layers: [LayerScores] = []
  /// All places where gold and run differ, by layer, in the order of the gold.
  public private(set) var mistakes: [Mistake] = []
  /// The documents of the gold, in its order.
  public let documentIDs: [String]
  /// What the user should know.
  public private(set) var notes: [Diagnostic]

  /// Scores the run folder `run`; throws with exit code `input` where a document of the gold is not in it.
  public init(_ gold: Gold, run: String, map: LabelMap, layers: Set<EvaluationLayer>? = nil)
    throws(RunFailure)
  {
    let documents = try RunDocuments.read(run, map: map)
    try self.init(gold, documents, isSource: false, layers: layers)
  }

  /// Scores what a pipeline makes of the texts of the gold.
  ///
  /// They go through the engine from memory to memory, with the metadata that the gold gives them.
  public init(
    _ gold: Gold, plan: Plan, options: RunOptions, map: LabelMap,
    layers: Set<EvaluationLayer>? = nil
  ) throws(RunFailure) {
    let documents = try GoldRun.documents(gold, plan, options, map: map)
    try self.init(gold, documents, isSource: true, layers: layers)
  }

  init(
    _ gold: Gold, _ documents: [RunDocument], isSource: Bool, layers wanted: Set<EvaluationLayer>?
  ) throws(RunFailure) {
    documentIDs = gold.documents.map(\.id)
    notes = gold.notes
    let positioned = try RunMatching.match(gold, documents, isSource: isSource)
    try LabelCheck.check(gold, documents)
    for layer in EvaluationLayer.allCases where wanted?.contains(layer) ?? true {
      let annotated = zip(gold.documents, positioned).filter { $0.0.isAnnotated(layer) }
      if annotated.isEmpty { continue }
      if layer == .topics { scoreTopics(annotated) } else { score(layer, annotated, gold) }
    }
    guard !layers.isEmpty else {
      throw RunFailure(
        .usage,
        Diagnostic(code: .e021, message: "none of the layers asked for is annotated in the gold"))
    }
  }

  private mutating func score(
    _ layer: EvaluationLayer, _ annotated: [(AnnotatedDocument, PositionedDocument)], _ gold: Gold
  ) {
    var scorer = LayerScorer(layer)
    for (document, run) in annotated {
      var found = run.spans[layer] ?? []
      if layer == .entities, let labels = gold.entityLabels {
        found.removeAll { !labels.contains($0.label) }
      }
      scorer.add(gold: document.spans[layer] ?? [], found: found, in: document, zone: run.zone)
    }
    layers.append(scorer.scores())
    mistakes += scorer.mistakes
  }

  private mutating func scoreTopics(_ annotated: [(AnnotatedDocument, PositionedDocument)]) {
    var scorer = TopicScorer()
    for (document, run) in annotated {
      scorer.add(gold: document.topics ?? [], found: run.topics, in: document)
    }
    layers.append(scorer.scores())
    mistakes += scorer.mistakes
  }

  /// A score by its full name, for instance `dates.value_f1`.
  public func metric(_ name: String) -> Double? {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    return layers.first { $0.layer.rawValue == parts[0] }?.metric(parts[1])
  }

  /// The full names of all scores.
  public var metricNames: [String] {
    layers.flatMap { layer in layer.metrics.map { "\(layer.layer.rawValue).\($0.name)" } }
  }
}
