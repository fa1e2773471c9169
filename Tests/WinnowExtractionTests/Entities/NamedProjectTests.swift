import Testing
import WinnowCore

@Suite struct NamedProjectTests {
  private func projects(_ text: String) throws -> [String] {
    let document = try EntityProbe.document(text)
    return document.entities.filter { $0.rule == "named-project" }.map {
      EntityProbe.text(of: $0, in: document)
    }
  }

  @Test(arguments: [
    ("the QWERTZU project ended", ["QWERTZU"]), ("the QWERTZU initiative ended", ["QWERTZU"]),
    ("the QWERTZU campaign ended", ["QWERTZU"]),
    ("the QWERTZU scheme ended", ["QWERTZU"]), ("the QWERTZU-ASDF project ended", ["QWERTZU-ASDF"]),
    ("the QwertZu project ended", ["QwertZu"]),
    ("The Dignified Identities project ended", ["Dignified Identities"]),
    ("under the Green Roofs programme of the town", ["Green Roofs"]),
    // The plural goes with both.
    ("QWERTZU and ASDFGH projects ended", ["QWERTZU", "ASDFGH"]),
    ("the QWERTZU and the ASDFGH projects", ["ASDFGH"]),
    ("QWERTZU and ASDFGH project ended", ["ASDFGH"]),
    // A name in quotation marks behind the noun.
    ("the project “Borders and Security” ended", ["Borders and Security"]),
    ("the project \"Green roofs\" ended", ["Green roofs"]),
    ("the project «Green roofs» ended", ["Green roofs"]),
    ("the project „Green roofs“ ended", ["Green roofs"]),
    ("the initiative “Q” ended", ["Q"]),
  ])
  func `a name stands before or behind the noun`(text: String, expected: [String]) throws {
    #expect(try projects(text) == expected)
  }

  @Test(arguments: [
    // Common nouns, and words that say whose it is.
    "the project ended", "The project ended", "our project", "Our Project began", "a new project",
    "the French project", "the Paris project",
    // One ordinary word, or the first of a sentence.
    "the Harbour project", "Building project ideas", "Harbour project ended",
    // Short forms that name nothing, and letters too few.
    "the IT project", "the HIV project", "the EU project", "the UK initiative",
    // Quotation marks that hold no name.
    "the project “as it was” ended", "the project “” ended", "the project “Borders",
    "“the project” ended", "",
  ])
  func `other words before the noun are none`(text: String) throws {
    #expect(try projects(text) == [])
  }
}
