import Testing
import WinnowCore

@testable import WinnowExtraction

/// Expectations by hand from the calendar, ISO 8601-2 and TimeML 1.2.1; the reference is Thursday, 24 November 2022.
@Suite struct ExplicitDatesTests {
  @Test(arguments: [
    ("on 29 June 2017", "29 June 2017", "2017-06-29"),
    ("on June 29, 2017", "June 29, 2017", "2017-06-29"),
    ("on the 7th of November 2022", "7th of November 2022", "2022-11-07"),
    ("on 3rd May, 1998", "3rd May, 1998", "1998-05-03"),
    ("on twenty-first of May 1998", "twenty-first of May 1998", "1998-05-21"),
    ("Thursday, 24 November 2022", "Thursday, 24 November 2022", "2022-11-24"),
    ("Downloaded on 14/7/2017.", "14/7/2017", "2017-07-14"),
    ("Brussels, 14.7.2006 COM", "14.7.2006", "2006-07-14"),
    ("at 2022-11-24", "2022-11-24", "2022-11-24"),
    ("at 2022/11/24", "2022/11/24", "2022-11-24"),
    ("file 20221124 is", "20221124", "2022-11-24"),
    ("12-Jan-2019", "12-Jan-2019", "2019-01-12"),
    ("on 3/12/99", "3/12/99", "1999-12-03"),
    ("on 3/12/49", "3/12/49", "2049-12-03"),
    ("2019-Aug-1", "2019-Aug-1", "2019-08-01"),
    ("in June 2017", "June 2017", "2017-06"),
    ("in Sept. 2017", "Sept. 2017", "2017-09"),
    ("in 2017 April", "2017 April", "2017-04"),
    ("in 10/2022", "10/2022", "2022-10"),
    ("in 1998", "1998", "1998"),
    ("in nineteen ninety-six", "nineteen ninety-six", "1996"),
    (
      "on January twenty-five, nineteen eighty-six", "January twenty-five, nineteen eighty-six",
      "1986-01-25"
    ),
    (
      "on fifteen August nineteen hundred ninety-three",
      "fifteen August nineteen hundred ninety-three", "1993-08-15"
    ),
    ("open 10/1-10/7/2018", "10/1-10/7/2018", "2018-01-10/2018-07-10"),
    ("in 2019-Q1", "2019-Q1", "2019-33"), ("in q1-2019", "q1-2019", "2019-33"),
  ])
  func `dates in every order get their day`(text: String, covered: String, value: String) throws {
    let timex = value.replacing("-33", with: "-Q1")
    #expect(try DateFixture.values(text) == ["\(covered) → \(value) \(timex)"])
  }

