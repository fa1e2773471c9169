import Testing
import WinnowCore

@testable import WinnowText

@Suite struct NormalizationTests {
  struct Case: CustomTestStringConvertible {
    let before: String
    let after: String
    let rule: String

    init(_ before: String, _ after: String, _ rule: String) {
      self.before = before
      self.after = after
      self.rule = rule
    }

    var testDescription: String { before.debugDescription }
  }

  static let repairs: [Case] = [
    // Character references, one level.
    Case("Fish &amp; chips &#8211; &eacute;t&eacute;", "Fish & chips – été", "character-reference"),
    Case("&amp;lt;", "&lt;", "character-reference"),
    Case("&#x1F600;&#128;", "😀€", "character-reference"),
    // Mojibake.
    Case("cafÃ© and itâ€™s", "café and it’s", "mojibake"),
    Case("naÃ¯ve â€œquoteâ€\u{9D}", "naïve “quote”", "mojibake"),
    Case("ðŸ˜€", "😀", "mojibake"),
    Case("ÃƒÂ©", "é", "mojibake"),
    Case("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет", "mojibake"),
    // Line ends.
    Case("one\r\ntwo\rthree", "one\ntwo\nthree", "line-end"),
    Case("page one\u{0C}page two", "page one\npage two", "line-end"),
    Case("a\u{2028}b\u{2029}c\u{85}d", "a\nb\n\nc\nd", "line-end"),
    // Invisible characters.
    Case("zero\u{200B}width\u{FEFF} \u{00AD}soft", "zerowidth soft", "invisible"),
    Case("sup\u{AD}\nporting", "supporting", "soft-hyphen"),
    Case("bell\u{07} and nul\u{00}", "bell and nul", "invisible"),
    Case("left\u{200E} to right", "left to right", "invisible"),
    Case("smuggled\u{E0041}\u{E0042} tags", "smuggled tags", "invisible"),
    // Spaces.
    Case("no\u{A0}break, thin\u{2009}space", "no break, thin space", "space"),
    Case("two  spaces   three", "two spaces three", "space"),
    Case("end \nof line\u{A0}\n\nnext\t\n", "end\nof line\n\nnext\n", "trailing-space"),
    Case("a \u{200B} b", "a b", "space"),
    // Ligatures of PDF text.
    Case("the oﬃce ﬁnds ﬂags", "the office finds flags", "ligature"),
    // Normalization Form C.
    Case("cafe\u{301}", "café", "nfc"),
    Case("\u{1112}\u{1161}\u{11AB}", "한", "nfc"),
    Case("q\u{307}\u{323}", "q\u{323}\u{307}", "nfc"),
    Case("e\u{AD}\u{301}", "é", "nfc"),
    // Words.
    Case("UN I T E D N A T I O N S", "UNITED NATIONS", "letter-spacing"),
    Case(
      "P E R M A N E N T M I S S I O N O F B A N G L A D E S H T O T H E U N I T E D N A T I O N S 820",
      "PERMANENT MISSION OF BANGLADESH TO THE UNITED NATIONS 820", "letter-spacing"),
    Case("the 16 th and the 1 st of 22 nd, 3 rd", "the 16th and the 1st of 22nd, 3rd", "ordinal"),
    Case("67 TH SESSION", "67TH SESSION", "ordinal"),
    Case("it doesn t lose, it s here", "it doesn't lose, it's here", "apostrophe"),
    Case("They don’t know it s here", "They don’t know it’s here", "apostrophe"),
    Case(
      "IOM s role and diaspora s engagement", "IOM's role and diaspora's engagement", "apostrophe"),
    Case("Switzerland s response", "Switzerland's response", "apostrophe"),
    Case(
      "We re sure I m right and they ve gone", "We're sure I'm right and they've gone", "apostrophe"
    ),
    Case("the Secretary- General said", "the Secretary-General said", "split-hyphen"),
    Case("trust in human- itarian action", "trust in humanitarian action", "dehyphenate"),
  ]

  @Test(arguments: repairs)
  func `each repair is made and named`(_ example: Case) throws {
    let document = try run(Normalization.self, example.before)
    #expect(document.string == example.after)
    #expect(document.rules.contains(example.rule))
    DocumentLaws.check(document, example.before)
  }

  static let untouched = [
    "", "a", "&", " x", "Q&A; AT&T &copy &unknown; &#xD800; &#0; &#1114112; fish&chips",
    "SÃO PAULO, Île, „Ä“, Ångström, À propos, “curly” – dash’s",
    "  indented code\n\tand a tab\tbetween\n", "x² ½ ① ｆｕｌｌ", "नमस्ते क्‍ष", "می‌خواهم",
    "👩‍💻 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "ไทย\u{200B}ภาษา", "שלום \u{200F}(עולם)", "pre- and post-war, two- to three-year",
    "LONDON- The minister", "for s in names", "let s = 5; s t",
    "Praha s novým plánem a s ním Žofie",
    "16 threads, 1 th, 2 st, 21 ST JAMES, 1.16 th", "A B C", "vitamin C D E F", "x y z w v q",
    "Plan A, Plan B", "rows r s t", "5 m s", "the plan- agreed by all", "A T G C A T",
  ]

  @Test(arguments: untouched)
  func `clean text and look-alikes stay`(_ text: String) throws {
    let document = try run(Normalization.self, text)
    #expect(document.text == Array(text.utf8))
    #expect(document.ledger.entries.isEmpty)
  }

  @Test func `every step can be switched off`() throws {
    for example in Self.repairs {
      let all = Dictionary(
        uniqueKeysWithValues: Normalization.declaration.options.map {
          ($0.name, OptionValue.flag(false))
        })
      let document = try run(Normalization.self, example.before, options: all)
      #expect(document.text == Array(example.before.utf8))
    }
  }

  @Test func `the markup of an HTML file is not touched`() throws {
    let html = "<p>caf&eacute;  <b>Ã©</b>  e\u{301}</p>"
    let document = try run(Normalization.self, html, format: .html)
    #expect(document.string == "<p>caf&eacute;  <b>é</b>  e\u{301}</p>")
  }

  @Test func `a line end that parts a block gives two paragraphs`() throws {
    let document = try run(Normalization.self, "one\u{2029}two")
    #expect(document.paragraphTexts == ["one", "two"])
  }
}
