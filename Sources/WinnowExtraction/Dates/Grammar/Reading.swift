/// What a rule read, before anything is known of the reference: the parts that the text names.
struct Reading: Sendable {
  /// What is meant.
  var core: Core
  /// The tokens.
  var range: Range<Int>
  /// The rule that read it.
  var rule: DateRule
  /// Early, mid, late and the like.
  var modifier: Modifier = .none
  /// A time of the day.
  var time: TimeOfDay?
  /// The tokens between the two parts that TimeML annotates on their own: "of" in `the first two weeks of 2021`.
  var joint: Range<Int>?

  init(_ core: Core, _ range: Range<Int>, _ rule: DateRule) {
    self.core = core
    self.range = range
    self.rule = rule
  }

  var start: Int { range.lowerBound }
  var end: Int { range.upperBound }

  /// The reading stretched to other tokens.
  func stretched(_ range: Range<Int>) -> Reading {
    var copy = self
    copy.range = range
    return copy
  }
}

/// What a date expression means before it is resolved.
enum Core: Sendable {
  /// Named parts of the calendar: `3 May`, `1998`, `Tuesday`, `the third quarter`.
  case calendar(CalendarFields)
  /// Named parts within a unit seen from the reference: `June last year`, `Friday of next week`.
  case within(CalendarFields, Direction, TimeUnit)
  /// A named part with a direction: `last May`, `next Friday`, `this summer`.
  case directed(Direction, CalendarFields)
  /// A unit with a direction: `last week`, `the same day`.
  case unit(Direction, TimeUnit)
  /// A unit with an article: `the quarter`.
  case definite(TimeUnit)
  /// So many units before (-1) or after (1) the reference: `two years ago`.
  case fromReference(Quantity, Int)
  /// So many units before or after what was last spoken of: `three months later`.
  case fromContext(Quantity, Int)
  /// So many units before or after another date: `two weeks after Christmas`.
  indirect case fromDate(Quantity, Int, Core)
  /// Days from the reference: `yesterday`.
  case deictic(Int)
  /// The n-th unit of something, or the last for -1: `the first week of May`.
  indirect case nth(Int, TimeUnit, Core)
  /// The first (1) or last (-1) so many units of something: `the first two weeks of May`.
  indirect case edge(Int, Quantity, Core)
  /// A stretch that touches the reference: `the past two months`.
  case stretch(Direction, Quantity)
  /// A length of time.
  case duration(Quantity)
  /// Something that comes back: the period, or the part of the calendar.
  case set(Quantity)
  case recurring(CalendarFields)
  /// 1 present, 2 past, 3 future.
  case vague(Int)
}

/// So many units; the count is nil where the text gives none.
struct Quantity: Hashable, Sendable {
  /// The count in hundredths: 250 for two and a half.
  var hundredths: Int?
  var unit: TimeUnit

  init(_ count: Int?, _ unit: TimeUnit) {
    hundredths = count.map { min($0, 9_999_999) * 100 }
    self.unit = unit
  }

  init(hundredths: Int?, _ unit: TimeUnit) {
    self.hundredths = hundredths
    self.unit = unit
  }

  /// The whole count, or nil.
  var count: Int? { hundredths.map { $0 / 100 } }
}

/// The parts of the calendar that a text names.
struct CalendarFields: Hashable, Sendable {
  /// The astronomical year, once two digits and eras are sorted out.
  var year: Int?
  var month: Int?
  var day: Int?
  /// 1 Monday to 7 Sunday.
  var weekday: Int?
  /// 1 to 4.
  var quarter: Int?
  /// 1 or 2.
  var half: Int?
  /// 21 to 24.
  var season: Int?
  /// Index into the holidays of the lexicon.
  var holiday: Int?
  /// The first year of a decade.
  var decade: Int?
  /// 20 for the 20th century, negative before the year 1.
  var century: Int?
  /// The week of the year.
  var week: Int?
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

  /// True if nothing but the year is given.
  var isYearOnly: Bool { year != nil && self == CalendarFields(year: year) }
  /// True if a day of the calendar, with or without its year, is given.
  var hasDay: Bool { day != nil || holiday != nil || weekday != nil }
}

/// What narrows a date.
enum Modifier: Int32, Sendable {
  case none = 0
  case start, middle, end, approximate
}

/// A time or a part of the day.
struct TimeOfDay: Hashable, Sendable {
  /// 0 to 24; nil for a part of the day.
  var hour: Int?
  var minute: Int?
  var second: Int?
  /// Minutes east of Greenwich.
  var zone: Int?
  /// 1 morning, 2 midday, 3 afternoon, 4 evening, 5 night, 6 daytime.
  var part: Int?
}

/// A match of the grammar: one reading, or the two ends of a range.
enum Match: Sendable {
  case point(Reading)
  /// The range covers more than its ends where words stand around them.
  case range(Reading, Reading, Range<Int>, DateRule)
  /// Two dates that share a part (`April and June 1955`).
  case pair(Reading, Reading)

  var range: Range<Int> {
    switch self {
    case .point(let reading): reading.range
    case .range(_, _, let range, _): range
    case .pair(let first, let second): first.start..<second.end
    }
  }
}
