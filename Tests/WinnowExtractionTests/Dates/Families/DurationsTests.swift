import Testing

@testable import WinnowExtraction

/// Lengths of time have a TIMEX3 value only (ISO 8601, with the letters of TimeML); the reference
/// is 24 November 2022.
@Suite struct DurationsTests {
  static let lengths: [(String, [String])] = [
    ("for a year", ["a year → - P1Y"]), ("for an hour", ["an hour → - PT1H"]),
    ("within a month", ["a month → - P1M"]), ("for a week", ["a week → - P1W"]),
    ("for a decade", ["a decade → - P1DE"]), ("over two centuries", ["two centuries → - P2CE"]),
    ("for three millennia", ["three millennia → - P3ML"]),
    ("two weekends", ["two weekends → - P2WE"]), ("two quarters", ["two quarters → - P2Q"]),
    ("for a fortnight", ["a fortnight → - P2W"]), ("30 seconds", ["30 seconds → - PT30S"]),
    // What is hardly ever a length of time, and what is none.
    ("wait a minute", []), ("for a second", []), ("in a period", []), ("three periods", []),
    ("for three seasons", []), ("over the years", []), ("school days", []),
    // As an adjective the unit stays in the singular.
    ("a 10-year plan", ["10-year → - P10Y"]), ("a two-week break", ["two-week → - P2W"]),
    ("a 24-hour strike", ["24-hour → - PT24H"]), ("a three-quarters majority", []),
    // Ages.
    ("a 6-year-old boy", []), ("52 years old", []), ("a five-month-old", []),
  ]

  @Test(arguments: lengths)
  func `each unit has its letter`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let rates: [(String, [String])] = [
    ("$5 million a year", []), ("20 percent a year", []), ("5% a year", []),
    ("100 tons a year", []),
    ("24 hours a day", []), ("open 24 hours a day, seven days a week", []),
    ("after a year", ["a year → - P1Y"]), ("of a year", ["a year → - P1Y"]),
    ("lasting a week", ["a week → - P1W"]),
  ]

  @Test(arguments: rates)
  func `a unit behind an amount is a rate`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let unknown: [(String, [String])] = [
    ("several weeks", ["several weeks → - PXW"]),
    ("for many years", ["many years → - PXY"]), ("some months", ["some months → - PXM"]),
    ("for years", ["years → - PXY"]), ("for months", ["months → - PXM"]),
    ("for hours", ["hours → - PTXH"]), ("for decades", ["decades → - PXDE"]),
    ("the years", []), ("hundreds of years", []), ("the early hours", []), ("in Light Years", []),
  ]

  @Test(arguments: unknown)
  func `a length without a number has an X for it`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let compound: [(String, [String])] = [
    ("two years and three months", ["two years and three months → - P2Y3M"]),
    ("two weeks, three days", ["two weeks, three days → - P2W3D"]),
    ("5 hours 10 minutes 3 seconds", ["5 hours 10 minutes 3 seconds → - PT5H10M3S"]),
    ("1 day and 6 hours", ["1 day and 6 hours → - P1DT6H"]),
    ("two months and three years", ["two months → - P2M", "three years → - P3Y"]),
    ("two years and two years", ["two years → - P2Y", "two years → - P2Y"]),
  ]

  @Test(arguments: compound)
  func `smaller units join the larger one before them`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  /// Weeks of a month or year are those whose Thursday lies in it (ISO 8601).
  static let ordinals: [(String, [String])] = [
    ("the first nine months", ["the first nine months → - P9M"]),
    (
      "the first week of May 2021",
      ["the first week of May 2021 → 2021-05-03/2021-05-09 2021-W18"]
    ),
    ("the last week of 2020", ["the last week of 2020 → 2020-12-28/2021-01-03 2020-W53"]),
    ("the last day of February 2020", ["the last day of February 2020 → 2020-02-29 2020-02-29"]),
    ("the second day of the month", ["the second day of the month → 2022-11-02 2022-11-02"]),
    ("the third month of 2019", ["the third month of 2019 → 2019-03 2019-03"]),
    (
      "the last weekend of June 2022",
      ["the last weekend of June 2022 → 2022-06-25/2022-06-26 2022-W25-WE"]
    ),
    ("the first day of spring 2021", ["the first day of spring 2021 → 2021-03-01 2021-03-01"]),
    (
      "the last three days of May 2020",
      ["the last three days of May 2020 → 2020-05-29/2020-05-31 P3D"]
    ),
    (
      "the first two months of 2019",
      ["the first two months of 2019 → 2019-01-01/2019-02-28 P2M"]
    ),
    // February 2021 has four Thursdays, and no thirtieth day.
    ("the fifth week of February 2021", []), ("the thirtieth day of February 2021", []),
    ("the first", []), ("the second of the brothers", []), ("the first week of work", []),
  ]

  @Test(arguments: ordinals)
  func `an ordinal finds the unit in a longer one`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }
}
