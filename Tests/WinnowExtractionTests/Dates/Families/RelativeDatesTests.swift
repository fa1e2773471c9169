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
  ])
  func `relative dates are counted from the reference`(text: String, expected: String) throws {
    #expect(try DateFixture.values(text) == [expected])
  }

  @Test(arguments: [
    ("for two years", "two years → - P2Y"), ("a 10-year plan", "10-year → - P10Y"),
    ("within 24 hours", "24 hours → - PT24H"),
    ("several weeks of work", "several weeks → - PXW"),
    ("two and a half years", "two and a half years → - P2Y6M"),
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
