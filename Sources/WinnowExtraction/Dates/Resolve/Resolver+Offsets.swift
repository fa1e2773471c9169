internal import WinnowCore

/// So many units before or after the reference, the last date, or another date.
extension Resolver {
  /// `two years ago`: the unit that holds the day, at the granularity of the unit.
  func fromReference(_ quantity: Quantity, _ sign: Int) -> Resolution? {
    guard let count = quantity.count else {
      return Resolution(.date, moment: .vague(sign < 0 ? 2 : 3), anchor: .none)
    }
    if count == 1, let compared = compared(quantity, sign) { return compared }
    let origin: (day: CivilDay, anchor: DateMention.Anchor)?
    if let reference, !isNarrative {
      origin = (reference.day, reference.anchor)
    } else {
      origin = isNarrative ? context?.firstDay.map { ($0, .document) } : nil
    }
    guard let origin else {
      return Resolution(.date, moment: .vague(sign < 0 ? 2 : 3), anchor: .none)
    }
    return moved(origin.day, sign, quantity, origin.anchor)
  }

  /// In reports on a quarter, "a year ago" is the same quarter of the year before.
  private func compared(_ quantity: Quantity, _ sign: Int) -> Resolution? {
    guard quantity.unit == .year, !isNarrative, !isCumulative else { return nil }
    switch reportPeriod {
    case .quarter(let year?, let number)?:
      return Resolution(.date, moment: .quarter(year + sign, number), anchor: .document)
    case .half(let year?, let number)?:
      return Resolution(.date, moment: .half(year + sign, number), anchor: .document)
    default: return nil
    }
  }

  /// `three months later`: from the date last spoken of, at its granularity or finer.
  func fromContext(_ quantity: Quantity, _ sign: Int) -> Resolution? {
    guard let count = quantity.count else {
      return Resolution(.date, moment: .vague(sign < 0 ? 2 : 3), anchor: .none)
    }
    let shift = sign * count
    if count == 1, let compared = compared(quantity, sign) { return compared }
    if let first = context?.firstDay {
      if case .day? = context, quantity.unit == .week {
        return Resolution(
          .date, moment: .day(first.adding(days: 7 * min(max(shift, -999), 999))),
          anchor: .document)
      }
      return moved(first, sign, quantity, .document)
    }
    guard let reference else {
      return Resolution(.date, moment: .vague(sign < 0 ? 2 : 3), anchor: .none)
    }
    return moved(reference.day, sign, quantity, reference.anchor)
  }

  /// `two weeks after Christmas`: to the day if the other date is one.
  func fromDate(_ quantity: Quantity, _ sign: Int, _ base: Core) -> Resolution? {
    // "the same period last year" without a report on a quarter is that year.
    if case .definite(.period) = base, reportPeriod == nil, quantity.unit == .year {
      return fromReference(quantity, sign)
    }
    guard let resolved = resolvedBase(base), let moment = resolved.moment,
      let count = quantity.count
    else {
      return Resolution(.duration, timex: DurationValues.timex(quantity), anchor: .none)
    }
    let shift = sign * count
    if case .quarter(let year?, let number) = moment, quantity.unit == .year {
      return Resolution(.date, moment: .quarter(year + shift, number), anchor: resolved.anchor)
    }
    guard let first = sign < 0 ? moment.firstDay : moment.lastDay else {
      return Resolution(.duration, timex: DurationValues.timex(quantity), anchor: .none)
    }
    switch moment {
    case _ where sign == 0:
      return Resolution(
        .date, moment: Resolver.around(first, quantity.unit), anchor: resolved.anchor)
    case .day:
      guard let day = Resolver.edge(first, shift, quantity.unit), Resolver.hasValue(day) else {
        return nil
      }
      return Resolution(.date, moment: .day(day), anchor: resolved.anchor)
    default:
      return moved(first, sign, quantity, resolved.anchor)
    }
  }

  /// The week that holds a day, or the weekend next to it: the one before for Mondays and Tuesdays.
  private static func around(_ day: CivilDay, _ unit: TimeUnit) -> Moment {
    guard unit == .weekend else { return .week(CalendarWeek(of: day)) }
    return .weekend(CalendarWeek(of: day.adding(days: day.weekday <= 2 ? -2 : 0)))
  }

  private func resolvedBase(_ base: Core) -> Resolution? {
    switch base {
    case .calendar(let fields): calendar(fields)
    case .directed(let direction, let fields): directed(direction, fields)
    case .deictic(let days): deictic(days)
    case .unit(let direction, let unit): directedUnit(direction, unit)
    case .definite(.period): directedUnit(.latest, .period)
    case .definite(let unit): definite(unit)
    default: nil
    }
  }

