import Testing

@testable import WinnowExtraction

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
    ("2022-11-24", 4), ("2000-01-01", 6), ("1970-01-01", 4), ("0001-01-01", 1), ("1582-10-15", 5),
  ])
  func `weekdays follow the Gregorian cycle`(text: String, weekday: Int) {
    #expect(DateExtraction.day(fromISO: text)?.weekday == weekday)
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

  // Examples of ISO 8601: 2004-12-31 is in week 53, 2005-01-02 too, 2008-12-29 in week 1 of 2009.
  @Test(arguments: [
    ("2005-01-01", 2004, 53), ("2005-01-02", 2004, 53), ("2008-12-29", 2009, 1),
    ("2010-01-03", 2009, 53),
  ])
  func `weeks belong to the year of their Thursday`(text: String, year: Int, week: Int) throws {
    let found = CalendarWeek(of: try #require(DateExtraction.day(fromISO: text)))
    #expect(found.year == year)
    #expect(found.week == week)
    #expect(CalendarWeek(year: year, week: week) == found)
  }

  @Test func `a year of 52 weeks has no week 53`() {
    #expect(CalendarWeek(year: 2022, week: 53) == nil)
    #expect(CalendarWeek(year: 2020, week: 53)?.monday.description == "2020-12-28")
  }

  // Dates of Easter from the tables of the US Naval Observatory.
  @Test(arguments: [
    (1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2022, "2022-04-17"),
    (2038, "2038-04-25"),
  ])
  func `Easter falls on its Sunday`(year: Int, day: String) {
    #expect(MovableFeast.easter(year)?.description == day)
  }

  @Test func `the fourth Thursday and the last Monday of a month are found`() {
    #expect(MovableFeast.weekday(4, ordinal: 4, month: 11, year: 2022)?.description == "2022-11-24")
    #expect(MovableFeast.weekday(1, ordinal: -1, month: 5, year: 2022)?.description == "2022-05-30")
    #expect(MovableFeast.weekday(1, ordinal: 5, month: 2, year: 2022) == nil)
  }
}
