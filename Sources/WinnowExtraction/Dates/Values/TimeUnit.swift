/// A unit of time, by its number in the data files.
enum TimeUnit: Int16, Sendable {
  case year = 1, month, week, day, hour, minute, second, quarter, decade, century, weekend
  case fortnight, millennium, period, season
}
