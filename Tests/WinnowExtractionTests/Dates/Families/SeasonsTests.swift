import Testing

@testable import WinnowExtraction

/// Seasons are 21 to 24 in EDTF, spring to winter; the reference is Thursday, 24 November 2022.
@Suite struct SeasonsTests {
  static let seasons: [(String, [String])] = [
    ("the spring of 1862", ["the spring of 1862 → 1862-21 1862-SP"]),
    ("Summer 2020", ["Summer 2020 → 2020-22 2020-SU"]),
    ("autumn 2020", ["autumn 2020 → 2020-23 2020-FA"]),
    ("Fall, 2020", ["Fall, 2020 → 2020-23 2020-FA"]),
    ("winter 2017", ["winter 2017 → 2017-24 2017-WI"]),
    ("the summer of '69", ["the summer of '69 → 1969-22 1969-SU"]),
    // A winter is counted by its first year.
    ("winter 2018-19", ["winter 2018-19 → 2018-24 2018-WI"]),
    ("winter 1999-00", ["winter 1999-00 → 1999-24 1999-WI"]),
    ("in summer", ["summer → 2022-22 2022-SU"]),
    ("in the winter", ["the winter → 2022-24 2022-WI"]),
    ("in spring", ["spring → 2022-21 2022-SP"]), ("in the fall", ["the fall → 2022-23 2022-FA"]),
    ("since spring", ["spring → 2022-21/.. 2022-SP"]),
    ("early summer", ["early summer → 2022-22~ 2022-SU"]),
    ("in springtime", ["springtime → 2022-21 2022-SP"]),
    // "Spring" and "fall" are other words unless something asks for a time.
    ("a hot spring", []), ("prices fall", []), ("the fall of the city", []),
    ("the fall of Rome", []),
    ("Winter Palace", []), ("summers", []), ("the Spring", []), ("offspring", []),
  ]

  @Test(arguments: seasons)
  func `seasons stand alone or with their year`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  /// Days of the year as everyday calendars have them.
  static let fixed: [(String, [String])] = [
    ("Christmas 1963", ["Christmas 1963 → 1963-12-25 1963-12-25"]),
    ("Christmas Eve 2020", ["Christmas Eve 2020 → 2020-12-24 2020-12-24"]),
    ("Boxing Day 2020", ["Boxing Day 2020 → 2020-12-26 2020-12-26"]),
    ("New Year's Day 2021", ["New Year's Day 2021 → 2021-01-01 2021-01-01"]),
    ("New Year’s Eve 1999", ["New Year’s Eve 1999 → 1999-12-31 1999-12-31"]),
    ("Valentine's Day 2020", ["Valentine's Day 2020 → 2020-02-14 2020-02-14"]),
    ("St. Patrick's Day, 2019", ["St. Patrick's Day, 2019 → 2019-03-17 2019-03-17"]),
    ("May Day of 1968", ["May Day of 1968 → 1968-05-01 1968-05-01"]),
    ("International Women's Day 2018", ["International Women's Day 2018 → 2018-03-08 2018-03-08"]),
    ("World Refugee Day 2018", ["World Refugee Day 2018 → 2018-06-20 2018-06-20"]),
    ("Bastille Day 1989", ["Bastille Day 1989 → 1989-07-14 1989-07-14"]),
    ("Halloween 2019", ["Halloween 2019 → 2019-10-31 2019-10-31"]),
    ("Independence day 2019", ["Independence day 2019 → 2019-07-04 2019-07-04"]),
    ("Christmasses", []), ("a boxing match", []), ("the new year", []),
  ]

  @Test(arguments: fixed)
  func `some feasts have their day of the year`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  /// Counted in the calendar of 2021, whose 1 January is a Friday, and from Easter 2019, 21 April.
  static let movable: [(String, [String])] = [
    ("Martin Luther King Day 2021", ["Martin Luther King Day 2021 → 2021-01-18 2021-01-18"]),
    ("Presidents' Day 2021", ["Presidents' Day 2021 → 2021-02-15 2021-02-15"]),
    ("Mother's Day 2021", ["Mother's Day 2021 → 2021-05-09 2021-05-09"]),
    ("Memorial Day 2021", ["Memorial Day 2021 → 2021-05-31 2021-05-31"]),
    ("Father's Day 2021", ["Father's Day 2021 → 2021-06-20 2021-06-20"]),
    ("Labor Day 2021", ["Labor Day 2021 → 2021-09-06 2021-09-06"]),
    ("Columbus Day 2021", ["Columbus Day 2021 → 2021-10-11 2021-10-11"]),
    ("Thanksgiving 2021", ["Thanksgiving 2021 → 2021-11-25 2021-11-25"]),
    ("Black Friday 2021", ["Black Friday 2021 → 2021-11-26 2021-11-26"]),
    ("Cyber Monday 2021", ["Cyber Monday 2021 → 2021-11-29 2021-11-29"]),
    ("Shrove Tuesday 2019", ["Shrove Tuesday 2019 → 2019-03-05 2019-03-05"]),
    ("Ash Wednesday 2019", ["Ash Wednesday 2019 → 2019-03-06 2019-03-06"]),
    ("Palm Sunday 2019", ["Palm Sunday 2019 → 2019-04-14 2019-04-14"]),
    ("Maundy Thursday 2019", ["Maundy Thursday 2019 → 2019-04-18 2019-04-18"]),
    ("Good Friday 2019", ["Good Friday 2019 → 2019-04-19 2019-04-19"]),
    ("Easter Monday 2019", ["Easter Monday 2019 → 2019-04-22 2019-04-22"]),
    ("Ascension Day 2019", ["Ascension Day 2019 → 2019-05-30 2019-05-30"]),
    ("Pentecost 2019", ["Pentecost 2019 → 2019-06-09 2019-06-09"]),
    ("Whit Monday 2019", ["Whit Monday 2019 → 2019-06-10 2019-06-10"]),
    ("Corpus Christi 2019", ["Corpus Christi 2019 → 2019-06-20 2019-06-20"]),
  ]

  @Test(arguments: movable)
  func `others are counted by weekdays or from Easter`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let nearest: [(String, [String])] = [
    ("It closes at Christmas.", ["Christmas → 2022-12-25 2022-12-25"]),
    ("They met at Christmas.", ["Christmas → 2021-12-25 2021-12-25"]),
    ("They met at Easter.", ["Easter → 2022-04-17 2022-04-17"]),
    ("They will meet at Easter.", ["Easter → 2023-04-09 2023-04-09"]),
  ]

  @Test(arguments: nearest)
  func `the tense finds the year of a feast`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }
}
