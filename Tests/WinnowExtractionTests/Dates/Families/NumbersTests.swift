import Testing

@testable import WinnowExtraction

/// Numbers are seen by the lengths of time that they count.
@Suite struct NumbersTests {
  static let words: [(String, [String])] = [
    ("twenty-five years", ["twenty-five years → - P25Y"]),
    ("twenty five years", ["twenty five years → - P25Y"]),
    ("ninety-nine days", ["ninety-nine days → - P99D"]),
    ("one hundred days", ["one hundred days → - P100D"]),
    ("two hundred and ten days", ["two hundred and ten days → - P210D"]),
    ("two hundred ten days", ["two hundred ten days → - P210D"]),
    ("three thousand years", ["three thousand years → - P3000Y"]),
    ("one thousand two hundred years", ["one thousand two hundred years → - P1200Y"]),
    ("five hundred thousand years", ["five hundred thousand years → - P500000Y"]),
    ("twelve hundred years", ["twelve hundred years → - P1200Y"]),
    // Words that form no number are read by themselves.
    ("five twenty days", ["twenty days → - P20D"]), ("ten and five days", ["five days → - P5D"]),
    ("twenty-one", []), ("two hundred people", []), ("one", []),
  ]

  @Test(arguments: words)
  func `words spell a number`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let digits: [(String, [String])] = [
    ("12 years", ["12 years → - P12Y"]), ("1,000 years", ["1,000 years → - P1000Y"]),
    ("2.5 days", ["2.5 days → - P2.5D"]), ("1.25 hours", ["1.25 hours → - PT1.25H"]),
    ("2.05 weeks", ["2.05 weeks → - P2.05W"]), ("0.5 weeks", ["0.5 weeks → - P0.5W"]),
    // A short form asks for digits.
    ("10 min", ["10 min → - PT10M"]), ("5 hrs", ["5 hrs → - PT5H"]), ("3 yrs", ["3 yrs → - P3Y"]),
    ("ten min", []), ("a yr", []), ("hrs", []),
    // A year before a unit in the singular is no number; before a plural it is.
    ("1988 years", ["1988 years → - P1988Y"]), ("in the 1988 season", ["1988 → 1988 1988"]),
    ("version 3.14.15 days", []), ("$12 years", []),
  ]

  @Test(arguments: digits)
  func `digits spell a number`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  /// Half of a year, hour or minute is spelled in the next smaller unit; units are not converted
  /// otherwise.
  static let halves: [(String, [String])] = [
    ("half a year", ["half a year → - P6M"]), ("half an hour", ["half an hour → - PT30M"]),
    ("a half-hour break", ["half-hour → - PT30M"]), ("half a minute", ["half a minute → - PT30S"]),
    ("half a century", ["half a century → - P0.5CE"]), ("half a day", ["half a day → - P0.5D"]),
    ("two and a half years", ["two and a half years → - P2Y6M"]),
    ("three and a half hours", ["three and a half hours → - PT3H30M"]),
    ("a year and a half", ["a year and a half → - P1Y6M"]),
    ("an hour and a half", ["an hour and a half → - PT1H30M"]),
    ("1 1/2 years", ["1 1/2 years → - P1Y6M"]), ("2 1/2 weeks", ["2 1/2 weeks → - P2.5W"]),
    ("3.5 hours", ["3.5 hours → - PT3H30M"]),
    ("half of it", []), ("one and a half people", []),
  ]

  @Test(arguments: halves)
  func `halves count as parts of the unit`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let vague: [(String, [String])] = [
    ("couple of weeks", ["couple of weeks → - P2W"]), ("few years", ["few years → - PXY"]),
    ("numerous months", ["numerous months → - PXM"]),
    ("several more weeks", ["several more weeks → - PXW"]),
    ("three more weeks", ["three more weeks → - P3W"]),
    ("two whole days", ["two whole days → - P2D"]),
    ("three consecutive months", ["three consecutive months → - P3M"]),
    ("a couple of friends", []), ("several people", []), ("a years", []),
  ]

  @Test(arguments: vague)
  func `a couple is two, and several is no number`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }
}
