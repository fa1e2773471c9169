/// A day of the proleptic Gregorian calendar with astronomical years: year 0 is 1 BCE.
///
/// Arithmetic runs over a day count whose zero is 1970-01-01, after the era method of Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms" (2013). Years from -99,999 to 99,999.
///
/// ```swift
/// CivilDay(year: 2024, month: 2, day: 29)?.adding(days: 1)  // 2024-03-01
/// ```
@frozen
public struct CivilDay: Hashable, Sendable, Comparable {
  @usableFromInline let storedYear: Int32
  @usableFromInline let storedMonth: Int8
  @usableFromInline let storedDay: Int8

  /// The astronomical year.
  @inlinable public var year: Int { Int(storedYear) }
  /// 1 to 12.
  @inlinable public var month: Int { Int(storedMonth) }
  /// 1 to the length of the month.
  @inlinable public var day: Int { Int(storedDay) }

  /// A day of the calendar, or nil if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (-99_999...99_999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDay.length(ofMonth: month, year: year)
    else { return nil }
    self.init(valid: year, month, day)
  }

  private init(valid year: Int, _ month: Int, _ day: Int) {
    storedYear = Int32(truncatingIfNeeded: year)
    storedMonth = Int8(truncatingIfNeeded: month)
    storedDay = Int8(truncatingIfNeeded: day)
  }

  /// The day of a day count, held within the years of the type.
  public init(number: Int) {
    let held = min(max(number, -37_000_000), 36_000_000)
    let shifted = held + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    self.init(valid: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The number of days since 1970-01-01.
  public var number: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { CivilDay.floorMod(number + 3, 7) + 1 }

  /// By time.
  @inlinable
  public static func < (a: CivilDay, b: CivilDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// The day that is `days` later, or earlier if negative.
  public func adding(days: Int) -> CivilDay {
    CivilDay(number: number + min(max(days, -50_000_000), 50_000_000))
  }

  /// The same day of the month `months` later; the last day of that month where it has no such day.
  public func adding(months: Int) -> CivilDay {
    let held = min(max(months, -1_000_000), 1_000_000)
    let count = min(max(year * 12 + month - 1 + held, -1_199_988), 1_199_987)
    let newYear = CivilDay.floorDivide(count, 12)
    let newMonth = CivilDay.floorMod(count, 12) + 1
    let newDay = min(day, CivilDay.length(ofMonth: newMonth, year: newYear))
    return CivilDay(valid: newYear, newMonth, newDay)
  }

  /// The number of days of a month, 1 to 12.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// True if February has 29 days.
  public static func isLeap(_ year: Int) -> Bool {
    floorMod(year, 4) == 0 && (floorMod(year, 100) != 0 || floorMod(year, 400) == 0)
  }

  /// Division that rounds towards negative infinity.
  package static func floorDivide(_ a: Int, _ b: Int) -> Int {
    a >= 0 ? a / b : -((-a + b - 1) / b)
  }

  /// The remainder of `floorDivide`, never negative for a positive divisor.
  package static func floorMod(_ a: Int, _ b: Int) -> Int { a - floorDivide(a, b) * b }
}

extension CivilDay: CustomStringConvertible {
  /// `YYYY-MM-DD`, with a minus sign before years below 0, and a `Y` before years of more digits (EDTF).
  public var description: String {
    if (0...9_999).contains(year) { return shortDescription }
    let mark = (year.magnitude > 9_999 ? "Y" : "") + (year < 0 ? "-" : "")
    return mark + Digits.padded(year, to: 4) + "-" + Digits.padded(month, to: 2) + "-"
      + Digits.padded(day, to: 2)
  }
}
