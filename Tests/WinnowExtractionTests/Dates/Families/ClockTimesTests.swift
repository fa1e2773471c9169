import Testing
import WinnowCore

@testable import WinnowExtraction

/// The reference is Thursday, 24 November 2022; a time that stands alone is one of that day.
@Suite struct ClockTimesTests {
  static let meridiems: [(String, [String])] = [
    ("at 8:00 p.m.", ["8:00 p.m. → 2022-11-24T20:00:00 2022-11-24T20:00"]),
    ("at 8 p.m.", ["8 p.m. → 2022-11-24T20:00:00 2022-11-24T20:00"]),
    ("at 11 PM", ["11 PM → 2022-11-24T23:00:00 2022-11-24T23:00"]),
    ("at 10am", ["10am → 2022-11-24T10:00:00 2022-11-24T10:00"]),
    ("at 10:05pm", ["10:05pm → 2022-11-24T22:05:00 2022-11-24T22:05"]),
    ("at 7:45pm", ["7:45pm → 2022-11-24T19:45:00 2022-11-24T19:45"]),
    ("at 10:15am", ["10:15am → 2022-11-24T10:15:00 2022-11-24T10:15"]),
    ("at 12:59pm", ["12:59pm → 2022-11-24T12:59:00 2022-11-24T12:59"]),
    ("3 May 2020 at 7:45pm", ["3 May 2020 at 7:45pm → 2020-05-03T19:45:00 2020-05-03T19:45"]),
    ("at 8.30pm", ["8.30pm → 2022-11-24T20:30:00 2022-11-24T20:30"]),
    // The dial has a twelve and no nought.
    ("at 12 a.m.", ["12 a.m. → 2022-11-24T00:00:00 2022-11-24T00:00"]),
    ("at 12:30 a.m.", ["12:30 a.m. → 2022-11-24T00:30:00 2022-11-24T00:30"]),
    ("at 12 p.m.", ["12 p.m. → 2022-11-24T12:00:00 2022-11-24T12:00"]),
    ("at 0 a.m.", []), ("at 13pm", []), ("at 45pm", []), ("at 7:60pm", []),
    ("at 13:45pm", []), ("at 13:00 p.m.", []), ("at 13.30pm", []),
    ("at 8:75 p.m.", []), ("at 8:5 p.m.", []), ("he said I am", []),
  ]

  @Test(arguments: meridiems)
  func `a.m. and p.m. ask for an hour of the dial`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let wholeDay: [(String, [String])] = [
    ("at 19:15", ["19:15 → 2022-11-24T19:15:00 2022-11-24T19:15"]),
    ("doors open 19:15", ["19:15 → 2022-11-24T19:15:00 2022-11-24T19:15"]),
    ("at 00:00", ["00:00 → 2022-11-24T00:00:00 2022-11-24T00:00"]),
    ("at 19:15:30", ["19:15:30 → 2022-11-24T19:15:30 2022-11-24T19:15:30"]),
    ("at 19:15 hrs", ["19:15 hrs → 2022-11-24T19:15:00 2022-11-24T19:15"]),
    ("at 1430h", ["1430h → 2022-11-24T14:30:00 2022-11-24T14:30"]),
    // ISO 8601 knows the end of the day, and a second that leaps.
    ("at 24:00", ["24:00 → 2022-11-24T24:00:00 2022-11-24T24:00"]),
    ("at 23:59:60", ["23:59:60 → 2022-11-24T23:59:60 2022-11-24T23:59:60"]),
    ("at 24:01", []), ("at 25:00", []), ("at 19:60", []), ("at 19:15:61", []), ("at 2460h", []),
    // A number of hours that no clock shows is a length of time.
    ("for 2500 hours", ["2500 hours → - PT2500H"]),
    // With one digit the hour asks for a word before it: it may be a score, a ratio or a verse.
    ("at 7:15", ["7:15 → 2022-11-24T07:15:00 2022-11-24T07:15"]),
    ("won 7:15", []), ("a ratio of 3:10", []), ("a ratio of 3:1", []),
  ]

  @Test(arguments: wholeDay)
  func `the clock of 24 hours ends at 24:00`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let words: [(String, [String])] = [
    ("at noon", ["noon → 2022-11-24T12:00:00 2022-11-24T12:00"]),
    ("before midday", ["midday → 2022-11-24T12:00:00 2022-11-24T12:00"]),
    ("at midnight", ["midnight → 2022-11-24T00:00:00 2022-11-24T00:00"]),
    ("at five o'clock", ["five o'clock → 2022-11-24T05:00:00 2022-11-24T05:00"]),
    (
      "at 5 o'clock in the afternoon",
      ["5 o'clock in the afternoon → 2022-11-24T17:00:00 2022-11-24T17:00"]
    ),
    ("at 4 in the morning", ["4 in the morning → 2022-11-24T04:00:00 2022-11-24T04:00"]),
    ("at 3 in the afternoon", ["3 in the afternoon → 2022-11-24T15:00:00 2022-11-24T15:00"]),
    ("at 7 in the evening", ["7 in the evening → 2022-11-24T19:00:00 2022-11-24T19:00"]),
    // The night turns at six.
    ("at 6 in the night", ["6 in the night → 2022-11-24T18:00:00 2022-11-24T18:00"]),
    ("at 5 in the night", ["5 in the night → 2022-11-24T05:00:00 2022-11-24T05:00"]),
    ("at 12 in the night", ["12 in the night → 2022-11-24T00:00:00 2022-11-24T00:00"]),
    ("the noon meal", []), ("at 25 o'clock", []), ("at eight", []),
  ]

