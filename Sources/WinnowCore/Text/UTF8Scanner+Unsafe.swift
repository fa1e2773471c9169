extension UTF8Scanner {
  /// The highest bit of each of eight bytes.
  @usableFromInline static let highBits: UInt64 = 0x8080_8080_8080_8080
  /// The lowest bit of each of eight bytes.
  @usableFromInline static let lowBits: UInt64 = 0x0101_0101_0101_0101

  /// True if no byte is outside ASCII; 32 bytes a step.
  @inlinable
  public static func isASCII(_ bytes: Span<UInt8>) -> Bool {
    firstNonASCII(bytes, from: 0) == bytes.count
  }

  /// The offset of the first byte outside ASCII at or after `start`, or the length; 32 bytes a step.
  @inlinable
  public static func firstNonASCII(_ bytes: Span<UInt8>, from start: Int) -> Int {
    // SAFETY: every load ends at or before the end of the span.
    bytes.withUnsafeBytes { raw in
      var index = start
      while index + 32 <= raw.count {
        let one = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let two = raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
        let three = raw.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
        let four = raw.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
        if (one | two | three | four) & highBits != 0 { break }
        index += 32
      }
      while index < raw.count && raw[index] < 0x80 { index += 1 }
      return index
    }
  }

  /// The offset of the first byte equal to `wanted` at or after `start`, or the length; 8 bytes a step.
  @inlinable
  public static func firstIndex(of wanted: UInt8, _ bytes: Span<UInt8>, from start: Int) -> Int {
    let pattern = UInt64(wanted) &* lowBits
    // SAFETY: every load ends at or before the end of the span.
    return bytes.withUnsafeBytes { raw in
      var index = start
      while index + 8 <= raw.count {
        // A byte of `word` is zero where it is the wanted one (Warren, Hacker's Delight, 6-1).
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ pattern
        if (word &- lowBits) & ~word & highBits != 0 { break }
        index += 8
      }
      while index < raw.count && raw[index] != wanted { index += 1 }
      return index
    }
  }

  /// The number of code points in `bytes[range]`: all bytes but those that continue one; 8 bytes a step.
  @inlinable
  public static func codePointCount(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    // SAFETY: every load ends at or before the end of the range.
    return bytes.withUnsafeBytes { raw in
      var index = range.lowerBound
      var continuing = 0
      while index + 8 <= range.upperBound {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        continuing += (word & ~(word << 1) & highBits).nonzeroBitCount
        index += 8
      }
      while index < range.upperBound {
        if raw[index] & 0xC0 == 0x80 { continuing += 1 }
        index += 1
      }
      return range.count - continuing
    }
  }

  /// Which of at most 64 bytes continue a code point, the first byte in the lowest bit.
  static func continuations(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count && range.count <= 64)
    // SAFETY: every load ends at or before the end of the range.
    return bytes.withUnsafeBytes { raw in
      var mask: UInt64 = 0
      var done = 0
      while done + 8 <= range.count {
        let word = raw.loadUnaligned(fromByteOffset: range.lowerBound + done, as: UInt64.self)
        let found = (word.littleEndian & ~(word.littleEndian << 1) & highBits) >> 7
        // The multiplication moves the lowest bits of the eight bytes beside each other, into the highest byte.
        mask |= ((found &* 0x0102_0408_1020_4080) >> 56) << UInt64(done)
        done += 8
      }
      while done < range.count {
        if raw[range.lowerBound + done] & 0xC0 == 0x80 { mask |= 1 << UInt64(done) }
        done += 1
      }
      return mask
    }
  }
}
