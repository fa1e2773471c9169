import WinnowCore
import Testing

@testable import WinnowExtraction

/// Days of feasts as newspapers of the year gave them; a Jewish feast is counted from the day after its eve.
///
/// The reference is Thursday, 24 November 2022.
@Suite struct FeastsTests {
  @Test(arguments: [
    ("They met during Eid al-Fitr 2019.", "Eid al-Fitr 2019 → 2019-06-04 2019-06-04"),
    ("Lunar New Year was quiet.", "Lunar New Year → 2022-02-01 2022-02-01"),
    ("Yom Kippur 2020 fell on a Monday.", "Yom Kippur 2020 → 2020-09-28 2020-09-28"),
    ("It was Diwali 2021.", "Diwali 2021 → 2021-11-04 2021-11-04"),
    (
      "Passover 2019 was late.",
      "Passover 2019 → 2019-04-20/2019-04-27 2019-04-20/2019-04-27"
    ),
    (
      "They fasted in Ramadan 2022.",
      "Ramadan 2022 → 2022-04-02/2022-05-01 2022-04-02/2022-05-01"
    ),
    (
      "He will fast next Ramadan.", "next Ramadan → 2023-03-23/2023-04-20 2023-03-23/2023-04-20"
    ),
  ])
  func `feasts of moon calendars have the days of their year`(text: String, expected: String)
    throws
  {
    let found = try DateFixture.values(text).filter { !$0.hasPrefix("Monday") }
    #expect(found == [expected])
  }

  /// Labor Day is the first Monday of September, Thanksgiving the fourth Thursday of November; Easter 2019 was on 21 April.
  @Test(arguments: [
    ("We closed on Labor Day weekend.", "Labor Day weekend → 2022-09-03/2022-09-04 2022-W35-WE"),
    (
      "They met over the Easter weekend 2019.",
      "Easter weekend 2019 → 2019-04-20/2019-04-21 2019-W16-WE"
    ),
    (
      "The weekend of Thanksgiving 2023 was cold.",
      "weekend of Thanksgiving 2023 → 2023-11-25/2023-11-26 2023-W47-WE"
    ),
  ])
  func `the weekend of a feast is the one next to it`(text: String, expected: String) throws {
    #expect(try DateFixture.values(text) == [expected])
  }

  @Test func `a surname is no feast`() throws {
    #expect(try DateFixture.values("The scholar Tariq Ramadan spoke.").isEmpty)
  }

  @Test func `a year that the table does not hold has no day`() throws {
    #expect(try DateFixture.values("Diwali 1801 was wet.").isEmpty)
  }

  @Test func `every feast has its days in order, one to thirteen months apart`() throws {
    let table = try FeastTable.builtin.get()
    #expect(table.days.count == 18)
    for (key, days) in table.days {
      let name = String(decoding: key, as: UTF8.self)
      #expect(days.count >= 101, "\(name)")
      for (earlier, later) in zip(days, days.dropFirst()) {
        let gap = later.lowerBound.number - earlier.lowerBound.number
        #expect((353...385).contains(gap), "\(name) \(later.lowerBound)")
      }
    }
  }
}
