import Testing
import WinnowCore

@testable import WinnowText

@Suite struct RunningHeadsTests {
  /// The heads behind the page numbers of `pages`, a paragraph each, in order.
  private func heads(_ pages: [String]) -> [String] {
    let bytes = Array(pages.joined(separator: "\n\n").utf8)
    let units = ParagraphScanner.blocks(bytes.span).map { TextUnit($0) }
    let found = PageNumbers.pages(bytes.span, units, isViewer: true)
    return RunningHeads.heads(bytes.span, units, found).sorted { $0.key < $1.key }.map {
      String(decoding: bytes[$0.value.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    (
      [
        "1 Hill Farming Sheep are old.", "2 Hill Farming A ram is dear.", "3 Hill Farming Cows.",
        "4 Hill Farming The end.",
      ],
      ["Hill Farming ", "Hill Farming ", "Hill Farming ", "Hill Farming "]
    ),
    // The first page has none, nor has the last.
    (
      [
        "1 Second edition.", "2 Hill Farming Sheep.", "3 Hill Farming Cows.",
        "4 Hill Farming Ewes.", "5 The end of it.",
      ],
      ["Hill Farming ", "Hill Farming ", "Hill Farming "]
    ),
    // Two heads, of left and right pages.
    (
      [
        "1 Hill Farming One.", "2 John Hay Two.", "3 Hill Farming Three.", "4 John Hay Four.",
        "5 Hill Farming Five.", "6 John Hay Six.",
      ],
      ["Hill Farming ", "John Hay ", "Hill Farming ", "John Hay ", "Hill Farming ", "John Hay "]
    ),
    // As many words as all of them share.
    (
      [
        "1 Annual Report of the Board One", "2 Annual Report of the Board Two",
        "3 Annual Report of the Bank", "4 The end",
      ],
      ["Annual Report of the ", "Annual Report of the ", "Annual Report of the "]
    ),
    (
      ["1 Отчёт совета Один", "2 Отчёт совета Два", "3 Отчёт совета Три", "4 Конец"],
      ["Отчёт совета ", "Отчёт совета ", "Отчёт совета "]
    ),
  ])
  func `words that stand behind several page numbers are a head`(pages: [String], heads: [String]) {
    #expect(self.heads(pages) == heads)
  }

  @Test(arguments: [
    // On two pages only.
    ["1 Hill Farming Sheep.", "2 Hill Farming Cows.", "3 A new page.", "4 The end of it."],
    // Half words.
    ["1 Hill Farming sheep", "2 Hill Farms sold", "3 Hill Farmers met", "4 Hill Farmhands left"],
    // Too short to be told from the beginnings of sentences.
    ["1 In the spring", "2 In the summer", "3 In the autumn", "4 In the winter"],
    // On less than a quarter of the pages.
    (1...13).map { $0 <= 3 ? "\($0) Hill Farming Page" : "\($0) Text \($0) of it" },
    // No pages.
    ["Hill Farming Sheep.", "Hill Farming Cows.", "Hill Farming Ewes.", "Hill Farming Rams."],
    ["1", "2", "3", "4"],
  ])
  func `other beginnings of pages are none`(pages: [String]) {
    #expect(heads(pages) == [])
  }

  /// The units that stand beside lone page numbers again and again.
  private func alone(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let units = ParagraphScanner.blocks(bytes.span).map { TextUnit($0) }
    let pages = PageNumbers.pages(bytes.span, units, isViewer: false)
    return RunningHeads.alone(bytes.span, units, pages).map {
      String(decoding: bytes[units[$0].span.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    // Behind the number, before it, and on some of the pages.
    (
      "One.\n\n1\n\nReport\n\nTwo.\n\n2\n\nReport\n\nSix.\n\n3\n\nReport\n\nTen.\n\n4\n\nReport\n\nEnd.",
      4
    ),
    (
      "One.\n\nReport\n\n1\n\nTwo.\n\nReport\n\n2\n\nSix.\n\nReport\n\n3\n\nTen.\n\nReport\n\n4\n\nEnd.",
      4
    ),
    ("One.\n\n1\n\nTwo.\n\n2\n\nReport\n\nSix.\n\n3\n\nReport\n\nTen.\n\n4\n\nReport\n\nEnd.", 3),
    ("One.\n\n1\n\nreport\n\nTwo.\n\n2\n\nReport\n\nSix.\n\n3\n\nREPORT\n\nTen.\n\n4\n\nEnd.", 3),
    // Beside two of the numbers, beside none, and with other words.
    ("One.\n\n1\n\nReport\n\nTwo.\n\n2\n\nReport\n\nSix.\n\n3\n\nTen.\n\n4\n\nEnd.", 0),
    (
      "1\n\nA.\n\nReport\n\nB.\n\n2\n\nC.\n\nReport\n\nD.\n\n3\n\nE.\n\nReport\n\nF.\n\n4\n\nEnd.",
      0
    ),
    ("1\n\nReport A\n\n2\n\nReport B\n\n3\n\nReport C\n\n4\n\nReport D", 0),
    // No page numbers.
    ("Report\n\nOne.\n\nReport\n\nTwo.\n\nReport\n\nSix.\n\nReport\n\nTen.", 0),
  ])
  func `a line beside several lone page numbers is a head`(text: String, count: Int) {
    let found = alone(text)
    #expect(found.count == count && found.allSatisfy { $0.lowercased() == "report" })
  }

  @Test func `a repeated paragraph that is longer than a line is none`() {
    let text = (1...4).map { "\($0)\n\n" + String(repeating: "Report of the board ", count: 7) }
    #expect(alone(text.joined(separator: "\n\n")) == [])
  }
}
