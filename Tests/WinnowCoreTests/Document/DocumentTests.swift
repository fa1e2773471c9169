import Testing

@testable import WinnowCore

@Suite struct DocumentTests {
  static func document(_ text: String) -> Document {
    Document(id: "test", sourceText: Array(text.utf8))
  }

  private func texts(_ document: Document) -> [String] {
    document.paragraphs.map { String(decoding: document.text[$0.span.range], as: UTF8.self) }
  }

  @Test func `an edit changes text, ledger, map and the borders of paragraphs`() {
    var document = Self.document("Fish &amp; chips.\n\nÖl  und Essig.")
    var edits = EditList(stage: "normalize")
    edits.replace(TextSpan(5..<10), with: "&", rule: "character-reference")
    edits.replace(TextSpan(22..<24), with: " ", rule: "space")
    document.apply(edits)
    #expect(String(decoding: document.text, as: UTF8.self) == "Fish & chips.\n\nÖl und Essig.")
    #expect(texts(document) == ["Fish & chips.", "Öl und Essig."])
    let entry = document.ledger.entries[1]
    #expect(entry.stage == "normalize" && entry.rule == "space" && entry.round == 0)
    // Code points: the Ö before it is one of them, and two bytes.
    #expect(entry.start == 21 && entry.end == 23)
    #expect(entry.source == TextSpan(22..<24))
    #expect(document.ledger.arena[entry.before.range] == [0x20, 0x20])
    #expect(document.ledger.arena[entry.after.range] == [0x20])
    #expect(document.offsets.source(of: TextSpan(5..<6)) == TextSpan(5..<10))
  }

  @Test func `later rounds count their places in the text that they were given`() {
    var document = Self.document("abcdef")
    var first = EditList(stage: "normalize")
    first.drop(TextSpan(0..<2), rule: "a")
    document.apply(first)
    var second = EditList(stage: "clean")
    second.drop(TextSpan(0..<2), rule: "b")
    document.apply(second)
    #expect(document.ledger.entries.map(\.round) == [0, 1])
    #expect(document.ledger.entries.map(\.start) == [0, 0])
    #expect(document.ledger.entries[1].source == TextSpan(2..<4))
    #expect(document.ledger.roundCount == 2)
  }

  @Test func `no edits make no round`() {
    var document = Self.document("a")
    document.apply(EditList(stage: "normalize"))
    #expect(document.ledger.roundCount == 0 && document.offsets.isIdentity)
  }

  @Test func `a paragraph of which nothing is left goes`() {
    var document = Self.document("one\n\ntwo\n\nthree")
    var edits = EditList(stage: "clean")
    edits.drop(TextSpan(5..<10), rule: "menu")
    document.apply(edits)
    #expect(texts(document) == ["one", "three"])
  }

  @Test func `an edit at a border belongs to the paragraph, one across it makes none longer`() {
    var document = Self.document("one\n\ntwo")
    var edits = EditList(stage: "clean")
    edits.replace(TextSpan(0..<0), with: "<", rule: "r")
    edits.replace(TextSpan(3..<3), with: ">", rule: "r")
    edits.replace(TextSpan(4..<6), with: "\nT", rule: "r")
    document.apply(edits)
    #expect(texts(document) == ["<one>", "\nTwo"])
  }

  @Test func `borders follow generated edits: a paragraph keeps the copied bytes that it had`() {
    for seed in UInt64(1)...400 {
      var random = Numbers(seed)
      let text = (0..<1 + random.below(5)).map {
        String(repeating: "\($0)", count: 1 + random.below(6))
      }
      .joined(separator: "\n\n")
      var document = Self.document(text)
      document.apply(OffsetMapTests.edits(document.text.count, &random))
      var broken = false
      for paragraph in document.paragraphs {
        // Each paragraph is of one digit; the edits bring only the letter x and take bytes away.
        let digits = Set(document.text[paragraph.span.range].filter { $0 >= 0x30 && $0 < 0x3A })
        if digits.count > 1 { broken = true }
      }
      let inside = document.paragraphs.reduce(into: 0) { sum, paragraph in
        sum += document.text[paragraph.span.range].count { $0 >= 0x30 && $0 < 0x3A }
      }
      if inside != document.text.count(where: { $0 >= 0x30 && $0 < 0x3A }) { broken = true }
      #expect(!broken, "seed \(seed): \(text.debugDescription)")
    }
  }
}
