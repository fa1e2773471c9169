import Testing
import WinnowFormats

@Suite struct SpelledControlsTests {
  @Test(arguments: [
    ("plain, é and 日本\n\twith a tab", "plain, é and 日本\n\twith a tab"), ("", ""),
    ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"), ("a\u{7}b\rc\u{0}", "a␇b␍c␀"),
    ("\u{7F}", "␡"), ("\u{9B}2J", "[U+009B]2J"), ("\u{85}", "[U+0085]"),
    ("abc\u{202E}cba\u{202C}", "abc[U+202E]cba[U+202C]"),
    ("\u{2066}x\u{2069}", "[U+2066]x[U+2069]"),
    // Marks belong to words of scripts that run from right to left.
    ("\u{200F}שלום\u{200E}", "\u{200F}שלום\u{200E}"),
    // Joiners are letters of words.
    ("\u{200D}", "\u{200D}"),
  ])
  func `controls are spelled out`(text: String, expected: String) {
    #expect(SpelledControls.spelled(text) == expected)
  }
}