  /// So many units before (-1) or after (1) a day.
  private func moved(
    _ day: CivilDay, _ sign: Int, _ quantity: Quantity, _ anchor: DateMention.Anchor
  ) -> Resolution? {
    let count = sign * (quantity.count ?? 0)
    if let rest = quantity.rest, rest.count != nil {
      return Resolver.edge(day, count, quantity.unit).flatMap { moved($0, sign, rest, anchor) }
    }
    switch quantity.unit {
    case .hour, .minute, .second:
      // The hour of the event is not known: what remains is the length of time.
      return Resolution(.duration, timex: DurationValues.timex(quantity), anchor: .none)
    case .millennium, .period:
      return Resolution(.date, moment: .vague(sign < 0 ? 2 : 3), anchor: .none)
    case .century where abs(count) > 50, .decade where abs(count) > 500: return nil
    default: break
    }
    let held = min(max(count, -99_999), 99_999)
    if let finer = Self.finer(quantity) {
      return Resolver.shift(day, min(max(sign * finer.count, -99_999), 99_999), finer.unit).map {
        Resolution(.date, moment: $0, anchor: anchor)
      }
    }
    guard let moment = Resolver.shift(day, held, quantity.unit) else {
      return Resolution(.date, moment: .vague(sign < 0 ? 2 : 3), anchor: .none)
    }
    return Resolution(.date, moment: moment, anchor: anchor)
  }

  /// A count with a fraction, in the unit below: a year and a half is 18 months, half a century 50 years.
  private static func finer(_ quantity: Quantity) -> (count: Int, unit: TimeUnit)? {
    guard let hundredths = quantity.hundredths, hundredths % 100 != 0 else { return nil }
    switch quantity.unit {
    case .century: return (hundredths, .year)
    case .decade: return (hundredths / 10, .year)
    case .year: return (hundredths * 12 / 100, .month)
    default: return nil
    }
  }

  /// `the first two weeks of 2021`: a length of time whose days are known.
  func edge(_ ordinal: Int, _ quantity: Quantity, _ container: Core) -> Resolution {
    var resolution = Resolution(.duration, timex: DurationValues.timex(quantity), anchor: .none)
    guard let count = quantity.count, (1...9_999).contains(count),
      let outermost = nth(ordinal, quantity.unit, container),
      let first = outermost.moment?.firstDay,
      let last = outermost.moment?.lastDay
    else { return resolution }
    let far = Resolver.edge(first, ordinal < 0 ? 1 - count : count, quantity.unit)
    guard let far, Resolver.hasValue(far) else { return resolution }
    resolution.days = ordinal < 0 ? far...last : first...far.adding(days: -1)
    resolution.anchor = outermost.anchor
    return resolution
  }

  /// `three days starting 5 May`: a length of time whose days are known.
  func lasting(_ quantity: Quantity, _ base: Core) -> Resolution {
    var resolution = Resolution(.duration, timex: DurationValues.timex(quantity), anchor: .none)
    guard let resolved = resolvedBase(base), let first = resolved.moment?.firstDay,
      let behind = Resolver.end(of: quantity, from: first), Resolver.hasValue(behind),
      first < behind
    else { return resolution }
    resolution.days = first...behind.adding(days: -1)
    resolution.anchor = resolved.anchor
    return resolution
  }

  /// The day behind the last one of a quantity that begins on `day`; nil for parts of a day.
  private static func end(of quantity: Quantity, from day: CivilDay) -> CivilDay? {
    guard let count = quantity.count, quantity.hundredths == count * 100,
      let end = edge(day, count, quantity.unit)
    else { return nil }
    return quantity.rest.map { self.end(of: $0, from: end) } ?? end
  }

  /// `the first week of May`, `the last day of 2016`.
  func nth(_ ordinal: Int, _ unit: TimeUnit, _ container: Core) -> Resolution? {
    guard let outer = resolvedBase(container), let moment = outer.moment,
      let first = moment.firstDay, let last = moment.lastDay
    else { return nil }
    let found: Moment?
    switch unit {
    case .day:
      found = .day(ordinal < 0 ? last : first.adding(days: ordinal - 1))
    case .week:
      // The weeks whose Thursday lies within, as ISO 8601 counts the weeks of a year.
      let toThursday = CivilDay.floorMod(4 - first.weekday, 7)
      let fromThursday = CivilDay.floorMod(last.weekday - 4, 7)
      let day =
        ordinal < 0
        ? last.adding(days: -fromThursday) : first.adding(days: toThursday + 7 * (ordinal - 1))
      found = .week(CalendarWeek(of: day))
    case .weekend:
      let toSaturday = CivilDay.floorMod(6 - first.weekday, 7)
      let fromSaturday = CivilDay.floorMod(last.weekday - 6, 7)
      let day =
        ordinal < 0
        ? last.adding(days: -fromSaturday) : first.adding(days: toSaturday + 7 * (ordinal - 1))
      found = .weekend(CalendarWeek(of: day))
    case .month:
      let day = ordinal < 0 ? last : first.adding(months: ordinal - 1)
      found = .month(day.year, day.month)
    case .quarter:
      let day = ordinal < 0 ? last : first.adding(months: 3 * (ordinal - 1))
      found = .quarter(day.year, (day.month - 1) / 3 + 1)
    case .year:
      let day = ordinal < 0 ? last : first.adding(months: 12 * (ordinal - 1))
      found = .year(day.year)
    default:
      found = nil
    }
    guard let found, let day = found.firstDay, day <= last, let end = found.lastDay, end >= first
    else { return nil }
    return Resolution(.date, moment: found, anchor: outer.anchor)
  }
}
