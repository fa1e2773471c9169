import Testing
import WinnowCore

@testable import WinnowText

@Suite struct PresentationFormsTests {
  /// The compatibility decompositions of UnicodeData.txt, which ICU has as well.
  @Test func `each ligature gives the letters of its decomposition`() throws {
    for scalar in (0xFB00...0xFB06).map({ $0 }) + Array(0xFB13...0xFB17) {
      let ligature = String(try #require(Unicode.Scalar(UInt32(scalar))))
      let decomposed = UnicodeForm.nfkcCasefold.apply(Array(ligature.utf8).span)
      #expect(
        try NormalizationProbe.text("a\(ligature)b", only: "ligatures")
          == "a\(String(decoding: decomposed, as: UTF8.self))b")
    }
  }

  @Test(arguments: [
    ("ＡＢＣ １２３！", "ABC 123!"), ("ａ～ｚ", "a~z"), ("全角ＡＢ", "全角AB"),
    // Not full-width ASCII: half-width kana, signs of money, other forms; and ligatures by themselves.
    ("ｱｲｳ", "ｱｲｳ"), ("￥￡", "￥￡"), ("x² ½ ①", "x² ½ ①"), ("ﬁ", "ﬁ"), ("", ""), ("plain", "plain"),
  ])
  func `full-width characters become plain ones on request`(before: String, after: String) throws {
    #expect(try NormalizationProbe.text(before, only: "width") == after)
  }

  @Test(arguments: ["ﷺ", "ﬠ", "ﭏ", "\u{FB07}", "\u{FB12}", "\u{FB18}", "æ", "Ǆ"])
  func `what is no ligature of Latin or Armenian letters stays`(text: String) throws {
    #expect(try NormalizationProbe.text(text, only: "ligatures") == text)
  }

  @Test func `full-width characters stay unless asked for`() throws {
    let document = try run(Normalization.self, "Ａ１ ﬁ")
    #expect(document.string == "Ａ１ fi")
    #expect(document.ledger.entries.map(\.rule) == ["ligature"])
  }
}
