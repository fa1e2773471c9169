import Testing
import WinnowCore

@testable import WinnowText

@Suite struct GluedHeadingsTests {
  /// What is left of `text` behind `heading`, which stands on a line of its own before it; nil
  /// where nothing goes.
  private func rest(_ heading: String, _ text: String) -> String? {
    let bytes = Array("\(heading)\n\n\(text)".utf8)
    let before = TextSpan(start: 0, end: heading.utf8.count)
    let span = TextSpan(start: heading.utf8.count + 2, end: bytes.count)
    guard let end = GluedHeadings.gluedEnd(bytes.span, span, before) else { return nil }
    return String(decoding: bytes[end...], as: UTF8.self)
  }

  @Test(arguments: [
    ("Our Work", "Our WorkIOM is the leading body", "IOM is the leading body"),
    ("News", "NewsThe harbour opens on Monday", "The harbour opens on Monday"),
    ("OUR WORK", "Our WorkThe board met in the spring", "The board met in the spring"),
    ("Our Work", "OUR WORKThe board met in the spring", "The board met in the spring"),
    // White space does not count.
    ("Our Work", "Our  WorkThe board met in the spring", "The board met in the spring"),
    ("Our\nWork", "Our WorkThe board met in the spring", "The board met in the spring"),
    // Letters outside ASCII.
    ("Über uns", "Über unsDer Verein ist alt und klein", "Der Verein ist alt und klein"),
    ("Qui sommes-nous", "Qui sommes-nousLe conseil s'est réuni", "Le conseil s'est réuni"),
    ("Café", "CaféThe new house is open every day", "The new house is open every day"),
  ])
  func `a heading that sticks to its text is parted from it`(
    heading: String, text: String, rest: String
  ) {
    #expect(self.rest(heading, text) == rest)
  }

  @Test(arguments: [
    // A space or a mark between them, or a word that goes on.
    ("Our Work", "Our Work IOM is the leading body"), ("Our Work", "Our Work: The board met today"),
    ("Our Work", "Our Workshop is open to all of them"), ("New", "News of the harbour are few now"),
    ("Our Work", "Our Work2020 was a good year for all"),
    // Another heading, or not at the head.
    ("Our Work", "Our PlanThe board met in the spring"),
    ("Work", "Our WorkThe board met in spring"),
    // Little text behind it, or none.
    ("Our Work", "Our WorkThe board met."), ("Our Work", "Our Work"), ("Our Work", ""),
    // A heading that ends with a mark or a number ends well enough.
    ("Why?", "Why?Because the board has met in spring"),
    ("Plan 2020", "Plan 2020The board has met in the spring"),
    // Too short or too long to be one.
    ("Mc", "McDonald has a farm with ewes and lambs"), ("", "The board has met in the spring"),
    (
      "A line of more than eighty letters is a sentence and no heading, as all of us will agree",
      "A line of more than eighty letters is a sentence and no heading, as all of us will agreeThe end of it"
    ),
  ])
  func `text that begins with the words of the line before stays`(heading: String, text: String) {
    #expect(rest(heading, text) == nil)
  }

  @Test func `the heading goes from the text and stays on its line`() throws {
    let prose = "The board met in the spring, and all of its members have come to the meeting."
    let document = try run(Cleaning.self, "Our Work\n\nOur Work\(prose)")
    #expect(document.paragraphTexts == ["Our Work", prose])
    #expect(document.rules == ["glued-heading"])
    let kept = try run(
      Cleaning.self, "Our Work\n\nOur Work\(prose)", options: ["glued": .flag(false)])
    #expect(kept.ledger.entries.isEmpty)
  }
}
