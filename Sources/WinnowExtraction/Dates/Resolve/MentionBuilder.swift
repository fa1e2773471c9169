internal import WinnowCore

/// Turns resolutions into mentions: values, bounds, open ranges.
struct MentionBuilder: Sendable {
  /// How a date with a word like "since" before it is open.
  enum Opening: Sendable {
    case none, since, until, before, after
  }

  /// The mention of one resolution.
  static func point(_ given: Resolution, span: TextSpan, rule: DateRule, opening word: Opening)
    -> DateMention
  {
    if word == .none, let mention = plain(given, span: span, rule: rule) { return mention }
    let (resolution, opening) = exact(given, word)
    var mention = DateMention(
      span: span, kind: resolution.kind, value: nil, timex: timex(resolution), earliest: nil,
      latest: nil, anchor: resolution.anchor, rule: rule.rawValue)
    guard let moment = resolution.moment else {
      if let days = resolution.days { setStretch(days, &mention) }
      return mention
    }
    guard let value = value(resolution) else { return mention }
    let bounds = narrowed(resolution)
    let isOpen =
      resolution.kind == .date && !moment.isIncomplete && opening != .none && bounds != nil
    let opened = isOpen ? open(value, opening, bounds) : value
    mention.value = opened.description
    mention.earliest = bounds?.lowerBound
    mention.latest = bounds?.upperBound
    guard opened != value else { return mention }
    switch opening {
    case .none: break
    case .since: mention.latest = nil
    case .until: mention.earliest = nil
    case .before:
      (mention.earliest, mention.latest) = (nil, bounds?.lowerBound.adding(days: -1))
    case .after:
      (mention.earliest, mention.latest) = (bounds?.upperBound.adding(days: 1), nil)
    }
    return mention
  }

  /// The mention of a day, month or year that nothing opens or narrows, as most dates are: EDTF and TIMEX3 spell it alike.
  private static func plain(_ resolution: Resolution, span: TextSpan, rule: DateRule)
    -> DateMention?
  {
    guard resolution.time == nil, resolution.timex == nil, resolution.modifier == .none,
      let moment = resolution.moment, let year = moment.year, (1...9_998).contains(year)
    else { return nil }
    let days: ClosedRange<CivilDay>
    switch moment {
    case .day(let day): days = day...day
    case .month(_, let month):
      guard let first = CivilDay(year: year, month: month, day: 1) else { return nil }
      days = first...first.adding(days: CivilDay.length(ofMonth: month, year: year) - 1)
    case .year:
      guard let first = CivilDay(year: year, month: 1, day: 1),
        let last = CivilDay(year: year, month: 12, day: 31)
      else { return nil }
      days = first...last
    default: return nil
    }
    let value = MomentValues.timex(moment)
    return DateMention(
      span: span, kind: resolution.kind, value: value, timex: value, earliest: days.lowerBound,
      latest: days.upperBound,
      anchor: resolution.anchor, rule: rule.rawValue)
  }

  /// "until the end of 2020" and "before the end of 2020" run to its last day, "since the beginning" from the first.
  private static func exact(_ resolution: Resolution, _ opening: Opening) -> (Resolution, Opening) {
    var whole = resolution
    whole.modifier = .none
    switch (resolution.modifier, opening) {
    case (.end, .until), (.end, .before): return (whole, .until)
    case (.start, .since), (.start, .after): return (whole, .since)
    default: return (resolution, opening)
    }
  }

  private static func setStretch(_ days: ClosedRange<CivilDay>, _ mention: inout DateMention) {
    guard let lower = MomentValues.edtfDate(.day(days.lowerBound)),
      let upper = MomentValues.edtfDate(.day(days.upperBound))
    else { return }
    mention.value = EDTF.interval(.date(lower), .date(upper)).description
    mention.earliest = days.lowerBound
    mention.latest = days.upperBound
  }

  /// The mention of a range; its value is nil if its ends are in the wrong order or one of them has none.
  static func range(_ lower: Resolution, _ upper: Resolution, span: TextSpan, rule: DateRule)
    -> DateMention
  {
    let hasTimes = lower.kind == .time && upper.kind == .time
    var mention = DateMention(
      span: span, kind: hasTimes ? .time : .date, value: nil, timex: nil, earliest: nil,
      latest: nil,
      anchor: lower.anchor == .explicit ? upper.anchor : lower.anchor, rule: rule.rawValue)
    if let first = lower.moment?.firstDay, let last = upper.moment?.lastDay,
      isReversed(first, last, lower, upper)
    {
      mention.rule += "-reversed"
      return mention
    }
    guard case .date(let start)? = value(lower, end: .lower),
      case .date(let end)? = value(upper, end: .upper)
    else {
      mention.rule += "-unresolved"
      return mention
    }
    mention.value = EDTF.interval(.date(start), .date(end)).description
    if let first = timex(lower), let last = timex(upper) { mention.timex = first + "/" + last }
    mention.earliest = narrowed(lower)?.lowerBound
    mention.latest = narrowed(upper)?.upperBound
    return mention
  }

