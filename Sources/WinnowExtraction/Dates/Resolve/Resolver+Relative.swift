internal import WinnowCore

/// Units and names that are seen from the reference or from what was last spoken of.
extension Resolver {
  /// The day that `this`, `last` and `next` count from.
  private var origin: (day: CivilDay, anchor: DateMention.Anchor)? {
    if isNarrative { return contextOrigin }
    return reference.map { ($0.day, $0.anchor) }
  }

  /// The day that `the next day`, `the same month` and `that year` count from: what was last spoken of.
  private var contextOrigin: (day: CivilDay, anchor: DateMention.Anchor)? {
    if let day = context?.firstDay { return (day, .document) }
    return reference.map { ($0.day, $0.anchor) }
  }

  private func origin(for direction: Direction) -> (day: CivilDay, anchor: DateMention.Anchor)? {
    switch direction {
    case .previous, .following, .same, .that: contextOrigin
    default: origin
    }
  }

  private func step(_ direction: Direction) -> Int {
    switch direction {
    case .last, .previous, .past, .recent, .latest: -1
    case .next, .following, .coming: 1
    case .this, .same, .that, .current, .these: 0
    }
  }

  func deictic(_ days: Int) -> Resolution {
    guard let reference, !isNarrative else {
      if days == 0 { return Resolution(.date, moment: .vague(1), anchor: .none) }
      return Resolution(.date, moment: .partialDay(year: nil, month: nil, day: nil), anchor: .none)
    }
    return Resolution(
      .date, moment: .day(reference.day.adding(days: days)), anchor: reference.anchor)
  }

  func directedUnit(_ direction: Direction, _ unit: TimeUnit) -> Resolution? {
    if unit == .period, direction == .same, reportPeriod == nil, !isPeriod(context) { return nil }
    if unit == .period || (unit == .quarter && direction == .latest) { return spokenOf(unit) }
    guard let origin = origin(for: direction) else { return unresolved(direction) }
    guard let moment = Resolver.shift(origin.day, step(direction), unit) else { return nil }
    return Resolution(.date, moment: moment, anchor: origin.anchor)
  }

  /// True for what "the same period" can mean.
  private func isPeriod(_ moment: Moment?) -> Bool {
    switch moment {
    case .quarter, .half, .year: true
    default: false
    }
  }

  private func unresolved(_ direction: Direction) -> Resolution {
    let vague = step(direction) == 0 ? 1 : step(direction) < 0 ? 2 : 3
    return Resolution(.date, moment: .vague(vague), anchor: .none)
  }

  /// The unit that holds the day which lies `count` units away.
  ///
  /// Nil if it lies outside the years of four digits, in which alone dates have values.
  static func shift(_ day: CivilDay, _ count: Int, _ unit: TimeUnit) -> Moment? {
    let held = min(max(count, -99_999), 99_999)
    guard let moment = unitHolding(day, held, unit) else { return nil }
    guard let first = moment.firstDay, let last = moment.lastDay else { return nil }
    return hasValue(first) && hasValue(last) ? moment : nil
  }

  /// True for the years of four digits, before and after the year 1.
  static func hasValue(_ day: CivilDay) -> Bool { (-9_998...9_998).contains(day.year) }

  private static func unitHolding(_ day: CivilDay, _ count: Int, _ unit: TimeUnit) -> Moment? {
    switch unit {
    case .day: return .day(day.adding(days: count))
    case .week: return .week(CalendarWeek(of: day.adding(days: 7 * count)))
    case .fortnight: return .week(CalendarWeek(of: day.adding(days: 14 * count)))
    case .weekend: return .weekend(CalendarWeek(of: day.adding(days: 7 * count)))
    case .month:
      let moved = day.adding(months: count)
      return .month(moved.year, moved.month)
    case .quarter:
      let moved = day.adding(months: 3 * count)
      return .quarter(moved.year, (moved.month - 1) / 3 + 1)
    case .year: return .year(day.adding(months: 12 * count).year)
    case .decade:
      return .decade(CivilDay.floorDivide(day.adding(months: 120 * count).year, 10) * 10)
    case .century:
      let year = day.adding(months: 1_200 * count).year
      return year > 0 ? .century((year - 1) / 100 + 1) : nil
    case .season:
      let moved = day.adding(months: 3 * count)
      return .season(moved.year, [24, 24, 21, 21, 21, 22, 22, 22, 23, 23, 23, 24][moved.month - 1])
    case .hour, .minute, .second, .millennium, .period: return nil
    }
  }

