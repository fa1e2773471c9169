import Testing

@testable import WinnowExtraction

/// The reference is Thursday, 24 November 2022, in ISO week 47.
///
/// What is counted off has the granularity of its unit.
@Suite struct OffsetsTests {
  static let ago: [(String, [String])] = [
    ("two years ago", ["two years ago → 2020 2020"]), ("a year ago", ["a year ago → 2021 2021"]),
    ("three months ago", ["three months ago → 2022-08 2022-08"]),
    ("10 days ago", ["10 days ago → 2022-11-14 2022-11-14"]),
    ("a week ago", ["a week ago → 2022-11-14/2022-11-20 2022-W46"]),
    ("a fortnight ago", ["a fortnight ago → 2022-11-07/2022-11-13 2022-W45"]),
    ("two quarters ago", ["two quarters ago → 2022-34 2022-Q2"]),
    ("two decades ago", ["two decades ago → 200X 200"]),
    ("a century ago", ["a century ago → 19XX 19"]),
    ("a year and a half ago", ["a year and a half ago → 2021-05 2021-05"]),
    ("half a year ago", ["half a year ago → 2022-05 2022-05"]),
    ("0.5 years ago", ["0.5 years ago → 2022-05 2022-05"]),
    ("half a decade ago", ["half a decade ago → 2017 2017"]),
    ("half a century ago", ["half a century ago → 1972 1972"]),
    ("two and a half centuries ago", ["two and a half centuries ago → 1772 1772"]),
    ("2 years 1 month ago", ["2 years 1 month ago → 2020-10 2020-10"]),
    ("two years or so ago", ["two years or so ago → 2020 2020"]),
    // The hour of what happened is not known.
    ("an hour ago", ["an hour ago → - PT1H"]), ("20 minutes ago", ["20 minutes ago → - PT20M"]),
    ("years ago", ["years ago → - PAST_REF"]),
    ("ago", []), ("long ago", []), ("two men ago", []),
  ]

  @Test(arguments: ago)
  func `ago counts back from the reference`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let shifted: [(String, [String])] = [
    ("two years later", ["two years later → 2024 2024"]),
    ("10 days earlier", ["10 days earlier → 2022-11-14 2022-11-14"]),
    ("three months afterwards", ["three months afterwards → 2023-02 2023-02"]),
    ("10 days hence", ["10 days hence → 2022-12-04 2022-12-04"]),
    ("two months previously", ["two months previously → 2022-09 2022-09"]),
    ("the day before", ["the day before → 2022-11-23 2022-11-23"]),
    ("the week after.", ["the week after → 2022-11-28/2022-12-04 2022-W48"]),
    ("the year before", ["the year before → 2021 2021"]),
    ("the month before last", ["the month before last → 2022-09 2022-09"]),
    ("the week after next", ["the week after next → 2022-12-05/2022-12-11 2022-W49"]),
    ("days later", ["days later → - FUTURE_REF"]),
    ("years earlier", ["years earlier → - PAST_REF"]),
    // "Later" belongs to what follows.
    (
      "30 minutes later this week",
      ["30 minutes → - PT30M", "later this week → 2022-11-21/2022-11-27 2022-W47"]
    ),
    ("the day after the vote", []), ("the day before the match", []), ("see you later", []),
    ("the days before", []),
  ]

  @Test(arguments: shifted)
  func `later and before count from what was last spoken of`(
    text: String, expected: [String]
  ) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let context: [(String, [String])] = [
    (
      "On 5 May 2021 it began. Three months later it ended.",
      ["5 May 2021 → 2021-05-05 2021-05-05", "Three months later → 2021-08 2021-08"]
    ),
    (
      "On 5 May 2021 it began. Two weeks later it ended.",
      ["5 May 2021 → 2021-05-05 2021-05-05", "Two weeks later → 2021-05-19 2021-05-19"]
    ),
    (
      "On 1 March 2020 it began; the day before, it rained.",
      ["1 March 2020 → 2020-03-01 2020-03-01", "the day before → 2020-02-29 2020-02-29"]
    ),
    (
      "It was founded in 1990 and closed ten years later.",
      ["1990 → 1990 1990", "ten years later → 2000 2000"]
    ),
    // "Ago" goes on counting from the reference.
    (
      "On 5 May 2021 it began. Two years ago it was planned.",
      ["5 May 2021 → 2021-05-05 2021-05-05", "Two years ago → 2020 2020"]
    ),
  ]

  @Test(arguments: context)
  func `a date before is what later counts from`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let based: [(String, [String])] = [
    ("two weeks after Christmas 2021", ["two weeks after Christmas 2021 → 2022-01-08 2022-01-08"]),
    ("3 days before 1 March 2020", ["3 days before 1 March 2020 → 2020-02-27 2020-02-27"]),
    (
      "two months after 31 December 2021",
      ["two months after 31 December 2021 → 2022-02-28 2022-02-28"]
    ),
    ("a year before 29 February 2020", ["a year before 29 February 2020 → 2019-02-28 2019-02-28"]),
    ("the day after 28 February 2021", ["the day after 28 February 2021 → 2021-03-01 2021-03-01"]),
    ("the day before Easter 2019", ["the day before Easter 2019 → 2019-04-20 2019-04-20"]),
    ("two months before June 2020", ["two months before June 2020 → 2020-04 2020-04"]),
    ("a week from Tuesday", ["a week from Tuesday → 2022-11-29 2022-11-29"]),
    ("three days from today", ["three days from today → 2022-11-27 2022-11-27"]),
    ("two days after tomorrow", ["two days after tomorrow → 2022-11-27 2022-11-27"]),
    ("three days from now", ["three days from now → 2022-11-27 2022-11-27"]),
    ("two weeks from now", ["two weeks from now → 2022-12-05/2022-12-11 2022-W49"]),
    // Without a date it stays a length of time.
    ("two weeks after the vote", ["two weeks → - P2W"]),
    ("three days before the end", ["three days → - P3D"]),
  ]

  @Test(arguments: based)
  func `another date is counted from to the day`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let years: [(String, [String])] = [
    // The last quarter that has ended is the third of 2022.
    ("the year-earlier quarter", ["the year-earlier quarter → 2021-35 2021-Q3"]),
    ("the year-ago period", ["the year-ago period → 2021 2021"]),
    ("year-ago levels", ["year-ago → 2021 2021"]),
    ("the year-earlier nine months", ["the year-earlier nine months → - P9M"]),
    ("a year-old firm", []), ("year-on-year growth", []),
  ]

  @Test(arguments: years)
  func `a year earlier compares with the same part of it`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let ahead: [(String, [String])] = [
    ("It will open in two weeks.", ["two weeks → 2022-12-05/2022-12-11 2022-W49"]),
    ("It will open in two years.", ["two years → 2024 2024"]),
    ("It was built in two years.", ["two years → - P2Y"]),
    ("It will run for two years.", ["two years → - P2Y"]),
    ("It will fall in years of drought.", ["years → - PXY"]),
    ("The two coming weeks are free.", ["The two coming weeks → 2022-11-25/2022-12-08 P2W"]),
    (
      "For three days starting 5 May 2022 it is open.",
      ["three days starting 5 May 2022 → 2022-05-05/2022-05-07 P3D"]
    ),
    (
      "It is open for a week from 28 February 2022.",
      ["a week from 28 February 2022 → 2022-02-28/2022-03-06 P1W"]
    ),
  ]

  @Test(arguments: ahead)
  func `a length of time with its first day has days`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }
}
