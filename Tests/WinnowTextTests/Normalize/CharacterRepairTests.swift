import Testing

@testable import WinnowText

@Suite struct CharacterRepairTests {
  @Test(arguments: [
    ("one\r\ntwo", "one\ntwo"), ("one\rtwo", "one\ntwo"), ("one\r\r\ntwo", "one\n\ntwo"),
    ("one\n\rtwo", "one\n\ntwo"),
    ("one\u{0C}two", "one\ntwo"), ("one\u{0B}two", "one\ntwo"), ("one\u{85}two", "one\ntwo"),
    ("one\u{2028}two", "one\ntwo"), ("one\u{2029}two", "one\n\ntwo"), ("\r\n", "\n"), ("\r", "\n"),
    ("one\r", "one\n"),
    ("one\ntwo", "one\ntwo"), ("one\ttwo", "one\ttwo"), ("one\\r\\ntwo", "one\\r\\ntwo"),
  ])
  func `every kind of line end is a line feed`(text: String, expected: String) throws {
    #expect(try NormalizationProbe.text(text, only: "line_ends") == expected)
  }

  @Test(arguments: [
    ("one\u{A0}two", "one two"), ("one\u{2009}two", "one two"), ("one\u{202F}two", "one two"),
    ("one\u{3000}two", "one two"),
    ("one\u{2003}two", "one two"), ("one\u{1680}two", "one two"), ("one\u{205F}two", "one two"),
    ("one  two", "one two"), ("one \u{A0} two", "one two"), ("one\u{A0}\u{A0}two", "one two"),
    ("one     two", "one two"),
    // None at a line end.
    ("one \ntwo", "one\ntwo"), ("one  ", "one"), ("one\t\ntwo", "one\ntwo"),
    ("one\u{A0}\n", "one\n"), (" \n", "\n"), ("   ", ""),
    // Those at the head of a line and tabs have a meaning.
    ("  one", "  one"), ("one\n    two", "one\n    two"), ("\u{A0}\u{A0}one", "  one"),
    ("one\t\ttwo", "one\t\ttwo"),
    ("one \t two", "one \t two"), ("\tone", "\tone"), ("one\u{A0}\ttwo", "one \ttwo"),
    // A space without width is none, nor is one of a script.
    ("one\u{200B}two", "one\u{200B}two"), ("one\u{2060}two", "one\u{2060}two"),
    ("one two", "one two"),
  ])
  func `spaces are plain and single, but at the heads of lines`(
    text: String, expected: String
  ) throws {
    #expect(try NormalizationProbe.text(text, only: "spaces") == expected)
  }

  @Test(arguments: [
    ("ze\u{200B}ro", "zero"), ("ze\u{FEFF}ro", "zero"), ("ze\u{2060}ro", "zero"),
    ("be\u{07}ll", "bell"), ("n\u{00}ul", "nul"),
    ("es\u{1B}c", "esc"), ("de\u{7F}l", "del"), ("c\u{90}1", "c1"), ("soft\u{AD}en", "soften"),
    ("ob\u{FFFC}ject", "object"),
    ("an\u{FFF9}no\u{FFFB}", "anno"), ("\u{FEFF}text", "text"), ("in\u{2063}vis", "invis"),
    // The soft hyphen at a line end goes with the line end, unless no letter follows.
    ("sup\u{AD}\nporting", "supporting"), ("sup\u{AD} \n  porting", "supporting"),
    ("sup\u{AD}\r\nporting", "supporting"),
    ("sup\u{AD}\n\nporting", "sup\n\nporting"), ("sup\u{AD}\n12", "sup\n12"), ("sup\u{AD}", "sup"),
    // Joiners between letters that have no joints; directions where all runs one way; tags without
    // a flag.
    ("a\u{200D}b", "ab"), ("a\u{200C}b", "ab"), ("1\u{200D}2", "12"), ("日\u{200D}本", "日本"),
    ("한\u{200D}국", "한국"),
    ("left\u{200E} right\u{200F}", "left right"), ("\u{202A}one\u{202C}", "one"),
    ("\u{2066}one\u{2069}", "one"),
    ("tag\u{E0041}\u{E0042}", "tag"), ("\u{200D}a", "a"), ("a\u{200D}", "a"), ("😀\u{200D}a", "😀a"),
  ])
  func `what has no look and no use goes`(text: String, expected: String) throws {
    #expect(try NormalizationProbe.text(text, only: "invisible") == expected)
  }

