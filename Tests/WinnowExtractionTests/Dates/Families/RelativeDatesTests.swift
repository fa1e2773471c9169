import Testing
import WinnowCore

@testable import WinnowExtraction

/// The reference is Thursday, 24 November 2022, in ISO week 47.
@Suite struct RelativeDatesTests {
  @Test(arguments: [
    ("He left last week.", "last week → 2022-11-14/2022-11-20 2022-W46"),
    ("He left last month.", "last month → 2022-10 2022-10"),
    ("He leaves next year.", "next year → 2023 2023"),
    ("He left yesterday.", "yesterday → 2022-11-23 2022-11-23"),
    ("He will leave the day after tomorrow.", "the day after tomorrow → 2022-11-26 2022-11-26"),
    ("He left on Tuesday.", "Tuesday → 2022-11-22 2022-11-22"),
    ("He will leave on Tuesday.", "Tuesday → 2022-11-29 2022-11-29"),
    ("He left last Thursday.", "last Thursday → 2022-11-17 2022-11-17"),
    ("He leaves next Friday.", "next Friday → 2022-12-02 2022-12-02"),
    ("He left last May.", "last May → 2022-05 2022-05"),
    ("It opened this summer.", "this summer → 2022-22 2022-SU"),
    ("He left two years ago.", "two years ago → 2020 2020"),
    ("He left 2 weeks and 2 days ago.", "2 weeks and 2 days ago → 2022-11-08 2022-11-08"),
    (
      "2 years 1 month 21 days later he came.",
      "2 years 1 month 21 days later → 2025-01-14 2025-01-14"
    ),
    (
      "It took 3 months, 2 weeks and 2 days.", "3 months, 2 weeks and 2 days → - P3M2W2D"
    ),
    ("It ran 1 hour 30 minutes and 5 seconds.", "1 hour 30 minutes and 5 seconds → - PT1H30M5S"),
    ("We left the week before last.", "the week before last → 2022-11-07/2022-11-13 2022-W45"),
    ("We return the year after next.", "the year after next → 2024 2024"),
    ("He returned the day after.", "the day after → 2022-11-25 2022-11-25"),
    (
      "Sales in the year to date rose.",
      "the year to date → 2022-01-01/2022-11-24 2022-01-01/2022-11-24"
    ),
    (
      "It runs for 3 days starting 5 May 2022.",
      "3 days starting 5 May 2022 → 2022-05-05/2022-05-07 P3D"
    ),
    (
      "The fair is open for two weeks from 1 March 2023.",
      "two weeks from 1 March 2023 → 2023-03-01/2023-03-14 P2W"
    ),
    ("He left a year or so ago.", "a year or so ago → 2021 2021"),
    ("He left 11 days ago.", "11 days ago → 2022-11-13 2022-11-13"),
    ("He left six weeks ago.", "six weeks ago → 2022-10-10/2022-10-16 2022-W41"),
    ("He left several years ago.", "several years ago → - PAST_REF"),
    ("It rose in June last year.", "June last year → 2021-06 2021-06"),
    ("this year's third quarter", "this year's third quarter → 2022-35 2022-Q3"),
    ("two weeks after Christmas 2021", "two weeks after Christmas 2021 → 2022-01-08 2022-01-08"),
    ("the first week of 2021", "the first week of 2021 → 2021-01-04/2021-01-10 2021-W01"),
    ("He worked this morning.", "this morning → 2022-11-24 2022-11-24TMO"),
    ("It happened last night.", "last night → 2022-11-23 2022-11-23TNI"),
    ("over the past two months", "the past two months → 2022-09-24/2022-11-23 P2M"),
    ("He arrived in January.", "January → 2022-01 2022-01"),
    ("He will arrive in February.", "February → 2023-02 2023-02"),
    ("He left this past Tuesday.", "this past Tuesday → 2022-11-22 2022-11-22"),
    ("He left this past Thursday.", "this past Thursday → 2022-11-17 2022-11-17"),
    ("He leaves this coming Friday.", "this coming Friday → 2022-11-25 2022-11-25"),
    ("They meet next week on Tuesday.", "next week on Tuesday → 2022-11-29 2022-11-29"),
    ("In the week of the 18th it rained.", "week of the 18th → 2022-11-14/2022-11-20 2022-W46"),
    ("on the last day of the month", "the last day of the month → 2022-11-30 2022-11-30"),
    (
      "the twenty-sixth day of next month",
      "the twenty-sixth day of next month → 2022-12-26 2022-12-26"
    ),
    ("the first two weeks of 2021", "the first two weeks of 2021 → 2021-01-04/2021-01-17 P2W"),
    ("the last four months of 2021", "the last four months of 2021 → 2021-09-01/2021-12-31 P4M"),
    ("over the last two quarters", "the last two quarters → 2022-04-01/2022-09-30 P2Q"),
    ("in the three previous years", "the three previous years → 2019-11-24/2022-11-23 P3Y"),
    ("It was said on 29 February.", "29 February → 2020-02-29 2020-02-29"),
    ("It will be said on 29 February.", "29 February → 2024-02-29 2024-02-29"),
    ("In the morning, it rained.", "the morning → 2022-11-24 2022-11-24TMO"),
    ("Sales fell in the past decade.", "the past decade → 2012-11-24/2022-11-23 P1DE"),
    ("as in the same period last year", "the same period last year → 2021 2021"),
    ("in the second quarter", "the second quarter → 2022-34 2022-Q2"),
    ("They moved at night.", "at night → - XXXX-XX-XXTNI"),
    ("He came on Sunday 6.", "Sunday 6 → 2022-11-06 2022-11-06"),
    ("He came on Sun 6th.", "Sun 6th → 2022-11-06 2022-11-06"),
  ])
  func `relative dates are counted from the reference`(text: String, expected: String) throws {
    #expect(try DateFixture.values(text) == [expected])
  }

