internal import WinnowCore

/// So long before or after something: `two years ago`, `three months later`, `two weeks after Christmas`.
extension DateScan {
  /// A quantity with what it is counted from; a plain length of time if nothing follows.
  func offsetOrDuration(at index: Int, dayFirst: Bool) -> Reading? {
    if let unit = bareUnit(at: index) { return unit }
    if let stretch = countedStretch(at: index) { return stretch }
    guard let amount = compound(at: index) else { return nil }
    let first = self[index]
    if first.isAny([.integer, .decimal]), isBoundBefore(index) { return nil }
    let end = amount.end
    if let shifted = shifted(amount.quantity, from: index, end) { return shifted }
    if let lasting = lasting(amount.quantity, from: index, end, dayFirst) { return lasting }
    if let based = basedOnDate(amount.quantity, from: index, end, dayFirst) { return based }
    // "in two weeks": from the reference, but only with a future tense around it is that sure; see the resolver.
    return duration(amount.quantity, from: index, end)
  }

  /// A quantity, with smaller ones behind it: `two years and three months`, `2 years 1 month 21 days`.
  private func compound(at index: Int) -> (quantity: Quantity, end: Int)? {
    guard var whole = quantity(at: index) else { return nil }
    while true {
      let next = skip(.and, skip(.comma, whole.end))
      guard self[next].isAny([.cardinal, .integer]), let part = quantity(at: next),
        let sum = whole.quantity.adding(part.quantity), !at(part.end, [.a, .per, .every])
      else { return whole }
      whole = (sum, part.end)
    }
  }

  /// `the three previous years`, `the two coming weeks`.
  private func countedStretch(at index: Int) -> Reading? {
    guard at(index, [.cardinal, .integer]), !isBoundBefore(index), let number = number(at: index),
      let direction = self[number.end].directionWord, let unit = self[number.end + 1].timeUnit,
      self[number.end + 1].flags.contains(.plural)
    else { return nil }
    switch direction {
    case .last, .past, .previous, .next, .coming, .following:
      return Reading(
        .stretch(direction, Quantity(number.value, unit)), index..<number.end + 2, .stretch)
    default: return nil
    }
  }

  private func shifted(_ quantity: Quantity, from index: Int, _ end: Int) -> Reading? {
    let isRound = at(end, .or) && isWord(end + 1, "so")
    let position = isRound ? end + 2 : skip(.dash, end)
    if at(position, .ago) {
      return Reading(.fromReference(quantity, -1), index..<position + 1, .offset)
    }
    if at(position, .earlier) {
      return Reading(.fromContext(quantity, -1), index..<position + 1, .offset)
    }
    // In "30 minutes later this week" the word belongs to what follows.
    if at(position, .later), !at(position + 1, .direction) || !at(position + 2, .unit) {
      return Reading(.fromContext(quantity, 1), index..<position + 1, .offset)
    }
    if at(end, .from), let base = self[end + 1].classes.contains(.vague) ? 0 : nil,
      self[end + 1].value == 1
    {
      return Reading(.fromReference(quantity, 1 + base), index..<end + 2, .offset)
    }
    return nil
  }

  /// `three days starting 5 May`, `for a week from Monday`: a length of time whose first day is named.
  private func lasting(_ quantity: Quantity, from index: Int, _ end: Int, _ dayFirst: Bool)
    -> Reading?
  {
    let joint = skip(.comma, end)
    guard quantity.count != nil,
      self[joint].flags.contains(.opening) || at(joint, .from) && isWord(index - 1, "for")
    else { return nil }
    var position = joint + 1
    while at(position, [.from, .preposition, .the]) { position += 1 }
    guard let base = baseDate(at: position, dayFirst) else { return nil }
    return Reading(
      .lasting(quantity, base.core, joint: end..<base.start), index..<base.end, .duration)
  }

  /// `two weeks after Christmas`, `3 days before 5 May`, `a week from Friday`, `the day after tomorrow`.
  func basedOnDate(_ quantity: Quantity, from index: Int, _ end: Int, _ dayFirst: Bool) -> Reading?
  {
    guard at(end, [.before, .after, .from]) else { return nil }
    let sign = at(end, .before) ? -1 : 1
    let position = skip(.the, end + 1)
    guard let base = baseDate(at: position, dayFirst) else { return nil }
    return Reading(.fromDate(quantity, sign, base.core), index..<base.end, .offsetFromDate)
  }

