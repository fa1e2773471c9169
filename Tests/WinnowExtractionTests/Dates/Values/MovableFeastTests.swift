import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct MovableFeastTests {
  /// From tables of the US Naval Observatory: the earliest and latest days, and the years that
  /// Gauss's rule excepts.
  @Test(arguments: [
    (1609, "1609-04-19"), (1818, "1818-03-22"), (1943, "1943-04-25"), (1954, "1954-04-18"),
    (1981, "1981-04-19"), (1999, "1999-04-04"), (2013, "2013-03-31"), (2016, "2016-03-27"),
    (2018, "2018-04-01"), (2019, "2019-04-21"), (2020, "2020-04-12"), (2021, "2021-04-04"),
    (2023, "2023-04-09"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"),
    (2049, "2049-04-18"), (2076, "2076-04-19"), (2106, "2106-04-18"), (2285, "2285-03-22"),
  ])
  func `Easter has the days of the tables`(year: Int, day: String) {
    #expect(MovableFeast.easter(year)?.description == day)
  }

  /// The rule of Gauss (1816) with its two exceptions: other arithmetic for the same days.
  @Test func `the rule of Gauss finds the same Easter for 2,500 years`() {
    for year in 1_583...4_082 {
      let century = year / 100
      let moon = (15 - (13 + 8 * century) / 25 + century - century / 4) % 30
      let sunday = (4 + century - century / 4) % 7
      let days = (19 * (year % 19) + moon) % 30
      let week = (2 * (year % 4) + 4 * (year % 7) + 6 * days + sunday) % 7
      var march = 22 + days + week
      if days == 29, week == 6 { march = 31 + 19 }
      if days == 28, week == 6, (11 * moon + 11) % 30 < 19 { march = 31 + 18 }
      let expected =
        march <= 31
        ? CivilDay(year: year, month: 3, day: march)
        : CivilDay(year: year, month: 4, day: march - 31)
      #expect(MovableFeast.easter(year) == expected, "\(year)")
      #expect(expected?.weekday == 7, "\(year)")
    }
  }

  @Test func `before the year 1 there is no Easter`() {
    #expect(MovableFeast.easter(0) == nil)
    #expect(MovableFeast.easter(-44) == nil)
    #expect(MovableFeast.easter(100_000) == nil)
  }

  @Test func `the weekdays of a month are counted as a calendar shows them`() {
    for year in 1_999...2_006 {
      for month in 1...12 {
        for weekday in 1...7 {
          let days = (1...31).compactMap { CivilDay(year: year, month: month, day: $0) }
            .filter { $0.weekday == weekday }
          for ordinal in 1...6 {
            #expect(
              MovableFeast.weekday(weekday, ordinal: ordinal, month: month, year: year)
                == (ordinal <= days.count ? days[ordinal - 1] : nil),
              "\(ordinal) of weekday \(weekday) in \(year)-\(month)")
          }
          #expect(
            MovableFeast.weekday(weekday, ordinal: -1, month: month, year: year) == days.last,
            "last of weekday \(weekday) in \(year)-\(month)")
        }
      }
    }
  }

  @Test(arguments: [(0, 5), (8, 5), (1, 0), (1, 13)])
  func `no such weekday or month has a day`(weekday: Int, month: Int) {
    #expect(MovableFeast.weekday(weekday, ordinal: 1, month: month, year: 2022) == nil)
    #expect(MovableFeast.weekday(weekday, ordinal: -1, month: month, year: 2022) == nil)
  }
}
