import WinnowCore
import Testing
import WinnowCore

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

  @Test func `every generated value is read as it was written`() {
    for seed in UInt64(1)...3_000 {
      var generator = SeededGenerator(seed: seed)
      let value = Self.value(&generator)
      #expect(EDTF(value.description) == value, "seed \(seed): \(value)")
    }
  }

  @Test func `the first day of a generated value is not behind its last`() {
    for seed in UInt64(1)...3_000 {
      var generator = SeededGenerator(seed: seed)
      let date = Self.date(&generator)
      guard let (first, last) = date.bounds else { continue }
      #expect(first <= last, "seed \(seed): \(EDTF.date(date))")
      #expect(EDTF.date(date).earliest == first, "seed \(seed): \(EDTF.date(date))")
      #expect(EDTF.date(date).latest == last, "seed \(seed): \(EDTF.date(date))")
    }
  }

  @Test func `a generated day is one day, whose month and year hold it`() throws {
    for seed in UInt64(1)...1_000 {
      var generator = SeededGenerator(seed: seed)
      let day = CivilDay(number: Int.random(in: -800_000...2_900_000, using: &generator))
      let value = try #require(EDTF(day.description), "seed \(seed)")
      #expect(value.earliest == day && value.latest == day, "seed \(seed): \(value)")
      for text in [day.description.dropLast(3), day.description.dropLast(6)] {
        let longer = try #require(EDTF(String(text)), "seed \(seed): \(text)")
        let (first, last) = (try #require(longer.earliest), try #require(longer.latest))
        #expect((first...last).contains(day), "seed \(seed): \(longer)")
      }
    }
  }

  private static func value(_ generator: inout SeededGenerator) -> EDTF {
    guard Bool.random(using: &generator) else { return .date(date(&generator)) }
    let known = EDTFEnd.date(date(&generator))
    let other: EDTFEnd =
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: .open
      case 1: .unknown
      default: .date(date(&generator))
      }
    return Bool.random(using: &generator) ? .interval(known, other) : .interval(other, known)
  }

  private static func date(_ generator: inout SeededGenerator) -> EDTFDate {
    var date = EDTFDate(year: year(&generator))
    if let mark = EDTFDate.Qualification.allCases.randomElement(using: &generator) {
      date.qualification = mark
    }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return date
    case 1: date.month = .value(Int.random(in: 21...41, using: &generator))
    case 2: date.month = .unspecified
    default: date.month = .value(Int.random(in: 1...12, using: &generator))
    }
    if case .value(21...41)? = date.month { return date }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return date
    case 1: date.day = .unspecified
    default:
      date.day = .value(Int.random(in: 1...28, using: &generator))
      guard Bool.random(using: &generator) else { return date }
      var time = EDTFTime(
        hour: Int.random(in: 0...23, using: &generator),
        minute: Int.random(in: 0...59, using: &generator),
        second: Int.random(in: 0...60, using: &generator))
      if Bool.random(using: &generator) {
        time.shiftMinutes = Int.random(in: -14 * 60...14 * 60, using: &generator)
      }
      date.time = time
    }
    return date
  }

  private static func year(_ generator: inout SeededGenerator) -> EDTFYear {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return EDTFYear(Int.random(in: -9_999...9_999, using: &generator))
    case 1:
      let long = Int.random(in: 10_000...999_999_999, using: &generator)
      return EDTFYear(Bool.random(using: &generator) ? long : -long)
    default:
      return EDTFYear(0, unspecified: 0).with(
        Int.random(in: 0...9_999, using: &generator),
        mask: UInt8.random(in: 0...15, using: &generator))
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
