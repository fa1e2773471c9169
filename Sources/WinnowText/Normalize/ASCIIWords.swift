import WinnowCore

extension ASCII {
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
