import Testing
import WinnowText

@Suite struct ByteOrderMarkTests {
  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "é", "UTF-8"),
      ([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x61], "\u{FEFF}a", "UTF-8"),
      ([0xEF, 0xBB, 0xBF, 0xE9, 0x61], "\u{FFFD}a", "UTF-8"), ([0xFF, 0xFE], "", "UTF-16LE"),
      ([0xFE, 0xFF], "", "UTF-16BE"),
      ([0xFF, 0xFE, 0x2C, 0x67], "本", "UTF-16LE"), ([0xFE, 0xFF, 0x67, 0x2C], "本", "UTF-16BE"),
      ([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE], "😀", "UTF-16LE"),
      ([0xFF, 0xFE, 0xFF, 0xFE, 0x61, 0], "\u{FEFF}a", "UTF-16LE"),
      ([0xFE, 0xFF, 0x00], "\u{FFFD}", "UTF-16BE"),
      ([0xFE, 0xFF, 0xDE, 0x00, 0x00, 0x61], "\u{FFFD}a", "UTF-16BE"),
      ([0xFE, 0xFF, 0xD8, 0x3D, 0xD8, 0x3D], "\u{FFFD}\u{FFFD}", "UTF-16BE"),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "a", "UTF-32LE"),
      ([0, 0, 0xFE, 0xFF, 0, 1, 0xF6, 0], "😀", "UTF-32BE"),
      ([0, 0, 0xFE, 0xFF, 0, 0x11, 0, 0], "\u{FFFD}", "UTF-32BE"),
      ([0, 0, 0xFE, 0xFF, 0, 0, 0xD8, 0], "\u{FFFD}", "UTF-32BE"),
      ([0, 0, 0xFE, 0xFF, 0, 0, 0], "\u{FFFD}", "UTF-32BE"),
      // What is no whole UTF-32 behind that mark is UTF-16 with a zero.
      ([0xFF, 0xFE, 0, 0, 0x61, 0], "\0a", "UTF-16LE"),
    ] as [([UInt8], String, String)])
  func `a mark decides, whatever is declared`(raw: [UInt8], text: String, encoding: String) throws {
    for declared in [nil, "windows-1252", "koi8-r", "utf-8"] {
      let decoded = try TextDecoder.decode(raw, declared: declared)
      #expect(String(decoding: decoded.text, as: UTF8.self) == text)
      #expect(decoded.encoding == encoding)
      #expect(decoded.repairs.count == text.count { $0 == "\u{FFFD}" })
    }
  }

  @Test(
    arguments: [
      // A part of a mark, and one that does not begin the text.
      ([0xEF, 0xBB, 0x61], "ï»a"), ([0x61, 0xFF, 0xFE], "aÿþ"), ([0xFF, 0x61], "ÿa"),
      ([0x61, 0xEF, 0xBB, 0xBF], "a\u{FEFF}"),
    ] as [([UInt8], String)])
  func `what is no mark is text`(raw: [UInt8], text: String) throws {
    let decoded = try TextDecoder.decode(raw, declared: "windows-1252")
    #expect(String(decoding: decoded.text, as: UTF8.self) == text)
  }
}
