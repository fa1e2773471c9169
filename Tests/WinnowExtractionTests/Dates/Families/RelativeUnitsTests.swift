import Testing

@testable import WinnowExtraction

/// The reference is Thursday, 24 November 2022: ISO week 47, the fourth quarter, autumn.
@Suite struct RelativeUnitsTests {
  static let units: [(String, [String])] = [
    ("this week", ["this week → 2022-11-21/2022-11-27 2022-W47"]),
    ("next week", ["next week → 2022-11-28/2022-12-04 2022-W48"]),
    ("the previous week", ["the previous week → 2022-11-14/2022-11-20 2022-W46"]),
    ("the following week", ["the following week → 2022-11-28/2022-12-04 2022-W48"]),
    ("the same week", ["the same week → 2022-11-21/2022-11-27 2022-W47"]),
    ("last weekend", ["last weekend → 2022-11-19/2022-11-20 2022-W46-WE"]),
    ("this weekend", ["this weekend → 2022-11-26/2022-11-27 2022-W47-WE"]),
    ("last month", ["last month → 2022-10 2022-10"]),
    ("next month", ["next month → 2022-12 2022-12"]),
    ("last quarter", ["last quarter → 2022-35 2022-Q3"]),
    ("this quarter", ["this quarter → 2022-36 2022-Q4"]),
    ("next quarter", ["next quarter → 2023-33 2023-Q1"]),
    ("the latest quarter", ["the latest quarter → 2022-35 2022-Q3"]),
    ("this year", ["this year → 2022 2022"]),
    ("the current year", ["the current year → 2022 2022"]),
    ("the coming year", ["the coming year → 2023 2023"]),
    ("this fiscal year", ["this fiscal year → 2022 2022"]),
    ("last decade", ["last decade → 201X 201"]), ("this decade", ["this decade → 202X 202"]),
    ("last century", ["last century → 19XX 19"]), ("this century", ["this century → 20XX 20"]),
    ("the next day", ["the next day → 2022-11-25 2022-11-25"]),
    ("this period", []), ("He reads This Week.", []),
    ("the latest news", []), ("that is", []),
  ]

  @Test(arguments: units)
  func `a unit with a direction is the one before, the present one or the next`(
    text: String, expected: [String]
  ) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  /// The reference day itself belongs to neither side; quarters are counted whole.
  static let stretches: [(String, [String])] = [
    ("the last three years", ["the last three years → 2019-11-24/2022-11-23 P3Y"]),
    ("the past 10 days", ["the past 10 days → 2022-11-14/2022-11-23 P10D"]),
    ("the next three days", ["the next three days → 2022-11-25/2022-11-27 P3D"]),
    ("the coming two weeks", ["the coming two weeks → 2022-11-25/2022-12-08 P2W"]),
    ("the next fortnight", ["the next fortnight → 2022-11-25/2022-12-08 P2W"]),
    ("the next two quarters", ["the next two quarters → 2023-01-01/2023-06-30 P2Q"]),
    // Hours have no days, and without a number there is no end.
    ("the past 24 hours", ["the past 24 hours → - PT24H"]),
    ("the next few days", ["the next few days → - PXD"]),
    ("recent weeks", ["recent weeks → - PXW"]), ("coming months", ["coming months → - PXM"]),
    ("past years", ["past years → - PAST_REF"]),
    ("the last few years", ["the last few years → - PXY"]),
    ("the last men", []), ("past masters", []), ("next steps", []), ("these weeks", []),
  ]

