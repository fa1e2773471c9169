import Testing

@testable import WinnowExtraction

/// Decades have three digits and centuries two, in EDTF (level 1) as in TIMEX3.
@Suite struct DecadesTests {
  static let decades: [(String, [String])] = [
    ("in the 1860s", ["the 1860s → 186X 186"]), ("music of 1970s bands", ["1970s → 197X 197"]),
    ("the 1900s", ["the 1900s → 190X 190"]), ("since 2000s", ["2000s → 200X/.. 200"]),
    ("the 1990's", ["the 1990's → 199X 199"]), ("1990's biggest hit", ["1990 → 1990 1990"]),
    // Two digits need an article or an apostrophe before them; they are of the 1900s.
    ("the '80s", ["the '80s → 198X 198"]), ("the ’60s", ["the ’60s → 196X 196"]),
    ("the 90s", ["the 90s → 199X 199"]), ("hits from '80s films", ["'80s → 198X 198"]),
    ("in his 30s", []), ("aged 80s", []),
    // So do words.
    ("in the sixties", ["the sixties → 196X 196"]), ("people in their sixties", []),
    ("in her thirties", []),
    // A decade begins with a year that ends in nought.
    ("the 1995s", []), ("the 25s", []), ("the 0000s", []), ("$1990s", []), ("the A1990s", []),
  ]

  @Test(arguments: decades)
  func `a decade leaves the last digit of its years open`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let narrowed: [(String, [String])] = [
    ("the early 1990s", ["the early 1990s → 199X~ 199"]),
    ("in the mid-1980s", ["the mid-1980s → 198X~ 198"]),
    ("the late seventies", ["the late seventies → 197X~ 197"]),
    ("the mid-eighties", ["the mid-eighties → 198X~ 198"]),
    ("the end of the 1940s", ["the end of the 1940s → 194X~ 194"]),
    ("around the early 20th century", ["the early 20th century → 19XX~ 19"]),
    ("the mid-19th century", ["the mid-19th century → 18XX~ 18"]),
    // What lies outside begins with the next year.
    ("since the 1950s", ["the 1950s → 195X/.. 195"]),
    ("until the 1970s", ["the 1970s → ../197X 197"]),
    ("before the 1960s", ["the 1960s → ../1959-12-31 196"]),
    ("after the 1980s", ["the 1980s → 1990-01-01/.. 198"]),
    (
      "the 1960s and 1970s",
      ["the 1960s → 196X 196", "1970s → 197X 197"]
    ),
    ("from the 1960s to the 1980s", ["1960s to the 1980s → 196X/198X 196/198"]),
  ]

  @Test(arguments: narrowed)
  func `decades and centuries are narrowed and opened like years`(
    text: String, expected: [String]
  ) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let centuries: [(String, [String])] = [
    ("in the 20th century", ["the 20th century → 19XX 19"]),
    ("in the twentieth century", ["the twentieth century → 19XX 19"]),
    ("the twenty-first century", ["the twenty-first century → 20XX 20"]),
    ("a 19th-century novel", ["19th-century → 18XX 18"]),
    ("the 1st century", ["the 1st century → 00XX 00"]),
    ("the first century AD", ["the first century AD → 00XX 00"]),
    ("the 2nd century B.C.", ["the 2nd century B.C. → -01XX BC01"]),
    ("the 3rd century BC", ["the 3rd century BC → -02XX BC02"]),
    ("the thirtieth century", ["the thirtieth century → 29XX 29"]),
    ("the 31st century", []), ("the 0th century", []), ("the 100th century", []),
    ("for the century", []), ("the 20rd century", []),
  ]

  @Test(arguments: centuries)
  func `the first century begins with the digits 00`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }
}
