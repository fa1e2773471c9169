import Testing
import WinnowCore

@testable import WinnowText

@Suite struct NormalizationLawTests {
  /// Pieces that each step has something to do with, and pieces that it must leave alone.
  static let pieces = [
    "word", " ", "  ", "\n", "\r\n", "\r", "\t", "\u{A0}", "\u{2003}", "\u{200B}", "\u{200D}",
    "\u{AD}", "\u{FEFF}", "é", "e\u{301}", "\u{301}", "\u{323}", "Ã©", "â€™", "Â\u{A0}", "ï»¿",
    "&amp; ", "&#233; ", "&nbsp; ", "& ", "16 th ", "doesn t ", "it s ", "IOM s role ", "’", "'",
    "Secretary- General ", "human- itarian ", "N A T I O N S ", "U N ", "한국", "\u{1112}\u{1161}",
    "ไทย", "می\u{200C}خو", "👩\u{200D}💻", "\u{0}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}",
    "\u{0C}",
    "x", "A", "s", "5", "-", ".", ",", "The ", "\u{E0041}", "\u{10FFFF}", "\u{202E}", "א",
  ]

  static func document(_ seed: UInt64) -> String {
    var random = SeededNumbers(seed: seed)
    return (0..<random.below(24)).map { _ in random.pick(pieces) }.joined()
  }

  @Test func `over generated documents the way back holds, twice is once, and the form is NFC`()
    throws
  {
    let stage = try Normalization(options: StageOptions(Normalization.declaration))
    for seed in UInt64(1)...1500 {
      let source = Self.document(seed)
      var document = Document(id: "\(seed)", sourceText: Array(source.utf8))
      stage.process(&document)
      var broken = DocumentLaws.violations(document)
      if UnicodeForm.nfc.apply(document.text.span) != document.text { broken.append("NFC") }
      var again = Document(id: "again", sourceText: document.text)
      stage.process(&again)
      if again.text != document.text { broken.append("twice is once: \(source.debugDescription)") }
      #expect(broken.isEmpty, "seed \(seed)")
    }
  }

  @Test func `the prefilter finds what the reference finds`() {
    for seed in UInt64(1)...400 {
      var random = SeededNumbers(seed: seed)
      var bytes: [UInt8] = []
      for _ in 0..<random.below(150) {
        bytes += Array(
          random.pick(["plain words", " ", "x", "t", "-", "7 th ", "é", "&", "\n"]).utf8)
      }
      var expected: TextFeatures = []
      for index in bytes.indices { expected.formUnion(TextPrefilter.slowly(bytes.span, index)) }
      #expect(TextPrefilter.features(bytes) == expected, "seed \(seed)")
    }
  }

  @Test func `the next byte to repair is found wherever it stands, whatever the byte behind it`() {
    let odd = (UInt8.min...UInt8.max).filter { !(0x20..<0x7F).contains($0) && $0 != 0x0A }
    for place in 0..<20 {
      for byte in odd {
        var text = [UInt8](repeating: 0x78, count: 20)
        text[place] = byte
        #expect(CharacterRepair.firstToRepair(text.span, from: 0) == place, "\(byte) at \(place)")
      }
      for byte in UInt8.min...UInt8.max where place < 19 {
        var text = [UInt8](repeating: 0x78, count: 20)
        text[place] = 0x20
        text[place + 1] = byte
        let found = CharacterRepair.firstToRepair(text.span, from: 0)
        let isOdd = place == 18 && byte == 0x20 || !(0x21..<0x7F).contains(byte)
        #expect(found == (isOdd ? place : 20), "\(byte) behind a space at \(place)")
      }
    }
    #expect(CharacterRepair.firstToRepair(Array("a b\nc ".utf8).span, from: 0) == 5)
  }

  @Test(arguments: ["\u{301}", " ", "&", "a ", "s ", "Ã", "\u{200D}", "- a", "\n", "1 th"])
  func `a megabyte of one thing takes linear time`(_ piece: String) throws {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    let document = try run(Normalization.self, text)
    #expect(document.offsets.textCount == document.text.count)
  }
}
