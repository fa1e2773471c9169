import Testing
import WinnowCore

@testable import WinnowExtraction

/// The days that a text sets itself, seen by what "yesterday" means behind them.
@Suite struct DatelinesTests {
  private func yesterday(_ text: String, reference: String? = nil) throws -> String? {
    let bytes = Array(text.utf8)
    let found = try DateFixture.stage().mentions(in: text, reference: reference)
    return found.last {
      String(decoding: bytes[$0.span.range], as: UTF8.self) == "yesterday"
    }?.value
  }

  @Test(arguments: [
    "14 March 2023", "March 14, 2023", "Tuesday, 14 March 2023", "2023-03-14",
    "Published: 14 March 2023",
    "Posted on 14 March 2023", "14 March 2023 |",
  ])
  func `a line that is nothing but a date is the day of what follows`(line: String) throws {
    #expect(try yesterday(line + "\n\nThe desk opened yesterday.") == "2023-03-13")
  }

  @Test(arguments: [
    "The desk in the city opened on 14 March 2023.", "14 March 2023 and 15 March 2023",
    "March 2023",
    "14 March", "14-16 March 2023", "A letter of complaint of 14 March 2023",
  ])
  func `a line with more or less than a whole date is none`(line: String) throws {
    #expect(try yesterday(line + "\n\nThe desk opened yesterday.") == "XXXX-XX-XX")
  }

  @Test(arguments: [
    "LISBON, 14 March 2023 (Agency) – The desk opened yesterday.",
    "LISBON, March 14, 2023 - The desk opened yesterday.",
    "Lisbon / Porto, 14 March 2023 — The desk opened yesterday.",
    "14 March 2023 – The desk opened yesterday.",
    "Lisbon, 14 March 2023 -- The desk opened yesterday.",
    "NEW YORK (Agency), 14 March 2023 – The desk opened yesterday.",
  ])
  func `a dateline opens its paragraph and ends with a dash`(text: String) throws {
    #expect(try yesterday(text) == "2023-03-13")
  }

  @Test(arguments: [
    // A word in small letters before it, no dash behind it, a small letter behind the dash, a
    // parenthesis that stays open.
    "In Lisbon on 14 March 2023 – The desk opened yesterday.",
    "Lisbon, 14 March 2023. The desk opened yesterday.",
    "Lisbon, 14 March 2023 – the desk opened yesterday.",
    "Lisbon, 14 March 2023 (Agency – The desk opened yesterday.",
    "Lisbon, March 2023 – The desk opened yesterday.",
  ])
  func `what only looks like a dateline is none`(text: String) throws {
    #expect(try yesterday(text) == "XXXX-XX-XX")
  }

  @Test func `a dateline gives way to a reference that was given, a line of its own does not`()
    throws
  {
    let behind = "The desk opened yesterday."
    #expect(
      try yesterday("LISBON, 14 March 2023 – " + behind, reference: "2022-11-24") == "2022-11-23")
    #expect(try yesterday("14 March 2023\n\n" + behind, reference: "2022-11-24") == "2023-03-13")
  }

  @Test func `the last dateline before counts`() throws {
    let text = """
      14 March 2023

      The desk opened yesterday.

      20 April 2024

      The desk closed yesterday.
      """
    #expect(try yesterday(text) == "2024-04-19")
  }

  @Test func `what does not use the document sees no datelines`() throws {
    let found = try DateFixture.values(
      "14 March 2023\n\nThe desk opened yesterday.", reference: nil,
      ["reference": .string("none")])
    #expect(
      found == ["14 March 2023 → 2023-03-14 2023-03-14", "yesterday → XXXX-XX-XX XXXX-XX-XX"])
  }

  @Test func `nothing is borrowed across a heading`() throws {
    var document = Document(
      id: "a", sourceText: Array("In 2016 it began.\n\nNews\n\nIt ended on 19 September.".utf8))
    document.paragraphs[1].zone = .heading
    document.tokens = try DateFixture.tokens(document)
    try DateFixture.stage().process(&document)
    #expect(document.dates.map(\.value) == ["2016", "XXXX-09-19"])
    document.paragraphs[1].zone = .main
    try DateFixture.stage().process(&document)
    #expect(document.dates.map(\.value) == ["2016", "2016-09-19"])
  }
}
