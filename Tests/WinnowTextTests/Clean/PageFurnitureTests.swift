import Testing
import WinnowCore

@testable import WinnowText

@Suite struct PageFurnitureTests {
  private static let prose =
    "The harbour was rebuilt after the storm, and the town has grown since then all the time."

  /// The paragraphs of four pages, parted by lone numbers, of which the second page ends with `end`
  /// and the third begins
  /// with `start`.
  private func joined(_ end: String, _ start: String) throws -> [String] {
    let prose = Self.prose
    let text = "\(prose)\n\n1\n\n\(prose) \(end)\n\n2\n\n\(start)\n\n3\n\n\(prose)\n\n4"
    let document = try run(Cleaning.self, text)
    DocumentLaws.check(document, text)
    let texts = document.paragraphTexts
    #expect(texts.first == prose && texts.last == prose)
    return texts.dropFirst().dropLast().map { $0.replacing(prose + " ", with: "") }
  }

  @Test(arguments: [
    // A sentence goes on with a small letter.
    (
      "The ground held more than the survey had", "suggested.",
      "The ground held more than the survey had suggested."
    ),
    ("They were sold,", "and all was well.", "They were sold, and all was well."),
    ("Three farms:", "one of them old.", "Three farms: one of them old."),
    // With a capital, behind a word that ends no sentence.
    ("It was given to the", "Board of Trade.", "It was given to the Board of Trade."),
    ("The king of", "Spain came.", "The king of Spain came."),
    // Behind an opening quotation mark.
    ("He called them the", "“old guard”.", "He called them the “old guard”."),
    // A word at its hyphen, and a compound.
    ("They lived in sup-", "porting homes.", "They lived in supporting homes."),
    ("It was a long-", "term lease.", "It was a long-term lease."),
    ("The pre-", "and post-war years.", "The pre- and post-war years."),
    // Letters outside ASCII.
    ("Der Rat war am", "übernächsten Tag da.", "Der Rat war am übernächsten Tag da."),
  ])
  func `what a page cut is joined`(end: String, start: String, whole: String) throws {
    #expect(try joined(end, start) == [whole])
  }

  @Test(arguments: [
    // A sentence that ends, however the next begins.
    ("They were sold.", "One was left."), ("They were sold.", "one was left."),
    ("Were they sold?", "They were."), ("“They were sold.”", "He left."),
    ("(They were sold.)", "he left."),
    // A capital behind any other word may begin a paragraph.
    ("The end of the story", "Another story."), ("The annual report", "Board of Trade."),
    ("They were sold,", "One of them twice."),
    // Items and numbers.
    ("They have", "- one farm."), ("They have", "1. One farm."), ("They have", "20 farms."),
    ("They have", "• one farm."),
  ])
  func `paragraphs that a page parts stay apart`(end: String, start: String) throws {
    #expect(try joined(end, start) == [end, start])
  }

  @Test func `without pages nothing is joined`() throws {
    let text = "\(Self.prose) It was given to the\n\nboard of trade."
    #expect(try run(Cleaning.self, text).string == text)
  }

  @Test func `numbers, heads, marks and notes of a viewer's pages go`() throws {
    let text = """
      Size: px

      Transcript

      1 Hill Farming Sheep are old. \(Self.prose)

      2 Hill Farming Of the ewes, 1 most are old, and few are \
      1 County Survey.

      3 Hill Farming young. A ram is dear.

      4 Hill Farming Cows need room.
      """
    let document = try run(Cleaning.self, text)
    #expect(
      document.paragraphTexts.suffix(3) == [
        "Sheep are old. \(Self.prose)",
        "Of the ewes, most are old, and few are young. A ram is dear.",
        "Cows need room.",
      ])
    for (rule, count) in [
      ("page-number", 4), ("running-head", 4), ("footnote-mark", 1), ("note", 1),
    ] {
      #expect(document.rules.count { $0 == rule } == count, "\(rule)")
    }
    let kept = try run(Cleaning.self, text, options: ["furniture": .flag(false)])
    #expect(kept.paragraphTexts.suffix(4).map { $0.prefix(2) } == ["1 ", "2 ", "3 ", "4 "])
  }
}
