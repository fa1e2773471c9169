import Testing
import WinnowCore

@testable import WinnowText

@Suite struct BlockLayoutTests {
  private func layout(_ text: String) throws -> BlockLayout {
    let bytes = Array(text.utf8)
    return BlockLayout(
      bytes.span, ParagraphScanner.blocks(bytes.span),
      functionWords: try PhraseSet("clean/function-words-en.txt"))
  }

  @Test(arguments: [
    // Full lines that break anywhere in a sentence.
    """
    The societies work with one another in many ways, and they have
    agreed to do so in others as well, as soon as the ministry has
    found the money for the work that is to be done in the coming
    year by the members of the council.
    """,
    // Two lines of which the first is full.
    """
    The societies work with one another in many ways, and they have agreed
    to do so in others as well.
    """,
    // A narrow column with broken words.
    """
    The council of the town has agreed to
    buy the old railway station and to re-
    build it as a house of meetings that
    is open to all the people of the town.
    """,
    // Nouns with capitals at the heads of full lines.
    """
    Die Gemeinde hat im vergangenen Jahr beschlossen, den alten
    Bahnhof zu kaufen und zu einem neuen Haus umzubauen. Die
    Arbeiten sollen im Frühjahr beginnen und etwa ein Jahr dauern,
    und nach Angaben der Verwaltung kosten sie drei Millionen.
    """,
    // A paragraph whose first line is indented.
    """
      The societies work with one another in many ways, and they have
    agreed to do so in others as well, as soon as the ministry has
    found the money for the work that is to be done in the coming
    year by the members of the council.
    """,
    // Quotation marks, brackets and numbers at the heads of lines.
    """
    The bridge was opened by the mayor in the presence of more than
    300 guests, who had come to cross it on foot for the first time
    (it is the third at this place), and by the minister, who spoke
    of a “good day for the town” and who stayed until the evening.
    """,
  ])
  func `prose in full lines was wrapped`(text: String) throws {
    #expect(try layout(text).kinds == [.wrapped])
  }

  @Test(arguments: [
    // Two long lines that end as paragraphs do.
    "The harbour was rebuilt after the storm, and the town has grown since then in every direction there is.\nIt took the better part of ten years until the last of the quays was open again, and it cost a fortune.",
    // With a heading and a date between them.
    "The harbour was rebuilt after the storm, and the town has grown since then in every direction there is.\nThe quays\nIt took the better part of ten years until the last of the quays was open again, and it cost a fortune.",
    // Very long lines are paragraphs whatever they end with.
    String(repeating: "The harbour was rebuilt after the storm ", count: 6) + "\n"
      + String(repeating: "The town has grown since then ", count: 8),
  ])
  func `long lines that end as paragraphs do are one each`(text: String) throws {
    #expect(try layout(text).kinds == [.lineParagraphs])
  }

  @Test(arguments: [
    // Verse, with and without capitals, and long lines of it.
    "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you",
    "the rain came in\non small feet\nand the cat\ndid not look up",
    "I went along the lower road\nThat led me past the mill,\nAnd there I set down half my load\nAnd looked up at the hill.",
    "Of all the roads that lead from here to where the river bends\nI took the one that nobody had walked before the snow\nAnd there I sat until the light had left the water's ends\nAnd still I could not tell you which of them you ought to go",
    // Lists.
    "- one\n- two\n- three", "1. one\n2. two\n3. three", "• one\n• two",
    "(a) one;\n(b) two;\n(c) three.",
    "200 g flour\n2 eggs\n1 pinch of salt\n100 ml milk",
    "- a longer item of a list that fills the line that it stands on\n- another one that is as long as the first or not much shorter\n- the third",
    // Addresses, tables, code, dialogue, e-mail.
    "Jane Doe\n12 High Street\nSpringfield", "Name\tAge\nAnna\t31\nTom\t29", "a | b\nc | d\ne | f",
    "for s in names:\n    print(s)", "if (a) {\n  b();\n}",
    "\"Out.\"\n\"Out where?\"\n\"Just out.\"",
    "> Could you send me your comments by Friday?\n> I have to hand it in on Monday.",
    "Q: Why?\nA: Because.", "Project News\nWorkshop and a meeting of officials",
    "Best wishes\nAnna",
    // Code in long lines.
    "let harbour = rebuild(after: storm, with: money, of: ministry, and: council, until: year, then: open);\nlet town = grow(from: harbour, in: direction, since: storm, with: people, of: county, and: ministry);",
    // Rows of a table in long lines.
    "The harbour of the town\tThe town has grown since then in every direction that there is to grow in.\nThe mill of the county\tThe mill stands on the river, a mile below the town, and has been a school.",
  ])
  func `lines that matter stay`(text: String) throws {
    #expect(try layout(text).kinds == [.structured])
  }

  @Test func `what is wrapped in a text helps to tell the rest of it`() throws {
    let wrapped = """
      The societies work with one another in many ways, and they have
      agreed to do so in others as well, as soon as the ministry has
      found the money for the work that is to be done in the coming
      year by the members of the council.
      """
    let short = "This holds for the towns on the coast, as it does for those on\nthe river."
    #expect(try layout(wrapped + "\n\n" + short).kinds == [.wrapped, .wrapped])
    let verse = "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you"
    #expect(try layout(wrapped + "\n\n" + verse).kinds == [.wrapped, .structured])
    #expect(try layout(wrapped + "\n\nOne line.").kinds == [.wrapped, .structured])
    #expect(try layout(wrapped).fullWidth == 63)
  }

  @Test(arguments: [
    ("if (a) {\n  b();\n}", true), ("a = 1;\nb = 2;\nc = 3;", true), ("@main\nstruct A {\n}", true),
    ("<p>\n<b>\ntext", true), ("$ ls\n$ cd", true), ("| a\n| b", true),
    ("one;\ntwo;\nthree.", false), ("- one;\n- two;", false), ("a = 1;\nb\nc", false),
    ("Roses are red\nViolets are blue", false), ("total = 3\nsum = 4", false),
    ("a\nb\nc\nd\ne\nf\ng\nh\ni();\nj();\nk", false), ("a\nb\nc\nd\ne\nf\ng\nh();\ni();\nj", true),
  ])
  func `code is known by how its lines begin and end`(text: String, expected: Bool) {
    let bytes = Array(text.utf8)
    let lines = TextLine.lines(bytes.span, in: TextSpan(start: 0, end: bytes.count))
    #expect(CodeLook.isCode(bytes.span, lines) == expected)
  }

  @Test(arguments: [
    ("a\tb\nc\td", true), ("a | b\nc | d", true), ("a\tb\nc", true), ("a\tb\nc\nd", false),
    ("a b\nc d", false), ("a\nb", false),
  ])
  func `a table has cells in half of its lines`(text: String, expected: Bool) {
    let bytes = Array(text.utf8)
    let lines = TextLine.lines(bytes.span, in: TextSpan(start: 0, end: bytes.count))
    #expect(CodeLook.isTable(bytes.span, lines) == expected)
  }

  @Test(arguments: [
    ("ABCD", true), ("FINANCES OF 2019", true), ("A B C D", true), ("ABC", false),
    ("Finances", false),
    ("FINANCES of 2019", false), ("2019", false), ("", false), ("ÄÖÜÉ", false), ("ABCDÄ", true),
  ])
  func `capitals are four at least and no small letter`(text: String, expected: Bool) {
    let bytes = Array(text.utf8)
    #expect(CapitalLook.isAllUpper(bytes.span, TextSpan(start: 0, end: bytes.count)) == expected)
  }
}
