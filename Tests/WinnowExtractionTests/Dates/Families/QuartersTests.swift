import Testing

@testable import WinnowExtraction

/// Quarters are 33 to 36 and halves 40 and 41 in EDTF (level 2); the reference is 24 November 2022,
/// in the fourth quarter.
@Suite struct QuartersTests {
  static let quarters: [(String, [String])] = [
    ("the first quarter of 1984", ["the first quarter of 1984 → 1984-33 1984-Q1"]),
    ("the 4th quarter of 2019", ["the 4th quarter of 2019 → 2019-36 2019-Q4"]),
    (
      "the second quarter of the year 2019",
      ["the second quarter of the year 2019 → 2019-34 2019-Q2"]
    ),
    ("the 1988 third quarter", ["the 1988 third quarter → 1988-35 1988-Q3"]),
    ("third-quarter profit", ["third-quarter → 2022-35 2022-Q3"]),
    ("the fourth quarter", ["the fourth quarter → 2022-36 2022-Q4"]),
    ("Q3 2017", ["Q3 2017 → 2017-35 2017-Q3"]), ("Q4 of 2020", ["Q4 of 2020 → 2020-36 2020-Q4"]),
    ("Q1, 2021", ["Q1, 2021 → 2021-33 2021-Q1"]), ("3Q 2019", ["3Q 2019 → 2019-35 2019-Q3"]),
    ("2019 Q2", ["2019 Q2 → 2019-34 2019-Q2"]),
    ("in q2 2019", ["q2 2019 → 2019-34 2019-Q2"]), ("Q3 sales", ["Q3 → 2022-35 2022-Q3"]),
    ("q3 sales", []), ("Q5 2019", ["2019 → 2019 2019"]), ("the fifth quarter", []),
    ("the third quarters", []), ("AQ3", []),
  ]

  @Test(arguments: quarters)
  func `a year has four quarters`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let halves: [(String, [String])] = [
    ("the first half of 2017", ["the first half of 2017 → 2017-40 2017-H1"]),
    ("the second half of 2017", ["the second half of 2017 → 2017-41 2017-H2"]),
    ("the last half of 2019", ["the last half of 2019 → 2019-41 2019-H2"]),
    ("H1 2020", ["H1 2020 → 2020-40 2020-H1"]), ("H2 of 2020", ["H2 of 2020 → 2020-41 2020-H2"]),
    // Alone it may be one of a match or a crowd, or a heading.
    ("the first half", []), ("the second half of the match", []), ("H2", []),
    ("the third half", []),
    ("the first half of them", []),
  ]

  @Test(arguments: halves)
  func `a half asks for its year`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let fiscal: [(String, [String])] = [
    ("fiscal 1989", ["fiscal 1989 → 1989 1989"]),
    ("fiscal year 2017", ["fiscal year 2017 → 2017 2017"]),
    ("the financial year 2019", ["the financial year 2019 → 2019 2019"]),
    ("school year 2018", ["school year 2018 → 2018 2018"]), ("FY2022", ["FY2022 → 2022 2022"]),
    ("FY22", ["FY22 → 2022 2022"]), ("FY99", ["FY99 → 1999 1999"]),
    ("FY 2022", ["FY 2022 → 2022 2022"]),
    ("the second quarter of fiscal 1990", ["the second quarter of fiscal 1990 → 1990-34 1990-Q2"]),
    ("the third fiscal quarter of 2019", ["the third fiscal quarter of 2019 → 2019-35 2019-Q3"]),
    ("fiscal first quarter of 2019", ["fiscal first quarter of 2019 → 2019-33 2019-Q1"]),
    ("fiscal policy", []), ("the school", []), ("FY2", []), ("FY20222", []),
  ]

  @Test(arguments: fiscal)
  func `a fiscal year is named by its number`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  /// Week 1 of ISO 8601 holds the first Thursday; 2020 has 53 weeks, 2021 has 52.
  static let weeks: [(String, [String])] = [
    ("week 10 of 2019", ["week 10 of 2019 → 2019-03-04/2019-03-10 2019-W10"]),
    ("week 1 of 2021", ["week 1 of 2021 → 2021-01-04/2021-01-10 2021-W01"]),
    ("in week 47", ["week 47 → 2022-11-21/2022-11-27 2022-W47"]),
    ("week 53 of 2020", ["week 53 of 2020 → 2020-12-28/2021-01-03 2020-W53"]),
    ("week 53 of 2021", []), ("week 0", []), ("week 54", []), ("week ten", []), ("week 10.5", []),
    ("the week of 6 March 2020", ["week of 6 March 2020 → 2020-03-02/2020-03-08 2020-W10"]),
    (
      "the week beginning 4 February 2019",
      ["week beginning 4 February 2019 → 2019-02-04/2019-02-10 2019-W06"]
    ),
    (
      "the week starting on 4 February 2019",
      ["week starting on 4 February 2019 → 2019-02-04/2019-02-10 2019-W06"]
    ),
    (
      "the weekend of 14 August 2021",
      ["weekend of 14 August 2021 → 2021-08-14/2021-08-15 2021-W32-WE"]
    ),
    // The weekend next to a Monday is the one before it.
    (
      "the weekend of 16 August 2021",
      ["weekend of 16 August 2021 → 2021-08-14/2021-08-15 2021-W32-WE"]
    ),

  ]

  @Test(arguments: weeks)
  func `weeks are those of ISO 8601`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }
}
