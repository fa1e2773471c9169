internal import WinnowCore

/// The longest expression that begins at a token, over all families.
extension DateScan {
  /// The longest match at a token, or nil.
  func match(at index: Int, dayFirst: Bool) -> Match? {
    if isLone(index) { return self[index].digits == 4 ? year(at: index).map { .point($0) } : nil }
    let mayBeRange = self[index].isAny(DateScan.rangeStarters) && !isDayBeforeMonth(index)
    let ranged = mayBeRange ? range(at: index, dayFirst: dayFirst) : nil
    guard let point = point(at: index, dayFirst: dayFirst) else { return ranged }
    if let whole = joinedPoints(point, dayFirst: dayFirst),
      whole.range.upperBound > ranged?.range.upperBound ?? 0
    {
      return whole
    }
    if let ranged, ranged.range.upperBound >= point.end { return ranged }
    return .point(point)
  }

  /// True for a number with nothing of dates behind it, as in `25 people`; it can be nothing but a year of four digits.
  private func isLone(_ index: Int) -> Bool {
    let token = self[index]
    guard token.classes.isSubset(of: [.integer, .cardinal, .decimal]), token.digits <= 4,
      !at(index - 1, [.era, .point, .a])
    else { return false }
    guard token.digits == 4 ? token.classes == .integer : token.value < 1_000 else { return false }
    if self[index + 1].classes.isEmpty { return true }
    return at(index + 1, [.comma, .point, .mark]) && self[index + 2].classes.isEmpty
      && !look(index + 2).contains(.digits)
  }

  /// True for the day of `12 May`, with which nothing but that day and month begins.
  private func isDayBeforeMonth(_ index: Int) -> Bool {
    self[index].classes == .integer && self[index].digits <= 2 && self[index + 1].classes == .month
  }

  /// One date, time, duration or set, with what narrows it.
  func point(at index: Int, dayFirst: Bool) -> Reading? {
    let plain = unmodified(at: index, dayFirst: dayFirst)
    guard let narrowed = modified(at: index, dayFirst: dayFirst), narrowed.end >= plain?.end ?? 0
    else { return plain }
    return narrowed
  }

  /// The longest reading of all families but modifiers and ranges.
  ///
  /// Each family is asked only where the token can begin it.
  func unmodified(at index: Int, dayFirst: Bool) -> Reading? {
    let token = self[index]
    guard token.isAny(.starters) else { return nil }
    if isDayBeforeMonth(index), let date = dayMonth(at: index) {
      return withTime(within(date) ?? date)
    }
    var best = Longest()
    offerNumbers(index, token, dayFirst, to: &best)
    if token.isAny([.month, .weekday]) {
      best.offer(weekday(at: index, dayFirst: dayFirst))
      best.offer(monthFirst(at: index))
    }
    if token.classes.contains(.season) { best.offer(season(at: index)) }
    if token.classes.contains(.holiday) { best.offer(holiday(at: index)) }
    if token.isAny([.direction, .ordinal, .digitOrdinal]) {
      best.offer(ordinalUnit(at: index, dayFirst: dayFirst))
      best.offer(quarter(at: index))
    }
    if token.classes.contains(.direction) {
      best.offer(ownedPart(at: index))
      best.offer(weekdayOfWeek(at: index))
      best.offer(relative(at: index, dayFirst: dayFirst))
    }
    offerRest(index, token, dayFirst, to: &best)
    guard let reading = best.reading else { return nil }
    return withTime(within(reading) ?? reading)
  }

  private func offerNumbers(
    _ index: Int, _ token: Lexeme, _ dayFirst: Bool, to best: inout Longest
  ) {
    if token.isAny([.integer, .numeral]) {
      best.offer(numericDate(at: index, dayFirst: dayFirst))
      best.offer(numericDay(at: index, dayFirst: dayFirst))
      best.offer(yearMonth(at: index))
      best.offer(yearQuarter(at: index))
      best.offer(year(at: index))
    }
    guard token.isAny([.integer, .digitOrdinal, .ordinal, .cardinal]) else { return }
    best.offer(dayMonth(at: index))
    best.offer(loneDay(at: index))
    best.offer(century(at: index))
    best.offer(yearInWords(at: index))
    if token.classes.contains(.cardinal), token.value == 20 || token.value == 30 {
      best.offer(ordinalUnit(at: index, dayFirst: dayFirst))
    }
  }

  private func offerRest(
    _ index: Int, _ token: Lexeme, _ dayFirst: Bool, to best: inout Longest
  ) {
    if token.isAny([.unit, .half, .cardinal, .integer, .decimal, .vagueNumber, .a, .more]) {
      best.offer(offsetOrDuration(at: index, dayFirst: dayFirst))
      if at(index - 1, .a) { best.offer(offsetOrDuration(at: index - 1, dayFirst: dayFirst)) }
    }
    if token.classes.contains(.unit) {
      best.offer(definiteOffset(at: index, dayFirst: dayFirst))
      best.offer(unitEnd(at: index))
      best.offer(numberedWeek(at: index))
      best.offer(weekOfDay(at: index, dayFirst: dayFirst))
      best.offer(definiteUnit(at: index))
    }
    if token.isAny([.decadeNumber, .decadeWord, .integer]) { best.offer(decade(at: index)) }
    if token.isAny([.integer, .cardinal, .clockWord, .clockCode]) {
      best.offer(clockReading(at: index, dayFirst: dayFirst))
    }
    if token.isAny([.fiscal, .fiscalCode]) { best.offer(fiscalYear(at: index)) }
    if token.isAny([.fiscal, .quarterCode]) { best.offer(quarter(at: index)) }
    if token.classes.contains(.every) { best.offer(recurring(at: index)) }
    if token.isAny([.frequency, .per, .repetition, .integer, .cardinal]) {
      best.offer(frequency(at: index))
    }
    if token.isAny([.deictic, .tonight]) { best.offer(deictic(at: index)) }
    if token.isAny([.vague, .direction]) { best.offer(vague(at: index)) }
    if token.classes.contains(.dayPart) {
      best.offer(dayPartOf(at: index, dayFirst: dayFirst))
      best.offer(dayPartAlone(at: index))
    }
  }
}
