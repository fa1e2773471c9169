import Testing
import WinnowCore

@testable import WinnowExtraction

/// The reference is Thursday, 24 November 2022; EDTF has one mark for what is narrowed: `~`,
/// approximate.
@Suite struct ModifiersTests {
  static let thirds: [(String, [String])] = [
    ("early 2016", ["early 2016 → 2016~ 2016"]),
    ("in early May 2020", ["early May 2020 → 2020-05~ 2020-05"]),
    ("in mid-2019", ["mid-2019 → 2019~ 2019"]),
    ("mid May 2019", ["mid May 2019 → 2019-05~ 2019-05"]),
    ("late in 1990", ["late in 1990 → 1990~ 1990"]),
    ("early in the summer of 2020", ["early in the summer of 2020 → 2020-22~ 2020-SU"]),
    ("early next month", ["early next month → 2022-12~ 2022-12"]),
    // Weeks are intervals, which have no mark; a day is as narrow as it gets.
    ("late last week", ["late last week → 2022-11-14/2022-11-20 2022-W46"]),
    ("late Tuesday", ["late Tuesday → 2022-11-22 2022-11-22"]),
    ("early yesterday", ["early yesterday → 2022-11-23 2022-11-23"]),
    ("a late train", []), ("early retirement", []), ("mid-air", []), ("late for work", []),
    // Lengths and recurring times are not narrowed.
    ("late two years", ["two years → - P2Y"]),
    ("early every Monday", ["every Monday → - XXXX-WXX-1"]),
  ]

  @Test(arguments: thirds)
  func `early, mid and late stand before the date`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let nouns: [(String, [String])] = [
    ("the beginning of 2020", ["the beginning of 2020 → 2020~ 2020"]),
    ("the start of May 2020", ["the start of May 2020 → 2020-05~ 2020-05"]),
    ("the onset of winter 2020", ["the onset of winter 2020 → 2020-24~ 2020-WI"]),
    ("the middle of 2020", ["the middle of 2020 → 2020~ 2020"]),
    ("the end of the year", ["the end of the year → 2022~ 2022"]),
    ("the end of the week", ["the end of the week → 2022-11-21/2022-11-27 2022-W47"]),
    ("the end of last month", ["the end of last month → 2022-10~ 2022-10"]),
    ("by year-end", ["year-end → 2022-12-31 2022-12-31"]),
    ("by the month's end", ["the month's end → 2022-11~ 2022-11"]),
    ("the end of the war", []), ("the beginning", []), ("start of play", []),
    // They say exactly where an open range ends or begins.
    ("until the end of 2018", ["the end of 2018 → ../2018 2018"]),
    ("since the start of 2018", ["the start of 2018 → 2018/.. 2018"]),
  ]

  @Test(arguments: nouns)
  func `beginning, middle and end take "of"`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let approximate: [(String, [String])] = [
    ("circa 1850", ["circa 1850 → 1850~ 1850"]), ("ca. 1850", ["ca. 1850 → 1850~ 1850"]),
    ("circa May 1850", ["circa May 1850 → 1850-05~ 1850-05"]),
    ("around 1990", ["around 1990 → 1990~ 1990"]),
    ("approximately 1950.", ["approximately 1950 → 1950~ 1950"]),
    ("around 200 BC", ["around 200 BC → -0199~ BC0200"]),
    // The adverbs join years, not months, and count what stands behind a number.
    ("about May 2020", ["May 2020 → 2020-05 2020-05"]),
    ("about 1,500 people", []), ("about 25", []),
    ("circa 20 people", []),
  ]

  @Test(arguments: approximate)
  func `circa and about make a year approximate`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  @Test(arguments: [
    ("earlier this year", "2022~", "2022-01-01", "2022-11-24"),
    ("later this month", "2022-11~", "2022-11-24", "2022-11-30"),
    ("later this week", "2022-11-21/2022-11-27", "2022-11-24", "2022-11-27"),
    ("earlier this week", "2022-11-21/2022-11-27", "2022-11-21", "2022-11-24"),
    ("circa 1850", "1850~", "1850-01-01", "1850-12-31"),
    ("mid-April 2020", "2020-04~", "2020-04-11", "2020-04-20"),
  ])
  func `earlier and later end and begin at the reference, and the middle is a third`(
    text: String, value: String, earliest: String, latest: String
  ) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(found.map(\.value) == [value])
    #expect(found.map(\.earliest?.description) == [earliest])
    #expect(found.map(\.latest?.description) == [latest])
  }

  @Test(
    arguments: [
      ("earlier today", ["today → 2022-11-24 2022-11-24"]), ("see you later", []),
      ("the later book", []), ("earlier reports", []),
    ] as [(String, [String])])
  func `earlier and later alone are no dates`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }
}
