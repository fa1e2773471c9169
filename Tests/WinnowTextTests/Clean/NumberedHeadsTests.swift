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

  /// The lines of `pattern` that are heads; `P` stands for prose, `Q` for prose that is cut, `q`
  /// for its end.
  private func heads(_ pattern: String) -> [String] {
    let prose =
      "The harbour was rebuilt after the storm, and the town has grown since then all the time."
    let cut = "The members of the board have also decided to open the doors of the library on the"
    let end =
      "last day of the week, for the length of half a year, and to look at what has come of it."
    let texts = pattern.split(separator: " / ").map {
      $0 == "P" ? prose : $0 == "Q" ? cut : $0 == "q" ? end : String($0)
    }
    let bytes = Array(texts.joined(separator: "\n\n").utf8)
    let units = ParagraphScanner.blocks(bytes.span).map { TextUnit($0) }
    return NumberedHeads.find(bytes.span, units).map { texts[$0] }
  }

  @Test(arguments: [
    // Heads that cut a sentence, with the number behind them, before them, and on either side in
    // turn.
    (
      "Annual Report 3 / Q / Annual Report 4 / q / Annual Report 5",
      ["Annual Report 3", "Annual Report 4", "Annual Report 5"]
    ),
    (
      "3 Annual Report / Q / 4 Annual Report / q / 5 Annual Report",
      ["3 Annual Report", "4 Annual Report", "5 Annual Report"]
    ),
    (
      "The board 3 / P / 4 Annual Report / Q / The board 5 / q / 6 Annual Report",
      ["The board 3", "4 Annual Report", "The board 5", "6 Annual Report"]
    ),
    // Heads that repeat the title and the author.
    (
      "The old quay / A. Marsh / P / 222 A. Marsh / P / The old quay 223 / P / 224 A. Marsh / P",
      ["222 A. Marsh", "The old quay 223", "224 A. Marsh"]
    ),
    (
      "THE OLD QUAY / P / The old quay 2 / P / The old quay 3 / P / The old quay 4",
      ["The old quay 2", "The old quay 3", "The old quay 4"]
    ),
    // The number of one page at its foot, before the head of the next.
    ("Old Quay / P / 2 / Old Quay 3 / P / Old Quay 4 / P", ["2", "Old Quay 3", "Old Quay 4"]),
    // Over a hundred; letters outside ASCII.
    (
      "Отчёт совета 99 / Q / Отчёт совета 100 / q / Отчёт совета 101",
      ["Отчёт совета 99", "Отчёт совета 100", "Отчёт совета 101"]
    ),
  ])
  func `a line is a head if its number rises and it cuts a sentence or repeats a title`(
    pattern: String, expected: [String]
  ) {
    #expect(heads(pattern) == expected)
  }

  @Test(arguments: [
    // Headings that count, behind whole paragraphs and with no line that they repeat.
    "Training day 1 / P / Training day 2 / P / Training day 3 / P",
    "1 The early years / P / 2 The late years / P / 3 The years between / P",
    // Two of them, other steps, and falling ones.
    "Annual Report 3 / Q / Annual Report 4 / q",
    "Annual Report 3 / Q / Annual Report 5 / q / Annual Report 7",
    "Annual Report 5 / Q / Annual Report 4 / q / Annual Report 3",
    // No text between them.
    "The old quay / The old quay 1 / The old quay 2 / The old quay 3 / P",
    // One word, or a few letters.
    "Chapter 1 / Q / Chapter 2 / q / Chapter 3", "A b c 1 / Q / A b c 2 / q / A b c 3",
    // Numbers that are none by themselves.
    "Annual Report v3 / Q / Annual Report v4 / q / Annual Report v5",
    "Annual Report 10003 / Q / Annual Report 10004 / q / Annual Report 10005",
    // Lone numbers are for another rule.
    "3 / Q / 4 / q / 5", "",
  ])
  func `other numbered lines are none`(pattern: String) {
    #expect(heads(pattern) == [])
  }
}
