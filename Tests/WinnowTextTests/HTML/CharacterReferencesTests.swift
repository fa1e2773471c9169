import Testing

@testable import WinnowText

@Suite struct CharacterReferencesTests {
  private func decoded(_ text: String, inAttribute: Bool = false) -> String? {
    let bytes = Array(text.utf8)
    guard
      let found = CharacterReferences.decode(bytes.span, at: 0, inAttribute: inAttribute)
    else { return nil }
    var out: [UInt8] = []
    found.append(to: &out)
    return String(decoding: out + bytes[found.length...], as: UTF8.self)
  }

  /// HTML Standard, 13.2.5.72 to 13.2.5.80 and 13.5.
  @Test(arguments: [
    ("&amp;x", "&x"), ("&lt", "<"), ("&copy2", "©2"), ("&notit;", "¬it;"), ("&notin;", "∉"),
    ("&nbsp;", "\u{A0}"), ("&Aacute", "Á"), ("&CounterClockwiseContourIntegral;", "∳"),
    ("&acE;", "∾̳"), ("&#65;", "A"), ("&#x1F600;", "😀"), ("&#X41", "A"), ("&#150;", "–"),
    ("&#x80;", "€"), ("&#x81;", "\u{81}"), ("&#0;", "\u{FFFD}"), ("&#xDFFF;", "\u{FFFD}"),
    ("&#99999999999999999999;", "\u{FFFD}"),
  ])
  func `a reference gives its characters`(text: String, expected: String) {
    #expect(decoded(text) == expected)
  }

  @Test(arguments: ["&", "&;", "& x", "&#", "&#;", "&#x;", "&nosuchname;", "&a", "&&", "&hellip"])
  func `what is no reference is text`(text: String) {
    #expect(decoded(text) == nil)
  }

  @Test func `an old name in an address is not a reference where letters follow`() {
    #expect(decoded("&copy=1", inAttribute: true) == nil)
    #expect(decoded("&copying", inAttribute: true) == nil)
    #expect(decoded("&copy;", inAttribute: true) == "©")
    #expect(decoded("&copy&", inAttribute: true) == "©&")
  }
}
