import Testing
import WinnowCore

@testable import WinnowExtraction

/// Times that come back have a TIMEX3 value only: the period, or the part of the calendar that
/// comes back.
@Suite struct SetsTests {
  static let periods: [(String, [String])] = [
    ("every day", ["every day → - P1D"]), ("every week", ["every week → - P1W"]),
    ("each month", ["each month → - P1M"]), ("every year", ["every year → - P1Y"]),
    ("every hour", ["every hour → - PT1H"]), ("every quarter", ["every quarter → - P1Q"]),
    ("every decade", ["every decade → - P1DE"]), ("every weekend", ["every weekend → - P1WE"]),
    ("every other day", ["every other day → - P2D"]),
    ("every other week", ["every other week → - P2W"]),
    ("every two weeks", ["every two weeks → - P2W"]),
    ("every 10 years", ["every 10 years → - P10Y"]),
    ("every few days", ["every few days → - PXD"]),
    // "Every second" may begin "every second house".
    ("every second", []), ("every period", []), ("every house", []), ("everyday life", []),
    ("each of them", []), ("every days", []),
  ]

  @Test(arguments: periods)
  func `every unit comes back after its length`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let names: [(String, [String])] = [
    ("every Monday", ["every Monday → - XXXX-WXX-1"]),
    ("each Friday", ["each Friday → - XXXX-WXX-5"]),
    ("on Sundays", ["Sundays → - XXXX-WXX-7"]), ("every May", ["every May → - XXXX-05"]),
    ("every July 4", ["every July 4 → - XXXX-07-04"]),
    ("every summer", ["every summer → - XXXX-SU"]),
    ("every Christmas", ["every Christmas → - XXXX-12-25"]),
    ("every Easter", ["every Easter → - P1Y"]),
    ("every New Year's Day", ["every New Year's Day → - XXXX-01-01"]),
    ("every morning", ["every morning → - XXXX-XX-XXTMO"]),
    ("each night", ["each night → - XXXX-XX-XXTNI"]),
    ("every dawn", []),
  ]

  @Test(arguments: names)
  func `what is named comes back each week, each year or each day`(
    text: String, expected: [String]
  ) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let frequencies: [(String, [String])] = [
    ("paid daily", ["daily → - P1D"]), ("a weekly paper", ["weekly → - P1W"]),
    ("monthly", ["monthly → - P1M"]), ("yearly", ["yearly → - P1Y"]),
    ("annually", ["annually → - P1Y"]),
    ("hourly", ["hourly → - PT1H"]), ("nightly", ["nightly → - P1D"]),
    ("biweekly", ["biweekly → - P2W"]), ("fortnightly", ["fortnightly → - P2W"]),
    ("bimonthly", ["bimonthly → - P2M"]), ("biennially", ["biennially → - P2Y"]),
    ("biannually", ["biannually → - P6M"]), ("semiannually", ["semiannually → - P6M"]),
    ("Daily sales rose.", ["Daily → - P1D"]), ("He reads The Daily Telegraph.", []),
    ("dailies", []),
  ]

  @Test(arguments: frequencies)
  func `adverbs say how often`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let rates: [(String, [String])] = [
    ("per year", ["per year → - P1Y"]), ("5 tons per week", ["per week → - P1W"]),
    ("per hour", ["per hour → - PT1H"]),
    ("once a week", ["once a week → - P1W"]), ("twice a year", ["twice a year → - P1Y"]),
    ("thrice every year", ["thrice every year → - P1Y"]),
    ("three times a day", ["three times a day → - P1D"]),
    ("5 times per month", ["5 times per month → - P1M"]),
    ("twice each week", ["twice each week → - P1W"]),
    ("per second", []), ("per capita", []), ("three times", []),
    ("once upon a time", []), ("twice a period", []),
    ("The Times a year ago", ["a year ago → 2021 2021"]),
  ]

  @Test(arguments: rates)
  func `so many times a unit comes back each unit`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  @Test(arguments: [
    "every day", "every Monday", "daily", "twice a year", "on Sundays", "every morning",
  ])
  func `what comes back is a set`(text: String) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(found.map(\.kind) == [.set])
    #expect(found.map(\.value) == [nil])
  }
}
