import Testing
import WinnowCore

@testable import WinnowExtraction

/// Text, EDTF value, first and last day, of which an open side has none; the reference is 24
/// November 2022.
@Suite struct MentionBuilderTests {
  static let openings: [(String, String)] = [
    // "Since" and "until" take the date in, "before" and "after" end beside it.
    ("since 3 May 2020", "2020-05-03/.. 2020-05-03 -"),
    ("until 3 May 2020", "../2020-05-03 - 2020-05-03"),
    ("before 1 March 2020", "../2020-02-29 - 2020-02-29"),
    ("after 31 December 2019", "2020-01-01/.. 2020-01-01 -"),
    ("since May 2020", "2020-05/.. 2020-05-01 -"), ("until May 2020", "../2020-05 - 2020-05-31"),
    ("before January 2020", "../2019-12 - 2019-12-31"),
    ("after December 2019", "2020-01/.. 2020-01-01 -"),
    ("since 2020", "2020/.. 2020-01-01 -"), ("until 2020", "../2020 - 2020-12-31"),
    ("before 2020", "../2019 - 2019-12-31"), ("after 2020", "2021/.. 2021-01-01 -"),
    // Longer and odder parts of the calendar end with a day.
    ("since the 1950s", "195X/.. 1950-01-01 -"), ("before the 1960s", "../1959-12-31 - 1959-12-31"),
    ("before the third quarter of 2019", "../2019-06-30 - 2019-06-30"),
    ("after Q3 2019", "2019-10-01/.. 2019-10-01 -"),
    ("since winter 2018", "2018-24/.. 2018-12-01 -"),
    ("after winter 2018", "2019-03-01/.. 2019-03-01 -"),
    ("until summer 2019", "../2019-22 - 2019-08-31"),
    // Weeks and weekends, which are intervals themselves.
    ("since last week", "2022-11-14/.. 2022-11-14 -"),
    ("until last weekend", "../2022-11-20 - 2022-11-20"),
    ("before last week", "../2022-11-13 - 2022-11-13"),
    ("after last weekend", "2022-11-21/.. 2022-11-21 -"),
    // What is narrowed.
    ("before early 2016", "../2015-12-31 - 2015-12-31"),
    ("after mid-2016", "2016-09-01/.. 2016-09-01 -"),
    ("until the end of 2018", "../2018 - 2018-12-31"),
    ("since the start of May 2018", "2018-05/.. 2018-05-01 -"),
  ]

  @Test(arguments: openings)
  func `since, until, before and after open one side`(text: String, expected: String) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(
      found.map {
        [$0.value, $0.earliest?.description, $0.latest?.description].map { $0 ?? "-" }.joined(
          separator: " ")
      }
        == [expected])
  }

  static let comparisons: [(String, [String])] = [
    ("later than May 2018", ["2018-06/.."]), ("no later than 3 May 2018", ["../2018-05-03"]),
    ("not later than the end of 2018", ["../2018"]), ("earlier than 2018", ["../2017"]),
    ("no earlier than 2018", ["2018/.."]), ("not earlier than May 2018", ["2018-05/.."]),
    ("2018 or later.", ["2018/.."]), ("2018 or earlier.", ["../2018"]),
    ("2018 and before.", ["../2018"]),
    ("from 2018 onwards", ["2018/.."]), ("from May 2018 onward", ["2018-05/.."]),
    ("starting 5 May 2018", ["2018-05-05/.."]), ("beginning on 5 May 2018", ["2018-05-05/.."]),
    ("after 2010 and before 2018", ["2011/..", "../2017"]), ("since the year 2018", ["2018/.."]),
    // What belongs to the date opens nothing, nor does what stands further off.
    ("since 2018's vote", ["2018"]), ("since the vote of 2018", ["2018"]), ("by 2018", ["2018"]),

  ]

  @Test(arguments: comparisons)
  func `comparisons open a side, too`(text: String, values: [String]) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(found.map { $0.value ?? "-" } == values)
  }

  /// Value, TIMEX3 value, first and last day of a range; a range that makes no sense has none, and
  /// its rule says why.
  static let ranges: [(String, String)] = [
    (
      "3 May 2020 to 5 June 2020",
      "2020-05-03/2020-06-05 2020-05-03/2020-06-05 2020-05-03 2020-06-05 range"
    ),
    ("from 2010 to 2012", "2010/2012 2010/2012 2010-01-01 2012-12-31 range"),
    ("2010-2012", "2010/2012 2010/2012 2010-01-01 2012-12-31 year-range"),
    ("Q1 2019 to Q3 2019", "2019-33/2019-35 2019-Q1/2019-Q3 2019-01-01 2019-09-30 range"),
    ("from early 2015 to mid-2016", "2015~/2016~ 2015/2016 2015-01-01 2016-08-31"),
    ("from 2012 to 2010", "- - - - range-reversed"), ("5-3 May 2017", "- - - - day-range-reversed"),
    ("from late 2017 to March 2017", "- - - - range-reversed"),
  ]

  @Test(arguments: ranges)
  func `a range has both ends, or none and a reason`(text: String, expected: String) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(found.count == 1)
    let mention = try #require(found.first)
    let parts = [
      mention.value, mention.timex, mention.earliest?.description, mention.latest?.description,
      mention.rule,
    ]
    #expect(parts.map { $0 ?? "-" }.joined(separator: " ").hasPrefix(expected), "\(mention)")
  }
}
