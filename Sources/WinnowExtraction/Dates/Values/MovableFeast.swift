import WinnowCore

/// Feasts whose day depends on Easter or on a weekday of a month.
enum MovableFeast {
  /// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher, "Astronomical Algorithms", chapter 8).
  static func easter(_ year: Int) -> CivilDay? {
    guard (1...99_999).contains(year) else { return nil }
    let golden = year % 19
    let century = year / 100
    let yearOfCentury = year % 100
    let correction = (century + 8) / 25
    let lunar = (century - correction + 1) / 3
    let epact = (19 * golden + century - century / 4 - lunar + 15) % 30
    let weekdayShift =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekdayShift) / 451
    let sum = epact + weekdayShift - 7 * late + 114
    return CivilDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// The `ordinal`-th `weekday` (1 for Monday) of a month; -1 for the last one.
  static func weekday(_ weekday: Int, ordinal: Int, month: Int, year: Int) -> CivilDay? {
    guard let first = CivilDay(year: year, month: month, day: 1), (1...7).contains(weekday) else {
      return nil
    }
    let offset = CivilDay.floorMod(weekday - first.weekday, 7)
    if ordinal > 0 {
      let day = 1 + offset + 7 * (min(ordinal, 6) - 1)
      return CivilDay(year: year, month: month, day: day)
    }
    let length = CivilDay.length(ofMonth: month, year: year)
    let weeks = (length - 1 - offset) / 7
    return CivilDay(year: year, month: month, day: 1 + offset + 7 * weeks)
  }
}
