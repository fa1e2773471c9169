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
    var scan = GazetteerScan()
    var index = range.lowerBound
    while index < range.upperBound {
      guard
        let match = longestMatch(
          at: index, in: text, tokens, limit: range.upperBound, keys: keys, scan: &scan)
      else {
        index += 1
        continue
      }
      body(match)
      index = match.tokens.upperBound
    }
  }

  /// The longest match that begins with the token at `index` and ends at or before `limit`.
  ///
  /// `scan` keeps memory between calls.
  @inline(__always)
  public func longestMatch(
    at index: Int, in text: [UInt8], _ tokens: TokenTable, limit: Int, keys: [UInt64] = [],
    scan: inout GazetteerScan
  ) -> GazetteerMatch? {
    var best: GazetteerMatch?
    for list in gazetteers.indices {
      let gazetteer = gazetteers[list]
      let lengths = gazetteer.lengths(
        of: gazetteer.isKeyed ? keys[index] : tokens.hashes[index],
        isCapital: gazetteer.isKeyed || tokens.traits[index].contains(.initialUpper))
      guard lengths != 0 else { continue }
      let least = best?.tokens.count ?? 1
      guard
        let found = gazetteer.longest(
          at: index, in: text, tokens, limit: limit, least: least, lengths: lengths, keys: keys,
          scan: &scan)
      else { continue }
      if let best, found.tokens.count == best.tokens.count,
        priorities[list] <= priorities[best.list]
      {
        continue
      }
      best = GazetteerMatch(tokens: found.tokens, list: list, names: found.names)
    }
    return best
  }
}

/// Memory that a matcher uses over and over.
public struct GazetteerScan: Sendable {
  /// The hash of the token sequence of each length from the place that is looked at.
  var sequences: [UInt64] = []

  /// Empty memory.
  public init() {}
}

extension Gazetteer {
  /// The lengths in tokens that names beginning with a token have, a bit each, eight and more together.
  @inline(__always)
  func lengths(of hash: UInt64, isCapital: Bool) -> UInt16 {
    let bits = gate[Int(truncatingIfNeeded: hash >> gateShift)]
    return isCapital ? bits & 0xff : bits >> 8
  }

  /// The longest names at a token that have at least `least` tokens.
  func longest(
    at index: Int, in text: [UInt8], _ tokens: TokenTable, limit: Int, least: Int,
    lengths: UInt16, keys: [UInt64], scan: inout GazetteerScan
  ) -> (tokens: Range<Int>, names: [Int])? {
    let longestShort = min(7, 16 - (lengths & 0x7f).leadingZeroBitCount)
    let reach = min(
      limit - index, lengths & 0x80 != 0 ? max(maximumTokens, 1) : longestShort)
    guard reach >= least else { return nil }
    scan.sequences.removeAll(keepingCapacity: true)
    var sequence = SequenceHash()
    for token in index..<index + reach {
      sequence.add(isKeyed ? keys[token] : tokens.hashes[token])
      scan.sequences.append(sequence.value)
    }
    for length in longLengths where lengths & 0x80 != 0 && length <= reach && length >= least {
      let names = names(scan.sequences[length - 1], at: index..<index + length, text, tokens, keys)
      if !names.isEmpty { return (index..<index + length, names) }
    }
    var length = min(7, reach)
    while length >= least {
      if lengths & GazetteerLayout.lengthBit(length) != 0 {
        let names = names(
          scan.sequences[length - 1], at: index..<index + length, text, tokens, keys)
        if !names.isEmpty { return (index..<index + length, names) }
      }
      length -= 1
    }
    return nil
  }

  /// The names whose tokens are those of `range` and whose gates admit their capitals.
  private func names(
    _ hash: UInt64, at range: Range<Int>, _ text: [UInt8], _ tokens: TokenTable, _ keys: [UInt64]
  ) -> [Int] {
    var found: [Int] = []
    let tag = SequenceHash.tag(hash)
    var slot = SequenceHash.slot(hash, of: slots.count)
    while tags[slot] != 0 {
      if tags[slot] == tag {
        let value = slots[slot]
        if value & GazetteerLayout.groupMark == 0 {
          if stands(Int(value), at: range, text, tokens, keys) { found.append(Int(value)) }
        } else {
          let group = Int(value & ~GazetteerLayout.groupMark)
          for member in group + 1...group + Int(groups[group]) {
            let name = Int(groups[member])
            if stands(name, at: range, text, tokens, keys) { found.append(name) }
          }
        }
      }
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return found
  }

  /// True if a name is what stands at `range`.
  private func stands(
    _ name: Int, at range: Range<Int>, _ text: [UInt8], _ tokens: TokenTable, _ keys: [UInt64]
  ) -> Bool {
    let form = form(ofName: name)
    guard Int(form.tokenCount) == range.count else { return false }
    if isKeyed { return NameComparison.areEqual(bytes, from: Int(starts[name]), keys, range) }
    guard form.admits(tokens.traits, range) else { return false }
    return NameComparison.areEqual(bytes, from: Int(starts[name]), text, tokens, range)
  }
}
