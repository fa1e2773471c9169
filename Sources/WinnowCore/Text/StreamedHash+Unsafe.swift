/// `TokenHash.value` of bytes that come piece by piece.
///
/// ```swift
/// var hash = StreamedHash()
/// hash.add(lowered: text, 0..<4)  // "Sea-"
/// hash.add("ice")
/// hash.value  // TokenHash.value("sea-ice")
/// ```
package struct StreamedHash {
  @usableFromInline var state = TokenHash.start
  @usableFromInline var word: UInt64 = 0
  @usableFromInline var shift: UInt64 = 0
  @usableFromInline var count = 0

  /// The hash of no bytes.
  @inlinable package init() {}

  /// Adds a byte.
  @inlinable @inline(__always)
  package mutating func add(_ byte: UInt8) {
    word |= UInt64(byte) << shift
    shift += 8
    count += 1
    if shift == 64 {
      state = TokenHash.mix(state ^ word)
      word = 0
      shift = 0
    }
  }

  /// Adds the bytes of a text.
  package mutating func add(_ letters: String) {
    for byte in letters.utf8 { add(byte) }
  }

  /// Adds bytes with the capitals of ASCII as small letters, eight at a time where nothing stands before them in a word.
  @inlinable
  package mutating func add(lowered text: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while shift == 0, index < range.upperBound, index + 8 <= text.count {
      // SAFETY: eight bytes from `index` on lie in the span.
      let bytes = text.withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      }
      let taken = min(8, range.upperBound - index)
      let lowered = Self.lowered(bytes)
      if taken == 8 {
        state = TokenHash.mix(state ^ lowered)
      } else {
        shift = UInt64(8 * taken)
        word = lowered & ((1 &<< shift) &- 1)
      }
      count += taken
      index += taken
    }
    for index in index..<range.upperBound { add(ASCII.lowercased(text[index])) }
  }

  /// Eight bytes, capitals as small letters (Warren, Hacker's Delight, 2-18: sums that can't carry into the next byte).
  @inlinable
  static func lowered(_ bytes: UInt64) -> UInt64 {
    let low: UInt64 = 0x0101_0101_0101_0101
    let high = 0x80 &* low
    let seven = bytes & ~high
    let upper = (seven &+ (0x80 - 0x41) &* low) & ~(seven &+ (0x80 - 0x5B) &* low) & high & ~bytes
    return bytes | upper >> 2
  }

  /// The hash of the bytes so far.
  @inlinable
  package var value: UInt64 {
    TokenHash.finish(shift > 0 ? TokenHash.mix(state ^ word) : state, count: count)
  }
}
