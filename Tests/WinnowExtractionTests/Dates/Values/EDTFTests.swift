import WinnowCore
import Testing

@testable import WinnowExtraction

@Suite struct EDTFTests {
  // Examples of the specification of the Library of Congress, levels 0 to 2.
  static let valid = [
    "1985-04-12", "1985-04", "1985", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z",
    "1985-04-12T23:20:30+04:30",
    "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08", "2004-02-01/2005-02",
    "2004-02-01/2005", "2005/2006-02",
    "Y170000002", "Y-170000002", "2001-21", "1984?", "2004-06~", "2004-06-11%", "201X", "20XX",
    "2004-XX", "1985-04-XX",
    "1985-XX-XX", "1985-04-12/..", "1985-04/..", "1985/..", "../1985-04-12", "../1985-04",
    "../1985", "1985-04-12/", "1985/",
    "/1985-04-12", "-1985", "2001-34", "156X-12-25", "15XX-12-25", "XXXX-12-XX", "1XXX-12",
    "1XXX-XX",
    "XXXX-09-19", "199X", "0000",
  ]

  @Test(arguments: valid)
  func `every value is read and written as it was`(text: String) {
    #expect(EDTF(text)?.description == text)
  }

  @Test(arguments: [
    "", "/", "../..", "85", "1985-13", "1985-00", "1985-02-30", "1985-4-12", "1985-04-12T25:00:00",
    "1985-04-12T24:00:01",
    "1985-04-12T23:20", "-0000", "Y1985", "1985/2008/2010", "1985-42", "1985-21-03", "1985-04-12 ",
    "X985-", "1985??", "12345",
    "1985-04-32", "1985-04-12T", "1985-04-XXT10:00:00", "1985-XX-31X",
  ])
  func `what is no value is refused`(text: String) {
    #expect(EDTF(text) == nil)
  }

  @Test func `a long text is refused without being read`() {
    #expect(EDTF(String(repeating: "9", count: 99_999)) == nil)
  }

  @Test(arguments: [
    ("1985", "1985-01-01", "1985-12-31"), ("2004-02", "2004-02-01", "2004-02-29"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"), ("2022-21", "2022-03-01", "2022-05-31"),
    ("2022-24", "2022-12-01", "2023-02-28"),
    ("2022-36", "2022-10-01", "2022-12-31"), ("2022-41", "2022-07-01", "2022-12-31"),
    ("-0263", "-0263-01-01", "-0263-12-31"),
    ("2016-12-12/2016-12-13", "2016-12-12", "2016-12-13"),
    ("2017-11/2018-01", "2017-11-01", "2018-01-31"),
  ])
  func `the first and last day follow from the digits`(text: String, first: String, last: String)
    throws
  {
    let value = try #require(EDTF(text))
    #expect(value.earliest?.description == first)
    #expect(value.latest?.description == last)
  }

  @Test func `open and unknown ends have no day`() throws {
    let since = try #require(EDTF("1951/.."))
    #expect(since.earliest?.description == "1951-01-01")
    #expect(since.latest == nil)
    #expect(try #require(EDTF("XXXX-09-19")).earliest == nil)
  }

  @Test func `generated dates survive the way out and back`() {
    var state: UInt64 = 20_221_124
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<2_000 {
      let month: EDTFField = next(4) == 0 ? .unspecified : .value(1 + next(12))
      let date = EDTFDate(
        year: EDTFYear(0, unspecified: 0).with(next(10_000), mask: UInt8(next(16))),
        month: next(5) == 0 ? nil : month,
        qualification: EDTFDate.Qualification.allCases[next(4)])
      let value =
        next(2) == 0
        ? EDTF.date(date) : EDTF.interval(.date(date), next(2) == 0 ? .open : .date(date))
      #expect(EDTF(value.description) == value, "seed 20221124: \(value)")
    }
  }
}

extension EDTFYear {
  /// A year whose masked digits are zero, as the parser makes them.
  fileprivate func with(_ value: Int, mask: UInt8) -> EDTFYear {
    var kept = 0
    var place = 1
    var rest = value
    for bit in 0..<4 {
      if mask & (1 << UInt8(bit)) == 0 { kept += rest % 10 * place }
      rest /= 10
      place *= 10
    }
    return EDTFYear(kept, unspecified: mask)
  }
}
