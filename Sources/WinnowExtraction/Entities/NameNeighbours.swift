/// The names found so far, by the token where they begin or end.
struct NameNeighbours {
  /// Where the longest name that ends before a token begins; -1 for none.
  private var longestStarts: [Int32]
  /// Where the listed name that ends before a token begins; -1 for none.
  private var listedStarts: [Int32]
  /// The listed name that begins at a token, by number; -1 for none.
  private var listedNumbers: [Int32]
  private(set) var listed: [EntityCandidate] = []

  /// Room for the names among `tokenCount` tokens.
  init(tokenCount: Int) {
    longestStarts = [Int32](repeating: -1, count: tokenCount + 1)
    listedStarts = longestStarts
    listedNumbers = longestStarts
  }

  /// Takes up the names of lists, which do not overlap.
  mutating func add(listed candidates: ArraySlice<EntityCandidate>) {
    for candidate in candidates {
      listedStarts[candidate.tokens.upperBound] = Int32(
        truncatingIfNeeded: candidate.tokens.lowerBound)
      listedNumbers[candidate.tokens.lowerBound] = Int32(truncatingIfNeeded: listed.count)
      listed.append(candidate)
    }
  }

  /// Takes up what any rule found.
  mutating func add(_ candidates: [EntityCandidate]) {
    for candidate in candidates where candidate.label != .place {
      let start = Int32(truncatingIfNeeded: candidate.tokens.lowerBound)
      let known = longestStarts[candidate.tokens.upperBound]
      if known < 0 || start < known { longestStarts[candidate.tokens.upperBound] = start }
    }
  }

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
