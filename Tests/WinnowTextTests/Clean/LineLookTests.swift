import Testing
import WinnowCore

@testable import WinnowText

@Suite struct LineLookTests {
  private typealias Opening = TextLine.Opening

  @Test(arguments: [
    ("word", TextLine.Opening.small), ("Word", .capital), ("WORD", .capital), ("12 words", .digit),
    ("2019 was long", .digit), ("1,204 ewes", .digit), ("1st", .digit),
    // Letters outside ASCII; those of scripts without capitals go on as small ones do.
    ("über", .small), ("Über", .capital), ("дом", .small), ("Дом", .capital), ("短い", .small),
    ("بيت", .small), ("बैल", .small), ("ßen", .small),
    // Behind an opening quotation mark stands what counts.
    ("“Word", .capital), ("“word", .small), ("„Wort", .capital), ("«mot", .small), ("‘12", .digit),
    // Bullets, numbers and letters of lists, quotations of e-mail.
    ("- one", .item), ("* one", .item), ("+ one", .item), ("• one", .item), ("– one", .item),
    ("▪ one", .item), ("✓ one", .item), ("➤ one", .item), ("· one", .item), ("\u{F0B7} one", .item),
    ("> one", .item), ("# one", .item), ("| one", .item), ("-", .item), ("•one", .item),
    ("1. one", .item), ("1) one", .item), ("12. one", .item), ("1.2 one", .item), ("1.", .item),
    ("(1) one", .item), ("(a) one", .item), ("(iv) one", .item), ("a) one", .item),
    ("B) one", .item),
    // What looks like them.
    ("-one", .other), ("*one*", .other), ("(one of them)", .other), ("(A) one", .other),
    ("1.one", .digit), ("1234. one", .digit), ("B. one", .capital), ("a. one", .small),
    ("a)", .small), ("()", .other), ("(", .other),
    // Other marks.
    ("\"Word\"", .other), ("'word'", .other), ("...and", .other), ("$12", .other), ("€12", .other),
    ("“", .other), ("[1] one", .other),
  ])
  func `how a line begins`(line: String, expected: TextLine.Opening) {
    let bytes = Array(line.utf8)
    let found = LineLook.opening(bytes.span, bytes.indices)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("the end.", TextLine.Ending.sentence), ("the end!", .sentence), ("the end?", .sentence),
    ("the end…", .sentence), ("the end...", .sentence), ("the end‽", .sentence),
    ("終わり。", .sentence), ("終わり！", .sentence), ("終わり？", .sentence), ("النهاية؟", .sentence),
    ("ختم۔", .sentence), ("अंत।", .sentence),
    // Behind the mark there may be quotes, brackets and asterisks.
    ("“The end.”", .sentence), ("\"The end.\"", .sentence), ("(The end.)", .sentence),
    ("[The end.]", .sentence), ("«La fin.»", .sentence), ("‘The end.’", .sentence),
    ("the end.*", .sentence), ("the end.**", .sentence), ("(“The end.”)", .sentence),
    ("one,", .clause), ("one;", .clause), ("one:", .clause), ("一、", .clause), ("一，", .clause),
    ("واحد،", .clause), ("“one,”", .clause), ("一：", .clause),
    ("sup-", .hyphen), ("Hälf\u{2010}", .hyphen), ("sup¬", .hyphen), ("größ-", .hyphen),
    // A dash behind a space or a number breaks no word.
    ("one -", .word), ("12-", .word), ("-", .word), ("one –", .word), ("one —", .word),
    ("the end", .word), ("“the end”", .word), ("(the end)", .word), ("12", .word), ("50%", .word),
    ("", .word), ("\"\"", .word),
  ])
  func `how a line ends`(line: String, expected: TextLine.Ending) {
    let bytes = Array(line.utf8)
    let found = LineLook.ending(bytes.span, bytes.indices)
    #expect(found == expected)
  }

  @Test func `the lines of a block have their indent, width and first word`() {
    let bytes = Array("x\n\n  Über uns\n\tder Rat \r\n\n  \nende.\n\ny".utf8)
    let blocks = ParagraphScanner.blocks(bytes.span)
    #expect(blocks.count == 4)
    let lines = blocks.map { TextLine.lines(bytes.span, in: $0.span) }
    #expect(lines.map(\.count) == [1, 2, 1, 1])
    #expect(lines[1].map(\.indent) == [2, 1])
    #expect(lines[1].map(\.width) == [8, 7])
    #expect(lines[1].map(\.firstWord) == [5, 3])
    #expect(lines[2].map(\.ending) == [.sentence])
    let texts = lines[1].map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
    #expect(texts == ["Über uns", "der Rat"])
  }
}
