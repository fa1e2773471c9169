import Testing
import WinnowCore

@testable import WinnowText

@Suite struct UnicodeFormTests {
  private func apply(_ form: UnicodeForm, _ text: String) -> String {
    String(decoding: form.apply(Array(text.utf8).span), as: UTF8.self)
  }

  // Unicode Standard Annex 15, figures 3 to 6.
  @Test(arguments: [
    (UnicodeForm.nfc, "A\u{30A}", "\u{C5}"), (.nfc, "\u{212B}", "\u{C5}"),
    (.nfc, "s\u{307}\u{323}", "\u{1E69}"), (.nfc, "\u{FB01}", "\u{FB01}"),
    (.nfkd, "\u{FB01}", "fi"),
    (.nfkd, "2\u{2075}", "25"), (.nfkcCasefold, "\u{1E9B}\u{323}", "\u{1E69}"),
    (.nfkcCasefold, "Stra\u{DF}e\u{AD}", "strasse"), (.nfc, "\u{1100}\u{1161}\u{11A8}", "\u{AC01}"),
    (.nfc, "", ""),
  ])
  func `forms are those of the standard`(form: UnicodeForm, text: String, expected: String) {
    #expect(Array(apply(form, text).utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    "abc ", "e\u{301}", "日本語", "\u{1100}\u{1161}\u{11A8}", "s\u{323}\u{307} \u{FB01}", "Привет",
  ])
  func `a long text has the forms of its parts`(part: String) {
    let count = 3_000
    for form in [UnicodeForm.nfc, .nfkd, .nfkcCasefold] {
      let once = apply(form, part + "|")
      let all = apply(form, String(repeating: part + "|", count: count))
      #expect(all.utf8.elementsEqual(String(repeating: once, count: count).utf8))
      // Without a letter of ASCII in between, too.
      let run = apply(form, String(repeating: "日" + part, count: count))
      let single = apply(form, "日" + part)
      #expect(run.utf8.elementsEqual(String(repeating: single, count: count).utf8))
    }
  }

  @Test func `a letter with a million marks takes no longer than a million letters`() {
    // 6 MB: sorted as one sequence, this would take hours.
    let marks = String(repeating: "\u{301}\u{323}", count: 1_000_000)
    #expect(apply(.nfkcCasefold, "a" + marks).utf8.count > 1_000_000)
  }
}
