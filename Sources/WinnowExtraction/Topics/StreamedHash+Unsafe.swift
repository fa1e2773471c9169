import WinnowCore

/// `TokenHash.value` of bytes that come piece by piece.
struct StreamedHash {
  private var state = TokenHash.start
  private var word: UInt64 = 0
  private var shift: UInt64 = 0
  private var count = 0

  mutating func add(_ byte: UInt8) {
    word |= UInt64(byte) << shift
    shift += 8
    count += 1
    if shift == 64 {
      state = TokenHash.mix(state ^ word)
      word = 0
      shift = 0
    }
  }

  mutating func add(_ letters: String) {
    for byte in letters.utf8 { add(byte) }
  }

  /// Adds bytes of ASCII in lower case, eight at a time where nothing came before them.
  mutating func add(loweredASCII text: Span<UInt8>, _ range: Range<Int>) {
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
    for index in index..<range.upperBound {
      let byte = text[index]
      add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
  }

  /// Eight bytes of ASCII in lower case (Warren, Hacker's Delight, 2-18: sums that can't carry into the next byte).
  private static func lowered(_ bytes: UInt64) -> UInt64 {
    let low: UInt64 = 0x0101_0101_0101_0101
    let high = 0x80 &* low
    let seven = bytes & ~high
    let upper = (seven &+ (0x80 - 0x41) &* low) & ~(seven &+ (0x80 - 0x5B) &* low) & high
    return bytes | upper >> 2
  }

  /// The hash of the bytes so far.
  var value: UInt64 {
    TokenHash.finish(shift > 0 ? TokenHash.mix(state ^ word) : state, count: count)
  }
}
