import Testing
import WinnowCore

@testable import WinnowExtraction

/// The reference is Thursday, 24 November 2022.
@Suite struct NumericDatesTests {
  static let iso: [(String, [String])] = [
    ("2021-03-04", ["2021-03-04 → 2021-03-04 2021-03-04"]),
    ("2021/03/04", ["2021/03/04 → 2021-03-04 2021-03-04"]),
    ("2021.03.04", ["2021.03.04 → 2021-03-04 2021-03-04"]),
    ("2021-3-4", ["2021-3-4 → 2021-03-04 2021-03-04"]),
    ("20210304", ["20210304 → 2021-03-04 2021-03-04"]),
    ("17000101", ["17000101 → 1700-01-01 1700-01-01"]),
    ("0963-03-04", ["0963-03-04 → 0963-03-04 0963-03-04"]),
    ("(2021-03-04)", ["2021-03-04 → 2021-03-04 2021-03-04"]),
    // One kind of mark between the parts, and a day that the calendar has.
    ("2021-03/04", []), ("2021-02-29", []), ("2021-00-04", []), ("2021-03-00", []),
    ("20210229", []), ("20211301", []), ("12345678", []), ("0000-01-01", []),
    // Without marks only years from 1700 to 2059 are dates.
    ("16991231", []), ("20600101", []),
  ]

  @Test(arguments: iso)
  func `a year first is ISO 8601`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let times: [(String, [String])] = [
    ("2021-03-04T10:30", ["2021-03-04T10:30 → 2021-03-04T10:30:00 2021-03-04T10:30"]),
    ("2021-03-04T10:30:15", ["2021-03-04T10:30:15 → 2021-03-04T10:30:15 2021-03-04T10:30:15"]),
    ("2021-03-04T10:30:00Z", ["2021-03-04T10:30:00Z → 2021-03-04T10:30:00Z 2021-03-04T10:30:00Z"]),
    (
      "2021-03-04T10:30:15.123Z",
      ["2021-03-04T10:30:15.123Z → 2021-03-04T10:30:15Z 2021-03-04T10:30:15Z"]
    ),
    ("20210304T103015Z", ["20210304T103015Z → 2021-03-04T10:30:15Z 2021-03-04T10:30:15Z"]),
    ("2021-03-04T24:00:00Z", ["2021-03-04T24:00:00Z → 2021-03-04T24:00:00Z 2021-03-04T24:00:00Z"]),
    ("2021-03-04 10:30", ["2021-03-04 10:30 → 2021-03-04T10:30:00 2021-03-04T10:30"]),
    ("2021-03-04T25:00:00Z", []), ("2021-03-04T10:60:00Z", []), ("2021-03-04T24:00:01Z", []),
    ("2021-02-30T10:30:00Z", []),
  ]

  @Test(arguments: times)
  func `a time stands behind T or a space`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  @Test(arguments: [
    ("2021-03-04T10:30:00+01:00", "2021-03-04T10:30:00+01:00"),
    ("2021-03-04T10:30:00-0330", "2021-03-04T10:30:00-03:30"),
    ("2021-03-04T10:30:00+05", "2021-03-04T10:30:00+05:00"),
    ("2021-03-04T10:30:00+00:00", "2021-03-04T10:30:00Z"),
  ])
  func `a shift from universal time stays with its time`(text: String, value: String) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(found.map(\.value) == [value])
    #expect(found.map(\.span.range) == [0..<text.utf8.count])
  }

  static let dayFirst: [(String, [String])] = [
    ("14/7/2017", ["14/7/2017 → 2017-07-14 2017-07-14"]),
    ("03/04/2017", ["03/04/2017 → 2017-04-03 2017-04-03"]),
    ("14-7-2017", ["14-7-2017 → 2017-07-14 2017-07-14"]),
    ("14.07.2017", ["14.07.2017 → 2017-07-14 2017-07-14"]),
    // Two digits are years from 1950 to 2049; behind a dash they are none.
    ("3/12/50", ["3/12/50 → 1950-12-03 1950-12-03"]),
    ("3/12/49", ["3/12/49 → 2049-12-03 2049-12-03"]),
    ("3.12.99", ["3.12.99 → 1999-12-03 1999-12-03"]), ("14-7-17", []),
    // Where only one order is a date, it is that one; full stops are always day first.
    ("7/14/2017", ["7/14/2017 → 2017-07-14 2017-07-14"]), ("7.14.2017", []),
    ("31/4/2020", []), ("29/2/2019", []), ("29/2/2020", ["29/2/2020 → 2020-02-29 2020-02-29"]),
    ("0/4/2020", []), ("13/13/2020", []), ("3/4/201", []),
    // What goes on before or behind is another kind of number.
    ("1.3.4.2017", []), ("3/4/2017/5", []), ("3/4/2017%", []), ("A/3/4/2017", []),
    ("f(3/4/2017)", []),
    ("+3/4/2017", []), ("3/4/2017x", []), ("x3/4/2017", []), ("3/4/2017-1", []),
  ]

  @Test(arguments: dayFirst)
  func `a year last is day first`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  @Test(
    arguments: [
      ("3/4/2017", ["3/4/2017 → 2017-03-04 2017-03-04"]),
      ("3-4-2017", ["3-4-2017 → 2017-03-04 2017-03-04"]),
      ("3.4.2017", ["3.4.2017 → 2017-04-03 2017-04-03"]),
      ("13/4/2017", ["13/4/2017 → 2017-04-13 2017-04-13"]),
      ("2017-03-04", ["2017-03-04 → 2017-03-04 2017-03-04"]),
      ("on 3/4", ["3/4 → 2022-03-04 2022-03-04"]),
    ] as [(String, [String])])
  func `slashes and dashes are month first when asked`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text, ["day_first": .flag(false)]) == expected)
  }

  static let months: [(String, [String])] = [
    ("10/2021", ["10/2021 → 2021-10 2021-10"]), ("2021-10", ["2021-10 → 2021-10 2021-10"]),
    ("1/2021", ["1/2021 → 2021-01 2021-01"]), ("2003-04", ["2003-04 → 2003-04 2003-04"]),
    ("13/2021", []), ("00/2021", []), ("10/1699", []), ("10/2060", []), ("10/21", []),
  ]

  @Test(arguments: months)
  func `two parts are month and year`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let days: [(String, [String])] = [
    ("on 22/04", ["22/04 → 2022-04-22 2022-04-22"]), ("on 4/22", ["4/22 → 2022-04-22 2022-04-22"]),
    ("Monday 21/11", ["Monday 21/11 → 2022-11-21 2022-11-21"]),
    ("from 10/9 to 11/10", ["10/9 to 11/10 → 2022-09-10/2022-10-11 2022-09-10/2022-10-11"]),
    ("on 22/04, 2021", ["22/04, 2021 → 2021-04-22 2021-04-22"]),
    ("since 22/04", ["22/04 → 2022-04-22/.. 2022-04-22"]),
    // Without such a word, or with one that makes it a share, it is a fraction.
    ("22/04", []), ("a 3/4 majority", []), ("open 24/7", []), ("by 1/2 of them", []),
    ("on 31/02", []), ("on 13/13", []), ("on 22/04/", []), ("on 122/04", []),
  ]

  @Test(arguments: days)
  func `day and month ask for a preposition or a weekday`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }
}