  /// `year-end`: the last day of the year.
  func yearEnd() -> Resolution? {
    guard let origin, let day = CivilDay(year: origin.day.year, month: 12, day: 31) else {
      return unresolved(.this)
    }
    return Resolution(.date, moment: .day(day), anchor: origin.anchor)
  }

  /// `the quarter`, `the year`: the one spoken of; the last quarter or the present year in news.
  func definite(_ unit: TimeUnit) -> Resolution? {
    switch unit {
    case .quarter: return spokenOf(.quarter)
    case .weekend:
      guard let origin else { return unresolved(.this) }
      let weekend = CalendarWeek(of: origin.day.adding(days: tense == .future ? 0 : -5))
      return Resolution(.date, moment: .weekend(weekend), anchor: origin.anchor)
    default:
      guard let origin, let moment = Resolver.shift(origin.day, 0, unit) else {
        return unresolved(.this)
      }
      return Resolution(.date, moment: moment, anchor: origin.anchor)
    }
  }

  /// `the year to date`: from the first day of the unit that holds the reference to the reference.
  func toDate(_ unit: TimeUnit) -> Resolution? {
    guard let origin, let first = Resolver.shift(origin.day, 0, unit)?.firstDay else {
      return unresolved(.this)
    }
    return Resolution(.date, moment: Moment(first...origin.day), anchor: origin.anchor)
  }

  /// The quarter, or for "period" the quarter or year, that was last spoken of; else the last quarter that has ended.
  private func spokenOf(_ unit: TimeUnit) -> Resolution? {
    if let reportPeriod { return Resolution(.date, moment: reportPeriod, anchor: .document) }
    if case .quarter? = context { return Resolution(.date, moment: context, anchor: .document) }
    if case .year? = context, unit == .period {
      return Resolution(.date, moment: context, anchor: .document)
    }
    guard let origin else { return unresolved(.this) }
    return Resolution(
      .date, moment: Resolver.shift(origin.day, -1, .quarter), anchor: origin.anchor)
  }

  /// `last May`, `next Friday`, `this summer`.
  func directed(_ direction: Direction, _ fields: CalendarFields) -> Resolution? {
    guard let origin = origin(for: direction) else {
      return fields.weekday.map { Resolution(.date, moment: .weekday($0), anchor: .none) }
    }
    let step = step(direction)
    let day = origin.day
    if let weekday = fields.weekday {
      let found =
        direction == .past || direction == .coming
        ? Resolver.nearest(weekday, direction == .past ? -1 : 1, day)
        : directedWeekday(weekday, step, day)
      return Resolution(.date, moment: .day(found), anchor: origin.anchor)
    }
    if let holiday = fields.holiday, holidays.indices.contains(holiday),
      let this = holidays[holiday].days(in: day.year)?.lowerBound
    {
      let year = day.year + (step < 0 ? (this < day ? 0 : -1) : step > 0 ? (this > day ? 0 : 1) : 0)
      return holidays[holiday].days(in: year).map {
        Resolution(.date, moment: Moment($0), anchor: origin.anchor)
      }
    }
    if let month = fields.month {
      let year =
        day.year
        + (step < 0 ? (month < day.month ? 0 : -1) : step > 0 ? (month > day.month ? 0 : 1) : 0)
      return Resolution(.date, moment: .month(year, month), anchor: origin.anchor)
    }
    if let season = fields.season {
      let first = [21: 3, 22: 6, 23: 9, 24: 12][season] ?? 3
      let year =
        day.year
        + (step < 0 ? (first + 2 < day.month ? 0 : -1) : step > 0 ? (first > day.month ? 0 : 1) : 0)
      return Resolution(.date, moment: .season(year, season), anchor: origin.anchor)
    }
    if let quarter = fields.quarter {
      let now = (day.month - 1) / 3 + 1
      let year =
        day.year + (step < 0 ? (quarter < now ? 0 : -1) : step > 0 ? (quarter > now ? 0 : 1) : 0)
      return Resolution(.date, moment: .quarter(year, quarter), anchor: origin.anchor)
    }
    return nil
  }