  /// A date that another is counted from: no offset itself, so that nothing nests.
  private func baseDate(at index: Int, _ dayFirst: Bool) -> Reading? {
    var best = Longest()
    best.offerOnce(weekday(at: index, dayFirst: dayFirst))
    best.offer(dayMonth(at: index))
    best.offer(monthDayOrYear(at: index))
    best.offer(numericDate(at: index, dayFirst: dayFirst))
    best.offer(holiday(at: index))
    best.offer(deictic(at: index))
    best.offer(relative(at: index, dayFirst: dayFirst))
    return best.reading
  }

  private func monthDayOrYear(at index: Int) -> Reading? {
    guard let reading = monthFirst(at: index), reading.rule != .month else { return nil }
    return reading
  }

  /// `the day before`, `the year after`, `the day after the vote on 5 May`, `the week before last`.
  func definiteOffset(at index: Int, dayFirst: Bool) -> Reading? {
    let token = self[index]
    guard let unit = token.timeUnit, at(index - 1, [.the, .a]), !token.flags.contains(.plural)
    else { return nil }
    guard unit != .hour, unit != .minute, unit != .second else { return nil }
    let amount = Quantity(1, unit)
    if let based = basedOnDate(amount, from: index, index + 1, dayFirst),
      at(index + 1, [.before, .after])
    {
      return based
    }
    guard at(index - 1, .the), at(index + 1, [.before, .after]) else { return nil }
    let sign = at(index + 1, .before) ? -1 : 1
    if let twice = secondNext(sign, amount.unit, from: index) { return twice }
    guard !look(index + 2).contains(.letters) || at(index + 2, [.and, .or]) else { return nil }
    return Reading(.fromContext(amount, sign), index..<index + 2, .offset)
  }

  /// `the week before last`, `the year after next`: the second one from the reference.
  private func secondNext(_ sign: Int, _ unit: TimeUnit, from index: Int) -> Reading? {
    guard let direction = self[index + 2].directionWord,
      direction == (sign < 0 ? .last : .next),
      !self[index + 3].isAny([.unit, .weekday, .month, .season, .holiday, .dayPart, .quarterCode])
    else { return nil }
    return Reading(.fromReference(Quantity(2, unit), sign), index..<index + 3, .offset)
  }

  /// `year-earlier`, `year-ago`, `weeks ago`, `months later`: a unit without a number.
  private func bareUnit(at index: Int) -> Reading? {
    let token = self[index]
    guard let unit = token.timeUnit, !token.flags.contains(.short) else { return nil }
    if token.flags.contains(.plural) { return barePlural(unit, at: index) }
    guard at(index + 1, .dash), isGlued(index + 1), at(index + 2, [.ago, .earlier]) else {
      return nil
    }
    let end = index + 3
    if let next = self[end].timeUnit, next == .quarter || next == .period,
      !self[end].flags.contains(.plural)
    {
      return Reading(.fromDate(Quantity(1, unit), -1, .definite(next)), index..<end + 1, .offset)
    }
    // "the year-earlier nine months"
    if unit == .year, self[end].isAny([.cardinal, .integer]), let months = quantity(at: end),
      months.quantity.unit == .month
    {
      return Reading(.duration(months.quantity), index..<months.end, .duration)
    }
    if unit == .year, let part = quarter(at: end), case .calendar(let fields) = part.core,
      fields.year == nil
    {
      return Reading(.within(fields, .last, .year), index..<part.end, .partOfRelative)
    }
    let core: Core =
      at(index + 2, .ago)
      ? .fromReference(Quantity(1, unit), -1) : .fromContext(Quantity(1, unit), -1)
    return Reading(core, index..<end, .offset)
  }

  /// `for years`, `weeks later`; "the years", "school days" and the like are left.
  private func barePlural(_ unit: TimeUnit, at index: Int) -> Reading? {
    if let shifted = shifted(Quantity(nil, unit), from: index, index + 1) { return shifted }
    switch unit {
    case .period, .quarter, .season, .weekend, .second, .minute, .day: return nil
    default: break
    }
    guard
      !at(
        index - 1,
        [.direction, .the, .cardinal, .integer, .dash, .a, .more, .ordinal, .every, .decimal])
    else { return nil }
    // "the early hours of", "hundreds of years", "half hours" are something else.
    if at(index - 1, .of) || unit == .hour && !at(index - 1, [.preposition, .inside]) {
      return nil
    }
    guard
      look(index - 1).isDisjoint(with: [.initialUpper]) || look(index - 1).contains(.sentenceStart)
    else { return nil }
    return Reading(.duration(Quantity(nil, unit)), index..<index + 1, .vagueDuration)
  }
}
