import Testing
import WinnowCore

@testable import WinnowExtraction

/// Days of the calendar, written as prose and tables write them, are found again as those days.
///
/// The calendar here is one of its own, so that a fault of `CivilDay` would be seen.
@Suite struct WrittenDaysTests {
  struct Day {
    var year: Int
    var month: Int
    var day: Int

    init(years: ClosedRange<Int>, using generator: inout SeededGenerator) {
      year = Int.random(in: years, using: &generator)
      month = Int.random(in: 1...12, using: &generator)
      day = Int.random(in: 1...Day.length(month, year), using: &generator)
    }

    static func length(_ month: Int, _ year: Int) -> Int {
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    var iso: String {
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "\(year)-\(two(month))-\(two(day))"
    }

    var name: String { Day.months[month - 1] }

    /// The congruence of Zeller (1882), in which the week begins on Saturday.
    var weekday: String {
      let (shifted, inYear) = month > 2 ? (month, year) : (month + 12, year - 1)
      let century = inYear / 100
      let rest = inYear % 100
      let number =
        (day + 13 * (shifted + 1) / 5 + rest + rest / 4 + century / 4 + 5 * century) % 7
      return Day.weekdays[number]
    }

    var ordinal: String {
      switch (day % 10, day) {
      case (_, 11...13): "\(day)th"
      case (1, _): "\(day)st"
      case (2, _): "\(day)nd"
      case (3, _): "\(day)rd"
      default: "\(day)th"
      }
    }

    static let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    static let weekdays = [
      "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
    ]
  }

  /// The forms of prose; what stands between bars is the mention.
  static func prose(_ day: Day) -> [String] {
    [
      "On |\(day.day) \(day.name) \(day.year)| it rained.",
      "On |\(day.name) \(day.day), \(day.year)|, it rained.",
      "It rained on the |\(day.ordinal) of \(day.name) \(day.year)|.",
      "It rained on |\(day.name) \(day.ordinal), \(day.year)|.",
      "It rained (|\(day.weekday), \(day.day) \(day.name) \(day.year)|).",
      "|\(day.weekday), \(day.name) \(day.day), \(day.year)|: rain",
      "|\(day.day) \(day.name.uppercased()) \(day.year)|",
    ]
  }

  /// The forms of digits, or of a month that stands between dashes.
  static func digits(_ day: Day) -> [String] {
    [
      "|\(day.iso)|", "It rained on |\(day.iso)|.", "(|\(day.iso)|)",
      "|\(day.year)/\(day.month)/\(day.day)|", "|\(day.day)/\(day.month)/\(day.year)|",
      "|\(day.day).\(day.month).\(day.year)|",
      "|\(day.day)-\(day.name.prefix(3))-\(day.year)| rain",
      "|\(day.weekday), \(day.day)/\(day.month)/\(day.year)|",
    ]
  }

  private func check(_ form: String, _ day: Day, _ seed: UInt64, _ stage: DateExtraction) throws {
    let parts = form.split(separator: "|", omittingEmptySubsequences: false)
    let text = parts.joined()
    let start = parts[0].utf8.count
    let found = try stage.mentions(in: text, reference: "2022-11-24")
    #expect(found.map(\.value) == [day.iso], "seed \(seed): \(text)")
    #expect(found.map(\.timex) == [day.iso], "seed \(seed): \(text)")
    #expect(found.map(\.earliest?.description) == [day.iso], "seed \(seed): \(text)")
    #expect(found.map(\.latest?.description) == [day.iso], "seed \(seed): \(text)")
    #expect(
      found.map(\.span.range) == [start..<start + parts[1].utf8.count], "seed \(seed): \(text)")
  }

  /// A year beside a month is one from 1000 to 2199 (`possibleYears`).
  @Test func `any day from 1000 to 2199 written in prose is that very day`() throws {
    let stage = try DateFixture.stage()
    for seed in UInt64(1)...300 {
      var generator = SeededGenerator(seed: seed)
      let day = Day(years: 1_000...2_199, using: &generator)
      for form in Self.prose(day) { try check(form, day, seed, stage) }
    }
  }

  @Test func `any day from 1000 to 2999 written in digits is that very day`() throws {
    let stage = try DateFixture.stage()
    for seed in UInt64(1)...300 {
      var generator = SeededGenerator(seed: seed)
      let day = Day(years: 1_000...2_999, using: &generator)
      for form in Self.digits(day) { try check(form, day, seed, stage) }
    }
  }

  @Test func `a day that its month does not have is never a day`() throws {
    let stage = try DateFixture.stage()
    for seed in UInt64(1)...200 {
      var generator = SeededGenerator(seed: seed)
      var day = Day(years: 1_700...2_059, using: &generator)
      day.day = Int.random(in: Day.length(day.month, day.year) + 1...31 + 8, using: &generator)
      for form in Self.prose(day) + Self.digits(day) where !form.contains(day.weekday) {
        let text = form.split(separator: "|").joined()
        for mention in try stage.mentions(in: text, reference: "2022-11-24") {
          #expect(
            mention.earliest != mention.latest || mention.earliest == nil, "seed \(seed): \(text)")
        }
      }
    }
  }
}
