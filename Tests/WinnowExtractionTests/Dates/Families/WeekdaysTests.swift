import Testing

@testable import WinnowExtraction

/// The reference is Thursday, 24 November 2022.
@Suite struct WeekdaysTests {
  static let alone: [(String, [String])] = [
    ("on Tuesday", ["Tuesday → 2022-11-22 2022-11-22"]),
    ("on Friday", ["Friday → 2022-11-18 2022-11-18"]),
    ("on Thursday", ["Thursday → 2022-11-24 2022-11-24"]),
    ("on monday", ["monday → 2022-11-21 2022-11-21"]),
    ("It opens on SUNDAY.", ["SUNDAY → 2022-11-20 2022-11-20"]),
    ("Monday's vote", ["Monday → 2022-11-21 2022-11-21"]),
    ("It will open on Friday.", ["Friday → 2022-11-25 2022-11-25"]),
    ("It will open on Thursday.", ["Thursday → 2022-11-24 2022-11-24"]),
    ("since Monday", ["Monday → 2022-11-21/.. 2022-11-21"]),
    ("open until Monday", ["Monday → ../2022-11-28 2022-11-28"]),
    ("closed on Mondays", ["Mondays → - XXXX-WXX-1"]),
    ("Monday 10 people came.", ["Monday → 2022-11-21 2022-11-21"]),
    ("lundi", []), ("el lunes", []), ("A/Monday", []), ("Mondayish", []),
  ]

  @Test(arguments: alone)
  func `a weekday is the most recent one unless the tense is future`(
    text: String, expected: [String]
  ) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let short: [(String, [String])] = [
    ("on Sat", ["Sat → 2022-11-19 2022-11-19"]), ("on Fri.", ["Fri. → 2022-11-18 2022-11-18"]),
    ("last Mon", ["last Mon → 2022-11-14 2022-11-14"]),
    ("Sat night", ["Sat night → 2022-11-19 2022-11-19TNI"]),
    (
      "on Mon and Tue",
      ["Mon → 2022-11-21 2022-11-21", "Tue → 2022-11-22 2022-11-22"]
    ),
    ("open Mon-Fri", ["Mon-Fri → 2022-11-21/2022-11-25 2022-11-21/2022-11-25"]),
    ("Sat down", []), ("the Sun shines", []), ("on sat", []), ("for Sun", []), ("Wed", []),
    ("that Sat", []),
  ]

  @Test(arguments: short)
  func `a short weekday needs company`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let dated: [(String, [String])] = [
    ("Thursday, 6 April 2017", ["Thursday, 6 April 2017 → 2017-04-06 2017-04-06"]),
    ("Thursday the 6th of April 2017", ["Thursday the 6th of April 2017 → 2017-04-06 2017-04-06"]),
    ("Tue May 9, 2017", ["Tue May 9, 2017 → 2017-05-09 2017-05-09"]),
    ("Mon., 21 Nov. 2022", ["Mon., 21 Nov. 2022 → 2022-11-21 2022-11-21"]),
    ("Monday 21/11/2022", ["Monday 21/11/2022 → 2022-11-21 2022-11-21"]),
    ("Monday, 2022-11-21", ["Monday, 2022-11-21 → 2022-11-21 2022-11-21"]),
    ("next Thursday, 1 December 2022", ["next Thursday, 1 December 2022 → 2022-12-01 2022-12-01"]),
  ]

  @Test(arguments: dated)
  func `a weekday belongs to the date behind it`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  /// By the calendar: 9 November 2022 is a Wednesday, 13 February 2023 a Monday, 31 March 2023 a
  /// Friday.
  static let numbered: [(String, [String])] = [
    ("Wednesday the 9th", ["Wednesday the 9th → 2022-11-09 2022-11-09"]),
    ("Wednesday 9th", ["Wednesday 9th → 2022-11-09 2022-11-09"]),
    ("Mon 13th", ["Mon 13th → 2023-02-13 2023-02-13"]),
    ("Friday 31", ["Friday 31 → 2023-03-31 2023-03-31"]),
    // A score, a time, a measure and a count are no days.
    ("Saturday 31-17", ["Saturday → 2022-11-19 2022-11-19"]),
    ("Saturday 5%", ["Saturday → 2022-11-19 2022-11-19"]),
    ("Saturday 5 goals", ["Saturday → 2022-11-19 2022-11-19"]),
    ("Saturday 45", ["Saturday → 2022-11-19 2022-11-19"]),
    ("saturday 5", ["saturday → 2022-11-19 2022-11-19"]),
  ]

  @Test(arguments: numbered)
  func `a weekday and a day meet in the nearest month that has both`(
    text: String, expected: [String]
  ) throws {
    #expect(try DateFixture.values(text) == expected)
  }
}
