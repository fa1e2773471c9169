import Testing
import WinnowCore

@testable import WinnowExtraction

/// What a date that is not whole takes its parts from: the reference in news, the date before in a
/// history, nothing else.
@Suite struct ResolverTests {
  /// Text, reference and value: the year before or after only for what lies far on the other side
  /// of the tense.
  static let days: [(String, String, String)] = [
    ("It opened on 3 February.", "2022-03-10", "2022-02-03"),
    ("It opened on 3 December.", "2022-03-10", "2021-12-03"),
    ("It opened on 3 April.", "2022-03-10", "2022-04-03"),
    ("It will open on 3 April.", "2022-03-10", "2022-04-03"),
    ("It will open on 3 January.", "2022-03-10", "2023-01-03"),
    ("It will open on 3 February.", "2022-03-10", "2022-02-03"),
    // Without a tense: more than half a year ahead is last year.
    ("on 3 December", "2022-03-10", "2021-12-03"), ("on 3 August", "2022-03-10", "2022-08-03"),
    ("on 3 January", "2022-12-20", "2023-01-03"), ("on 3 May", "2022-12-20", "2022-05-03"),
    // The nearest leap year on the side of the tense.
    ("It opened on 29 February.", "2022-03-10", "2020-02-29"),
    ("It will open on 29 February.", "2022-03-10", "2024-02-29"),
    ("on 29 February", "2020-03-10", "2020-02-29"),
  ]

