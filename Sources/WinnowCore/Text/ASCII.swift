/// Classes of single bytes, for rules that look at ASCII alone.
package enum ASCII {
  /// `0` to `9`.
  @inlinable @inline(__always)
  package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// `A` to `Z` and `a` to `z`.
  @inlinable @inline(__always)
  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// A letter or a digit.
  @inlinable @inline(__always)
  package static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// `A` to `Z`.
  @inlinable @inline(__always)
  package static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// `a` to `z`.
  @inlinable @inline(__always)
  package static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// A letter, or a byte of a character outside ASCII, which is taken for one.
  @inlinable @inline(__always)
  package static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x80 }

  /// White space as HTML has it: space, tab, line feed, form feed, carriage return.
  @inlinable @inline(__always)
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  /// The small letter of a capital; any other byte as it is.
  @inlinable @inline(__always)
  package static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  /// `TokenHash.value` of `bytes[range]` with its capitals as small letters; O(length).
  @inlinable
  package static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = StreamedHash()
    hash.add(lowered: bytes, range)
    return hash.value
  }
}
