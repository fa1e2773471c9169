import WinnowCore

/// A week of ISO 8601: Monday to Sunday, week 1 holds the first Thursday of its year.
struct CalendarWeek: Hashable, Sendable {
  /// The year that the week belongs to.
  let year: Int
  /// 1 to 53.
  let week: Int

  /// The week that holds a day.
  init(of day: CivilDay) {
    let thursday = day.adding(days: 4 - day.weekday)
    let first = CivilDay(year: thursday.year, month: 1, day: 1) ?? thursday
    year = thursday.year
    week = (thursday.number - first.number) / 7 + 1
  }

  /// A week by its number, or nil if the year has no such week.
  init?(year: Int, week: Int) {
    guard let january4 = CivilDay(year: year, month: 1, day: 4), (1...53).contains(week) else {
      return nil
    }
    let monday = january4.adding(days: 1 - january4.weekday + 7 * (week - 1))
    self.init(of: monday)
    guard self.year == year, self.week == week else { return nil }
  }

  /// The first day of the week.
  var monday: CivilDay {
    let january4 = CivilDay(year: year, month: 1, day: 4) ?? CivilDay(number: 0)
    return january4.adding(days: 1 - january4.weekday + 7 * (week - 1))
  }
}
