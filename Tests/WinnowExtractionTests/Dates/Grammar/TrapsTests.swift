import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct TrapsTests {
  @Test(arguments: [
    "A/RES/71/280", "COM(2013) 292", "WK 10084/2018", "Ares(2017)1012433-24/02/2017",
    "the 2030 Agenda", "the SEE 2020 Strategy",
    "(VMC2022)", "the 139 th IPU Assembly", "the 16th EU Anti-Trafficking Day", "open 24/7",
    "call +43 1 5044677 2360",
    "it may rain", "they march on", "May I ask", "a second chance", "page 2014", "section 10.7",
    "$1999", "version 10.4.2022.1",
    "1/2/3/4/5", "31 February 2022", "13/13/2022", "0000-01-01", "the score was 3-2",
    "Mayors met in Marrakesh", "Theresa May spoke",
    "a 6-year-old boy", "p. 8", "Goal 10.7", "1,000 people", "Ref 2017/15", "10.10.2022.5",
    "Theresa May", "2000 people came", "February 30, 2019", "31 April", "2/30/2019",
  ])
  func `what only looks like a date is left alone`(text: String) throws {
    #expect(try DateFixture.values(text) == [])
  }

  @Test(arguments: [
    ("UN/POP/MIG-15CM/2017/15 10 February 2017", "10 February 2017 → 2017-02-10 2017-02-10"),
    ("Thirty-fifth session 6 23 June 2017 Agenda item 3", "23 June 2017 → 2017-06-23 2017-06-23"),
    ("Vienna Migration Conference 2022 explored", "2022 → 2022 2022"),
    ("Saturday 31-17 win", "Saturday → 2022-11-19 2022-11-19"),
    ("in June two people came", "June → 2022-06 2022-06"),
  ])
  func `the date is found next to what is none`(text: String, expected: String) throws {
    #expect(try DateFixture.values(text) == [expected])
  }

  /// What is glued before a number makes it part of another one, but for opening marks and what a
  /// range begins with.
  static let before: [(String, [String])] = [
    ("A/2017", []), ("$2017", []), ("#2017", []), ("@2017", []), ("=2017", []), ("_2017", []),
    ("+2017", []), ("\\2017", []), ("&2017", []), ("€2017", []), ("£2017", []), ("¥2017", []),
    ("(a)2017", []), ("[1]2017", []), ("12:2017", []), ("f(2017)", []), ("a.2017", []),
    ("1,2017", []), ("UN-2017", []), ("v2017", []),
    ("(2017)", ["2017 → 2017 2017"]), ("\"2017\"", ["2017 → 2017 2017"]),
    ("[2017]", ["2017 → 2017 2017"]), ("date:2017", ["2017 → 2017 2017"]),
    ("–2017", ["2017 → 2017 2017"]), ("mid-2017", ["mid-2017 → 2017~ 2017"]),
    ("Mon/1 May 2017", ["1 May 2017 → 2017-05-01 2017-05-01"]),
  ]

  @Test(arguments: before)
  func `a number is bound to what is glued before it`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let behind: [(String, [String])] = [
    ("2017%", []), ("2017=", []), ("2017_a", []), ("2017@", []), ("2017\\", []), ("2017/15", []),
    ("2017/A", []), ("2017:15", []), ("2017-123456", []), ("2017-15/3", []), ("2017(2)", []),
    ("2017.5", []), ("2017km", []),
    ("2017.", ["2017 → 2017 2017"]), ("2017,", ["2017 → 2017 2017"]),
    ("2017;", ["2017 → 2017 2017"]),
    ("2017:", ["2017 → 2017 2017"]), ("2017)", ["2017 → 2017 2017"]),
    ("2017?", ["2017 → 2017 2017"]),
    ("2017/ 15", ["2017 → 2017 2017"]), ("2017(a)", ["2017 → 2017 2017"]),
    ("2017-2019", ["2017-2019 → 2017/2019 2017/2019"]), ("2017-based", ["2017 → 2017 2017"]),
  ]

  @Test(arguments: behind)
  func `a number is bound to what is glued behind it`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let names: [(String, [String])] = [
    ("page 2017", []), ("p. 2017", []), ("Art. 2017", []), ("No. 2017", []), ("room 2017", []),
    ("the 2030 Agenda", []), ("the 2030 agenda", ["2030 → 2030 2030"]),
    ("the 2030 Framework", []),
    ("people 2017", ["2017 → 2017 2017"]), ("pages of 2017", ["2017 → 2017 2017"]),
  ]

  @Test(arguments: names)
  func `a label before a year or a name behind it takes it in`(
    text: String, expected: [String]
  ) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let counts: [(String, [String])] = [
    ("2017 people", []), ("2017 refugees", []), ("2017 percent", []),
    ("2017 days", ["2017 days → - P2017D"]), ("2017 as", ["2017 → 2017 2017"]),
    ("2017 is", ["2017 → 2017 2017"]), ("2017 Games", ["2017 → 2017 2017"]),
    ("2017 report", ["2017 → 2017 2017"]),
    ("2017 until now", ["2017 until now → 2017/2022-11-24 2017/2022-11-24"]),
    ("in 2017 refugees came", ["2017 → 2017 2017"]), ("in 2017 days", ["2017 days → - P2017D"]),
  ]

  @Test(arguments: counts)
  func `a year before a plural is a count unless a preposition stands before it`(
    text: String, expected: [String]
  ) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  @Test func `years inside names are no dates`() throws {
    var document = Document(
      id: "a", sourceText: Array("The Vienna Migration Conference 2022 met in 2022.".utf8))
    document.entities = [
      Entity(
        span: TextSpan(4..<36), label: "EVENT", id: "", name: "Vienna Migration Conference 2022",
        rule: "test")
    ]
    document.tokens = try DateFixture.tokens(document)
    try DateFixture.stage().process(&document)
    #expect(document.dates.map(\.span) == [TextSpan(44..<48)])
  }

  @Test func `hostile text is read in linear time without a crash`() throws {
    let stage = try DateFixture.stage()
    let pieces = [
      "1-", "1/", "1 ", "a ", "one ", "two-", "May ", "1990-", "the ", "12:", "every ", "2022-11-",
      "of ", "last ", "9", "twenty ", "(", "'", "after ",
    ]
    for piece in pieces {
      let text = String(repeating: piece, count: 3_000)
      _ = try stage.mentions(in: text, reference: "2022-11-24")
    }
    for text in ["", " ", "9", ".", "\u{2013}", "May", String(repeating: "9", count: 99_999)] {
      _ = try stage.mentions(in: text)
    }
  }

  @Test(arguments: [
    "99999 years ago", "late 99999 years ago", "over the past 99999 years", "99999 weeks later",
    "99999 days after 3 May 2017",
  ])
  func `distances beyond the years of four digits have no days`(text: String) throws {
    for mention in try DateFixture.stage().mentions(in: text, reference: "2022-11-24") {
      #expect(mention.earliest?.description.hasPrefix("Y") != true)
      #expect(mention.value.map { EDTF($0) != nil } != false)
    }
  }

  @Test func `a range whose narrowed end lies before its start has no value`() throws {
    let found = try #require(
      try DateFixture.stage().mentions(in: "from late 2017 to March 2017").first)
    #expect(found.value == nil)
    #expect(found.rule == "range-reversed")
  }
}