  @Test(arguments: [
    ("Will he return on Tuesday?", "2022-11-29"), ("It is set to resume on Tuesday.", "2022-11-29"),
    ("They did not plan to leave on Tuesday.", "2022-11-29"),
    ("They will have a meeting on Tuesday.", "2022-11-29"),
    ("On Tuesday it is expected to vote.", "2022-11-29"),
    ("On Tuesday it planned a vote.", "2022-11-22"),
    ("It had been scheduled for Tuesday.", "2022-11-22"),
    ("The talks ended on Tuesday.", "2022-11-22"),
  ])
  func `verbs around a weekday tell its direction`(text: String, value: String) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(found.map(\.value) == [value])
  }

  @Test func `what a report compares with is the same quarter of the year before`() throws {
    let text = """
      Third-quarter profit rose from a year ago. The fourth quarter will be worse.

      In the latest quarter sales fell; in the 2021 quarter they rose. In the nine months they rose from a year earlier.

      Costs fell from a year earlier.
      """
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(
      found.map(\.timex) == [
        "2022-Q3", "2021-Q3", "2022-Q4", "2022-Q3", "2021-Q3", "P9M", "2021", "2021-Q3",
      ])
  }

  @Test func `an earlier quarter in passing does not end a report, a fiscal one begins another`()
    throws
  {
    let text = """
      Third-quarter profit rose after a weak second quarter; it was low a year ago. In last year's quarter it fell, and in \
      the corresponding period last year. Its rival had a loss in the fiscal-first quarter, against none a year earlier.
      """
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(
      found.map(\.timex) == [
        "2022-Q3", "2022-Q2", "2021-Q3", "2021-Q3", "2021-Q3", "2022-Q1", "2021-Q1",
      ])
  }

  @Test func `a quarter that has not begun is last year's unless the tense is future`() throws {
    func value(_ text: String) throws -> [String?] {
      try DateFixture.stage().mentions(in: text, reference: "2013-03-22").map(\.timex)
    }
    #expect(try value("Sales rose in the third quarter.") == ["2012-Q3"])
    #expect(try value("Sales will rise in the third quarter.") == ["2013-Q3"])
    #expect(try value("Sales rose in the first quarter.") == ["2013-Q1"])
  }

  @Test func `the same period of nothing is no date`() throws {
    #expect(try DateFixture.values("over the same period").isEmpty)
  }

  @Test func `a length of time and the date that holds it are two mentions when ranges are split`()
    throws
  {
    #expect(
      try DateFixture.values("the first two weeks of 2021", ["ranges": .string("split")]) == [
        "the first two weeks → - P2W", "2021 → 2021 2021",
      ])
  }

  @Test(arguments: [
    ("for two years", "two years → - P2Y"), ("a 10-year plan", "10-year → - P10Y"),
    ("within 24 hours", "24 hours → - PT24H"),
    ("several weeks of work", "several weeks → - PXW"),
    ("two and a half years", "two and a half years → - P2Y6M"),
    ("two years and three months", "two years and three months → - P2Y3M"),
    ("1 hour 30 minutes", "1 hour 30 minutes → - PT1H30M"),
    ("for three straight days", "three straight days → - P3D"),
    ("for two consecutive months", "two consecutive months → - P2M"),
    ("2 days and 3 hours", "2 days and 3 hours → - P2DT3H"),
    ("for years", "years → - PXY"), ("half an hour", "half an hour → - PT30M"),
    ("3.5 years", "3.5 years → - P3Y6M"),
    ("every Monday", "every Monday → - XXXX-WXX-1"), ("twice a year", "twice a year → - P1Y"),
    ("every two weeks", "every two weeks → - P2W"),
    ("paid daily", "daily → - P1D"), ("now and then", "now → - PRESENT_REF"),
    ("in the future", "the future → - FUTURE_REF"),
  ])
  func `lengths of time and sets have a TIMEX3 value only`(text: String, expected: String) throws {
    #expect(try DateFixture.values(text) == [expected])
  }

  @Test func `what follows counts from the date before`() throws {
    #expect(
      try DateFixture.values(
        "On 5 May 1998 it began. Two days later it ended; the following month it was forgotten.")
        == [
          "5 May 1998 → 1998-05-05 1998-05-05", "Two days later → 1998-05-07 1998-05-07",
          "the following month → 1998-06 1998-06",
        ])
  }

  @Test func `vague words are left out when asked`() throws {
    #expect(try DateFixture.values("Currently it is closed", ["vague": .flag(false)]).isEmpty)
  }
}
