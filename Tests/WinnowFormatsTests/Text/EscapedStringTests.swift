import Testing
import WinnowFormats

@Suite struct EscapedStringTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a|b||", "a\\|b\\|\\|"), ("\r\n|", "\r\n\\|"),
    ("e\u{301}|", "e\u{301}\\|"),
  ])
  func `what has a spelling is replaced, all else stays`(text: String, expected: String) {
    let escaped = text.escaped { $0 == "|" ? "\\|" : nil }
    #expect(escaped.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: [("-", "002D"), ("é", "00E9"), ("\u{2028}", "2028"), ("😀", "1F600")])
  func `a code point has at least four digits`(scalar: Unicode.Scalar, digits: String) {
    #expect(Hexadecimal.string(scalar) == digits)
  }
}