  /// "last Thursday" is in the week before, "this Thursday" in the same, "next Thursday" in the week after.
  private func directedWeekday(_ weekday: Int, _ step: Int, _ day: CivilDay) -> CivilDay {
    day.adding(days: weekday - day.weekday + 7 * step)
  }

  /// "this past Thursday" is the last one before the day, "this coming Thursday" the first one after it.
  private static func nearest(_ weekday: Int, _ step: Int, _ day: CivilDay) -> CivilDay {
    let distance = CivilDay.floorMod(step * (weekday - day.weekday), 7)
    return day.adding(days: step * (distance == 0 ? 7 : distance))
  }

  /// `June last year`, `Friday of next week`, `the 3rd of this month`.
  func within(_ fields: CalendarFields, _ direction: Direction, _ unit: TimeUnit) -> Resolution? {
    guard let origin = origin(for: direction),
      let outer = Resolver.shift(origin.day, step(direction), unit)
    else {
      return calendar(fields)
    }
    var inner = fields
    switch outer {
    case .year(let year): inner.year = year
    case .month(let year, let month):
      inner.year = year
      inner.month = month
    case .week(let week):
      let day = week.monday.adding(days: (fields.weekday ?? 1) - 1)
      return Resolution(.date, moment: .day(day), anchor: origin.anchor)
    default: return calendar(fields)
    }
    guard var resolution = calendar(inner) else { return nil }
    resolution.anchor = origin.anchor
    return resolution
  }

  /// `the past two months`, `the next three years`: a length that begins or ends at the reference.
  func stretch(_ direction: Direction, _ quantity: Quantity) -> Resolution {
    // "recent years", "past years" mean the past as such: 5 of 7 in TimeBank; months and days are lengths of time.
    if quantity.hundredths == nil, quantity.unit == .year,
      direction == .recent || direction == .past
    {
      return Resolution(.date, moment: .vague(2), anchor: .none)
    }
    var resolution = Resolution(.duration, timex: DurationValues.timex(quantity), anchor: .none)
    guard let origin = origin(for: direction), let count = quantity.count, count > 0 else {
      return resolution
    }
    let sign = step(direction) < 0 ? -1 : 1
    if quantity.unit == .quarter {
      resolution.days = Resolver.quarters(sign * min(count, 9_999), from: origin.day)
      resolution.anchor = origin.anchor
      return resolution
    }
    guard let edge = Resolver.edge(origin.day, sign * count, quantity.unit) else {
      return resolution
    }
    // The reference day itself belongs to neither side.
    let near = origin.day.adding(days: sign)
    guard Resolver.hasValue(edge), sign < 0 ? edge <= near : near <= edge else { return resolution }
    resolution.days = sign < 0 ? edge...near : near...edge
    resolution.anchor = origin.anchor
    return resolution
  }

  /// The quarters before or after the one that holds the day: they are counted whole, as companies report them.
  private static func quarters(_ count: Int, from day: CivilDay) -> ClosedRange<CivilDay>? {
    guard let first = CivilDay(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1) else {
      return nil
    }
    let near = count < 0 ? first : first.adding(months: 3)
    let far = near.adding(months: 3 * count)
    guard hasValue(near), hasValue(far) else { return nil }
    return count < 0 ? far...near.adding(days: -1) : near...far.adding(days: -1)
  }

  /// The day that lies so many units away.
  static func edge(_ day: CivilDay, _ count: Int, _ unit: TimeUnit) -> CivilDay? {
    switch unit {
    case .day: day.adding(days: count)
    case .week: day.adding(days: 7 * min(max(count, -999_999), 999_999))
    case .fortnight: day.adding(days: 14 * min(max(count, -999_999), 999_999))
    case .month: day.adding(months: count)
    case .quarter: day.adding(months: 3 * min(max(count, -99_999), 99_999))
    case .year: day.adding(months: 12 * min(max(count, -99_999), 99_999))
    case .decade: day.adding(months: 120 * min(max(count, -9_999), 9_999))
    default: nil
    }
  }
}
