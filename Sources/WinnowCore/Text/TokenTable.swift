/// What a token looks like, found once by the tokenizer and read by every extractor.
public struct TokenTraits: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt16

  /// Traits from their bits.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Holds a letter.
  @inlinable public static var letters: TokenTraits { TokenTraits(rawValue: 1 << 0) }
  /// Holds a decimal digit.
  @inlinable public static var digits: TokenTraits { TokenTraits(rawValue: 1 << 1) }
  /// Neither letters nor digits: one punctuation mark or symbol.
  @inlinable public static var punctuation: TokenTraits { TokenTraits(rawValue: 1 << 2) }
  /// The first character is an upper-case or title-case letter.
  @inlinable public static var initialUpper: TokenTraits { TokenTraits(rawValue: 1 << 3) }
  /// At least two letters, all of them upper case.
  @inlinable public static var allUpper: TokenTraits { TokenTraits(rawValue: 1 << 4) }
  /// An upper-case letter after the first character, and a lower-case one somewhere (`McDonald`, `iPhone`).
  @inlinable public static var innerUpper: TokenTraits { TokenTraits(rawValue: 1 << 5) }
  /// A capital first or inside.
  @inlinable public static var anyUpper: TokenTraits { [.initialUpper, .innerUpper] }
  /// Holds a byte outside ASCII.
  @inlinable public static var nonASCII: TokenTraits { TokenTraits(rawValue: 1 << 6) }
  /// White space stands before the token, or it is the first of the text.
  @inlinable public static var spaceBefore: TokenTraits { TokenTraits(rawValue: 1 << 7) }
  /// The token is the possessive ending (`’s`, `'s` or a lone `’` after s) split off the token before.
  @inlinable public static var possessive: TokenTraits { TokenTraits(rawValue: 1 << 8) }
  /// The first token of its sentence.
  @inlinable public static var sentenceStart: TokenTraits { TokenTraits(rawValue: 1 << 9) }
  /// The first token of its paragraph.
  @inlinable public static var paragraphStart: TokenTraits { TokenTraits(rawValue: 1 << 10) }
  /// Holds nothing but decimal digits.
  @inlinable public static var onlyDigits: TokenTraits { TokenTraits(rawValue: 1 << 11) }
}

/// The tokens of a document as parallel arrays, in text order, without white space.
///
/// 18 bytes a token, 4 more where it has a capital, and no allocation of its own for any of them.
public struct TokenTable: Sendable, Equatable {
  /// Byte offset of the first byte of each token.
  public private(set) var starts: [UInt32] = []
  /// Byte offset past the last byte of each token.
  public private(set) var ends: [UInt32] = []
  /// `TokenHash.value` of the folded form of each token: equal for `Montréal`, `Montreal` and `MONTREAL`.
  public private(set) var hashes: [UInt64] = []
  /// The look of each token.
  public private(set) var traits: [TokenTraits] = []
  /// The tokens that begin with a capital or have one inside, in order: a sixth of prose, and all that most rules look at.
  public private(set) var capitals: [UInt32] = []
  /// For each paragraph of the document that was tokenised the token behind its last one.
  public private(set) var paragraphEnds: [UInt32] = []

  /// No tokens.
  public init() {}

  /// Tokens from their parts, one of each for every token.
  public init(
    starts: [UInt32], ends: [UInt32], hashes: [UInt64], traits: [TokenTraits],
    paragraphEnds: [UInt32]
  ) {
    precondition(
      starts.count == ends.count && starts.count == hashes.count && starts.count == traits.count)
    self.starts = starts
    self.ends = ends
    self.hashes = hashes
    self.traits = traits
    self.paragraphEnds = paragraphEnds
    capitals = traits.indices.lazy.filter { !traits[$0].isDisjoint(with: .anyUpper) }.map {
      UInt32(truncatingIfNeeded: $0)
    }
  }

  /// Tokens from their parts, and those of them that have capitals.
  package init(
    starts: [UInt32], ends: [UInt32], hashes: [UInt64], traits: [TokenTraits],
    capitals: [UInt32], paragraphEnds: [UInt32]
  ) {
    self.starts = starts
    self.ends = ends
    self.hashes = hashes
    self.traits = traits
    self.capitals = capitals
    self.paragraphEnds = paragraphEnds
  }

  /// The number of tokens.
  @inlinable public var count: Int { starts.count }
  /// True if there is none.
  @inlinable public var isEmpty: Bool { starts.isEmpty }

  /// Adds traits to the token at `index`, but not those of capitals.
  public mutating func mark(_ added: TokenTraits, at index: Int) {
    traits[index].formUnion(added)
  }

  /// The tokens of the paragraph at `index`, which may be none; O(1).
  @inlinable
  public func indices(ofParagraph index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(paragraphEnds[index - 1]))..<Int(paragraphEnds[index])
  }

  /// Where the token at `index` stands.
  @inlinable
  public func span(_ index: Int) -> TextSpan {
    TextSpan(start: Int(starts[index]), end: Int(ends[index]))
  }

  /// The bytes from the first token of `range` to the end of its last; `range` holds at least one token.
  @inlinable
  public func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(start: Int(starts[range.lowerBound]), end: Int(ends[range.upperBound - 1]))
  }

  /// The tokens that lie within `span`; O(log n).
  public func indices(in span: TextSpan) -> Range<Int> {
    let first = Self.count(in: starts.span, from: 0) { $0 < span.start }
    return first..<Self.count(in: ends.span, from: first) { $0 <= span.end }
  }

  /// How many of the offsets, which rise, hold; those before `low` do so unseen.
  private static func count(
    in offsets: Span<UInt32>, from low: Int, _ holds: (UInt32) -> Bool
  ) -> Int {
    var low = low
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if holds(offsets[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
