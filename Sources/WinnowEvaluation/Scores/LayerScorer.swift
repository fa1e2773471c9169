/// Scores one layer, document by document.
struct LayerScorer {
  let layer: EvaluationLayer
  private var tallies: [Tally] = []
  private var counts: [Scheme: MatchCounts] = [:]
  private var labels: [String: [Scheme: MatchCounts]] = [:]
  private var zones: [String: [Scheme: MatchCounts]] = [:]
  private(set) var mistakes: [Mistake] = []

  init(_ layer: EvaluationLayer) { self.layer = layer }

  /// Compares the spans of a document.
  mutating func add(
    gold: [AnnotatedSpan], found: [AnnotatedSpan], in document: AnnotatedDocument,
    zone: (Int) -> String?
  ) {
    var tally = Tally()
    tally[.gold] = gold.count
    tally[.found] = found.count
    for scheme in Scheme.allCases {
      let result = scheme.count(gold: gold, found: found)
      counts[scheme, default: MatchCounts()] += result
      tally[Self.count(of: scheme)] += result.correct
      if scheme == .partial { tally[.partialHalves] += result.partial }
    }
    Self.addParts(gold, found, to: &labels) { $0.label }
    if layer != .paragraphs {
      Self.addParts(gold, found, to: &zones) { zone($0.start) ?? "dropped" }
    }
    let pairing = SpanPairing(gold: gold, found: found)
    for pair in pairing.pairs { Self.resolve(gold[pair.gold], found[pair.found], &tally) }
    tally[.relaxed] = pairing.pairs.count
    tally[.valued] = gold.count { !$0.values.isEmpty }
    tallies.append(tally)
    mistakes += MistakeList(layer, document).mistakes(gold, found, pairing)
  }

  private static func count(of scheme: Scheme) -> Tally.Count {
    switch scheme {
    case .strict: .strict
    case .exact: .exact
    case .partial: .partial
    case .type: .type
    }
  }

  /// Compares the spans of each label or zone among themselves, as nervaluate does.
  private static func addParts(
    _ gold: [AnnotatedSpan], _ found: [AnnotatedSpan],
    to parts: inout [String: [Scheme: MatchCounts]], by name: (AnnotatedSpan) -> String
  ) {
    let wanted = Dictionary(grouping: gold, by: name)
    let given = Dictionary(grouping: found, by: name)
    for part in Set(wanted.keys).union(given.keys) {
      for scheme in Scheme.allCases {
        parts[part, default: [:]][scheme, default: MatchCounts()] += scheme.count(
          gold: wanted[part] ?? [], found: given[part] ?? [])
      }
    }
  }

  /// Counts whether a pair agrees on the value or the place.
  private static func resolve(_ gold: AnnotatedSpan, _ found: AnnotatedSpan, _ tally: inout Tally) {
    if gold.hasValue(of: found) { tally[.values] += 1 }
    func count(_ isRight: Bool?, _ right: Tally.Count, _ asked: Tally.Count) {
      guard let isRight else { return }
      tally[asked] += 1
      if isRight { tally[right] += 1 }
    }
    count(PlaceDistance.isSameIdentifier(gold.place, found.place), .identifiers, .identified)
    count(PlaceDistance.isSameCountry(gold.place, found.place), .countries, .withCountry)
    count(PlaceDistance.isNear(gold.place, found.place), .near, .withPoint)
  }

  /// The scores of all documents so far.
  func scores() -> LayerScores {
    var sum = Tally()
    for tally in tallies { sum.add(tally) }
    var scores = LayerScores(layer: layer)
    scores.documentCount = tallies.count
    scores.goldCount = sum[.gold]
    scores.foundCount = sum[.found]
    scores.metrics = sum.metrics
    scores.intervals = Bootstrap.intervals(tallies)
    scores.counts = counts
    scores.labels = Self.sorted(labels)
    scores.zones = Self.sorted(zones)
    return scores
  }

  private static func sorted(_ parts: [String: [Scheme: MatchCounts]]) -> [LayerScores.Part] {
    parts.sorted { $0.key < $1.key }.map { LayerScores.Part(name: $0.key, counts: $0.value) }
  }
}

extension AnnotatedSpan {
  /// True if one of the values is one of the other's; spans without any have the same.
  func hasValue(of other: AnnotatedSpan) -> Bool {
    values.isEmpty ? other.values.isEmpty : values.contains { other.values.contains($0) }
  }
}
