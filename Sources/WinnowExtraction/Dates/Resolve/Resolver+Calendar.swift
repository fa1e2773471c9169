internal import WinnowCore

/// Named parts of the calendar whose year, month or week may be missing.
extension Resolver {
  func calendar(_ fields: CalendarFields) -> Resolution? {
    if let decade = fields.decade { return Resolution(.date, moment: .decade(decade)) }
    if let century = fields.century { return Resolution(.date, moment: .century(century)) }
    if let holiday = fields.holiday { return feast(holiday, fields) }
    if let month = fields.month {
      return fields.day == nil ? monthOnly(month, fields) : monthDay(month, fields.day ?? 1, fields)
    }
    if let week = fields.week { return numberedWeek(week, fields) }
    if fields.quarter != nil || fields.half != nil || fields.season != nil { return part(fields) }
    if let weekday = fields.weekday, fields.year == nil {
      return fields.day == nil ? weekdayOnly(weekday) : weekdayAndDay(weekday, fields.day ?? 1)
    }
    if let day = fields.day { return dayOnly(day) }
    guard let year = fields.year else { return nil }
    if fields.isReported, !isCumulative, case .quarter(_, let number)? = reportPeriod {
      return Resolution(.date, moment: .quarter(year, number))
    }
    return Resolution(.date, moment: .year(year))
  }

  /// The year that a missing one is taken from, and where it came from.
  ///
  /// News takes the reference's year; a history, or a text without a reference, the last year that it gave itself,
  /// unless its sentence names two.
  func missingYear() -> (year: Int, anchor: DateMention.Anchor)? {
    if let reference, !isNarrative { return (reference.day.year, reference.anchor) }
    guard !isAmbiguous, mayBorrow else { return nil }
    if let lastGiven { return (lastGiven.year, .document) }
    return nil
  }

  private func monthDay(_ month: Int, _ day: Int, _ fields: CalendarFields) -> Resolution? {
    if let year = fields.year {
      return CivilDay(year: year, month: month, day: day).map {
        Resolution(.date, moment: .day($0))
      }
    }
    guard let missing = missingYear() else {
      return Resolution(
        .date, moment: .partialDay(year: nil, month: month, day: day), anchor: .none)
    }
    var year = missing.year
    if let reference, !isNarrative,
      let found = CivilDay(year: year, month: month, day: min(day, 28))
    {
      year += yearShift(found.number - reference.day.number, reach: 60)
    }
    // Only 29 February can be missing: the nearest one in the direction of the tense, if the reference gave the year.
    let step = tense == .future ? 1 : -1
    for distance in 0...(reference != nil && !isNarrative ? 8 : 0) {
      guard let found = CivilDay(year: year + step * distance, month: month, day: day) else {
        continue
      }
      return Resolution(.date, moment: .day(found), anchor: missing.anchor)
    }
    return Resolution(.date, moment: .partialDay(year: nil, month: month, day: day), anchor: .none)
  }

  /// The year before or after the reference's if the tense says so and the date lies far on the other side; without a
  /// tense the year before for what lies more than half a year ahead, as news looks back.
  ///
  /// Counts in TimeBank and AQUAINT: of 153 dates of month and day 88 % lie in the reference's year; of 146 that are read,
  /// 140 get their year.
  private func yearShift(_ distance: Int, reach: Int) -> Int {
    switch tense {
    case .past: distance > reach ? -1 : 0
    case .future: distance < -reach ? 1 : 0
    default: distance > 183 ? -1 : distance < -270 ? 1 : 0
    }
  }

  private func monthOnly(_ month: Int, _ fields: CalendarFields) -> Resolution {
    if let year = fields.year { return Resolution(.date, moment: .month(year, month)) }
    guard let missing = missingYear() else {
      return Resolution(.date, moment: .month(nil, month), anchor: .none)
    }
    var year = missing.year
    if let reference, !isNarrative {
      year += monthShift(month - reference.day.month)
    }
    return Resolution(.date, moment: .month(year, month), anchor: missing.anchor)
  }

  /// Months: by the tense, else the nearest; 69 of 78 in TimeBank and AQUAINT.
  private func monthShift(_ distance: Int) -> Int {
    switch tense {
    case .past: distance > 2 ? -1 : 0
    case .future: distance < 0 ? 1 : 0
    default: distance > 6 ? -1 : distance < -6 ? 1 : 0
    }
  }

