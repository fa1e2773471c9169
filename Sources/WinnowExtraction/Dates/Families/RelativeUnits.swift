internal import WinnowCore

/// Units and names seen from the reference: `last week`, `this summer`, `next Friday`, `the past two months`.
extension DateScan {
  /// A direction word with what it points at.
  func relative(at index: Int, dayFirst: Bool) -> Reading? {
    guard let direction = self[index].directionWord else { return nil }
    if let stretch = stretch(direction, at: index) { return stretch }
    let next = index + 1
    if direction == .this, let second = self[next].directionWord,
      second == .past || second == .coming
    {
      // "this past Wednesday", "this coming spring"
      let inner = relative(at: next, dayFirst: dayFirst)
      return inner.map { $0.stretched(index..<$0.end) }
    }
    let token = self[next]
    if let unit = token.timeUnit, !token.flags.contains(.short) {
      // "This Week" in capitals is a title.
      if isCapital(next), !look(next).contains(.allUpper), isCapital(index) { return nil }
      return directedUnit(direction, unit, index..<next + 1)
    }
    if token.classes.contains(.fiscal), self[next + 1].timeUnit == .year,
      !self[next + 1].flags.contains(.plural)
    {
      return directedUnit(direction == .latest ? .last : direction, .year, index..<next + 2)
    }
    if direction == .recent || direction == .these || direction == .latest { return nil }
    if direction == .that,
      !at(next, [.dayPart, .month, .weekday]) || token.flags.contains(.abbreviation)
    {
      return nil
    }
    if let named = directedName(direction, index, dayFirst) { return named }
    if token.classes.contains(.dayPart) { return directedDayPart(direction, index) }
    return nil
  }

  private func directedUnit(_ direction: Direction, _ unit: TimeUnit, _ range: Range<Int>)
    -> Reading?
  {
    let token = self[range.upperBound - 1]
    if token.flags.contains(.plural) {
      switch direction {
      case .recent, .past, .coming, .previous, .last, .following:
        return Reading(.stretch(direction, Quantity(nil, unit)), range, .vagueDuration)
      case .these: return unit == .day ? Reading(.vague(1), range, .vague) : nil
      default: return nil
      }
    }
    if direction == .recent || direction == .these { return nil }
    if unit == .hour || unit == .minute || unit == .second || unit == .millennium { return nil }
    if unit == .period && direction != .latest && direction != .same { return nil }
    if unit == .season && direction != .last && direction != .this && direction != .next {
      return nil
    }
    if direction == .same, unit == .period || unit == .quarter,
      self[range.upperBound].directionWord == .last, self[range.upperBound + 1].timeUnit == .year
    {
      // "the corresponding period last year"
      return Reading(
        .fromDate(Quantity(1, .year), -1, .definite(unit)),
        range.lowerBound..<range.upperBound + 2, .offset)
    }
    // "the past decade" is a length of time: 3 of 3 in TimeBank and WikiWars; "the past year" is as often a date.
    if direction == .past, unit == .decade || unit == .century {
      return Reading(.stretch(direction, Quantity(1, unit)), range, .stretch)
    }
    if unit == .fortnight {
      return Reading(.stretch(direction, Quantity(1, unit)), range, .stretch)
    }
    return Reading(.unit(direction, unit), range, .relativeUnit)
  }

  /// `the past two months`, `next few days`, `the last three years`, `the first nine months`.
  private func stretch(_ direction: Direction, at index: Int) -> Reading? {
    guard !at(index + 1, .a), let amount = quantity(at: index + 1), direction != .that else {
      return nil
    }
    guard amount.end > index + 2 else { return nil }
    switch direction {
    case .last, .past, .previous, .next, .coming, .following, .recent:
      return Reading(.stretch(direction, amount.quantity), index..<amount.end, .stretch)
    default:
      return nil
    }
  }

  private func directedName(_ direction: Direction, _ index: Int, _ dayFirst: Bool) -> Reading? {
    let token = self[index + 1]
    var fields = CalendarFields()
    var end = index + 2
    if token.classes.contains(.weekday), !token.flags.contains(.plural) {
      fields.weekday = Int(token.value)
      if token.flags.contains(.abbreviation) { end = behindAbbreviation(end) }
      if let dated = weekday(at: index + 1, dayFirst: dayFirst), dated.rule == .weekdayDate {
        return Reading(dated.core, index..<dated.end, .weekdayDate)
      }
    } else if token.classes.contains(.month), let month = month(at: index + 1) {
      if let full = monthFirst(at: index + 1), full.rule != .month {
        return full.rule == .dayMonth ? nil : Reading(full.core, index..<full.end, full.rule)
      }
      fields.month = month.month
      end = month.end
    } else if token.classes.contains(.season) {
      fields.season = Int(token.value)
    } else if token.classes.contains(.holiday) {
      fields.holiday = Int(token.value)
      end = index + 1 + Int(token.length)
    } else if token.classes.contains(.quarterCode), token.value <= 4 {
      fields.quarter = Int(token.value)
    } else {
      return nil
    }
    return Reading(.directed(direction, fields), index..<end, .relativeName)
  }

