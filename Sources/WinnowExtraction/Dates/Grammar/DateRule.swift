/// The rules that users see in the output, one name a kind of expression.
enum DateRule: String, Sendable, CaseIterable {
  case dayMonthYear = "day-month-year"
  case dayMonth = "day-month"
  case monthYear = "month-year"
  case month
  case dayOfMonth = "day-of-month"
  case year
  case yearInWords = "year-in-words"
  case isoDate = "iso-date"
  case numericDate = "numeric-date"
  case numericMonth = "numeric-month"
  case weekday
  case weekdayDate = "weekday-date"
  case decade
  case century
  case quarter
  case half
  case fiscalYear = "fiscal-year"
  case season
  case holiday
  case week
  case clock
  case dayPart = "day-part"
  case deictic
  case relativeUnit = "relative-unit"
  case relativeName = "relative-name"
  case partOfRelative = "part-of-relative"
  case definiteUnit = "definite-unit"
  case yearEnd = "year-end"
  case ordinalUnit = "ordinal-unit"
  case offset
  case offsetFromDate = "offset-from-date"
  case stretch
  case duration
  case vagueDuration = "vague-duration"
  case recurring
  case frequency
  case vague
  case range
  case dayRange = "day-range"
  case yearRange = "year-range"
  case monthRange = "month-range"

  /// The rule of a date that stands behind "of" in a longer expression.
  static func part(_ core: Core) -> DateRule {
    switch core {
    case .definite: .definiteUnit
    case .unit: .relativeUnit
    case .calendar(let fields) where fields.season != nil: .season
    case .calendar(let fields) where fields.quarter != nil: .quarter
    case .calendar(let fields) where fields.month != nil && fields.day != nil:
      fields.year == nil ? .dayMonth : .dayMonthYear
    case .calendar(let fields) where fields.month != nil:
      fields.year == nil ? .month : .monthYear
    case .calendar(let fields) where fields.weekday != nil: .weekday
    case .calendar(let fields) where fields.holiday != nil: .holiday
    case .calendar: .year
    case .deictic: .deictic
    default: .relativeName
    }
  }
}
