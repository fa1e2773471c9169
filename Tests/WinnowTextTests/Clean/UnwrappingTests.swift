import Testing
import WinnowCore

@testable import WinnowText

@Suite struct UnwrappingTests {
  /// Prose that was wrapped, so that the text as a whole is known to be.
  private static let wrapped = """
    The societies work with one another in many ways, and they have
    agreed to do so in others as well, as soon as the ministry has
    found the money for the work that is to be done in the coming
    """
  private static let joined = wrapped.replacing("\n", with: " ")

  /// The paragraphs of the wrapped prose with some more lines.
  private func paragraphs(_ lines: String) throws -> [String] {
    let text = "\(Self.wrapped)\n\(lines)"
    let document = try run(Cleaning.self, text)
    DocumentLaws.check(document, text)
    return document.paragraphTexts.map { $0.replacing(Self.joined, with: "P") }
  }

  @Test(arguments: [
    ("year by the council.", ["P year by the council."]),
    ("year\nby the council.", ["P year by the council."]),
    // Words broken at a line end, and compounds.
    ("year by the coun-\ncil of the town.", ["P year by the council of the town."]),
    ("long-\nterm plan.", ["P long-term plan."]),
    ("pre-\nand post-war years.", ["P pre- and post-war years."]),
    // A dash is no hyphen.
    ("year –\nif there is any.", ["P year – if there is any."]),
    ("year -\nif there is any.", ["P year - if there is any."]),
    // A short line that ends its sentence ends its paragraph.
    (
      "year.\nAnother year will have to pass until the work is done, and more",
      ["P year.", "Another year will have to pass until the work is done, and more"]
    ),
    // A line that is indented begins one.
    (
      "year, and until then nothing at all will be done at the town.\n   Another year will have to pass until the work is done.",
      [
        "P year, and until then nothing at all will be done at the town.",
        "Another year will have to pass until the work is done.",
      ]
    ),
    // A heading in capitals at the head of a block stands alone.
    (
      "year.\n\nFINANCES\nIncome has grown by a fifth since then, as it did in the year before\nthat.",
      [
        "P year.", "FINANCES",
        "Income has grown by a fifth since then, as it did in the year before that.",
      ]
    ),
    // Items keep their lines, and their sentences are joined.
    (
      "year:\n- the quays and all of the old houses that stand behind it and\nthe mill;\n- the bridge.",
      [
        "P year:\n- the quays and all of the old houses that stand behind it and the mill;\n- the bridge."
      ]
    ),
    // Known phrases at the edges are none of the prose.
    ("year by the council.\nShare on Facebook", ["P year by the council."]),
    ("year by the council.\n© 2020 Harbour Board", ["P year by the council."]),
    ("year by the council.\nShare this page\nPrint", ["P year by the council."]),
    // Spaces around a line end are one.
    ("year   \n   by the council.", ["P year by the council."]),
    ("year\r\nby the council.", ["P year by the council."]),
  ])
  func `wrapped lines are joined, and what begins among them is parted`(
    lines: String, expected: [String]
  ) throws {
    #expect(try paragraphs(lines) == expected)
  }

  @Test func `lines of scripts without spaces are joined without one`() throws {
    let line = String(repeating: "川の水位は夜のうちに上がり", count: 5)
    let text = """
      The people of the towns on the river say it in this way, as all
      of those do who have learned to speak to them in the words that
      \(line)
      \(line)
      they have used since the days of the first of the emperors, and
      they will go on to use them.
      """
    let found = try run(Cleaning.self, text).string
    #expect(found.contains(" \(line)\(line) they have used"))
  }

  @Test func `what is switched off is not done`() throws {
    let text = "\(Self.wrapped)\nyear by the coun-\ncil of the town."
    #expect(try run(Cleaning.self, text, options: ["unwrap": .flag(false)]).string == text)
    let kept = try run(Cleaning.self, text, options: ["dehyphenate": .flag(false)])
    #expect(kept.string.hasSuffix("year by the coun- cil of the town."))
  }
}