  /// True if the later end begins, or as far as it is narrowed ends, before the earlier one begins.
  private static func isReversed(
    _ first: CivilDay, _ last: CivilDay, _ lower: Resolution, _ upper: Resolution
  ) -> Bool {
    if let start = upper.moment?.firstDay, first > start { return true }
    let begin = narrowed(lower)?.lowerBound ?? first
    let end = narrowed(upper)?.upperBound ?? last
    return begin > end
  }

  private static func timex(_ resolution: Resolution) -> String? {
    resolution.timex ?? resolution.moment.map { MomentValues.timex($0, time: resolution.time) }
  }

  private static func value(_ resolution: Resolution) -> EDTF? {
    guard let moment = resolution.moment,
      let value = MomentValues.edtf(moment, time: resolution.time)
    else { return nil }
    guard resolution.modifier != .none, case .date(var date) = value else { return value }
    if case .day = moment, resolution.modifier != .approximate { return value }
    date.qualification = .approximate
    return .date(date)
  }

  private enum Side { case lower, upper }

  /// The value of an end of a range: the first or last day where it is an interval itself.
  private static func value(_ resolution: Resolution, end: Side) -> EDTF? {
    guard let value = value(resolution) else { return nil }
    guard case .interval(let lower, let upper) = value else { return value }
    switch end == .lower ? lower : upper {
    case .date(let date): return .date(date)
    default: return nil
    }
  }

  /// `1951/..` for "since 1951", `../2030` for "until 2030", the year before for "before 1951".
  private static func open(_ value: EDTF, _ opening: Opening, _ bounds: ClosedRange<CivilDay>?)
    -> EDTF
  {
    guard case .date(let date) = value else { return open(interval: value, opening, bounds) }
    switch opening {
    case .none: return value
    case .since: return .interval(.date(date), .open)
    case .until: return .interval(.open, .date(date))
    case .before:
      let last =
        neighbour(of: date, step: -1)
        ?? bounds.flatMap { MomentValues.edtfDate(.day($0.lowerBound.adding(days: -1))) }
      return last.map { .interval(.open, .date($0)) } ?? value
    case .after:
      let first =
        neighbour(of: date, step: 1)
        ?? bounds.flatMap { MomentValues.edtfDate(.day($0.upperBound.adding(days: 1))) }
      return first.map { .interval(.date($0), .open) } ?? value
    }
  }

  /// Weeks and weekends: from their first day, until their last, or from the day beside them.
  private static func open(
    interval value: EDTF, _ opening: Opening, _ bounds: ClosedRange<CivilDay>?
  ) -> EDTF {
    guard case .interval(let lower, let upper) = value, let bounds else { return value }
    func day(_ day: CivilDay) -> EDTFEnd {
      MomentValues.edtfDate(.day(day)).map { .date($0) } ?? .unknown
    }
    switch opening {
    case .none: return value
    case .since: return .interval(lower, .open)
    case .until: return .interval(.open, upper)
    case .before: return .interval(.open, day(bounds.lowerBound.adding(days: -1)))
    case .after: return .interval(day(bounds.upperBound.adding(days: 1)), .open)
    }
  }

  /// The year, month or day beside a date, at its own granularity.
  private static func neighbour(of date: EDTFDate, step: Int) -> EDTFDate? {
    guard date.year.unspecified == 0, date.time == nil, date.qualification == .none else {
      return nil
    }
    guard let month = date.month else { return EDTFDate(year: EDTFYear(date.year.value + step)) }
    guard case .value(let number) = month, number <= 12,
      let first = CivilDay(year: date.year.value, month: number, day: 1)
    else { return nil }
    guard let day = date.day else {
      let moved = first.adding(months: step)
      return EDTFDate(year: EDTFYear(moved.year), month: .value(moved.month))
    }
    guard case .value(let value) = day,
      let exact = CivilDay(year: date.year.value, month: number, day: value)
    else { return nil }
    return MomentValues.edtfDate(.day(exact.adding(days: step)))
  }

  /// The days of a moment; the first, second or last third of them for early, mid and late, those up to the reference or
  /// from it on for earlier and later.
  static func narrowed(_ resolution: Resolution) -> ClosedRange<CivilDay>? {
    guard let moment = resolution.moment, let first = moment.firstDay, let last = moment.lastDay,
      first <= last, Resolver.hasValue(first), Resolver.hasValue(last)
    else { return nil }
    // Most dates have no modifier, and their days need not be counted.
    if resolution.modifier == .none { return first...last }
    let third = (last.number - first.number + 1) / 3
    guard third > 0 else { return first...last }
    let holdsToday = resolution.today.map { (first...last).contains($0) } ?? false
    switch resolution.modifier {
    case .none, .approximate: return first...last
    case .earlier where holdsToday: return first...(resolution.today ?? last)
    case .later where holdsToday: return (resolution.today ?? first)...last
    case .start, .earlier: return first...first.adding(days: third)
    case .middle: return first.adding(days: third)...last.adding(days: -third)
    case .end, .later: return last.adding(days: -third)...last
    }
  }
}