  @Test(arguments: [
    // Joiners in scripts that join their letters, and between emoji.
    "می\u{200C}خواهم", "क्\u{200D}ष", "क्\u{200C}ष", "നൻ\u{200D}മ", "ක්\u{200D}ෂ", "👩\u{200D}💻",
    "👨\u{200D}👩\u{200D}👧",
    "🏳️\u{200D}🌈", "👩🏽\u{200D}🚀", "❤️\u{200D}🔥",
    // Borders of words in scripts without spaces.
    "ไทย\u{200B}ภาษา", "ខ្មែរ\u{200B}ភាសា", "မြန်\u{200B}မာ", "ລາວ\u{200B}ພາສາ",
    // Directions where some letters run the other way.
    "שלום \u{200F}(עולם)", "\u{202B}مرحبا\u{202C} one", "\u{2067}שלום\u{2069}", "one \u{200E}שלום",
    // The tags of a region's flag.
    "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    // Marks that are seen, or choose a look.
    "❤\u{FE0F}", "a\u{301}", "one\ttwo\nsix", "\u{E000}", "漢\u{E0100}", "\u{FFFD}",
  ])
  func `what does something where it stands stays`(text: String) throws {
    #expect(try NormalizationProbe.text(text, only: "invisible") == text)
  }

  /// UAX #15, Unicode Normalization Forms: table 1, figures 3 to 6 and section 1.2.
  @Test(arguments: [
    ("e\u{301}", "\u{E9}"), ("A\u{30A}", "\u{C5}"), ("\u{212B}", "\u{C5}"), ("\u{2126}", "\u{3A9}"),
    ("o\u{302}", "\u{F4}"),
    ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("\u{1100}\u{1161}", "\u{AC00}"),
    ("q\u{307}\u{323}", "q\u{323}\u{307}"),
    ("s\u{323}\u{307}", "\u{1E69}"), ("\u{1E0B}\u{323}", "\u{1E0D}\u{307}"),
    ("s\u{307}\u{323}", "\u{1E69}"),
    // Characters that composition leaves apart.
    ("\u{958}", "\u{915}\u{93C}"), ("\u{2ADC}", "\u{2ADD}\u{338}"),
    ("\u{1D15E}", "\u{1D157}\u{1D165}"),
    // One character that stands for another.
    ("\u{340}a", "\u{300}a"), ("\u{37E}", ";"), ("\u{F900}", "\u{8C48}"),
    // Forms of compatibility say something else and stay.
    ("\u{FB01}", "\u{FB01}"), ("\u{B2}", "\u{B2}"), ("\u{BD}", "\u{BD}"), ("\u{FF21}", "\u{FF21}"),
    ("\u{2460}", "\u{2460}"),
    ("\u{FDFA}", "\u{FDFA}"), ("\u{E9}", "\u{E9}"), ("e", "e"), ("\u{301}", "\u{301}"),
    ("e \u{301}", "e \u{301}"),
  ])
  func `letters and their marks are composed`(text: String, expected: String) throws {
    let found = try NormalizationProbe.text(text, only: "composition")
    #expect(Array(found.utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("Fish &amp; chips", "Fish & chips"), ("&lt;b&gt;", "<b>"), ("&eacute;t&eacute;", "été"),
    ("&#233;", "é"), ("&#xE9;", "é"),
    ("&nbsp;", "\u{A0}"), ("&#8217;", "’"), ("&#146;", "’"), ("&#x1F600;", "😀"), ("&quot;", "\""),
    ("&apos;", "'"),
    ("&amp;&amp;", "&&"), ("&#10;", "\n"), ("&#9;", "\t"),
    // One level.
    ("&amp;amp;", "&amp;"), ("&amp;lt;", "&lt;"), ("&amp;#233;", "&#233;"),
    // No semicolon, no name, no character.
    ("Q&A", "Q&A"), ("AT&T", "AT&T"), ("&copy", "&copy"), ("&amp", "&amp"), ("&#233", "&#233"),
    ("&eacute", "&eacute"),
    ("&nosuch;", "&nosuch;"), ("&;", "&;"), ("& amp;", "& amp;"), ("&#;", "&#;"), ("&#x;", "&#x;"),
    ("&#0;", "&#0;"),
    ("&#xD800;", "&#xD800;"), ("&#x110000;", "&#x110000;"), ("&#7;", "&#7;"), ("&#129;", "&#129;"),
    ("a=1&copy=2", "a=1&copy=2"),
    ("?a=1&amp;b=2", "?a=1&b=2"), ("&", "&"), ("", ""),
  ])
  func `references of plain text are decoded one level`(text: String, expected: String) throws {
    #expect(try NormalizationProbe.text(text, only: "references") == expected)
  }
}