  @Test(arguments: days)
  func `news takes the year of a day from the reference and the tense`(
    text: String, reference: String, value: String
  ) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: reference)
    #expect(found.map(\.value) == [value])
    #expect(found.map(\.anchor) == [.reference])
  }

  static let months: [(String, String, String)] = [
    ("It opened in January.", "2022-03-10", "2022-01"),
    ("It opened in October.", "2022-03-10", "2021-10"),
    ("It will open in October.", "2022-03-10", "2022-10"),
    ("It will open in January.", "2022-03-10", "2023-01"),
    ("It will open in March.", "2022-03-10", "2022-03"),
    // Without a tense the nearest one.
    ("in September", "2022-03-10", "2022-09"), ("in October", "2022-03-10", "2021-10"),
    ("in January", "2022-11-24", "2023-01"), ("in June", "2022-11-24", "2022-06"),
  ]

  @Test(arguments: months)
  func `news takes the year of a month from the tense, else the nearest`(
    text: String, reference: String, value: String
  ) throws {
    #expect(
      try DateFixture.stage().mentions(in: text, reference: reference).map(\.value) == [value])
  }

  static let nowhere: [(String, [String])] = [
    ("on 3 May", ["3 May → XXXX-05-03 XXXX-05-03"]), ("in May", ["May → XXXX-05 XXXX-05"]),
    ("in spring", ["spring → XXXX-21 XXXX-SP"]), ("Q3 sales", ["Q3 → XXXX-35 XXXX-Q3"]),
    ("on the 18th", ["18th → XXXX-XX-18 XXXX-XX-18"]),
    ("at Christmas", ["Christmas → XXXX-12-25 XXXX-12-25"]),
    ("on Tuesday", ["Tuesday → - XXXX-WXX-2"]), ("next Tuesday", ["next Tuesday → - XXXX-WXX-2"]),
    ("yesterday", ["yesterday → XXXX-XX-XX XXXX-XX-XX"]), ("today", ["today → - PRESENT_REF"]),
    ("last week", ["last week → - PAST_REF"]), ("next year", ["next year → - FUTURE_REF"]),
    ("this year", ["this year → - PRESENT_REF"]), ("the quarter", ["the quarter → - PRESENT_REF"]),
    ("two years ago", ["two years ago → - PAST_REF"]),
    ("two years later", ["two years later → - FUTURE_REF"]),
    ("the past two months", ["the past two months → - P2M"]),
    ("at 8 p.m.", ["8 p.m. → XXXX-XX-XX XXXX-XX-XXT20:00"]),
    ("this morning", ["this morning → XXXX-XX-XX XXXX-XX-XXTMO"]),
    ("in 2016", ["2016 → 2016 2016"]),
    ("two days after 3 May 2020", ["two days after 3 May 2020 → 2020-05-05 2020-05-05"]),
  ]

  @Test(arguments: nowhere)
  func `without a reference what is missing stays open`(text: String, expected: [String]) throws {
    let found = try DateFixture.values(text, reference: nil, ["reference": .string("none")])
    #expect(found == expected)
  }

  static let borrowed: [(String, [String])] = [
    ("In 2016 it began. It ended on 19 September.", ["2016", "2016-09-19"]),
    ("On 5 May 2016 it began. It ended on the 19th.", ["2016-05-05", "2016-05-19"]),
    ("On 5 May 2016 it began. It ended in June.", ["2016-05-05", "2016-06"]),
    ("On 5 May 2016 it began. It ended on the 32nd.", ["2016-05-05"]),
    // Not from a sentence that names two years, and not from after.
    (
      "In 2015 it was ready, in 2016 it began, on 19 September it ended.",
      ["2015", "2016", "XXXX-09-19"]
    ),
    ("It ended on 19 September. In 2016 it had begun.", ["XXXX-09-19", "2016"]),
  ]

  @Test(arguments: borrowed)
  func `without a reference a year is borrowed from the date before`(
    text: String, values: [String]
  ) throws {
    #expect(try DateFixture.stage().mentions(in: text).map { $0.value ?? "-" } == values)
  }

  /// A text is a history if hardly anything in it counts from the reference, and many of its years
  /// lie far from it.
  ///
  /// 3 July 1863 was a Friday.
  private static let history = """
    Laws of 1850, 1852, 1854, 1856 and 1858 led to it. The war began on 12 April 1861. \
    In May 1862 it spread. On 3 July 1863 it turned.
    """

  static let story: [(String, String)] = [
    ("On 4 July the town fell.", "1863-07-04"), ("On Sunday the town fell.", "1863-07-05"),
    ("In December the town fell.", "1863-12"), ("Two days later the town fell.", "1863-07-05"),
    ("The next day the town fell.", "1863-07-04"),
    ("The following month the town fell.", "1863-08"),
    ("The next year the town fell.", "1864"), ("That year the town fell.", "1863"),
    ("Last week the town fell.", "1863-06-22/1863-06-28"), ("A year ago the town fell.", "1862"),
    ("At 8 p.m. the town fell.", "1863-07-03T20:00:00"),
    ("On the 9th, the town fell.", "1863-07-09"),
    ("In the spring the town fell.", "1863-21"), ("Yesterday the town fell.", "XXXX-XX-XX"),
  ]

  @Test(arguments: story)
  func `a history counts from its last date`(sentence: String, value: String) throws {
    let found = try DateFixture.stage().mentions(
      in: Self.history + " " + sentence, reference: "2009-12-19")
    #expect(found.map(\.value).suffix(3) == ["1862-05", "1863-07-03", value])
  }

  @Test func `two years of long ago make no history`() throws {
    let text = "It began in 1861. In 1862 it spread. On 4 July it was remembered."
    let found = try DateFixture.stage().mentions(in: text, reference: "2009-12-19")
    #expect(found.map(\.value) == ["1861", "1862", "2009-07-04"])
  }

  static let reports: [(String, [String])] = [
    ("Third-quarter profit rose from a year earlier.", ["2022-Q3", "2021-Q3"]),
    ("In the third quarter of 2021 it fell from the previous quarter.", ["2021-Q3", "2021-Q2"]),
    ("The first half of 2022 was better than a year ago.", ["2022-H1", "2021-H1"]),
    ("In the third quarter sales fell. In the quarter they fell again.", ["2022-Q3", "2022-Q3"]),
    ("Profit in the year rose from a year earlier.", ["2022", "2021"]),
  ]

  @Test(arguments: reports)
  func `a report compares with the same part of the year before`(
    text: String, timex: [String]
  ) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(found.map { $0.timex ?? "-" } == timex)
  }
}
