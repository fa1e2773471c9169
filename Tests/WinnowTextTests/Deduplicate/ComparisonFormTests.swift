import Testing
import WinnowCore

@testable import WinnowText

@Suite struct ComparisonFormTests {
  @Test(arguments: [
    ("  The  “Big”\n– Plan’s\t42 ", "the \"big\" - plan's 42"), ("ＡＢＣ ﬁn", "abc fin"),
    ("Straße", "strasse"), ("e\u{301}", "é"), ("É", "é"), ("a\u{AD}b\u{200B}c", "abc"),
    ("x²", "x2"), ("½", "1⁄2"), ("…", "..."), ("\u{A0}\u{2003}", ""), ("", ""), ("Ǆ", "dž"),
    ("각", "각"), ("\u{1100}\u{1161}", "가"), ("😀 A", "😀 a"),
  ])
  func `texts are brought to their form`(text: String, expected: String) {
    #expect(String(decoding: Self.form(text), as: UTF8.self) == expected)
  }

  @Test func `the fast path equals the reference`() {
    var generator = TextGenerator(seed: 11)
    for round in 0..<1000 {
      let text = generator.text(pieces: 40)
      let reference = ComparisonForm.slow(Array(text.utf8).span)
      #expect(Self.form(text) == reference, "round \(round): \(text.debugDescription)")
    }
    for scalar in UInt32(0x20)..<0x3400 {
      let bytes = ScalarMapping.utf8(0x61) + ScalarMapping.utf8(scalar) + ScalarMapping.utf8(0x62)
      #expect(Self.form(bytes) == ComparisonForm.slow(bytes.span), "U+\(String(scalar, radix: 16))")
    }
  }

  /// Long stretches of ASCII go a block at a time: spaces and other characters at every place in and between blocks.
  @Test(arguments: ["", " ", "  ", "`", "\t", "é", "A", "\u{FDFA}", "\u{301}"])
  func `the blocks equal the reference`(piece: String) {
    for length in 0..<70 {
      let words = String("The Port of Calais, 2 km-long “pier” … and “quay”; its ".prefix(length))
      let text = words + piece + String(repeating: words + piece, count: 3) + " End"
      #expect(Self.form(text) == ComparisonForm.slow(Array(text.utf8).span), "\(text)")
    }
  }

  static func form(_ text: String) -> [UInt8] { form(Array(text.utf8)) }

  static func form(_ bytes: [UInt8]) -> [UInt8] { ComparisonForm.shared.apply(bytes.span) }
}
