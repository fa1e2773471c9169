import Testing
import WinnowCore

@testable import WinnowText

@Suite struct TextMeterTests {
  private func measures(_ text: String, isLink: Bool = false) -> PageTree.Measures {
    let bytes = Array(text.utf8)
    var measures = PageTree.Measures()
    _ = TextMeter.measure(bytes.span, bytes.indices, isLink: isLink, &measures)
    return measures
  }

  @Test(arguments: [
    ("one", 3, 1), ("one two", 6, 2), ("  one  two ", 6, 2), ("one\n\ttwo", 6, 2), ("été", 3, 1),
    ("", 0, 0),
    (" \n ", 0, 0), ("a-b c", 4, 2), ("😀", 1, 1), ("дом", 3, 1),
    // No-break spaces and their references are white space.
    ("one\u{A0}two", 6, 2), ("one&nbsp;two", 6, 2), ("one&#160;two", 6, 2), ("&nbsp;", 0, 0),
    ("&nbsp;&#160;\u{A0}", 0, 0),
    // Other references are text.
    ("one&amp;two", 11, 1), ("&eacute;", 8, 1),
    // Scripts without spaces say twice as much with a character.
    ("漢字", 4, 1), ("ひらがな", 8, 1), ("한국", 4, 1), ("漢 字", 4, 2),
  ])
  func `visible characters and words are counted`(text: String, length: Int, words: Int) {
    let found = measures(text)
    #expect(Int(found.length) == length && Int(found.words) == words)
    #expect(found.linkLength == 0 && found.linkWords == 0)
    let link = measures(text, isLink: true)
    #expect(Int(link.linkLength) == length && Int(link.linkWords) == words)
  }

  @Test(arguments: [
    ("One.", 1), ("One. Two.", 2), ("One! Two? Six.", 3), ("One", 0), ("One,", 0), ("One:", 0),
    ("One…", 1),
    ("One... two", 1), ("a.b", 0), ("1.5 km", 0), ("www.example.org is", 0),
    // Closing quotes and brackets may stand behind the mark.
    ("“One.”", 1), ("\"One.\" Two", 1), ("(One.)", 1), ("[One.]", 1), ("‘One.’", 1), ("«One.»", 1),
    ("(“One.”)", 1),
    ("“One”", 0), ("(One)", 0), ("One–", 0), (".", 1), ("“”", 0),
    // Other scripts have no space behind their marks.
    ("一。二。", 2), ("一！二？", 2), ("एक। दो।", 2), ("واحد؟", 1), ("ایک۔", 1), ("一、二，", 0),
  ])
  func `ends of sentences are counted`(text: String, expected: Int) {
    #expect(Int(measures(text).sentenceEnds) == expected)
  }

  @Test(
    arguments: [
      ("one", 0..<3), ("  one ", 2..<5), ("\none two\n", 1..<8), ("&nbsp;one&nbsp;", 6..<9),
      (" ", nil), ("", nil),
    ] as [(String, Range<Int>?)])
  func `the visible part runs from the first to the last visible byte`(
    text: String, expected: Range<Int>?
  ) {
    let bytes = Array(text.utf8)
    var measures = PageTree.Measures()
    let span = TextMeter.measure(bytes.span, bytes.indices, isLink: false, &measures)
    #expect(span?.range == expected)
  }
}
