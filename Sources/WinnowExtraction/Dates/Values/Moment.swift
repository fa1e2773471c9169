import WinnowCore

/// A resolved date at its own granularity; parts that are not known are nil.
enum Moment: Hashable, Sendable {
  case day(CivilDay)
  /// A month and day whose year is not known, or less.
  case partialDay(year: Int?, month: Int?, day: Int?)
  case month(Int?, Int)
  case year(Int)
  /// The first year of a decade.
  case decade(Int)
  /// 20 for the 20th century, negative before the year 1.
  case century(Int)
  case quarter(Int?, Int)
  case half(Int?, Int)
  /// 21 to 24.
  case season(Int?, Int)
  case week(CalendarWeek)
  case weekend(CalendarWeek)
  /// From one day to another: a feast of several days, the year to date.
  case days(CivilDay, CivilDay)
  /// A weekday of a week that is not known.
  case weekday(Int)
  /// 1 present, 2 past, 3 future.
  case vague(Int)

  /// The days of a range.
  init(_ days: ClosedRange<CivilDay>) {
    self =
      days.lowerBound == days.upperBound
      ? .day(days.lowerBound) : .days(days.lowerBound, days.upperBound)
  }

  /// The year, where the moment lies in one.
  var year: Int? {
    switch self {
    case .day(let day), .days(let day, _): day.year
    case .partialDay(let year, _, _), .month(let year, _), .quarter(let year, _),
      .half(let year, _),
      .season(let year, _):
      year
    case .year(let year), .decade(let year): year
    case .week(let week), .weekend(let week): week.monday.adding(days: 3).year
    case .century, .weekday, .vague: nil
    }
  }

  /// The first day, where one is known.
  var firstDay: CivilDay? {
    switch self {
    case .day(let day), .days(let day, _): day
    case .week(let week): week.monday
    case .weekend(let week): week.monday.adding(days: 5)
    case .vague, .weekday: nil
    default: MomentValues.edtfDate(self)?.bounds?.first
    }
  }

  /// The last day, where one is known.
  var lastDay: CivilDay? {
    switch self {
    case .day(let day), .days(_, let day): day
    case .week(let week), .weekend(let week): week.monday.adding(days: 6)
    case .vague, .weekday: nil
    default: MomentValues.edtfDate(self)?.bounds?.last
    }
  }

  /// True if something of it is not known.
  var isIncomplete: Bool {
    switch self {
    case .partialDay, .weekday: true
    case .month(nil, _), .quarter(nil, _), .half(nil, _), .season(nil, _): true
    default: false
    }
  }
}
