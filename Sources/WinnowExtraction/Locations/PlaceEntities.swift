import WinnowCore

/// What the entities of a document say of the names of places within them.
struct PlaceEntities: ~Copyable {
  /// An entity and its tokens.
  private struct Held {
    var tokens: Range<Int>
    var entity: Int
    var isPerson: Bool
  }

  private var spans = OwnedArray<Held>()

  /// Takes up the entities of a document, sorted by span; O(tokens), for names stand a dozen tokens apart, and searching
  /// would go wrong at every step.
  mutating func read(_ entities: [Entity], _ tokens: UnmanagedTokens) {
    spans.removeAll()
    let (starts, ends) = (tokens.starts, tokens.ends)
    var first = 0
    for index in entities.indices {
      let span = entities[index].span
      while first + 8 < starts.count, starts[first + 8] < span.start { first += 8 }
      while first < starts.count, starts[first] < span.start { first += 1 }
      var end = first
      while end < ends.count, ends[end] <= span.end { end += 1 }
      guard first < end else { continue }
      spans.append(
        Held(tokens: first..<end, entity: index, isPerson: entities[index].label == "PERSON"))
    }
  }

  /// The last tokens of the names of persons that have more than one.
  func addSurnames(to persons: inout PersonNames, _ tokens: UnmanagedTokens) {
    for span in spans.unmanaged where span.isPerson && span.tokens.count > 1 {
      persons.add(surname: tokens.hashes[span.tokens.upperBound - 1])
    }
  }

  /// Marks candidates inside longer names; those inside names of persons are no places.
  func apply(to candidates: inout OwnedArray<PlaceCandidate>) {
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
        candidates[index].inside = .entity(Int32(truncatingIfNeeded: span.entity))
      }
    }
  }
}
