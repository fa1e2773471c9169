import Testing
import WinnowCore

@testable import WinnowText

@Suite struct SentenceMarksTests {
  @Test(
    arguments: [
      (".", SentenceMark.stop), ("!", .query), ("?", .query), ("‼", .query), ("‽", .query),
      ("⁇", .query), ("⁉", .query),
      ("…", .ellipsis), ("。", .firm), ("！", .firm), ("？", .firm), ("।", .firm), ("॥", .firm),
      ("؟", .firm), ("۔", .firm),
      ("።", .firm), ("။", .firm), ("។", .firm), ("։", .firm), ("．", .firm), ("｡", .firm),
      ("(", .opener), ("[", .opener), ("{", .opener), ("“", .opener), ("„", .opener),
      ("‘", .opener), ("«", .opener), ("‹", .opener),
      ("「", .opener), ("（", .opener), ("¿", .opener), ("¡", .opener),
      (")", [.closer, .bracket]), ("]", [.closer, .bracket]), ("}", .closer), ("”", .closer),
      ("’", .closer), ("»", .closer),
      ("›", .closer), ("」", .closer), ("）", .closer), ("\"", .quote), ("'", .quote),
      ("-", .dash), ("–", .dash), ("—", .dash), ("•", .bullet), ("*", .bullet), ("·", .bullet),
      ("■", .bullet), ("\u{F0B7}", .bullet),
      (",", .pause), (";", .pause), (":", .pause), ("@", .at),
      ("%", []), ("/", []), ("&", []), ("_", []), ("a", []), ("0", []), ("§", []), ("、", []),
      ("+", []),
    ] as [(String, SentenceMark)])
  func `a character has its mark`(character: String, expected: SentenceMark) {
    #expect(character.unicodeScalars.first.map { SentenceMark.of($0.value) } == expected)
  }

  /// The tokens of a text that have a mark.
  private func tokens(_ text: String, with mark: SentenceMark) -> [String] {
    let bytes = Array(text.utf8)
    let table = TokenizerTests.table(text)
    let marks = SentenceMarks(bytes.span, table)
    return (0..<table.count).filter { marks[$0].contains(mark) }.map {
      String(decoding: bytes[table.span($0).range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("one\ntwo", ["two"]), ("one\n\n  two", ["two"]), ("one\r\ntwo", ["two"]),
    ("one \n\t- two", ["-"]), ("one two", []), ("one", []),
    ("one\n", []), ("\none", ["one"]),
  ])
  func `a token behind a line end starts a line`(text: String, expected: [String]) {
    #expect(tokens(text, with: .lineStart) == expected)
  }

  @Test(arguments: [
    ("***", 3), ("a *** b", 3), ("====", 4), ("####", 4), ("~~~~", 4), ("++++", 4), ("-----", 5),
    ("_____", 5), ("**********", 10),
    ("**", 0), ("===", 0), ("----", 0), ("____", 0), ("a***", 0), ("***a", 0), ("*-*-*", 0),
    (".....", 0), ("!!!!!", 0),
  ])
  func `a rule is one sign again and again, alone`(text: String, length: Int) {
    #expect(tokens(text, with: .rule).joined().count == length)
  }

  @Test(arguments: [
    ("the U.S. law", ["U.S"]), ("e.g. this", ["e.g"]), ("see example.com.", ["example.com"]),
    ("Dr. Who", []), ("1.5", []),
    ("1.5.", ["1.5"]), ("example.com is", []), ("the end.", []),
  ])
  func `a word that holds a stop before its own is dotted`(text: String, expected: [String]) {
    #expect(tokens(text, with: .dotted) == expected)
  }

  @Test(arguments: [
    ("04/26/2001 07:17 AM", ["04", "AM"]), ("4/6/01 7:17 PM", ["4", "PM"]),
    ("04/26/2001 07:17:05 PM", ["04", "PM"]),
    ("Kay 04/26/2001 07:17 AM Will", ["04", "AM"]), ("04/26/2001 07:17", []), ("07:17 AM", []),
    ("04/26 07:17 AM", []),
    ("04/26/2001 7 AM", []), ("2001-04-26 07:17 AM", []), ("04/26/2001 07:17 am", []),
    ("04/26/2001 07:17 AMEN", []), ("AM", []),
    ("04.26.2001 07:17 AM", []), ("a/b/c d:e AM", []),
  ])
  func `a date and time of a mail program are a stamp`(text: String, expected: [String]) {
    #expect(tokens(text, with: .stampStart) + tokens(text, with: .stampEnd) == expected)
  }
}
