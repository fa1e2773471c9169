/// The parts of the calendar that a text names.
///
/// Kept small, for readings are compared and copied for every token that may begin a date: a part that is not given is
/// the least number of its width.
struct CalendarFields: Hashable, Sendable {
  private var storedYear = Int32.min
  private var storedDecade = Int32.min
  private var storedCentury = Int16.min
  private var storedHoliday = Int16.min
  private var storedMonth = Int8.min
  private var storedDay = Int8.min
  private var storedWeekday = Int8.min
  private var storedQuarter = Int8.min
  private var storedHalf = Int8.min
  private var storedSeason = Int8.min
  private var storedWeek = Int8.min
  /// True if the year is a fiscal or school year.
  var isFiscal = false
  /// True for the year of a quarter or period that is reported on: `the 1988 quarter`.
  var isReported = false

  init() {}
  init(year: Int?, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The astronomical year, once two digits and eras are sorted out.
  var year: Int? {
    get { Packed.number(storedYear) }
    set { storedYear = Packed.stored(newValue) }
  }
  /// 1 to 12.
  var month: Int? {
    get { Packed.number(storedMonth) }
    set { storedMonth = Packed.stored(newValue) }
  }
  /// 1 to 31.
  var day: Int? {
    get { Packed.number(storedDay) }
    set { storedDay = Packed.stored(newValue) }
  }
  /// 1 Monday to 7 Sunday.
  var weekday: Int? {
    get { Packed.number(storedWeekday) }
    set { storedWeekday = Packed.stored(newValue) }
  }
  /// 1 to 4.
  var quarter: Int? {
    get { Packed.number(storedQuarter) }
    set { storedQuarter = Packed.stored(newValue) }
  }
  /// 1 or 2.
  var half: Int? {
    get { Packed.number(storedHalf) }
    set { storedHalf = Packed.stored(newValue) }
  }
  /// 21 to 24.
  var season: Int? {
    get { Packed.number(storedSeason) }
    set { storedSeason = Packed.stored(newValue) }
  }
  /// Index into the holidays of the lexicon.
  var holiday: Int? {
    get { Packed.number(storedHoliday) }
    set { storedHoliday = Packed.stored(newValue) }
  }
  /// The first year of a decade.
  var decade: Int? {
    get { Packed.number(storedDecade) }
    set { storedDecade = Packed.stored(newValue) }
  }
  /// 20 for the 20th century, negative before the year 1.
  var century: Int? {
    get { Packed.number(storedCentury) }
    set { storedCentury = Packed.stored(newValue) }
  }
  /// The week of the year.
  var week: Int? {
    get { Packed.number(storedWeek) }
    set { storedWeek = Packed.stored(newValue) }
  }

  /// True if nothing but the year is given.
  var isYearOnly: Bool { year != nil && self == CalendarFields(year: year) }
  /// True if a day of the calendar, with or without its year, is given.
  var hasDay: Bool { day != nil || holiday != nil || weekday != nil }
}
