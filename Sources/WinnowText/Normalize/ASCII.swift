import WinnowCore

/// Classes of single bytes, for the rules that look at ASCII alone.
enum ASCII {
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// A letter, or a byte of a character outside ASCII, which is taken for one.
  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x80 }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  /// The start of the word (letters and bytes outside ASCII) that ends before `end`.
  static func wordStart(_ bytes: Span<UInt8>, before end: Int) -> Int {
    var start = end
    while start > 0 && isWordByte(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// The end of the word that starts at `start`.
  static func wordEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count && isWordByte(bytes[end]) { end += 1 }
    return end
  }

  /// `TokenHash.value` of the bytes with ASCII letters lower-cased.
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hasher = WordHasher()
    for index in range { hasher.add(lowercased(bytes[index])) }
    return hasher.value
  }
}

/// `TokenHash.value`, a byte at a time.
struct WordHasher {
  private var state = TokenHash.start
  private var word: UInt64 = 0
  private var count = 0

  /// Adds a byte.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    word |= UInt64(byte) << UInt64(8 * (count & 7))
    count += 1
    if count & 7 == 0 {
      state = TokenHash.mix(state ^ word)
      word = 0
    }
  }

  /// The hash of the bytes so far.
  @inline(__always)
  var value: UInt64 {
    let last = count & 7 == 0 ? state : TokenHash.mix(state ^ word)
    return TokenHash.finish(last, count: count)
  }
}