  @Test(arguments: stretches)
  func `a stretch touches the reference`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let names: [(String, [String])] = [
    ("last December", ["last December → 2021-12 2021-12"]),
    ("last November", ["last November → 2021-11 2021-11"]),
    ("last May", ["last May → 2022-05 2022-05"]), ("this May", ["this May → 2022-05 2022-05"]),
    ("next May", ["next May → 2023-05 2023-05"]),
    ("next December", ["next December → 2022-12 2022-12"]),
    ("last summer", ["last summer → 2022-22 2022-SU"]),
    ("last autumn", ["last autumn → 2021-23 2021-FA"]),
    ("last winter", ["last winter → 2021-24 2021-WI"]),
    ("next spring", ["next spring → 2023-21 2023-SP"]),
    ("this coming spring", ["this coming spring → 2023-21 2023-SP"]),
    ("last Christmas", ["last Christmas → 2021-12-25 2021-12-25"]),
    ("next Christmas", ["next Christmas → 2022-12-25 2022-12-25"]),
    ("next Easter", ["next Easter → 2023-04-09 2023-04-09"]),
    // The reference is Thanksgiving itself: the last one is a year ago.
    ("last Thanksgiving", ["last Thanksgiving → 2021-11-25 2021-11-25"]),
    // Weekdays by the week, and the nearest one behind "past" and "coming".
    ("last Monday", ["last Monday → 2022-11-14 2022-11-14"]),
    ("this Monday", ["this Monday → 2022-11-21 2022-11-21"]),
    ("next Monday", ["next Monday → 2022-11-28 2022-11-28"]),
    ("this Sunday", ["this Sunday → 2022-11-27 2022-11-27"]),
    ("this past Sunday", ["this past Sunday → 2022-11-20 2022-11-20"]),
    ("this coming Monday", ["this coming Monday → 2022-11-28 2022-11-28"]),
    ("next Mon.", ["next Mon. → 2022-11-28 2022-11-28"]),
    ("next Tuesdays", ["Tuesdays → - XXXX-WXX-2"]),
  ]

  @Test(arguments: names)
  func `a name with a direction is the nearest one on that side`(
    text: String, expected: [String]
  ) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let definite: [(String, [String])] = [
    ("over the year", ["the year → 2022 2022"]),
    ("during the whole year", ["the whole year → 2022 2022"]),
    ("the fiscal year", ["the fiscal year → 2022 2022"]),
    ("in the month", ["the month → 2022-11 2022-11"]),
    ("in the week", ["the week → 2022-11-21/2022-11-27 2022-W47"]),
    // The last quarter that has ended.
    ("sales in the quarter", ["the quarter → 2022-35 2022-Q3"]),
    ("They met over the weekend.", ["the weekend → 2022-11-19/2022-11-20 2022-W46-WE"]),
    ("They will meet over the weekend.", ["the weekend → 2022-11-26/2022-11-27 2022-W47-WE"]),
    ("the month to date", ["the month to date → 2022-11-01/2022-11-24 2022-11-01/2022-11-24"]),
    ("the week to date", ["the week to date → 2022-11-21/2022-11-24 2022-11-21/2022-11-24"]),
    (
      "the year ended 31 March 2020",
      ["the year → - P1Y", "31 March 2020 → 2020-03-31 2020-03-31"]
    ),
    ("the decade", []), ("the day", []), ("the hour", []), ("the season", []),
    ("a quarter of them", []),
  ]

  @Test(arguments: definite)
  func `a unit with an article is the one that is spoken of`(
    text: String, expected: [String]
  ) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let parts: [(String, [String])] = [
    ("June last year", ["June last year → 2021-06 2021-06"]),
    ("in June of next year", ["June of next year → 2023-06 2023-06"]),
    ("3 May last year", ["3 May last year → 2021-05-03 2021-05-03"]),
    ("Friday of next week", ["Friday of next week → 2022-12-02 2022-12-02"]),
    ("Friday last week", ["Friday last week → 2022-11-18 2022-11-18"]),
    ("next week Wednesday", ["next week Wednesday → 2022-11-30 2022-11-30"]),
    ("last week's Monday", ["last week's Monday → 2022-11-14 2022-11-14"]),
    ("previous week - Monday", ["previous week - Monday → 2022-11-14 2022-11-14"]),
    ("this year's third quarter", ["this year's third quarter → 2022-35 2022-Q3"]),
    ("in spring next year", ["spring next year → 2023-21 2023-SP"]),
    ("last year's quarter", ["last year's quarter → 2021-35 2021-Q3"]),
    ("the second quarter of last year", ["the second quarter of last year → 2021-34 2021-Q2"]),
    ("29 February of this year", []),
    // A month is no part of a week.
    ("June next week", ["June → 2022-06 2022-06", "next week → 2022-11-28/2022-12-04 2022-W48"]),
  ]

  @Test(arguments: parts)
  func `a part lies in the unit beside it`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }
}
