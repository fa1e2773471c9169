/// Found spans and gold spans, paired one to one: equal ones first, then those that overlap, the largest overlap first.
///
/// This is the relaxed matching of TempEval-3 (UzZaman et al. 2013), made one to one.
struct SpanPairing {
  /// Indices of a gold span and a found one.
  struct Pair {
    var gold: Int
    var found: Int
  }

  private(set) var pairs: [Pair] = []
  private(set) var isGoldPaired: [Bool]
  private(set) var isFoundPaired: [Bool]

  /// Pairs spans that are in text order.
  init(gold: [AnnotatedSpan], found: [AnnotatedSpan]) {
    isGoldPaired = Array(repeating: false, count: gold.count)
    isFoundPaired = Array(repeating: false, count: found.count)
    var overlaps: [(shared: Int, pair: Pair)] = []
    var first = 0
    for (index, span) in found.enumerated() {
      while first < gold.count && gold[first].end <= span.start { first += 1 }
      var candidate = first
      while candidate < gold.count && gold[candidate].start < span.end {
        let pair = Pair(gold: candidate, found: index)
        if gold[candidate].range == span.range {
          take(pair)
        } else if gold[candidate].overlap(span) > 0 {
          overlaps.append((gold[candidate].overlap(span), pair))
        }
        candidate += 1
      }
    }
    overlaps.sort {
      ($1.shared, $0.pair.gold, $0.pair.found) < ($0.shared, $1.pair.gold, $1.pair.found)
    }
    for overlap in overlaps { take(overlap.pair) }
    pairs.sort { ($0.gold, $0.found) < ($1.gold, $1.found) }
  }

  private mutating func take(_ pair: Pair) {
    guard !isGoldPaired[pair.gold] && !isFoundPaired[pair.found] else { return }
    isGoldPaired[pair.gold] = true
    isFoundPaired[pair.found] = true
    pairs.append(pair)
  }
}