  @Test func `slashes are month first when asked`() throws {
    #expect(
      try DateFixture.values("on 3/4/2017", ["day_first": .flag(false)]) == [
        "3/4/2017 → 2017-03-04 2017-03-04"
      ])
    #expect(try DateFixture.values("on 3/4/2017") == ["3/4/2017 → 2017-04-03 2017-04-03"])
    // Where only one order is a date, it is that one.
    #expect(try DateFixture.values("on 4/23/2017") == ["4/23/2017 → 2017-04-23 2017-04-23"])
  }

  @Test(arguments: [
    ("the 1990s", "the 1990s → 199X 199"), ("the '90s", "the '90s → 199X 199"),
    ("the nineties", "the nineties → 199X 199"),
    ("the 20th century", "the 20th century → 19XX 19"),
    ("the third quarter of 1984", "the third quarter of 1984 → 1984-35 1984-Q3"),
    ("Q3 2017", "Q3 2017 → 2017-35 2017-Q3"),
    ("the first half of 2017", "the first half of 2017 → 2017-40 2017-H1"),
    ("fiscal 1989", "fiscal 1989 → 1989 1989"), ("FY2022", "FY2022 → 2022 2022"),
    ("the spring of 1862", "the spring of 1862 → 1862-21 1862-SP"),
    ("winter 2017", "winter 2017 → 2017-24 2017-WI"),
    ("the winter of 2018-19", "the winter of 2018-19 → 2018-24 2018-WI"),
    ("born on 15 April of 87.", "15 April of 87 → 1987-04-15 1987-04-15"),
    ("Christmas 1963", "Christmas 1963 → 1963-12-25 1963-12-25"),
    ("Easter 2022", "Easter 2022 → 2022-04-17 2022-04-17"),
    ("Thanksgiving 2022", "Thanksgiving 2022 → 2022-11-24 2022-11-24"),
    ("in 264 BC", "264 BC → -0263 BC0264"),
    ("in 44 B.C.", "44 B.C. → -0043 BC0044"), ("in AD 70", "70 → 0070 0070"),
    ("week 10 of 2019", "week 10 of 2019 → 2019-03-04/2019-03-10 2019-W10"),
  ])
  func `longer stretches of the calendar get their value`(text: String, expected: String) throws {
    #expect(try DateFixture.values(text) == [expected])
  }

  @Test(arguments: [
    ("early 2016", "early 2016 → 2016~ 2016"),
    ("mid-November 2016", "mid-November 2016 → 2016-11~ 2016-11"),
    ("the end of 1990", "the end of 1990 → 1990~ 1990"), ("circa 1850", "circa 1850 → 1850~ 1850"),
    ("since 1951", "1951 → 1951/.. 1951"), ("until 2030", "2030 → ../2030 2030"),
    ("before 1951", "1951 → ../1950 1951"),
    ("after May 1951", "May 1951 → 1951-06/.. 1951-05"),
    ("later than 2018", "2018 → 2019/.. 2018"), ("no later than 2018", "2018 → ../2018 2018"),
    ("earlier than 2018", "2018 → ../2017 2018"), ("2018 or later.", "2018 → 2018/.. 2018"),
    ("from 2018 onwards", "2018 → 2018/.. 2018"), ("before the year 2018", "2018 → ../2017 2018"),
    ("after the 15th of May 2018", "15th of May 2018 → 2018-05-16/.. 2018-05-15"),
    ("until the end of 2018", "the end of 2018 → ../2018 2018"),
    ("before the end of 2018", "the end of 2018 → ../2018 2018"),
    ("since the beginning of 2018", "the beginning of 2018 → 2018/.. 2018"),
    ("since yesterday", "yesterday → 2022-11-23/.. 2022-11-23"),
    ("until next May", "next May → ../2023-05 2023-05"),
    ("since last week", "last week → 2022-11-14/.. 2022-W46"),
    ("until next week", "next week → ../2022-12-04 2022-W48"),
  ])
  func `modifiers qualify and prepositions open`(text: String, expected: String) throws {
    #expect(try DateFixture.values(text) == [expected])
  }

  @Test func `days with slashes go on through a list`() throws {
    #expect(
      try DateFixture.values("on 20/11, 22/11 or 25/11") == [
        "20/11 → 2022-11-20 2022-11-20", "22/11 → 2022-11-22 2022-11-22",
        "25/11 → 2022-11-25 2022-11-25",
      ])
    #expect(try DateFixture.values("scores of 3/4, 5/6") == [])
  }

  @Test func `early, mid and late narrow the days`() throws {
    let stage = try DateFixture.stage()
    let early = try #require(try stage.mentions(in: "early 2016").first)
    #expect(early.earliest?.description == "2016-01-01")
    #expect(early.latest?.description == "2016-05-02")
    let late = try #require(try stage.mentions(in: "late November 2022").first)
    #expect(late.earliest?.description == "2022-11-20")
    #expect(late.latest?.description == "2022-11-30")
  }

  @Test func `earlier and later end and begin at the reference`() throws {
    let stage = try DateFixture.stage()
    func days(_ text: String) throws -> [String?] {
      let mention = try #require(try stage.mentions(in: text, reference: "2022-11-24").first)
      return [mention.earliest?.description, mention.latest?.description]
    }
    #expect(try days("earlier this month") == ["2022-11-01", "2022-11-24"])
    #expect(try days("later this year") == ["2022-11-24", "2022-12-31"])
    #expect(try days("later this week") == ["2022-11-24", "2022-11-27"])
    // A third of the days where the reference lies outside.
    #expect(try days("later in the spring of 2021") == ["2021-05-01", "2021-05-31"])
  }

  @Test(arguments: [
    ("2022-11-24T10:30:00Z", "2022-11-24T10:30:00Z → 2022-11-24T10:30:00Z 2022-11-24T10:30:00Z"),
    ("8:00 p.m. on 3 May 1998", "8:00 p.m. on 3 May 1998 → 1998-05-03T20:00:00 1998-05-03T20:00"),
    ("3 May 1998 at 14:30", "3 May 1998 at 14:30 → 1998-05-03T14:30:00 1998-05-03T14:30"),
    ("on 3 May 1998 at 10am", "3 May 1998 at 10am → 1998-05-03T10:00:00 1998-05-03T10:00"),
    ("at 8.30am on 3 May 1998", "8.30am on 3 May 1998 → 1998-05-03T08:30:00 1998-05-03T08:30"),
    (
      "at 4 in the morning of 3 May 1998",
      "4 in the morning of 3 May 1998 → 1998-05-03T04:00:00 1998-05-03T04:00"
    ),
    ("at 11 in the night", "11 in the night → 2022-11-24T23:00:00 2022-11-24T23:00"),
    ("at 8 p.m. Tuesday night", "8 p.m. Tuesday night → 2022-11-22T20:00:00 2022-11-22T20:00"),
    ("at 7:30 Tuesday night", "7:30 Tuesday night → 2022-11-22T19:30:00 2022-11-22T19:30"),
    ("by late afternoon Tuesday", "late afternoon Tuesday → 2022-11-22 2022-11-22TAF"),
    ("noon Thursday", "noon Thursday → 2022-11-24T12:00:00 2022-11-24T12:00"),
    ("the morning of 31 January 1965", "the morning of 31 January 1965 → 1965-01-31 1965-01-31TMO"),
  ])
  func `times of the day join their day`(text: String, expected: String) throws {
    #expect(try DateFixture.values(text) == [expected])
  }
}
