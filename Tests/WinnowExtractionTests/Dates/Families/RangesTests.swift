import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct RangesTests {
  @Test(arguments: [
    ("on 12-13 December, 2016 the", "12-13 December, 2016", "2016-12-12/2016-12-13"),
    ("On 24 - 25 October 2022,", "24 - 25 October 2022", "2022-10-24/2022-10-25"),
    ("from 18 to 20 October 2022", "18 to 20 October 2022", "2022-10-18/2022-10-20"),
    (
      "Between the 7th and 9th of November 2022", "7th and 9th of November 2022",
      "2022-11-07/2022-11-09"
    ),
    ("On 25-26.10.2022, the", "25-26.10.2022", "2022-10-25/2022-10-26"),
    ("JUNE 19-20, 2017", "JUNE 19-20, 2017", "2017-06-19/2017-06-20"),
    ("On 11 and 12 October 2022", "11 and 12 October 2022", "2022-10-11/2022-10-12"),
    ("on 4th & 5th July 2022", "4th & 5th July 2022", "2022-07-04/2022-07-05"),
    (
      "Between 9am and 5pm on 3 May 2022", "9am and 5pm on 3 May 2022",
      "2022-05-03T09:00:00/2022-05-03T17:00:00"
    ),
    (
      "On 3 May 2022 9am to 5pm", "3 May 2022 9am to 5pm",
      "2022-05-03T09:00:00/2022-05-03T17:00:00"
    ),
    ("April to November 2017", "April to November 2017", "2017-04/2017-11"),
    ("November 2017 to January 2018", "November 2017 to January 2018", "2017-11/2018-01"),
    ("Between July and September 2022", "July and September 2022", "2022-07/2022-09"),
    ("Action Plan 2023-2027", "2023-2027", "2023/2027"),
    ("Action (2018 2030)", "2018 2030", "2018/2030"),
    ("in 1990-94", "1990-94", "1990/1994"),
    ("in 2016/17", "2016/17", "2016/2017"),
    ("from May 15 to August 16, 1988", "May 15 to August 16, 1988", "1988-05-15/1988-08-16"),
    ("November to February 2017", "November to February 2017", "2016-11/2017-02"),
    (
      "from 3 May 2015 until mid-June 2016", "3 May 2015 until mid-June 2016", "2015-05-03/2016-06~"
    ),
    ("3/5/2017 - 5/5/2017", "3/5/2017 - 5/5/2017", "2017-05-03/2017-05-05"),
    ("(264 to 241 BC)", "264 to 241 BC", "-0263/-0240"),
    ("2022-11-01/2022-11-05", "", ""),
  ])
  func `ranges are one mention with an interval`(text: String, covered: String, value: String)
    throws
  {
    let found = try DateFixture.stage().mentions(in: text)
    if covered.isEmpty {
      #expect(found.isEmpty)
      return
    }
    let bytes = Array(text.utf8)
    #expect(found.map { String(decoding: bytes[$0.span.range], as: UTF8.self) } == [covered])
    #expect(found.map(\.value) == [value])
  }

  /// The reference is Thursday, 24 November 2022.
  static let days: [(String, [String])] = [
    ("3rd to 5th May 2020", ["3rd to 5th May 2020 → 2020-05-03/2020-05-05 2020-05-03/2020-05-05"]),
    (
      "the 3rd to the 5th of May 2020",
      ["3rd to the 5th of May 2020 → 2020-05-03/2020-05-05 2020-05-03/2020-05-05"]
    ),
    ("May 3-5, 2020", ["May 3-5, 2020 → 2020-05-03/2020-05-05 2020-05-03/2020-05-05"]),
    (
      "May 3rd through 5th, 2020",
      ["May 3rd through 5th, 2020 → 2020-05-03/2020-05-05 2020-05-03/2020-05-05"]
    ),
    ("3/4 May 2020", ["3/4 May 2020 → 2020-05-03/2020-05-04 2020-05-03/2020-05-04"]),
    ("May 3 and 4, 2020", ["May 3 and 4, 2020 → 2020-05-03/2020-05-04 2020-05-03/2020-05-04"]),
    (
      "between 3 and 9 May 2020",
      ["3 and 9 May 2020 → 2020-05-03/2020-05-09 2020-05-03/2020-05-09"]
    ),
    ("3 to 5 October", ["3 to 5 October → 2022-10-03/2022-10-05 2022-10-03/2022-10-05"]),
    // In a list the days must follow one another.
    ("3 and 9 May 2020", ["3 → 2020-05-03 2020-05-03", "9 May 2020 → 2020-05-09 2020-05-09"]),
    // What the month does not have, a count, and a clock.
    ("27-31 April 2020", []),
    ("on May 4 and 5 people", ["May 4 → 2022-05-04 2022-05-04"]), ("3 to 5 people", []),
    (
      "3 May 2020- 5 June 2020",
      ["3 May 2020 → 2020-05-03 2020-05-03", "5 June 2020 → 2020-06-05 2020-06-05"]
    ),
    ("3 May - 5 June 2020", ["3 May - 5 June 2020 → 2020-05-03/2020-06-05 2020-05-03/2020-06-05"]),
    // A year that only one end gives is that of the other, or the one beside it.
    (
      "30 December to 2 January 2020",
      ["30 December to 2 January 2020 → 2019-12-30/2020-01-02 2019-12-30/2020-01-02"]
    ),
    (
      "30 December 2019 to 2 January",
      ["30 December 2019 to 2 January → 2019-12-30/2020-01-02 2019-12-30/2020-01-02"]
    ),
  ]

  @Test(arguments: days)
  func `days share their month and their year`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let months: [(String, [String])] = [
    ("April-November 2017", ["April-November 2017 → 2017-04/2017-11 2017-04/2017-11"]),
    (
      "December 2019-January 2020",
      ["December 2019-January 2020 → 2019-12/2020-01 2019-12/2020-01"]
    ),
    (
      "between January and March 2020", ["January and March 2020 → 2020-01/2020-03 2020-01/2020-03"]
    ),
    (
      "January and February 2020", ["January → 2020-01 2020-01", "February 2020 → 2020-02 2020-02"]
    ),
    ("from May to November", ["May to November → 2022-05/2022-11 2022-05/2022-11"]),
    ("from November to February", ["November to February → 2022-11/2023-02 2022-11/2023-02"]),
    (
      "from summer 2019 to spring 2020",
      ["summer 2019 to spring 2020 → 2019-22/2020-21 2019-SU/2020-SP"]
    ), ("Q1 to Q3 2019", ["Q1 to Q3 2019 → 2019-33/2019-35 2019-Q1/2019-Q3"]),
  ]

  @Test(arguments: months)
  func `months, quarters and seasons share their year`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let years: [(String, [String])] = [
    ("2010–2012", ["2010–2012 → 2010/2012 2010/2012"]),
    ("2010 to 2012", ["2010 to 2012 → 2010/2012 2010/2012"]),
    ("between 2010 and 2012", ["2010 and 2012 → 2010/2012 2010/2012"]),
    ("2010-13", ["2010-13 → 2010/2013 2010/2013"]), ("1998-99", ["1998-99 → 1998/1999 1998/1999"]),
    ("2016/17", ["2016/17 → 2016/2017 2016/2017"]),
    // Up to 12 it is a month; a slash joins the next year only.
    ("2010-12", ["2010-12 → 2010-12 2010-12"]), ("2016/18", []), ("2016/2017/2018", []),
    ("2010 and 2012", ["2010 → 2010 2010", "2012 → 2012 2012"]),
    ("100 to 44 BC", ["100 to 44 BC → -0099/-0043 BC0100/BC0044"]),
    ("between 264 and 241 B.C.", ["264 and 241 B.C. → -0263/-0240 BC0264/BC0241"]),
    ("100 to 44", []),
  ]

  @Test(arguments: years)
  func `years share their century or their era`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let others: [(String, [String])] = [
    (
      "from yesterday to tomorrow",
      ["yesterday to tomorrow → 2022-11-23/2022-11-25 2022-11-23/2022-11-25"]
    ),
    ("from 2010 until now", ["2010 until now → 2010/2022-11-24 2010/2022-11-24"]),
    (
      "from January 2019 to today",
      ["January 2019 to today → 2019-01/2022-11-24 2019-01/2022-11-24"]
    ),
    ("from last year to this year", ["last year to this year → 2021/2022 2021/2022"]),
    ("from the 1960s to the 1980s", ["1960s to the 1980s → 196X/198X 196/198"]),
    (
      "from 9 am to 5 pm",
      ["9 am to 5 pm → 2022-11-24T09:00:00/2022-11-24T17:00:00 2022-11-24T09:00/2022-11-24T17:00"]
    ),
    (
      "Tuesday 9 am to 5 pm",
      [
        "Tuesday 9 am to 5 pm → 2022-11-22T09:00:00/2022-11-22T17:00:00 2022-11-22T09:00/2022-11-22T17:00"
      ]
    ),
    // Ends of two kinds make no range, nor do scores and counts.
    ("from two years to 2010", ["two years → - P2Y", "2010 → 2010 2010"]),
    ("from 5 to 10 people", []), ("won 3-2", []),
    ("from here to May 2020", ["May 2020 → 2020-05 2020-05"]),
  ]

  @Test(arguments: others)
  func `whole dates of one kind are joined`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  @Test func `days in a list that do not follow one another are two dates`() throws {
    #expect(
      try DateFixture.values("on 4 and 9 May 2017") == [
        "4 → 2017-05-04 2017-05-04", "9 May 2017 → 2017-05-09 2017-05-09",
      ])
    #expect(
      try DateFixture.values("In April and June 1955") == [
        "April → 1955-04 1955-04", "June 1955 → 1955-06 1955-06",
      ])
  }

  @Test func `the ends of a range are mentions of their own when asked`() throws {
    #expect(
      try DateFixture.values("12-13 December 2016", ["ranges": .string("split")]) == [
        "12 → 2016-12-12 2016-12-12", "13 December 2016 → 2016-12-13 2016-12-13",
      ])
  }

  @Test func `a range that runs backwards has no value and says so`() throws {
    let found = try #require(try DateFixture.stage().mentions(in: "on 5-3 May 2017").first)
    #expect(found.value == nil)
    #expect(found.rule == "day-range-reversed")
  }

  @Test func `a weekday range runs on from its first day`() throws {
    // 24 November 2022 is a Thursday.
    #expect(
      try DateFixture.values("from Monday to Friday") == [
        "Monday to Friday → 2022-11-21/2022-11-25 2022-11-21/2022-11-25"
      ])
  }
}
