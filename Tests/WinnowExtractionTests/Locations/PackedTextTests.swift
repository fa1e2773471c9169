import Testing

@testable import WinnowExtraction

@Suite struct PackedTextTests {
  @Test(arguments: ["", "U", "US", "TX", "ENG", "12345678", "ABCDEFGH"])
  func `the bytes of a number make a text`(text: String) {
    var number: UInt64 = 0
    for (index, byte) in text.utf8.enumerated() { number |= UInt64(byte) << UInt64(8 * index) }
    #expect(String(packed: number) == text)
  }

  @Test func `bytes outside ASCII are characters of Latin-1`() {
    #expect(String(packed: 0x43_E9_41) == "AéC")
  }
}