  private func part(_ fields: CalendarFields) -> Resolution {
    var anchor = DateMention.Anchor.explicit
    var year = fields.year
    if year == nil, let missing = missingYear() {
      year = missing.year
      anchor = missing.anchor
      // A quarter that has not begun is last year's, unless the tense is future: reports look back.
      if let reference, !isNarrative, let number = fields.quarter, tense != .future,
        3 * number - 2 > reference.day.month
      {
        year = missing.year - 1
      }
    } else if year == nil {
      anchor = .none
    }
    let moment: Moment
    if let quarter = fields.quarter {
      moment = .quarter(year, quarter)
    } else if let half = fields.half {
      moment = .half(year, half)
    } else {
      moment = .season(year, fields.season ?? 21)
    }
    return Resolution(.date, moment: moment, anchor: anchor)
  }

  private func feast(_ index: Int, _ fields: CalendarFields) -> Resolution? {
    guard holidays.indices.contains(index) else { return nil }
    let rule = holidays[index]
    if let year = fields.year {
      return rule.days(in: year).map { Resolution(.date, moment: Moment($0)) }
    }
    guard let missing = missingYear() else {
      guard case .fixed(let month, let day) = rule else { return Resolution(.date, anchor: .none) }
      return Resolution(
        .date, moment: .partialDay(year: nil, month: month, day: day), anchor: .none)
    }
    guard var days = rule.days(in: missing.year) else { return nil }
    if let reference, !isNarrative {
      let shift = yearShift(days.lowerBound.number - reference.day.number, reach: 0)
      days = rule.days(in: missing.year + shift) ?? days
    }
    return Resolution(.date, moment: Moment(days), anchor: missing.anchor)
  }

  private func numberedWeek(_ week: Int, _ fields: CalendarFields) -> Resolution? {
    guard let year = fields.year ?? missingYear()?.year,
      let found = CalendarWeek(year: year, week: week)
    else { return nil }
    let anchor = fields.year == nil ? missingYear()?.anchor ?? .none : .explicit
    return Resolution(.date, moment: .week(found), anchor: anchor)
  }

  /// A weekday is the most recent one, the reference day included, unless the tense is future.
  ///
  /// The direction is right for 317 of 330 in TimeBank and AQUAINT.
  private func weekdayOnly(_ weekday: Int) -> Resolution {
    if isNarrative, case .day(let day)? = context {
      let ahead = CivilDay.floorMod(weekday - day.weekday, 7)
      return Resolution(.date, moment: .day(day.adding(days: ahead)), anchor: .document)
    }
    guard let reference, !isNarrative else {
      return Resolution(.date, moment: .weekday(weekday), anchor: .none)
    }
    let back = CivilDay.floorMod(reference.day.weekday - weekday, 7)
    let days = tense == .future && back > 0 ? 7 - back : -back
    return Resolution(
      .date, moment: .day(reference.day.adding(days: days)), anchor: reference.anchor)
  }

  /// `Wednesday the 9th`: the month nearest to the reference in which they meet.
  private func weekdayAndDay(_ weekday: Int, _ day: Int) -> Resolution {
    guard let reference else {
      return Resolution(.date, moment: .partialDay(year: nil, month: nil, day: day), anchor: .none)
    }
    for step in [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6] {
      let month = reference.day.adding(months: step)
      guard let found = CivilDay(year: month.year, month: month.month, day: day),
        found.weekday == weekday
      else { continue }
      return Resolution(.date, moment: .day(found), anchor: reference.anchor)
    }
    return Resolution(.date, moment: .partialDay(year: nil, month: nil, day: day), anchor: .none)
  }

  /// `the 7th`, with its month lost.
  func dayOnly(_ day: Int) -> Resolution? {
    let month: (year: Int, month: Int, anchor: DateMention.Anchor)?
    if let reference, !isNarrative {
      month = (reference.day.year, reference.day.month, reference.anchor)
    } else if let lastGiven, let number = lastGiven.month, !isAmbiguous, mayBorrow {
      month = (lastGiven.year, number, .document)
    } else {
      month = nil
    }
    guard let month, let found = CivilDay(year: month.year, month: month.month, day: day) else {
      return Resolution(.date, moment: .partialDay(year: nil, month: nil, day: day), anchor: .none)
    }
    return Resolution(.date, moment: .day(found), anchor: month.anchor)
  }
}