  /// `this morning`, `last night`, `the same evening`.
  private func directedDayPart(_ direction: Direction, _ index: Int) -> Reading? {
    let token = self[index + 1]
    guard !token.flags.contains(.plural), !token.flags.contains(.weak) else { return nil }
    let core: Core =
      direction == .this
      ? .deictic(0)
      : direction == .last ? .deictic(-1) : .unit(direction, .day)
    var reading = Reading(core, index..<index + 2, .dayPart)
    reading.time = TimeOfDay(part: Int(token.value))
    return reading
  }

  /// `the quarter`, `the year`: a unit with an article stands for the one that is spoken of.
  ///
  /// Counts in TimeBank and AQUAINT: "the quarter" is annotated 18 times of 22, "the year" 28 of 34, "the week" 4 of 5,
  /// "the day" 2 of 10.
  func definiteUnit(at index: Int) -> Reading? {
    let token = self[index]
    guard let unit = token.timeUnit, token.flags.isDisjoint(with: [.plural, .short]) else {
      return nil
    }
    let first = skipBack([.whole, .fiscal], index)
    guard at(first - 1, .the) else { return nil }
    switch unit {
    case .year, .quarter, .week, .month, .weekend: break
    default: return nil
    }
    // "the year ended 31 March" is a length of time: 9 of 9 in TimeBank; so is the week.
    if unit == .year || unit == .week, self[index + 1].flags.contains(.closing) {
      return Reading(.duration(Quantity(1, unit)), first..<index + 1, .definiteUnit)
    }
    if at(index + 1, .to), isWord(index + 2, "date"), unit != .weekend {
      return Reading(.toDate(unit), first..<index + 3, .definiteUnit)
    }
    guard !at(index + 1, [.ago, .later, .earlier, .before, .after]),
      !at(index + 1, [.integer, .cardinal])
    else { return nil }
    // "the quarter a year ago"
    if unit == .quarter, at(index + 1, .a), let amount = quantity(at: index + 1),
      amount.quantity.unit == .year,
      at(amount.end, [.ago, .earlier])
    {
      return Reading(
        .fromDate(amount.quantity, -1, .definite(unit)), first..<amount.end + 1, .offset)
    }
    return Reading(.definite(unit), first..<index + 1, .definiteUnit)
  }

  /// `June last year`, `Friday of next week`, `this year's third quarter`, `the spring of that year`.
  func within(_ reading: Reading) -> Reading? {
    guard case .calendar(let fields) = reading.core, fields.year == nil else { return nil }
    var position = skip([.of, .inside, .comma], reading.end)
    position = skip(.the, position)
    guard let direction = self[position].directionWord, let unit = self[position + 1].timeUnit,
      !self[position + 1].flags.contains(.plural)
    else { return nil }
    let fits =
      unit == .year
      ? fields.weekday == nil || fields.month != nil
      : unit == .week
        ? fields.weekday != nil && fields.month == nil
        : unit == .month ? fields.day != nil && fields.month == nil : false
    guard fits else { return nil }
    var joined = reading.stretched(reading.start..<position + 2)
    joined.core = .within(fields, direction, unit)
    joined.rule = .partOfRelative
    return joined
  }

  /// `next week Wednesday`, `previous week - Monday`.
  func weekdayOfWeek(at index: Int) -> Reading? {
    guard let direction = self[index].directionWord, self[index + 1].timeUnit == .week else {
      return nil
    }
    let position = skip([.dash, .comma, .preposition], skip(.possessive, index + 2))
    let token = self[position]
    guard token.classes.contains(.weekday), !token.flags.contains(.plural) else { return nil }
    var fields = CalendarFields()
    fields.weekday = Int(token.value)
    return Reading(.within(fields, direction, .week), index..<position + 1, .partOfRelative)
  }

  /// `this year's third quarter`, `last year's first half`, `next year's spring`.
  func ownedPart(at index: Int) -> Reading? {
    guard let direction = self[index].directionWord, self[index + 1].timeUnit == .year,
      at(index + 2, .possessive)
    else { return nil }
    if direction == .last, let part = self[index + 3].timeUnit, part == .quarter || part == .period,
      !self[index + 3].flags.contains(.plural)
    {
      return Reading(
        .fromDate(Quantity(1, .year), -1, .definite(part)), index..<index + 4, .partOfRelative)
    }
    guard let part = quarter(at: index + 3) ?? season(at: index + 3) ?? monthFirst(at: index + 3),
      case .calendar(let fields) = part.core, fields.year == nil
    else { return nil }
    return Reading(.within(fields, direction, .year), index..<part.end, .partOfRelative)
  }
}
