import WinnowCore

/// What the entities of a document say of the names of places within them.
struct PlaceEntities {
  private let spans: [(tokens: Range<Int>, label: String)]

  /// The entities that are there, sorted by span.
  init(_ entities: [Entity], _ tokens: TokenTable) {
    var spans: [(tokens: Range<Int>, label: String)] = []
    spans.reserveCapacity(entities.count)
    for entity in entities {
      let range = tokens.indices(in: entity.span)
      if !range.isEmpty { spans.append((range, entity.label)) }
    }
    self.spans = spans
  }

  /// Marks candidates inside longer names; those inside names of persons are no places.
  func apply(to candidates: inout [PlaceCandidate]) {
    var first = 0
    for index in candidates.indices {
      let tokens = candidates[index].tokens
      while first < spans.count, spans[first].tokens.upperBound <= tokens.lowerBound { first += 1 }
      guard first < spans.count else { return }
      let span = spans[first]
      guard span.tokens.lowerBound <= tokens.lowerBound,
        span.tokens.upperBound >= tokens.upperBound
      else { continue }
      if span.label == "PERSON" {
        candidates[index].isPlace = false
      } else if span.tokens.count > tokens.count {
        candidates[index].inside = span.label
      }
    }
  }
}
