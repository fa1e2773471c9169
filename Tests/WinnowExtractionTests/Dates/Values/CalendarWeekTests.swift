import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct CalendarWeekTests {
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
}
