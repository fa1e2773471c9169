import WinnowCore

import Testing

@testable import WinnowExtraction

/// Values by the specifications of EDTF (Library of Congress, 2019) and TIMEX3 (TimeML 1.2.1).
@Suite struct MomentValuesTests {
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
    CivilDay(year: year, month: month, day: day) ?? CivilDay(number: 0)
  }

  private static func week(_ year: Int, _ week: Int) -> CalendarWeek {
    CalendarWeek(year: year, week: week) ?? CalendarWeek(of: CivilDay(number: 0))
  }

  /// A moment with its EDTF value, its TIMEX3 value, and its first and last day; `-` for none.
  static let moments: [(Moment, String)] = [
    (.day(day(2022, 11, 24)), "2022-11-24 2022-11-24 2022-11-24 2022-11-24"),
    (.day(day(-43, 3, 15)), "-0043-03-15 BC0044-03-15 -0043-03-15 -0043-03-15"),
    (.day(day(0, 1, 1)), "0000-01-01 BC0001-01-01 0000-01-01 0000-01-01"),
    (.month(2020, 2), "2020-02 2020-02 2020-02-01 2020-02-29"),
    (.year(2022), "2022 2022 2022-01-01 2022-12-31"),
    (.year(70), "0070 0070 0070-01-01 0070-12-31"),
    (.year(-263), "-0263 BC0264 -0263-01-01 -0263-12-31"),
    (.decade(1990), "199X 199 1990-01-01 1999-12-31"),
    (.century(20), "19XX 19 1900-01-01 1999-12-31"), (.century(1), "00XX 00 0000-01-01 0099-12-31"),
    (.century(-3), "-02XX BC02 -0299-01-01 -0200-12-31"),
    (.quarter(2022, 1), "2022-33 2022-Q1 2022-01-01 2022-03-31"),
    (.quarter(2022, 4), "2022-36 2022-Q4 2022-10-01 2022-12-31"),
    (.half(2022, 1), "2022-40 2022-H1 2022-01-01 2022-06-30"),
    (.half(2022, 2), "2022-41 2022-H2 2022-07-01 2022-12-31"),
    (.season(2022, 21), "2022-21 2022-SP 2022-03-01 2022-05-31"),
    (.season(2022, 22), "2022-22 2022-SU 2022-06-01 2022-08-31"),
    (.season(2022, 23), "2022-23 2022-FA 2022-09-01 2022-11-30"),
    (.season(2023, 24), "2023-24 2023-WI 2023-12-01 2024-02-29"),
    // Weeks and feasts of several days are intervals in EDTF.
    (.week(week(2020, 53)), "2020-12-28/2021-01-03 2020-W53 2020-12-28 2021-01-03"),
    (.week(week(2021, 1)), "2021-01-04/2021-01-10 2021-W01 2021-01-04 2021-01-10"),
    (.weekend(week(2020, 53)), "2021-01-02/2021-01-03 2020-W53-WE 2021-01-02 2021-01-03"),
    (
      .days(day(2022, 4, 2), day(2022, 5, 1)),
      "2022-04-02/2022-05-01 2022-04-02/2022-05-01 2022-04-02 2022-05-01"
    ),
    // Parts that are not known.
    (.partialDay(year: nil, month: 9, day: 19), "XXXX-09-19 XXXX-09-19 - -"),
    (.partialDay(year: nil, month: nil, day: 31), "XXXX-XX-31 XXXX-XX-31 - -"),
    (.partialDay(year: nil, month: nil, day: nil), "XXXX-XX-XX XXXX-XX-XX - -"),
    (.month(nil, 5), "XXXX-05 XXXX-05 - -"), (.quarter(nil, 3), "XXXX-35 XXXX-Q3 - -"),
    (.half(nil, 1), "XXXX-40 XXXX-H1 - -"), (.season(nil, 24), "XXXX-24 XXXX-WI - -"),
    (.weekday(1), "- XXXX-WXX-1 - -"), (.vague(1), "- PRESENT_REF - -"),
    (.vague(2), "- PAST_REF - -"), (.vague(3), "- FUTURE_REF - -"),
  ]

  @Test(arguments: moments)
  func `each moment has its values and its days`(moment: Moment, expected: String) {
    let found = [
      MomentValues.edtf(moment)?.description ?? "-", MomentValues.timex(moment),
      moment.firstDay?.description ?? "-", moment.lastDay?.description ?? "-",
    ]
    #expect(found.joined(separator: " ") == expected)
  }

  @Test(arguments: moments)
  func `what EDTF is given it reads again`(moment: Moment, expected: String) {
    guard let value = MomentValues.edtf(moment) else { return }
    #expect(EDTF(value.description) == value)
  }

  @Test(arguments: zip(1...6, ["TMO", "TMI", "TAF", "TEV", "TNI", "TDT"]))
  func `a part of the day has its letters, and none in EDTF`(part: Int, letters: String) {
    let moment = Moment.day(Self.day(2022, 11, 24))
    let time = TimeOfDay(part: part)
    #expect(MomentValues.timex(moment, time: time) == "2022-11-24" + letters)
    #expect(MomentValues.edtf(moment, time: time)?.description == "2022-11-24")
  }

  /// Hour, minute, second and minutes east of Greenwich; EDTF always writes the seconds.
  static let times: [(Int, Int?, Int?, Int?, String, String)] = [
    (20, nil, nil, nil, "2022-11-24T20:00:00", "2022-11-24T20:00"),
    (20, 15, nil, nil, "2022-11-24T20:15:00", "2022-11-24T20:15"),
    (20, 15, 30, nil, "2022-11-24T20:15:30", "2022-11-24T20:15:30"),
    (0, 0, nil, 0, "2022-11-24T00:00:00Z", "2022-11-24T00:00Z"),
    (24, 0, nil, nil, "2022-11-24T24:00:00", "2022-11-24T24:00"),
  ]

  @Test(arguments: times)
  func `a time stands behind its T`(
    hour: Int, minute: Int?, second: Int?, zone: Int?, edtf: String, timex: String
  ) {
    var time = TimeOfDay()
    (time.hour, time.minute, time.second, time.zone) = (hour, minute, second, zone)
    let moment = Moment.day(Self.day(2022, 11, 24))
    #expect(MomentValues.edtf(moment, time: time)?.description == edtf)
    #expect(MomentValues.timex(moment, time: time) == timex)
  }

  @Test func `a moment whose parts are missing says so`() {
    for (moment, expected) in Self.moments {
      let isIncomplete =
        expected.contains("XX-") || expected.hasPrefix("- XXXX") || expected.hasPrefix("XXXX")
      #expect(moment.isIncomplete == isIncomplete, "\(moment)")
    }
  }
}
