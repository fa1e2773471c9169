/// Scores the topics of documents: a topic is right if the gold of the same document has it.
struct TopicScorer {
  private struct Outcome {
    var right: Set<String>
    var gold: Set<String>
    var found: Set<String>
  }

  private var outcomes: [Outcome] = []
  private(set) var mistakes: [Mistake] = []

  /// Compares the topics of a document.
  mutating func add(gold: [String], found: [String], in document: AnnotatedDocument) {
    let (gold, found) = (Set(gold), Set(found))
    outcomes.append(Outcome(right: gold.intersection(found), gold: gold, found: found))
    mistakes += MistakeList(.topics, document).topicMistakes(gold, found)
  }

  /// The scores of all documents so far: micro over all topics, macro as the mean F1 of the topics.
  func scores() -> LayerScores {
    var scores = LayerScores(layer: .topics)
    scores.documentCount = outcomes.count
    scores.goldCount = outcomes.reduce(0) { $0 + $1.gold.count }
    scores.foundCount = outcomes.reduce(0) { $0 + $1.found.count }
    scores.metrics = Self.metrics(outcomes)
    scores.intervals = intervals()
    scores.labels = Self.labels(outcomes).sorted { $0.key < $1.key }.map {
      LayerScores.Part(name: $0.key, counts: [.strict: $0.value])
    }
    return scores
  }

  private static func labels(_ outcomes: [Outcome]) -> [String: MatchCounts] {
    var labels: [String: MatchCounts] = [:]
    for outcome in outcomes {
      for topic in outcome.right { labels[topic, default: MatchCounts()].correct += 1 }
      for topic in outcome.gold.subtracting(outcome.right) {
        labels[topic, default: MatchCounts()].missed += 1
      }
      for topic in outcome.found.subtracting(outcome.right) {
        labels[topic, default: MatchCounts()].spurious += 1
      }
    }
    return labels
  }

  private static func metrics(_ outcomes: [Outcome]) -> [(name: String, value: Double)] {
    let labels = labels(outcomes)
    var sum = MatchCounts()
    for counts in labels.values { sum += counts }
    let total = labels.keys.sorted().reduce(0.0) { $0 + (labels[$1]?.f1 ?? 0) }
    return [
      ("precision", 100 * sum.precision), ("recall", 100 * sum.recall), ("f1", 100 * sum.f1),
      ("micro_f1", 100 * sum.f1), ("macro_f1", 100 * Ratio(total, labels.count).value),
    ]
  }

  /// Intervals by resampling documents, as for spans.
  private func intervals() -> [String: ClosedRange<Double>] {
    let tallies = outcomes.map { outcome in
      var tally = Tally()
      tally[.gold] = outcome.gold.count
      tally[.found] = outcome.found.count
      tally[.strict] = outcome.right.count
      return tally
    }
    guard let micro = Bootstrap.intervals(tallies)["f1"] else { return [:] }
    return ["f1": micro, "micro_f1": micro]
  }
}
