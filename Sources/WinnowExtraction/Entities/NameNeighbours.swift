import WinnowCore

/// The names found so far, by the token where they begin or end.
struct NameNeighbours: ~Copyable {
  /// Where the longest name that ends before a token begins; -1 for none.
  private var longestStarts = OwnedArray<Int32>()
  /// Where the listed name that ends before a token begins; -1 for none.
  private var listedStarts = OwnedArray<Int32>()
  /// The listed name that begins at a token, by number; -1 for none.
  private var listedNumbers = OwnedArray<Int32>()
  private var listed = OwnedArray<EntityCandidate>()

  /// The bytes that it holds.
  var byteCount: Int { 3 * longestStarts.byteCount + listed.byteCount }

  /// Forgets all names; there are `tokenCount` tokens from now on.
  mutating func clear(tokenCount: Int) {
    longestStarts.fill(tokenCount + 1, with: -1)
    listedStarts.fill(tokenCount + 1, with: -1)
    listedNumbers.fill(tokenCount + 1, with: -1)
    listed.removeAll()
  }

  /// Takes up the names of lists, which do not overlap.
  mutating func add(listed candidates: UnmanagedSpan<EntityCandidate>) {
    for candidate in candidates {
      listedStarts[candidate.tokens.upperBound] = Int32(
        truncatingIfNeeded: candidate.tokens.lowerBound)
      listedNumbers[candidate.tokens.lowerBound] = Int32(truncatingIfNeeded: listed.count)
      listed.append(candidate)
    }
  }

  /// Takes up what any rule found.
  mutating func add(_ candidates: borrowing OwnedArray<EntityCandidate>) {
    for index in candidates.indices where candidates[index].label != .place {
      let tokens = candidates[index].tokens
      let start = Int32(truncatingIfNeeded: tokens.lowerBound)
      let known = longestStarts[tokens.upperBound]
      if known < 0 || start < known { longestStarts[tokens.upperBound] = start }
    }
  }

  /// The names as they are now, until the next change.
  var view: NeighbourView {
    NeighbourView(
      longestStarts: longestStarts.unmanaged, listedStarts: listedStarts.unmanaged,
      listedNumbers: listedNumbers.unmanaged, listed: listed.unmanaged)
  }
}

/// What the rules ask of the names found so far.
struct NeighbourView {
  fileprivate let longestStarts: UnmanagedSpan<Int32>
  fileprivate let listedStarts: UnmanagedSpan<Int32>
  fileprivate let listedNumbers: UnmanagedSpan<Int32>
  fileprivate let listed: UnmanagedSpan<EntityCandidate>

  /// Where the listed name that ends before the token at `end` begins.
  func listedStart(endingAt end: Int) -> Int? {
    listedStarts[end] < 0 ? nil : Int(listedStarts[end])
  }

  /// The longest name that ends before the token at `end`.
  func longest(endingAt end: Int) -> Range<Int>? {
    longestStarts[end] < 0 ? nil : Int(longestStarts[end])..<end
  }

  /// The listed name that covers just the tokens of `range`.
  func listed(at range: Range<Int>) -> EntityCandidate? {
    let number = listedNumbers[range.lowerBound]
    guard number >= 0, listed[Int(number)].tokens == range else { return nil }
    return listed[Int(number)]
  }
}
