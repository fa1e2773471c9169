import Testing
import WinnowCore

@testable import WinnowText

@Suite struct PageNumbersTests {
  private func number(_ line: String) -> Int? {
    let bytes = Array(line.utf8)
    return PageLabel.number(bytes.span, TextSpan(start: 0, end: bytes.count))
  }

  @Test(
    arguments: [
      ("12", 12), ("1", 1), ("1204", 1204), ("007", 7), ("0", 0),
      ("- 12 -", 12), ("-12-", 12), ("| 12", 12), ("12 |", 12), ("12/30", 12), ("12 / 30", 12),
      ("Page 12", 12), ("page 12", 12), ("PAGE 12", 12), ("Page 12 of 30", 12), ("Page 12/30", 12),
      ("Page | 12", 12),
      ("Seite 7", 7), ("Seite 7 von 9", 7), ("Página 7", 7), ("Pagina 7 di 9", 7),
      ("Strona 7 z 9", 7),
      ("Sida 7 av 9", 7), ("Side 7 af 9", 7), ("Stránka 7", 7), ("стр 7", 7),
      // Other words, other places of the word, and no number.
      ("Room 12", nil), ("Apollo 11", nil), ("12 pages", nil), ("12 May", nil), ("Pages 12", nil),
      ("Page", nil), ("Page of honour", nil), ("Page turner 12", nil), ("May 12", nil), ("-", nil),
      ("", nil), (" ", nil),
      // Other marks than pages have.
      ("12.", nil), ("12)", nil), ("(12)", nil), ("1.2", nil), ("1,204", nil), ("12:30", nil),
      ("12%", nil), ("$12", nil), ("#12", nil), ("[12]", nil),
      // Longer numbers, dates.
      ("12345", nil), ("2020-10-11", nil), ("10/11/2020", nil), ("1 2 3", nil),
      ("Page 12 of 30 in this volume", nil),
    ] as [(String, Int?)])
  func `a line that is nothing but a page number gives it`(line: String, expected: Int?) {
    #expect(number(line) == expected)
  }

  /// The heads of the units of `text` that begin pages; `P` stands for a paragraph of prose, `L`
  /// for a page of it.
  private func pages(_ pattern: String, isViewer: Bool = false) -> [String] {
    let prose =
      "the harbour was rebuilt after the storm, and the town has grown since then all the time. "
      + "It took the better part of ten years until the last of the quays was open again."
    let long = (0..<8).map { _ in prose }.joined(separator: " ")
    let text = pattern.replacing("P", with: prose).replacing("L", with: long)
    let bytes = Array(text.utf8)
    let units = ParagraphScanner.blocks(bytes.span).map { TextUnit($0) }
    return PageNumbers.pages(bytes.span, units, isViewer: isViewer).map {
      String(decoding: bytes[$0.mark.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    // On lines of their own.
    ("P\n\n1\n\nP\n\n2\n\nP\n\n3\n\nP\n\n4", ["1", "2", "3", "4"]),
    (
      "P\n\n- 7 -\n\nP\n\n- 8 -\n\nP\n\n- 9 -\n\nP\n\n- 10 -",
      ["- 7 -", "- 8 -", "- 9 -", "- 10 -"]
    ),
    ("1\n\nP\n\n2\n\n3\n\n4\n\nP\n\n5", ["1", "2", "3", "4", "5"]),
    // At the heads of long paragraphs.
    ("1 L\n\n2 L\n\n3 L\n\n4 L", ["1 ", "2 ", "3 ", "4 "]),
    // At the heads of paragraphs, where a page cuts a sentence.
    ("1 P P, and\n\n2 so it went on. P\n\n3 It P\n\n4 It P", ["1 ", "2 ", "3 ", "4 "]),
    // Other numbers between them are none.
    ("1\n\nP\n\n19\n\n2\n\nP\n\n3\n\n19\n\nP\n\n4", ["1", "2", "3", "4"]),
    ("1 L\n\n800 ewes L\n\n2 L\n\n3 L\n\n4 L", ["1 ", "2 ", "3 ", "4 "]),
    // The first of several rises.
    ("1\n\n2\n\n3\n\n4\n\nP\n\n11\n\n12\n\n13\n\n14", ["1", "2", "3", "4"]),
  ])
  func `numbers that rise by one from page to page are page numbers`(
    text: String, expected: [String]
  ) {
    #expect(pages(text) == expected)
  }

  @Test(arguments: [
    // Too few, or not by one.
    "P\n\n1\n\nP\n\n2\n\nP\n\n3", "1\n\nP\n\n3\n\nP\n\n5\n\nP\n\n7",
    "4\n\nP\n\n3\n\nP\n\n2\n\nP\n\n1",
    "12\n\n7\n\n31\n\n4\n\nP",
    // Short numbered paragraphs that end as sentences do.
    "1 It P\n\n2 It P\n\n3 It P\n\n4 It P", "1 Apples\n\n2 Nuts\n\n3 Dates\n\n4 Quinces\n\n5 Figs",
    // Numbers of items.
    "1. L\n\n2. L\n\n3. L\n\n4. L", "1) L\n\n2) L\n\n3) L\n\n4) L",
    "(1) L\n\n(2) L\n\n(3) L\n\n(4) L",
    "1.1 L\n\n1.2 L\n\n1.3 L\n\n1.4 L",
    // Lone numbers and others make no rise together.
    "1\n\nL\n\n2 L\n\n3\n\nL\n\n4 L", "", "P",
  ])
  func `other numbers at the heads of paragraphs are none`(text: String) {
    #expect(pages(text) == [])
  }

  @Test(arguments: [
    ("1 It P\n\n2 It P\n\n3 It P\n\n4 It P", ["1 ", "2 ", "3 ", "4 "]),
    ("1 It P\n\n2 It P\n\n3 It P", []), ("1. It P\n\n2. It P\n\n3. It P\n\n4. It P", []),
  ])
  func `pages of a viewer need no other sign than the rise`(text: String, expected: [String]) {
    #expect(pages(text, isViewer: true) == expected)
  }
}
