import WinnowCore

/// The EDTF and TIMEX3 values of moments.
enum MomentValues {
  /// The EDTF date of a moment; weeks are intervals and have none, nor have vague words.
  static func edtfDate(_ moment: Moment, time: TimeOfDay? = nil) -> EDTFDate? {
    switch moment {
    case .day(let day):
      var date = EDTFDate(year: EDTFYear(day.year), month: .value(day.month), day: .value(day.day))
      date.time = time.flatMap(edtfTime)
      return date
    case .partialDay(let year, let month, let day):
      return EDTFDate(
        year: year.map { EDTFYear($0) } ?? .unknown,
        month: month.map { .value($0) } ?? .unspecified,
        day: day.map { .value($0) } ?? .unspecified)
    case .month(let year, let month):
      return EDTFDate(year: year.map { EDTFYear($0) } ?? .unknown, month: .value(month))
    case .year(let year): return EDTFDate(year: EDTFYear(year))
    case .decade(let year): return EDTFDate(year: EDTFYear(year / 10 * 10, unspecified: 1))
    case .century(let number): return EDTFDate(year: century(number))
    case .quarter(let year, let number):
      return EDTFDate(year: year.map { EDTFYear($0) } ?? .unknown, month: .value(32 + number))
    case .half(let year, let number):
      return EDTFDate(year: year.map { EDTFYear($0) } ?? .unknown, month: .value(39 + number))
    case .season(let year, let number):
      return EDTFDate(year: year.map { EDTFYear($0) } ?? .unknown, month: .value(number))
    case .week, .weekend, .days, .weekday, .vague: return nil
    }
  }

  /// `19XX` for the 20th century, as EDTF readers use it, though the century ends a year later.
  private static func century(_ number: Int) -> EDTFYear {
    EDTFYear((number > 0 ? number - 1 : number + 1) * 100, unspecified: 3)
  }

  private static func edtfTime(_ time: TimeOfDay) -> EDTFTime? {
    guard let hour = time.hour else { return nil }
    return EDTFTime(
      hour: hour, minute: time.minute ?? 0, second: time.second ?? 0, shiftMinutes: time.zone)
  }

  /// The EDTF value of a moment, intervals for weeks and weekends.
  static func edtf(_ moment: Moment, time: TimeOfDay? = nil) -> EDTF? {
    if let date = edtfDate(moment, time: time) { return .date(date) }
    guard let first = moment.firstDay, let last = moment.lastDay,
      let lower = edtfDate(.day(first)), let upper = edtfDate(.day(last))
    else { return nil }
    return .interval(.date(lower), .date(upper))
  }

  /// The TIMEX3 value of a moment (TimeML 1.2.1): `1998-W08`, `1989-Q3`, `1998-SU`, `XXXX-09-19`, `PAST_REF`.
  static func timex(_ moment: Moment, time: TimeOfDay? = nil) -> String {
    if time == nil, case .day(let day) = moment, (1...9_999).contains(day.year) {
      return day.description
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    append(moment, to: &bytes)
    if let time { append(time, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ moment: Moment, to bytes: inout [UInt8]) {
    switch moment {
    case .day(let day):
      append(year: day.year, to: &bytes)
      append(part: day.month, to: &bytes)
      append(part: day.day, to: &bytes)
    case .partialDay(let year, let month, let day):
      append(year: year, to: &bytes)
      append(part: month, to: &bytes)
      append(part: day, to: &bytes)
    case .month(let year, let month):
      append(year: year, to: &bytes)
      append(part: month, to: &bytes)
    case .year(let year): append(year: year, to: &bytes)
    case .decade(let year):
      append(year: year, to: &bytes)
      bytes.removeLast()
    case .century(let number):
      if number < 0 { bytes.append(contentsOf: Array("BC".utf8)) }
      EDTFPrinter.append(abs(number) - 1, digits: 2, to: &bytes)
    case .quarter(let year, let number): append(year, "-Q", number, digits: 1, to: &bytes)
    case .half(let year, let number): append(year, "-H", number, digits: 1, to: &bytes)
    case .season(let year, let number):
      append(year: year, to: &bytes)
      let names = ["-SP", "-SU", "-FA", "-WI"]
      bytes.append(contentsOf: Array(names[min(max(number - 21, 0), 3)].utf8))
    case .week(let week): append(week.year, "-W", week.week, digits: 2, to: &bytes)
    case .weekend(let week):
      append(week.year, "-W", week.week, digits: 2, to: &bytes)
      bytes.append(contentsOf: Array("-WE".utf8))
    case .days(let first, let last):
      append(.day(first), to: &bytes)
      bytes.append(0x2F)
      append(.day(last), to: &bytes)
    case .weekday(let number):
      bytes.append(contentsOf: Array("XXXX-WXX-".utf8))
      EDTFPrinter.append(number, digits: 1, to: &bytes)
    case .vague(let number):
      let names = ["PRESENT_REF", "PAST_REF", "FUTURE_REF"]
      bytes.append(contentsOf: Array(names[min(max(number - 1, 0), 2)].utf8))
    }
  }

  private static func append(
    _ year: Int?, _ mark: String, _ number: Int, digits: Int, to bytes: inout [UInt8]
  ) {
    append(year: year, to: &bytes)
    bytes.append(contentsOf: mark.utf8)
    EDTFPrinter.append(number, digits: digits, to: &bytes)
  }

  /// A year, `XXXX` where it is not known, `BC` before years of that era.
  private static func append(year: Int?, to bytes: inout [UInt8]) {
    guard let year else {
      bytes.append(contentsOf: "XXXX".utf8)
      return
    }
    if year <= 0 { bytes.append(contentsOf: "BC".utf8) }
    EDTFPrinter.append(year <= 0 ? 1 - year : year, digits: 4, to: &bytes)
  }

  /// A month or day behind its hyphen, `XX` where it is not known.
  private static func append(part: Int?, to bytes: inout [UInt8]) {
    bytes.append(0x2D)
    guard let part else {
      bytes.append(contentsOf: "XX".utf8)
      return
    }
    EDTFPrinter.append(part, digits: 2, to: &bytes)
  }

  private static func append(_ time: TimeOfDay, to bytes: inout [UInt8]) {
    bytes.append(0x54)
    if let part = time.part {
      let names = ["MO", "MI", "AF", "EV", "NI", "DT"]
      bytes.append(contentsOf: Array(names[min(max(part - 1, 0), 5)].utf8))
      return
    }
    EDTFPrinter.append(time.hour ?? 0, digits: 2, to: &bytes)
    bytes.append(0x3A)
    EDTFPrinter.append(time.minute ?? 0, digits: 2, to: &bytes)
    if let second = time.second {
      bytes.append(0x3A)
      EDTFPrinter.append(second, digits: 2, to: &bytes)
    }
    if time.zone == 0 { bytes.append(0x5A) }
  }
}
