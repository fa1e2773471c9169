import Testing
import WinnowCore

@testable import WinnowText

@Suite struct NumberedHeadsTests {
  private func texts(_ source: String) throws -> [String] {
    try run(Cleaning.self, source).paragraphTexts
  }

  @Test func `a head with its page number goes, and the word that the page cut is joined`() throws {
    let document = try run(
      Cleaning.self,
      """
      RAPPORT ANNUEL 2019 3

      Le conseil d'administration s'est réuni à plusieurs reprises au cours de l'année pour examiner les comptes.

      Les membres du conseil ont également décidé d'ouvrir la bibliothèque le same-

      RAPPORT ANNUEL 2019 4

      di après-midi, à titre d'essai, pendant une durée de six mois, et de dresser un bilan.

      RAPPORT ANNUEL 2019 5

      La fréquentation a augmenté de moitié par rapport à l'année précédente, grâce aux animations.
      """)
    #expect(document.rules.count { $0 == "running-head" } == 3)
    #expect(document.paragraphs.count == 3)
    #expect(document.paragraphTexts[1].contains("ouvrir la bibliothèque le samedi après-midi"))
    DocumentLaws.check(document, "report")
  }

  @Test func `title and authors above the pages of an article go, and the number below`() throws {
    let prose =
      "Small bodies of water are often overlooked, although they hold a large share of all."
    let found = try texts(
      """
      The ecology of ponds

      A. Marsh and B. Reed

      \(prose)

      221

      222 A. Marsh and B. Reed

      A second difference is their age: \(prose)

      The ecology of ponds 223

      Samples were sorted in the laboratory. \(prose)
      """)
    #expect(found.count == 5)
    #expect(found[0] == "The ecology of ponds" && found[1] == "A. Marsh and B. Reed")
    #expect(!found.contains { $0.contains("22") })
  }

  @Test(arguments: [
    // Headings that count, between whole paragraphs.
    "Budget of the town 2019\n\nP\n\nBudget of the town 2020\n\nP\n\nBudget of the town 2021\n\nP",
    "Training day 1\n\nP\n\nTraining day 2\n\nP\n\nTraining day 3\n\nP",
    // A table of contents.
    "The early years 3\n\nThe late years 4\n\nThe years between 5\n\nP\n\nThe early years\n\nP",
    // The same words with numbers that do not rise by one.
    "Group of experts 12\n\nP and so\n\nGroup of experts 31\n\ngoes on\n\nGroup of experts 47\n\nP",
  ])
  func `numbered lines of the text stay`(pattern: String) throws {
    let prose =
      "The harbour was rebuilt after the storm, and the town has grown since then all the time."
    let source = pattern.replacing("P", with: prose)
    #expect(try run(Cleaning.self, source).string == source)
  }
}
