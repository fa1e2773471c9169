import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct MovableFeastTests {
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
