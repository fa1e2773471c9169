import Testing

@testable import WinnowText

@Suite struct MojibakeRepairTests {
  private func repaired(_ text: String) throws -> String {
    try NormalizationProbe.text(text, only: "mojibake")
  }

  /// `text` in UTF-8, read as windows-1252 `times` times.
  private func misread(_ text: String, _ times: Int = 1) -> String {
    (0..<times).reduce(text) { text, _ in
      var result = String.UnicodeScalarView()
      for byte in text.utf8 {
        Unicode.Scalar(Windows1252.scalar(byte)).map { result.append($0) }
      }
      return String(result)
    }
  }

  @Test(arguments: [
    // Letters of two bytes.
    ("cafÃ©", "café"), ("dÃ©jÃ\u{A0} vu", "déjà vu"), ("Ã¼ber", "über"), ("straÃŸe", "straße"),
    ("Ã‰cole", "École"), ("garÃ§on", "garçon"), ("niÃ±o", "niño"), ("Â£50 or 20Â°", "£50 or 20°"),
    ("Â© 2020", "© 2020"), ("Â«ouiÂ»", "«oui»"), ("noÂ\u{A0}break", "no\u{A0}break"),
    // Marks of three bytes.
    ("itâ€™s", "it’s"), ("â€œyesâ€\u{9D}", "“yes”"), ("oneâ€\u{201C}two", "one–two"),
    ("oneâ€\u{201D}two", "one—two"), ("so onâ€¦", "so on…"), ("â€¢ one", "• one"),
    ("50 â‚¬", "50 €"),
    ("Winnowâ„¢", "Winnow™"), ("oneâ†’two", "one→two"),
    // Letters of other scripts, and emoji.
    ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"), ("ÎµÎ»Î»Î·Î½Î¹ÎºÎ¬", "ελληνικά"), ("ðŸ˜€", "😀"),
    ("æ—¥æœ¬èªž", "日本語"),
    // The byte-order mark.
    ("ï»¿text", "\u{FEFF}text"),
    // Read as Latin-1, where the bytes from 80 to 9F are controls.
    ("itâ\u{80}\u{99}s", "it’s"), ("stra\u{C3}\u{9F}e", "straße"), ("\u{C3}\u{89}cole", "École"),
    // Misread twice and three times.
    ("ÃƒÂ©", "é"), ("ÃƒÆ’Ã‚Â©", "é"), ("itÃ¢â‚¬â„¢s", "it’s"),
    // Beside text that is right.
    ("café and cafÃ©", "café and café"), ("Ã©tÃ©", "été"), ("Ã©Ã©Ã©", "ééé"),
    ("Ã©日", "é日"),
    // Three letters that may be meant are not.
    ("ZaÅ¼Ã³Å‚Ä‡", "Zażółć"), ("Å›wiat, Å›roda, Å›nieg", "świat, środa, śnieg"),
  ])
  func `text that was misread is repaired`(text: String, expected: String) throws {
    #expect(try repaired(text) == expected)
  }

  @Test(arguments: [
    "", "plain", "café", "SÃO PAULO", "NÃO", "Île", "À propos", "Ångström", "Ä", "naïve", "„Ä“",
    "Übergrößenträger", "ÉCOLE ÉLÉMENTAIRE", "¿Qué?", "¡Olé!", "£50", "20 °C", "§ 5", "½ öl", "×÷",
    "“curly” ‘quotes’", "one—two", "«oui»", "»nein«", "Привет, мир", "日本語", "😀", "שלום", "ไทย",
    // One letter that may be meant, or two.
    "Å›", "Å›wiat", "Å›wiat, Å›roda", "Ö–Ä", "die Ö–", "É…",
    // Runs that are no UTF-8 as a whole.
    "Ã©Ä", "éÃ", "â€", "Ã", "Ãé", "Â", "ÂÂ", "ï»", "ðŸ˜",
  ])
  func `letters that are meant stay`(text: String) throws { #expect(try repaired(text) == text) }

  @Test(arguments: [
    "déjà vu", "Übergröße", "“It’s” – 50 €…", "Привет, мир", "ελληνικά", "日本語", "한국어", "😀👍",
    "ÀÉÎÕÜ",
  ])
  func `what was misread up to three times comes back`(text: String) throws {
    for times in 1...3 { #expect(try repaired(misread(text, times)) == text, "\(times)") }
  }
}
