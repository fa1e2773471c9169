import Testing
import WinnowCore

@testable import WinnowText

@Suite struct ZoneAssignmentTests {
  /// The zones of paragraphs, of which `P` stands for prose.
  private func zones(_ pattern: [String], given: [Int: Zone] = [:]) throws -> [Zone] {
    let prose = "The harbour was rebuilt after the storm, and the town has grown since then."
    let bytes = Array(pattern.map { $0 == "P" ? prose : $0 }.joined(separator: "\n\n").utf8)
    var paragraphs = ParagraphScanner.blocks(bytes.span)
    for (index, zone) in given { paragraphs[index].zone = zone }
    try ZoneAssignment().assign(bytes.span, &paragraphs)
    return paragraphs.map(\.zone)
  }

  @Test(arguments: [
    // The first line before prose is the title, later ones are headings.
    (["The old quay", "P"], [Zone.title, .main]),
    (["The old quay", "P", "The mill", "P"], [.title, .main, .heading, .main]),
    (["P", "The mill", "P"], [.main, .heading, .main]),
    (["The old quay", "A history", "P"], [.title, .heading, .main]),
    (["The old quay", "24 November 2022", "P"], [.title, .main, .main]),
    (["The old quay", "10 May 2022", "by Anna Berg", "P"], [.title, .main, .main, .main]),
    (["What is a quay?", "P"], [.title, .main]), (["The quay (2)", "P"], [.title, .main]),
    (["2020 in the harbour", "P"], [.title, .main]), (["1. Wheat", "P"], [.title, .main]),
    (["Project News\nThe old quay", "P"], [.title, .main]),
    (["Über uns", "P"], [.title, .main]), (["Старый порт", "P"], [.title, .main]),
    (["港の歴史", "P"], [.main, .main]),
    // Other short lines are none.
    (["the old quay", "P"], [.main, .main]), (["The old quay.", "P"], [.main, .main]),
    (["The old quay:", "P"], [.main, .main]), (["The old quay,", "P"], [.main, .main]),
    (["- The old quay", "P"], [.main, .main]), (["a) The old quay", "P"], [.main, .main]),
    (["24 November 2022", "P"], [.main, .main]), (["P", "Springfield"], [.main, .main]),
    (["One\nTwo\nThree", "P"], [.main, .main]),
    // No prose near it, or none at all.
    (["P", "Apples", "Pears", "Plums", "P"], [.main, .main, .heading, .heading, .main]),
    (["Apples", "Pears", "Plums"], [.main, .main, .main]), (["The old quay"], [.main]),
    (["P"], [.main]), (["P", "P"], [.main, .main]),
    // A caption stands between paragraphs.
    (["P", "Photo: the harbour at dawn.", "P"], [.main, .caption, .main]),
    (["P", "From left: Anna Berg, Tom Hale.", "P"], [.main, .caption, .main]),
    (
      ["P", "Ministers pose for a photo in front of the town hall after the meeting.", "P"],
      [.main, .caption, .main]
    ),
    (["P", "Photo: the harbour at dawn."], [.main, .main]),
    (["Photo: the harbour at dawn.", "P"], [.main, .main]),
    // Tables of contents.
    (["Contents", "P"], [.toc, .main]), (["Table of Contents", "P"], [.toc, .main]),
    (["INHALTSVERZEICHNIS", "P"], [.toc, .main]), (["Spis treści", "P"], [.toc, .main]),
    (["Table of Contents 1 Sheep 2 Cattle 3 Grass", "P"], [.toc, .main]),
    (["Contents ...... 1 Sheep ...... 4", "P"], [.toc, .main]),
    (["Sheep ........ 1 Cattle ........ 2 Grass ........ 3", "P"], [.toc, .main]),
    (
      ["Sheep . . . . . . . . 1 Cattle . . . . . . . . 2 Grass . . . . . . . . 3", "P"],
      [.toc, .main]
    ),
    // What looks like one.
    (["Contents of the box", "P"], [.title, .main]), (["Contents insured", "P"], [.title, .main]),
    (["Sheep ..... 1", "P"], [.title, .main]), (["Table of kings", "P"], [.title, .main]),
    (["Wait ... and see ... what comes ... next", "P"], [.title, .main]),
  ])
  func `titles, headings, captions and tables of contents have their zones`(
    paragraphs: [String], expected: [Zone]
  ) throws {
    #expect(try zones(paragraphs) == expected)
  }

  @Test func `a title is at most a line or two, a heading fewer words`() throws {
    let words = Array(repeating: "Quay", count: 31)
    #expect(try zones([words.prefix(14).joined(separator: " "), "P"])[0] == .title)
    #expect(try zones([words.prefix(30).joined(separator: " "), "P"])[0] == .title)
    #expect(try zones([words.joined(separator: " "), "P"])[0] == .main)
    #expect(try zones([words.prefix(15).joined(separator: " ") + "?", "P"])[0] == .main)
  }

  @Test func `a zone that is known already stays`() throws {
    let pattern = ["Home", "The old quay", "P", "Contents"]
    #expect(
      try zones(pattern, given: [0: .navigation, 3: .footer])
        == [.navigation, .title, .main, .footer])
  }
}
