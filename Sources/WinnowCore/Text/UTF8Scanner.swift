/// Byte-level scanning of valid UTF-8.
public enum UTF8Scanner {
  /// The code point that starts at `index`, and its length in bytes.
  ///
  /// `bytes` must be valid UTF-8 and `index` must be a code point's first byte.
  @inlinable
  public static func decode(_ bytes: Span<UInt8>, at index: Int) -> (
    scalar: UInt32, length: Int
  ) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func tail(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }

  /// The code point that ends before `index`, and its length in bytes; `index` must be above 0.
  @inlinable
  public static func decodeBackward(_ bytes: Span<UInt8>, before index: Int) -> (
    scalar: UInt32, length: Int
  ) {
    var start = index - 1
    while start > 0 && bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return (decode(bytes, at: start).scalar, index - start)
  }

  /// Appends the UTF-8 form of a code point.
  @inlinable
  public static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    func byte(_ value: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value) }
    if scalar < 0x80 {
      bytes.append(byte(scalar))
    } else if scalar < 0x800 {
      bytes.append(byte(0xC0 | scalar >> 6))
      bytes.append(byte(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(byte(0xE0 | scalar >> 12))
      bytes.append(byte(0x80 | scalar >> 6 & 0x3F))
      bytes.append(byte(0x80 | scalar & 0x3F))
    } else {
      bytes.append(byte(0xF0 | scalar >> 18))
      bytes.append(byte(0x80 | scalar >> 12 & 0x3F))
      bytes.append(byte(0x80 | scalar >> 6 & 0x3F))
      bytes.append(byte(0x80 | scalar & 0x3F))
    }
  }
}
