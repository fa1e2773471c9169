public import WinnowCore

/// Names of a gazetteer that stand in a text.
public struct GazetteerMatch: Sendable, Equatable {
  /// The tokens that they cover.
  public var tokens: Range<Int>
  /// The number of the gazetteer in its matcher.
  public var list: Int
  /// The names that stand there, in the order of the gazetteer; at least one.
  public var names: [Int]

  /// A match.
  public init(tokens: Range<Int>, list: Int, names: [Int]) {
    self.tokens = tokens
    self.list = list
    self.names = names
  }
}

/// Finds the names of several gazetteers in a tokenised text: the longest at each place, from left to right.
///
/// Among names of equal length the first gazetteer of those with the highest priority wins. One look into a table
/// decides for most tokens that no name begins there; names that remain are compared letter by letter, so that equal
/// hashes never make a match.
///
/// ```swift
/// let matcher = GazetteerMatcher([organizations, user], priorities: [0, 1])
/// matcher.forEachMatch(in: document.text, document.tokens, 0..<document.tokens.count) { match in … }
/// ```
public struct GazetteerMatcher: Sendable {
  /// The gazetteers, in the order of their numbers.
  public let gazetteers: [Gazetteer]
  private let priorities: [Int]

  /// A matcher over gazetteers; a higher priority wins over a lower one at equal length.
  public init(_ gazetteers: [Gazetteer], priorities: [Int]? = nil) {
    self.gazetteers = gazetteers
    self.priorities = priorities ?? [Int](repeating: 0, count: gazetteers.count)
  }

  /// Calls `body` with each match among the tokens of `range`; no two of them share a token.
  ///
  /// A gazetteer that was compiled with keys is looked up in `keys`, which holds one number a token; all others in the
  /// hashes of the tokens. Names do not reach past `range`, so that a caller passes one paragraph at a time.
  public func forEachMatch(
    in text: [UInt8], _ tokens: TokenTable, _ range: Range<Int>, keys: [UInt64] = [],
    _ body: (GazetteerMatch) -> Void
  ) {
    tokens.withUnmanaged(text) { tokens in
      let keys = keys.unmanaged
      var scan = GazetteerScan()
      findOpenings(in: tokens, range, keys: keys, scan: &scan)
      forEachLongest(in: tokens, limit: range.upperBound, keys: keys, scan: &scan) {
        body(GazetteerMatch(tokens: $0, list: $1, names: Array($2)))
      }
    }
    withExtendedLifetime(keys) {}
  }

  /// The longest match that begins with the token at `index` and ends at or before `limit`.
  ///
  /// `scan` keeps memory between calls.
  public func longestMatch(
    at index: Int, in text: [UInt8], _ tokens: TokenTable, limit: Int, keys: [UInt64] = [],
    scan: inout GazetteerScan
  ) -> GazetteerMatch? {
    let found = tokens.withUnmanaged(text) {
      findLongest(at: index, in: $0, limit: limit, keys: keys.unmanaged, scan: &scan)
    }
    withExtendedLifetime(keys) {}
    return found.map {
      GazetteerMatch(tokens: $0.tokens, list: $0.list, names: Array(scan.names.unmanaged))
    }
  }

  /// Writes the tokens of `range` with which a name may begin into `scan.openings`, in order.
  ///
  /// One look into a table for each token and list: the loop that most tokens never leave.
  func findOpenings(
    in tokens: UnmanagedTokens, _ range: Range<Int>, keys: UnmanagedSpan<UInt64>? = nil,
    scan: inout GazetteerScan
  ) {
    let keys = keys ?? tokens.hashes
    scan.openings.removeAll()
    for (list, gazetteer) in gazetteers.enumerated() {
      if list == 0 {
        gazetteer.findOpenings(in: tokens, range, keys: keys, into: &scan.openings)
      } else {
        scan.join { gazetteer.findOpenings(in: tokens, range, keys: keys, into: &$0) }
      }
    }
  }

  /// Calls `body` with the longest names at the openings in `scan`, from left to right, none of which share a token: their
  /// tokens, the number of their list and their numbers in it.
  ///
  /// No name ends behind `limit`.
  @inline(__always)
  func forEachLongest(
    in tokens: UnmanagedTokens, limit: Int, keys: UnmanagedSpan<UInt64>? = nil,
    scan: inout GazetteerScan,
    _ body: (Range<Int>, Int, UnmanagedSpan<Int>) -> Void
  ) {
    let keys = keys ?? tokens.hashes
    guard let first = gazetteers.first else { return }
    let isAlone = gazetteers.count == 1
    // Held for the whole loop, so that nothing is counted for each opening.
    defer { withExtendedLifetime(first) {} }
    var end = 0
    for opening in scan.openings.indices {
      let index = Int(scan.openings[opening])
      guard index >= end else { continue }
      var list = 0
      var count = 0
      if isAlone {
        count = first.findLongest(at: index, in: tokens, limit: limit, keys: keys, scan: &scan)
      } else if let found = findLongest(
        at: index, in: tokens, limit: limit, keys: keys, scan: &scan)
      {
        (count, list) = (found.tokens.count, found.list)
      }
      guard count > 0 else { continue }
      end = index + count
      body(index..<end, list, scan.names.unmanaged)
    }
  }

  /// As `longestMatch`, but leaves the names in `scan.names`.
  private func findLongest(
    at index: Int, in tokens: UnmanagedTokens, limit: Int, keys: UnmanagedSpan<UInt64>,
    scan: inout GazetteerScan
  ) -> (tokens: Range<Int>, list: Int)? {
    var best: (count: Int, list: Int)?
    for list in gazetteers.indices {
      let gazetteer = gazetteers[list]
      var least = 1
      if let best {
        least = priorities[list] > priorities[best.list] ? best.count : best.count + 1
      }
      let count = gazetteer.findLongest(
        at: index, in: tokens, limit: limit, least: least, keys: keys, scan: &scan)
      if count > 0 { best = (count, list) }
    }
    return best.map { (index..<index + $0.count, $0.list) }
  }
}

/// Memory that a matcher uses over and over.
public struct GazetteerScan: ~Copyable, Sendable {
  /// The tokens with which a name may begin.
  var openings = OwnedArray<UInt32>()
  /// Those of one list, and those of all lists, while they are joined.
  private var one = OwnedArray<UInt32>()
  private var joined = OwnedArray<UInt32>()
  /// The names that were found last.
  var names = OwnedArray<Int>()
  /// Room for folded tokens.
  var folded: [UInt8] = []

  /// Empty memory.
  public init() {}

  /// Adds a name to those that were found at a place; the first lets those of the place before go.
  mutating func put(_ name: Int, isFirst: Bool) {
    if isFirst { names.removeAll() }
    names.append(name)
  }

  /// Joins the ascending tokens of one more list, which `body` writes, with those that are there.
  mutating func join(_ body: (inout OwnedArray<UInt32>) -> Void) {
    one.removeAll()
    body(&one)
    guard !one.isEmpty else { return }
    joined.removeAll()
    var left = 0
    for token in one.unmanaged {
      while left < openings.count, openings[left] < token {
        joined.append(openings[left])
        left += 1
      }
      if left < openings.count, openings[left] == token { left += 1 }
      joined.append(token)
    }
    while left < openings.count {
      joined.append(openings[left])
      left += 1
    }
    swap(&openings, &joined)
  }
}
