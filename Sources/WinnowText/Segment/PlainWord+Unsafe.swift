import WinnowCore

/// A run of ASCII letters, digits and underscores, read eight bytes at a time with its hash and its look.
struct PlainWord {
  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let low: UInt64 = 0x0101_0101_0101_0101

  /// One past its last byte.
  let end: Int
  /// The hash of its lower case.
  let hash: UInt64
  /// Its look.
  let traits: TokenTraits

  /// The run that starts at `start`, ends before `limit` and holds at least one byte.
  ///
  /// Nil where fewer than eight bytes of `bytes` are left to read.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, from start: Int, limit: Int) {
    var position = start
    var state = TokenHash.start
    var all = Classes()
    var isInitialUpper = false
    var run = 8
    while run == 8 {
      guard position + 8 <= bytes.count else { return nil }
      // SAFETY: eight bytes from `position` on lie in the span.
      let word = bytes.withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      }
      let classes = Classes(word)
      run = min(classes.runLength, limit - position)
      guard run > 0 else { break }
      let mask: UInt64 = run == 8 ? .max : (1 &<< UInt64(8 * run)) &- 1
      let part = classes.masked(mask)
      if position == start { isInitialUpper = part.upper & 0x80 != 0 }
      all.add(part)
      // The high bit of an upper-case letter, moved to the place of 0x20, is the difference between the cases.
      state = TokenHash.mix(state ^ ((word | part.upper >> 2) & mask))
      position += run
    }
    end = position
    hash = TokenHash.finish(state, count: position - start)
    traits = Self.traits(all, isInitialUpper: isInitialUpper)
  }

  /// What the bytes of a word are: in each of the sets the high bits of those that belong to it.
  private struct Classes {
    private(set) var letter: UInt64 = 0
    private(set) var upper: UInt64 = 0
    private(set) var lower: UInt64 = 0
    private(set) var digit: UInt64 = 0
    private(set) var underscore: UInt64 = 0
    /// Some of the upper-case letters but the first; none where there is only one.
    private(set) var furtherUpper: UInt64 = 0

    init() {}

    /// The classes of eight bytes (Warren, Hacker's Delight, 2-18 and 6-1: sums that can't carry into the next byte).
    @inline(__always)
    init(_ word: UInt64) {
      let seven = word & ~high
      let lowered = seven | 0x20 &* low
      let ascii = ~word & high
      letter = (lowered &+ (0x80 - 0x61) &* low) & ~(lowered &+ (0x80 - 0x7B) &* low) & ascii
      upper = letter & ~(word &<< 2)
      lower = letter & (word &<< 2)
      digit = (seven &+ (0x80 - 0x30) &* low) & ~(seven &+ (0x80 - 0x3A) &* low) & ascii
      underscore = ~((seven ^ 0x5F &* low) &+ 0x7F &* low) & ascii
    }

    /// How many of the bytes from the first on are part of a word.
    var runLength: Int {
      (~(letter | digit | underscore) & high).trailingZeroBitCount / 8
    }

    @inline(__always)
    func masked(_ mask: UInt64) -> Classes {
      var part = self
      part.letter &= mask
      part.upper &= mask
      part.lower &= mask
      part.digit &= mask
      part.underscore &= mask
      return part
    }

    @inline(__always)
    mutating func add(_ other: Classes) {
      letter |= other.letter
      // Without counting bits, for which the oldest processors have no instruction.
      furtherUpper |= other.upper & (other.upper &- 1) | (upper != 0 ? other.upper : 0)
      upper |= other.upper
      digit |= other.digit
      underscore |= other.underscore
      lower |= other.lower
    }
  }

  @inline(__always)
  private static func traits(_ all: Classes, isInitialUpper: Bool) -> TokenTraits {
    var traits: TokenTraits = []
    if all.letter != 0 { traits.insert(.letters) }
    if all.digit != 0 {
      traits.insert(.digits)
      if all.letter | all.underscore == 0 { traits.insert(.onlyDigits) }
    } else if all.letter == 0 {
      traits.insert(.punctuation)
    }
    guard all.upper != 0 else { return traits }
    if isInitialUpper { traits.insert(.initialUpper) }
    if all.lower == 0 {
      if all.furtherUpper != 0 { traits.insert(.allUpper) }
    } else if all.furtherUpper != 0 || !isInitialUpper {
      traits.insert(.innerUpper)
    }
    return traits
  }
}
