import Testing
import WinnowCore

@testable import WinnowText

@Suite struct FootnotesTests {
  /// The page without marks and notes, and its notes; nil where it has none.
  private func parted(_ page: String, _ footnotes: inout Footnotes) -> [String]? {
    let bytes = Array(page.utf8)
    guard let notes = footnotes.notes(bytes.span, TextSpan(start: 0, end: bytes.count)) else {
      return nil
    }
    var text: [UInt8] = []
    var position = 0
    for mark in notes.marks {
      text += bytes[position..<Int(mark.start)]
      position = Int(mark.end)
    }
    text += bytes[position..<Int(notes.bodies.start)]
    return [
      String(decoding: text, as: UTF8.self),
      String(decoding: bytes[notes.bodies.range], as: UTF8.self),
    ]
  }

  private func parted(_ page: String) throws -> [String]? {
    var footnotes = try Footnotes(notCounted: PhraseSet("clean/counted-words-en.txt"))
    return parted(page, &footnotes)
  }

  @Test(arguments: [
    (
      "Of the ewes, 1 most are old. 1 County Survey.", "Of the ewes, most are old. ",
      "1 County Survey."
    ),
    // Behind a word, a full stop, a bracket and a quotation mark.
    ("The farm 1 was sold. 1 Ebbw Farm.", "The farm was sold. ", "1 Ebbw Farm."),
    ("It was sold. 1 They left. 1 Ebbw Farm.", "It was sold. They left. ", "1 Ebbw Farm."),
    ("It (the farm) 1 was sold. 1 Ebbw.", "It (the farm) was sold. ", "1 Ebbw."),
    ("The \"farm\" 1 was sold. 1 Ebbw.", "The \"farm\" was sold. ", "1 Ebbw."),
    // Notes that begin with a quotation or an address.
    ("It was sold, 1 they say. 1 \"Sold\", 1952.", "It was sold, they say. ", "1 \"Sold\", 1952."),
    (
      "It was sold, 1 they say. 1 https://example.org/farm", "It was sold, they say. ",
      "1 https://example.org/farm"
    ),
    ("It was sold, 1 they say. 1 “Sold”, 1952.", "It was sold, they say. ", "1 “Sold”, 1952."),
    // Letters outside ASCII.
    ("Elle est partie, 1 dit-on. 1 Évora.", "Elle est partie, dit-on. ", "1 Évora."),
    ("Ферма 1 продана. 1 Эббу.", "Ферма продана. ", "1 Эббу."),
    // Several, in order; the notes stand together.
    (
      "One, 1 two 2 and three. 1 First note. 2 Second note.", "One, two and three. ",
      "1 First note. 2 Second note."
    ),
    // A note whose mark was lost stays with the others.
    (
      "One, 1 two and three. 1 First note. 2 Second note.", "One, two and three. ",
      "1 First note. 2 Second note."
    ),
    // They need not begin with one, as pages before may have had some.
    ("It was sold, 7 they say. 7 Ebbw Farm.", "It was sold, they say. ", "7 Ebbw Farm."),
    ("It was sold, 12 they say. 12 Ebbw Farm.", "It was sold, they say. ", "12 Ebbw Farm."),
    // Other numbers of the page stay.
    (
      "Of the 2 million ewes, 1 most are on page 4 of 1951. 1 County Survey, p. 8.",
      "Of the 2 million ewes, most are on page 4 of 1951. ", "1 County Survey, p. 8."
    ),
  ])
  func `a mark and its note are parted from the text`(
    page: String, text: String, notes: String
  ) throws {
    #expect(try parted(page) == [text, notes])
  }

  @Test(arguments: [
    // No note, no mark, or a note before its mark.
    "The farm 1 was sold.", "The farm was sold. 1 Ebbw Farm.", "It begins. 1 Ebbw and 1 more.",
    // A small letter behind: the number counts something.
    "The farm 1 was sold. 1 farm is left.",
    // Words that count or number, before it and behind it.
    "See page 4 of it. 4 Farms.", "Of 4 million ewes. 4 Farms.", "In chapter 4 we see. 4 Farms.",
    "For 4 years it was let. 4 Farms.", "On 3 of the farms. 3 Ebbw.", "It took 5 days. 5 Farms.",
    "Over 3 hundred ewes. 3 Farms.", "On 4 March it was sold. 4 Farms.",
    "In March 4 farms were sold. 4 Farms.", "No 4 was sold. 4 Farms.",
    // Years and other long numbers, and none.
    "In 2020 farms were sold. 2020 Survey.", "The farm 0 was sold. 0 Ebbw.",
    // Numbers that are not alone.
    "The farm1 was sold. 1 Ebbw.", "The farm 1, was sold. 1 Ebbw.", "The farm (1) fell. 1 Ebbw.",
    "The farm 1.5 was sold. 1 Ebbw.", "The farm 1 was sold. 1. Ebbw.", "A farm 1st. 1 Ebbw.",
    // Far above the last note.
    "It was sold, 13 they say. 13 Ebbw Farm.", "It was sold, 44 they say. 44 Ebbw Farm.",
    "", "1", "1 ", " 1 A",
  ])
  func `numbers of the text stay`(page: String) throws {
    #expect(try parted(page) == nil)
  }

  @Test func `numbers rise from page to page`() throws {
    var footnotes = try Footnotes(notCounted: PhraseSet("clean/counted-words-en.txt"))
    #expect(parted("It was sold, 1 they say. 1 Ebbw.", &footnotes)?.last == "1 Ebbw.")
    #expect(parted("They left, 2 I think. 2 Marsh.", &footnotes)?.last == "2 Marsh.")
    // The number of a note that was is no note again; one that is a dozen above may be.
    #expect(parted("They came, 2 I think. 2 Marsh.", &footnotes) == nil)
    #expect(parted("They came, 15 I think. 15 Reed.", &footnotes) == nil)
    #expect(parted("They came, 14 I think. 14 Reed.", &footnotes)?.last == "14 Reed.")
  }

  @Test func `a page that is a table, or longer than pages are, is left alone`() throws {
    let note = "It was sold, 1 they say. 1 Ebbw."
    let row = String(repeating: "5 3 ", count: 201)
    #expect(try parted(row + note) == nil)
    #expect(try parted(String(repeating: "a ", count: 10_000) + note) == nil)
    #expect(try parted(String(repeating: "a ", count: 1_000) + note) != nil)
  }
}
