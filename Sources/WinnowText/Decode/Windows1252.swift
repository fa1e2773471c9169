/// The code page Windows-1252, as the Encoding standard of the WHATWG defines it.
enum Windows1252 {
  /// The code points of the bytes 80 to 9F; the five without a character stand for the controls of Latin-1.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The code point of a byte.
  static func scalar(_ byte: UInt8) -> UInt32 {
    byte >= 0x80 && byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt32(byte)
  }

  /// The byte of a code point in Windows-1252, or else in Latin-1; nil where it has none.
  static func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    guard let index = upper.firstIndex(of: scalar) else { return nil }
    return UInt8(0x80 + index)
  }
}
