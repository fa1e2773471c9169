import WinnowCore

/// What the entities of a document say of the names of places within them.
struct PlaceEntities {
  private let spans: [(tokens: Range<Int>, entity: Int, isPerson: Bool)]

  /// The entities that are there, sorted by span; O(tokens), for names stand a dozen tokens apart.
  init(_ entities: [Entity], _ tokens: TokenTable) {
    let (starts, ends) = (tokens.starts, tokens.ends)
    var spans: [(tokens: Range<Int>, entity: Int, isPerson: Bool)] = []
    spans.reserveCapacity(entities.count)
    var first = 0
    for index in entities.indices {
      let span = entities[index].span
      while first < starts.count, Int(starts[first]) < span.start { first += 1 }
      var end = first
      while end < ends.count, Int(ends[end]) <= span.end { end += 1 }
      if first < end { spans.append((first..<end, index, entities[index].label == "PERSON")) }
    }
    self.spans = spans
  }

  /// The last tokens of the names of persons that have more than one.
  func addSurnames(to persons: inout PersonNames, _ tokens: TokenTable) {
    for span in spans where span.isPerson && span.tokens.count > 1 {
      persons.add(surname: tokens.hashes[span.tokens.upperBound - 1])
    }
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
      if span.isPerson {
        candidates[index].isPlace = false
        candidates[index].rule = .personName
      } else if span.tokens.count > tokens.count {
        candidates[index].inside = .entity(span.entity)
      }
    }
  }
}
