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

  /// HTML Standard, 13.2.5.80: the numbers from 128 to 159 mean what windows-1252 has there.
  @Test(
    arguments: [
      (128, 0x20AC), (129, 0x81), (130, 0x201A), (131, 0x0192), (132, 0x201E), (133, 0x2026),
      (134, 0x2020), (135, 0x2021), (136, 0x02C6), (137, 0x2030), (138, 0x0160), (139, 0x2039),
      (140, 0x0152), (141, 0x8D), (142, 0x017D), (143, 0x8F), (144, 0x90), (145, 0x2018),
      (146, 0x2019), (147, 0x201C), (148, 0x201D), (149, 0x2022), (150, 0x2013), (151, 0x2014),
      (152, 0x02DC), (153, 0x2122), (154, 0x0161), (155, 0x203A), (156, 0x0153), (157, 0x9D),
      (158, 0x017E), (159, 0x0178), (127, 0x7F), (160, 0xA0),
    ] as [(Int, UInt32)])
  func `old numbers mean windows-1252`(number: Int, expected: UInt32) {
    let scalar = Unicode.Scalar(expected).map { String(Character($0)) }
    #expect(decoded("&#\(number);") == scalar)
    #expect(decoded("&#x\(String(number, radix: 16));") == scalar)
  }

  /// HTML Standard, 13.2.5.80: what is no character becomes U+FFFD, what is only unusual stays.
  @Test(arguments: [
    ("&#0;", "\u{FFFD}"), ("&#x0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#xDFFF;", "\u{FFFD}"),
    ("&#x110000;", "\u{FFFD}"), ("&#1114112;", "\u{FFFD}"), ("&#x10FFFF;", "\u{10FFFF}"),
    ("&#xD7FF;", "\u{D7FF}"), ("&#xE000;", "\u{E000}"), ("&#xFFFE;", "\u{FFFE}"), ("&#9;", "\t"),
    ("&#10;", "\n"), ("&#32;", " "), ("&#x1F468;", "👨"), ("&#x0000041;", "A"), ("&#00065;", "A"),
    ("&#65x", "Ax"), ("&#65 ", "A "), ("&#x41g", "Ag"), ("&#65;;", "A;"), ("&#65", "A"),
    ("&#X1f600;", "😀"),
  ])
  func `a number gives its character`(text: String, expected: String) {
    #expect(decoded(text) == expected)
  }

  /// HTML Standard, 13.5; names without a semicolon are those of 1997 only, and the longest counts.
  @Test(
    arguments: [
      ("&quot;", "\""), ("&apos;", "'"), ("&gt;", ">"), ("&euro;", "€"), ("&hellip;", "…"),
      ("&ndash;", "–"), ("&rsquo;", "’"), ("&zwj;", "\u{200D}"), ("&shy;", "\u{AD}"),
      ("&Tab;", "\t"),
      ("&NewLine;", "\n"), ("&lang;", "⟨"), ("&fjlig;", "fj"), ("&NotEqualTilde;", "≂̸"),
      ("&bne;", "=⃥"),
      ("&AMP;", "&"), ("&AMP", "&"), ("&COPY", "©"), ("&LT", "<"), ("&QUOTx", "\"x"),
      ("&REG;", "®"),
      ("&eacutex", "éx"), ("&Eacute;", "É"), ("&ETH", "Ð"), ("&frac12", "½"), ("&frac123", "½3"),
      ("&sup1;", "¹"), ("&ampamp;", "&amp;"), ("&ltfoo;", "<foo;"), ("&notx", "¬x"),
      ("&thorny", "þy"),
      ("&AElig", "Æ"), ("&there4;", "∴"), ("&b.alpha;", nil), ("&euro", nil), ("&hellip ", nil),
      ("&apos", nil), ("&Amp;", nil), ("&EUro;", nil), ("&alpha", nil), ("&NBSP;", nil),
      ("&nbsp", "\u{A0}"),
    ] as [(String, String?)])
  func `a name gives its characters, in its own case`(text: String, expected: String?) {
    #expect(decoded(text) == expected)
  }

  /// HTML Standard, 13.2.5.73: in an attribute, a name without semicolon before `=` or a letter is
  /// text.
  @Test(
    arguments: [
      ("&amp=1", nil), ("&ampx", nil), ("&amp1", nil), ("&not;in", "¬in"), ("&notin;", "∉"),
      ("&notit;", nil),
      ("&lt/", "</"), ("&lt", "<"), ("&lt ", "< "), ("&reg-", "®-"), ("&#65=", "A="),
      ("&#65x", "Ax"),
      ("&sect=2", nil), ("&sect;=2", "§=2"), ("&region=eu", nil), ("&para_1", "¶_1"),
    ] as [(String, String?)])
  func `in an attribute an old name needs an end`(text: String, expected: String?) {
    #expect(decoded(text, inAttribute: true) == expected)
  }
}
