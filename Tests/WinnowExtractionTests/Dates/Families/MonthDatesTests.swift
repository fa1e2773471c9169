import Testing
import WinnowCore

@testable import WinnowExtraction

/// The reference is Thursday, 24 November 2022, from which missing years and months are taken.
@Suite struct MonthDatesTests {
  static let dayFirst: [(String, [String])] = [
    ("on 3 May 1998", ["3 May 1998 → 1998-05-03 1998-05-03"]),
    ("on 03 MAY 1998", ["03 MAY 1998 → 1998-05-03 1998-05-03"]),
    ("the 3rd of May, 1998", ["3rd of May, 1998 → 1998-05-03 1998-05-03"]),
    ("on 3rd May 1998", ["3rd May 1998 → 1998-05-03 1998-05-03"]),
    ("the third of May 1998", ["third of May 1998 → 1998-05-03 1998-05-03"]),
    ("twenty-first May 1998", ["twenty-first May 1998 → 1998-05-21 1998-05-21"]),
    ("the 3rd day of May 1998", ["3rd day of May 1998 → 1998-05-03 1998-05-03"]),
    ("3 May of 1998", ["3 May of 1998 → 1998-05-03 1998-05-03"]),
    ("3 May in the year 1998", ["3 May in the year 1998 → 1998-05-03 1998-05-03"]),
    ("on 3 Sept. 1998", ["3 Sept. 1998 → 1998-09-03 1998-09-03"]),
    ("on 3 May", ["3 May → 2022-05-03 2022-05-03"]),
    ("3 May 264 BC", ["3 May 264 BC → -0263-05-03 BC0264-05-03"]),
    // With marks, and with a year of two digits behind an apostrophe or a dash.
    ("12-Jan-2019", ["12-Jan-2019 → 2019-01-12 2019-01-12"]),
    ("3-May-17", ["3-May-17 → 2017-05-03 2017-05-03"]),
    ("23/Sep/2020", ["23/Sep/2020 → 2020-09-23 2020-09-23"]),
    ("3 May '98", ["3 May '98 → 1998-05-03 1998-05-03"]),
    ("3 May ’17", ["3 May ’17 → 2017-05-03 2017-05-03"]),
    // A word in small letters is a verb, unless a year or an ordinal proves the month.
    ("the 3 may stay", []), ("the 2 march on", []),
    ("3 may 1998", ["3 may 1998 → 1998-05-03 1998-05-03"]),
    ("on 3rd may", ["3rd may → 2022-05-03 2022-05-03"]),
    // Days that the month does not have.
    ("31 April 2020", []), ("30 February 2020", []),
    ("29 February 2020", ["29 February 2020 → 2020-02-29 2020-02-29"]),
  ]

  @Test(arguments: dayFirst)
  func `a day stands before its month`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let monthFirst: [(String, [String])] = [
    ("on May 3, 1998", ["May 3, 1998 → 1998-05-03 1998-05-03"]),
    ("on May 3 1998", ["May 3 1998 → 1998-05-03 1998-05-03"]),
    ("on May 3rd, 1998", ["May 3rd, 1998 → 1998-05-03 1998-05-03"]),
    ("on May the 3rd, 1998", ["May the 3rd, 1998 → 1998-05-03 1998-05-03"]),
    ("on Sept. 3, 2017", ["Sept. 3, 2017 → 2017-09-03 2017-09-03"]),
    ("on May twenty-first, 1998", ["May twenty-first, 1998 → 1998-05-21 1998-05-21"]),
    ("on May 3", ["May 3 → 2022-05-03 2022-05-03"]),
    ("on May twenty-nine", ["May twenty-nine → 2022-05-29 2022-05-29"]),
    ("on may 3, 1998", ["may 3, 1998 → 1998-05-03 1998-05-03"]), ("they may 3 times", []),
    // A count or a quantity is no day.
    ("In May five people came.", ["May → 2022-05 2022-05"]),
    ("In May 3 days of rain fell.", ["May → 2022-05 2022-05", "3 days → - P3D"]),
    ("February 29, 2020", ["February 29, 2020 → 2020-02-29 2020-02-29"]),
    ("February 30, 2020", []), ("April 31", []), ("June 31st", []),
  ]

  @Test(arguments: monthFirst)
  func `a day stands behind its month`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let yearFirst: [(String, [String])] = [
    ("2017 April 3", ["2017 April 3 → 2017-04-03 2017-04-03"]),
    ("2019-Aug-1", ["2019-Aug-1 → 2019-08-01 2019-08-01"]),
    ("in 2017 April", ["2017 April → 2017-04 2017-04"]),
    // The month begins a date of its own.
    ("2017 3 May 2018", ["2017 → 2017 2017", "3 May 2018 → 2018-05-03 2018-05-03"]),
  ]

  @Test(arguments: yearFirst)
  func `a year stands before month and day`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let months: [(String, [String])] = [
    ("May 1998", ["May 1998 → 1998-05 1998-05"]), ("May, 1998", ["May, 1998 → 1998-05 1998-05"]),
    ("May of 1998", ["May of 1998 → 1998-05 1998-05"]),
    ("May-1998", ["May-1998 → 1998-05 1998-05"]),
    ("Dec 1998", ["Dec 1998 → 1998-12 1998-12"]), ("may 1998", ["may 1998 → 1998-05 1998-05"]),
    ("in May", ["May → 2022-05 2022-05"]), ("June came early.", ["June → 2022-06 2022-06"]),
    ("the May talks", ["May → 2022-05 2022-05"]),
    ("in March and April", ["March → 2023-03 2023-03", "April → 2023-04 2023-04"]),
    // Alone an abbreviation asks for a preposition, and for its full stop if it could be a name.
    ("in Oct", ["Oct → 2022-10 2022-10"]), ("In Jan. sales fell.", ["Jan. → 2022-01 2022-01"]),
    ("in Jan", []), ("in Oct sales", []), ("Dec", []), ("the mar", []),
    // Verbs and names.
    ("it may rain", []), ("they march on", []), ("May came early.", []), ("May I ask", []),
    ("Theresa May spoke", []), ("April Smith spoke", []), ("wrote August Wilson", []),
  ]

  @Test(arguments: months)
  func `a month stands alone or with its year`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let days: [(String, [String])] = [
    ("on the 18th", ["18th → 2022-11-18 2022-11-18"]),
    ("on 18th", ["18th → 2022-11-18 2022-11-18"]),
    ("by the 5th.", ["5th → 2022-11-05 2022-11-05"]),
    ("since the 7th", ["7th → 2022-11-07/.. 2022-11-07"]),
    // November has no such day.
    ("on the 31st", ["31st → XXXX-XX-31 XXXX-XX-31"]),
    ("on the 32nd", []), ("the 18th", []), ("of the 5th", []), ("on the 18th floor", []),
    ("on the 3st", []), ("on the 18", []),
  ]

  @Test(arguments: days)
  func `a day without its month is an ordinal behind a preposition`(
    text: String, expected: [String]
  ) throws {
    #expect(try DateFixture.values(text) == expected)
  }
}