  @Test(arguments: words)
  func `hours are spelled in words, too`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let days: [(String, [String])] = [
    // Before a day.
    ("noon Thursday", ["noon Thursday → 2022-11-24T12:00:00 2022-11-24T12:00"]),
    ("10am on Tuesday", ["10am on Tuesday → 2022-11-22T10:00:00 2022-11-22T10:00"]),
    ("9:30 on 1/2/2020", ["9:30 on 1/2/2020 → 2020-02-01T09:30:00 2020-02-01T09:30"]),
    (
      "at midnight on 31 December 1999",
      ["midnight on 31 December 1999 → 1999-12-31T00:00:00 1999-12-31T00:00"]
    ),
    ("7:30 p.m. yesterday", ["7:30 p.m. yesterday → 2022-11-23T19:30:00 2022-11-23T19:30"]),
    (
      "8 p.m. on Christmas Eve 2021",
      ["8 p.m. on Christmas Eve 2021 → 2021-12-24T20:00:00 2021-12-24T20:00"]
    ),
    ("7:30 Friday night", ["7:30 Friday night → 2022-11-18T19:30:00 2022-11-18T19:30"]),
    ("7:30 Friday morning", ["7:30 Friday morning → 2022-11-18T07:30:00 2022-11-18T07:30"]),
    // Behind a day.
    ("yesterday at 8 p.m.", ["yesterday at 8 p.m. → 2022-11-23T20:00:00 2022-11-23T20:00"]),
    ("3 May 1998 14:30", ["3 May 1998 14:30 → 1998-05-03T14:30:00 1998-05-03T14:30"]),
    (
      "3 May 1998 at 1430 hours",
      ["3 May 1998 at 1430 hours → 1998-05-03T14:30:00 1998-05-03T14:30"]
    ),
    ("3 May 1998, 8:15 a.m.", ["3 May 1998, 8:15 a.m. → 1998-05-03T08:15:00 1998-05-03T08:15"]),
    ("Thursday at noon", ["Thursday at noon → 2022-11-24T12:00:00 2022-11-24T12:00"]),
    ("1998-05-03 08:15", ["1998-05-03 08:15 → 1998-05-03T08:15:00 1998-05-03T08:15"]),
    ("Tuesday night", ["Tuesday night → 2022-11-22 2022-11-22TNI"]),
    ("3 May 1998 in the evening", ["3 May 1998 in the evening → 1998-05-03 1998-05-03TEV"]),
    // A number alone is no hour, and a month has none.
    ("3 May 1998 at 8", ["3 May 1998 → 1998-05-03 1998-05-03"]),
    ("3 May 1998 at 25:00", ["3 May 1998 → 1998-05-03 1998-05-03"]),
    (
      "May 1998 at 14:30",
      ["May 1998 → 1998-05 1998-05", "14:30 → 2022-11-24T14:30:00 2022-11-24T14:30"]
    ),
  ]

  @Test(arguments: days)
  func `a time joins the day beside it`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  /// Shifts from universal time as the IANA time zone database has them.
  @Test(arguments: [
    ("at 9 a.m. EST", "9 a.m. EST", "2022-11-24T09:00:00-05:00"),
    ("at 10am CET", "10am CET", "2022-11-24T10:00:00+01:00"),
    ("at 14:30 GMT", "14:30 GMT", "2022-11-24T14:30:00Z"),
    ("at 15:00 IST", "15:00 IST", "2022-11-24T15:00:00+05:30"),
    ("at 8 p.m. EDT on 3 May 1998", "8 p.m. EDT on 3 May 1998", "1998-05-03T20:00:00-04:00"),
    ("3 May 1998 at 23:45 JST", "3 May 1998 at 23:45 JST", "1998-05-03T23:45:00+09:00"),
    // In small letters it is no zone.
    ("at 9 a.m. est", "9 a.m.", "2022-11-24T09:00:00"),
    ("at 9 a.m. XYZ", "9 a.m.", "2022-11-24T09:00:00"),
  ])
  func `a zone shifts the time behind it`(text: String, covered: String, value: String) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    let bytes = Array(text.utf8)
    #expect(found.map { String(decoding: bytes[$0.span.range], as: UTF8.self) } == [covered])
    #expect(found.map(\.value) == [value])
    #expect(found.map(\.kind) == [.time])
  }
}
