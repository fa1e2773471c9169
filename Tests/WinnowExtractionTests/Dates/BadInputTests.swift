import Testing
import WinnowCore

@testable import WinnowExtraction

/// What no calendar has: left out, or found without a value and with the reason in the rule; never a value of our own.
@Suite struct BadInputTests {
  @Test(arguments: [
    "31 February 2022", "February 31, 2022", "31/02/2022", "31.02.2022", "2022-02-31", "30 Feb",
    "13/13/2022", "13/2022", "2022-13-05", "2022-00-10", "2022-11-00", "0000-01-01", "in 0000",
    "the year 0000", "2022-W60", "24:30", "25:61", "2022-11-24T24:20:30Z",
    "8.75am", "13.30am", "13 p.m.", "1/2/3/4/5", "1.2.3.4.5", "1-2-3-4-5",
    "99999/99999/99999",
  ])
  func `what no calendar has is left out`(text: String) throws {
    #expect(try DateFixture.values(text) == [])
  }

  @Test(arguments: [
    ("5-3 May", "day-range-reversed"), ("5-3 May 2017", "day-range-reversed"),
    ("from 2020 to 2010", "range-reversed"), ("2020-2010", "year-range-reversed"),
    ("3/5/2017 - 1/5/2017", "range-reversed"),
  ])
  func `a range that runs backwards has no value, and its rule says why`(
    text: String, rule: String
  ) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(found.map(\.rule) == [rule])
    #expect(found.allSatisfy { $0.value == nil && $0.earliest == nil && $0.latest == nil })
  }

  @Test(arguments: ["from 3 to 5 to 7 May 2017", "2010-2012-2014"])
  func `ranges in ranges are no ranges`(text: String) throws {
    for mention in try DateFixture.stage().mentions(in: text, reference: "2022-11-24") {
      #expect(mention.value?.contains("/") != true)
    }
  }

  @Test func `99,999 digits are no date, nor are thousands with marks among them`() throws {
    let stage = try DateFixture.stage()
    #expect(try stage.mentions(in: String(repeating: "9", count: 99_999)).isEmpty)
    for piece in ["1/", "2022-", "12.", "1:"] {
      let text = String(repeating: piece, count: 5_000)
      #expect(try stage.mentions(in: text, reference: "2022-11-24").isEmpty, "\(piece)")
    }
  }

  @Test func `every value that is given is one that EDTF knows`() throws {
    let stage = try DateFixture.stage()
    let pieces = [
      "since", "until", "before", "after", "early", "late", "mid-", "the", "first", "last", "two",
      "May", "2017", "31", "week", "month", "year", "of", "to", "-", "3 May", "BC", "ago", "1990s",
      "Friday", "next", "Easter", "quarter", "20th century", "99999", "12:30", "every", "and",
    ]
    var numbers = SeededNumbers(seed: 20_221_124)
    for _ in 0..<3_000 {
      let text = (0..<(1 + numbers.below(8))).map { _ in pieces[numbers.below(pieces.count)] }
        .joined(separator: " ")
      for mention in try stage.mentions(in: text, reference: "2022-11-24") {
        guard let value = mention.value else { continue }
        #expect(EDTF(value)?.description == value, "\(text): \(value)")
        let first = mention.earliest
        let last = mention.latest
        if let first, let last { #expect(first <= last, "\(text): \(first) \(last)") }
      }
    }
  }
}

/// A linear congruential generator, so that a failure can be had again.
private struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
