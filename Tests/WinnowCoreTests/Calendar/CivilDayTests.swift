import Testing

@testable import WinnowCore

@Suite struct CivilDayTests {
  @Test func `the day count has its zero on 1970-01-01 and knows both calendars' turns`() {
    // Numbers from the definition: 365 days a common year, 1972 a leap year.
    #expect(CivilDay(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(CivilDay(year: 1969, month: 12, day: 31)?.number == -1)
    #expect(CivilDay(year: 1971, month: 1, day: 1)?.number == 365)
    #expect(CivilDay(year: 1973, month: 1, day: 1)?.number == 365 * 3 + 1)
    #expect(CivilDay(year: 2000, month: 1, day: 1)?.number == 10_957)
  }

  @Test func `every day of nine centuries comes back from its number`() {
    var expected = CivilDay(year: -150, month: 1, day: 1)
    let first = expected?.number ?? 0
    for number in first..<(first + 330_000) {
      let day = CivilDay(number: number)
      #expect(day == expected)
      #expect(day.number == number)
      guard day == expected else { return }
      expected = next(day)
    }
  }

  /// The slow reference: the next day by counting up.
  private func next(_ day: CivilDay) -> CivilDay? {
    CivilDay(year: day.year, month: day.month, day: day.day + 1)
      ?? CivilDay(year: day.year, month: day.month + 1, day: 1)
      ?? CivilDay(year: day.year + 1, month: 1, day: 1)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2022, 2, 31), (2022, 13, 1), (2022, 0, 1), (2022, 4, 31),
  ])
  func `days that no calendar has are refused`(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (2022, 11, 24, 4), (2000, 1, 1, 6), (1970, 1, 1, 4), (1, 1, 1, 1), (1582, 10, 15, 5),
  ])
  func `weekdays follow the Gregorian cycle`(year: Int, month: Int, day: Int, weekday: Int) {
    #expect(CivilDay(year: year, month: month, day: day)?.weekday == weekday)
  }

  @Test(arguments: [
    (2022, 1, 9, "2022-01-09"), (9_999, 12, 31, "9999-12-31"), (0, 3, 1, "0000-03-01"),
    (-43, 3, 15, "-0043-03-15"), (12_345, 1, 2, "Y12345-01-02"), (-12_345, 1, 2, "Y-12345-01-02"),
  ])
  func `days are written as EDTF has them`(year: Int, month: Int, day: Int, text: String) {
    #expect(CivilDay(year: year, month: month, day: day)?.description == text)
  }

  @Test func `months are added without leaving the month`() {
    #expect(CivilDay(year: 2024, month: 1, day: 31)?.adding(months: 1).description == "2024-02-29")
    #expect(
      CivilDay(year: 2022, month: 11, day: 30)?.adding(months: -9).description == "2022-02-28")
    #expect(CivilDay(year: 1, month: 1, day: 15)?.adding(months: -1).description == "0000-12-15")
  }

  @Test func `absurd distances are held instead of overflowing`() {
    let day = CivilDay(year: 2022, month: 1, day: 1)
    #expect(day?.adding(days: .max) != nil)
    #expect(day?.adding(days: .min) != nil)
    #expect(day?.adding(months: .max) != nil)
    #expect(day?.adding(months: .min) != nil)
  }
}
