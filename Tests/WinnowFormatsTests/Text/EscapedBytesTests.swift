import Testing

@testable import WinnowFormats

@Suite struct EscapedBytesTests {
  @Test(arguments: [
    (Array("aé\n".utf8), "aé\n"), ([0xFF, 0x41], "\\xFFA"), (Array("\\x".utf8), "\\\\x"),
    ([0xE2, 0x82], "\\xE2\\x82"), ([0xC0, 0x80], "\\xC0\\x80"),
    ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"),
    ([], ""),
  ])
  func `only what is no text is escaped`(bytes: [UInt8], expected: String) {
    #expect(String(decoding: EscapedBytes.escape(bytes), as: UTF8.self) == expected)
  }
}
