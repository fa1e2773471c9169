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
