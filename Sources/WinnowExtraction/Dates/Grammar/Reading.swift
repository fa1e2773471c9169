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
  /// The first (1) or last (-1) so many units of something: `the first two weeks of May`; with the tokens between the
  /// two parts, which TimeML annotates on their own.
  indirect case edge(Int, Quantity, Core, joint: Range<Int>)
  /// So many units from a date on: `for three days starting 5 May`; with the tokens between the two parts.
  indirect case lasting(Quantity, Core, joint: Range<Int>)
  /// The unit that holds the reference, up to it: `the year to date`.
  case toDate(TimeUnit)
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

/// A match of the grammar: one reading, or the two ends of a range.
enum Match: Sendable {
  case point(Reading)
  /// The range covers more than its ends where words stand around them.
  indirect case range(Reading, Reading, Range<Int>, DateRule)
  /// Two dates that share a part (`April and June 1955`).
  indirect case pair(Reading, Reading)

  var range: Range<Int> {
    switch self {
    case .point(let reading): reading.range
    case .range(_, _, let range, _): range
    case .pair(let first, let second): first.start..<second.end
    }
  }
}
