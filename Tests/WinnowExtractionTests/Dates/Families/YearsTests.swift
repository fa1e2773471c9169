import Testing

@testable import WinnowExtraction

@Suite struct YearsTests {
  static let bare: [(String, [String])] = [
    ("1998", ["1998 → 1998 1998"]), ("the report (1998)", ["1998 → 1998 1998"]),
    ("1998's hits", ["1998 → 1998 1998"]),
    ("1998, 1999 and 2000", ["1998 → 1998 1998", "1999 → 1999 1999", "2000 → 2000 2000"]),
    // Alone from 1700 to 2059, behind a preposition from 1000 to 2199.
    ("1700", ["1700 → 1700 1700"]), ("1699", []), ("2059", ["2059 → 2059 2059"]), ("2060", []),
    ("in 1066", ["1066 → 1066 1066"]), ("the year 1066", ["1066 → 1066 1066"]), ("1066", []),
    ("in 2199", ["2199 → 2199 2199"]), ("in 2200", []), ("in 1000", ["1000 → 1000 1000"]),
    ("in 999", []),
    ("12345", []), ("in 0998", []),
    // Parts of other numbers.
    ("1998%", []), ("1998.5", []), ("A/1998", []), ("f(1998)", []), ("€1998", []),
    ("£1998", []), ("v1998", []), ("#1998", []), ("1998_2", []), ("1998:5", []),
  ]

  @Test(arguments: bare)
  func `four digits are a year`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let counts: [(String, [String])] = [
    ("1998 people", []), ("2000 refugees came", []), ("1998 was wet", ["1998 → 1998 1998"]),
    ("1998 and after", ["1998 → 1998/.. 1998"]), ("1998 years", ["1998 years → - P1998Y"]),
    // Names and labels.
    ("the 2030 Agenda", []), ("the 2020 Strategy", []), ("the 2020 strategy", ["2020 → 2020 2020"]),
    ("page 1998", []), ("room 2001", []), ("no. 1999", []), ("flight 1945", []),
    ("Boeing 1900", []),
    ("resolution 1998", []), ("resolutions of 1998", ["1998 → 1998 1998"]),
  ]

  @Test(arguments: counts)
  func `a count and a name are no year`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  /// EDTF counts years astronomically: 1 BC is 0, 44 BC is -43.
  static let eras: [(String, [String])] = [
    ("264 BC", ["264 BC → -0263 BC0264"]), ("44 B.C.", ["44 B.C. → -0043 BC0044"]),
    ("300 BCE", ["300 BCE → -0299 BC0300"]), ("1 BC", ["1 BC → 0000 BC0001"]),
    ("70 AD", ["70 AD → 0070 0070"]), ("1066 CE", ["1066 CE → 1066 1066"]),
    ("AD 70", ["70 → 0070 0070"]),
    ("A.D. 70", ["70 → 0070 0070"]), ("before 44 BC", ["44 BC → ../-0044 BC0044"]),
    ("after 1 BC", ["1 BC → 0001/.. BC0001"]), ("since 3 BC", ["3 BC → -0002/.. BC0003"]),
    ("0 BC", []), ("ad 70", []), ("70 ad", []), ("the AD", []), ("12345 BC", []),
  ]

  @Test(arguments: eras)
  func `years of the eras have as many digits as they like`(
    text: String, expected: [String]
  ) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let words: [(String, [String])] = [
    ("nineteen ninety-six", ["nineteen ninety-six → 1996 1996"]),
    ("nineteen eighty four", ["nineteen eighty four → 1984 1984"]),
    ("in sixteen twenty", ["sixteen twenty → 1620 1620"]),
    ("in twenty ten", ["twenty ten → 2010 2010"]),
    ("in two thousand and five", ["two thousand and five → 2005 2005"]),
    ("the year two thousand", ["two thousand → 2000 2000"]),
    ("two thousand people", []), ("nineteen people", []), ("nineteen", []), ("nineteen five", []),
    ("two thousand and five", []),
  ]

  @Test(arguments: words)
  func `words spell a year`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }
}
