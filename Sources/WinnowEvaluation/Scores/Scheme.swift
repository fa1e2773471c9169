/// When a found span counts as right: the four schemes of SemEval-2013 task 9.
///
/// | scheme | right if |
/// |---|---|
/// | `strict` | borders and label are equal |
/// | `exact` | borders are equal |
/// | `partial` | borders are equal; half a point if they overlap |
/// | `type` | the spans overlap and the labels are equal |
///
/// The counts are those of nervaluate 1.2.1, found spans taken in text order: each is compared with the gold spans that no
/// earlier one has taken, and they meet if they share at least a hundredth of the gold span.
public enum Scheme: String, Sendable, CaseIterable {
  case strict, exact, partial, type

  /// Compares spans, both in text order, those of the gold not overlapping; O(n) but for overlaps.
  public func count(gold: [AnnotatedSpan], found: [AnnotatedSpan]) -> MatchCounts {
    var counts = MatchCounts()
    var isTaken = [Bool](repeating: false, count: gold.count)
    var first = 0
    for span in found {
      while first < gold.count && gold[first].end <= span.start { first += 1 }
      var last = first
      while last < gold.count && gold[last].start < span.end { last += 1 }
      let candidates = (first..<last).filter { !isTaken[$0] }
      if let match = candidates.filter({ isRight(span, gold[$0]) }).min(by: {
        distance(span, gold[$0]) < distance(span, gold[$1])
      }) {
        counts.correct += 1
        isTaken[match] = true
      } else if let met = candidates.first(where: { Self.meet(span, gold[$0]) }) {
        if self == .partial { counts.partial += 1 } else { counts.incorrect += 1 }
        isTaken[met] = true
      } else {
        counts.spurious += 1
      }
    }
    counts.missed = isTaken.count { !$0 }
    return counts
  }

  private func isRight(_ found: AnnotatedSpan, _ gold: AnnotatedSpan) -> Bool {
    let isExact = found.start == gold.start && found.end == gold.end
    switch self {
    case .strict: return isExact && found.label == gold.label
    case .exact, .partial: return isExact
    case .type: return found.label == gold.label && Self.meet(found, gold)
    }
  }

  /// True if they share at least one hundredth of the gold span.
  private static func meet(_ found: AnnotatedSpan, _ gold: AnnotatedSpan) -> Bool {
    let shared = found.overlap(gold)
    return shared > 0 && Double(shared) / Double(gold.end - gold.start) * 100 >= 1
  }

  private func distance(_ found: AnnotatedSpan, _ gold: AnnotatedSpan) -> Int {
    abs(found.start - gold.start) + abs(found.end - gold.end)
  }
}
