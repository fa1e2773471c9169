/// The longest expression that begins at a token, over all families.
extension DateScan {
  /// The longest match at a token, or nil.
  func match(at index: Int, dayFirst: Bool) -> Match? {
    let ranged = range(at: index, dayFirst: dayFirst)
    guard let point = point(at: index, dayFirst: dayFirst) else { return ranged }
    if let whole = joinedPoints(point, dayFirst: dayFirst),
      whole.range.upperBound > ranged?.range.upperBound ?? 0
    {
      return whole
    }
    if let ranged, ranged.range.upperBound >= point.end { return ranged }
    return .point(point)
  }

  /// One date, time, duration or set, with what narrows it.
  func point(at index: Int, dayFirst: Bool) -> Reading? {
    let plain = unmodified(at: index, dayFirst: dayFirst)
    guard let narrowed = modified(at: index, dayFirst: dayFirst), narrowed.end >= plain?.end ?? 0
    else { return plain }
    return narrowed
  }

  /// The longest reading of all families but modifiers and ranges.
  func unmodified(at index: Int, dayFirst: Bool) -> Reading? {
    let token = self[index]
    guard token.isAny(.starters) else { return nil }
    var best: Reading?
    func offer(_ reading: Reading?) {
      if let reading, reading.end > best?.end ?? index { best = reading }
    }
    if token.isAny([.integer, .numeral]) {
      offer(numericDate(at: index, dayFirst: dayFirst))
      offer(numericDay(at: index, dayFirst: dayFirst))
      offer(yearMonth(at: index))
      offer(yearQuarter(at: index))
      offer(year(at: index))
    }
    if token.isAny([.integer, .digitOrdinal, .ordinal, .cardinal]) {
      offer(dayMonth(at: index))
      offer(loneDay(at: index))
      offer(century(at: index))
      offer(quarter(at: index))
      offer(yearInWords(at: index))
    }
    if token.classes.contains(.cardinal), token.value == 20 || token.value == 30 {
      offer(ordinalUnit(at: index, dayFirst: dayFirst))
    }
    if token.isAny([.month, .weekday, .season, .holiday]) {
      offer(weekday(at: index, dayFirst: dayFirst))
      offer(monthFirst(at: index))
      offer(season(at: index))
      offer(holiday(at: index))
    }
    if token.isAny([.direction, .ordinal, .digitOrdinal]) {
      offer(ordinalUnit(at: index, dayFirst: dayFirst))
      offer(ownedPart(at: index))
      offer(quarter(at: index))
      offer(weekdayOfWeek(at: index))
      offer(relative(at: index, dayFirst: dayFirst))
    }
    offerRest(index, token, dayFirst, offer)
    guard let best else { return nil }
    return withTime(within(best) ?? best)
  }

  private func offerRest(
    _ index: Int, _ token: Lexeme, _ dayFirst: Bool, _ offer: (Reading?) -> Void
  ) {
    if token.isAny([.unit, .half, .cardinal, .integer, .decimal, .vagueNumber, .a, .more]) {
      offer(definiteOffset(at: index, dayFirst: dayFirst))
      offer(unitEnd(at: index))
      offer(offsetOrDuration(at: index, dayFirst: dayFirst))
      if at(index - 1, .a) { offer(offsetOrDuration(at: index - 1, dayFirst: dayFirst)) }
      offer(numberedWeek(at: index))
      offer(weekOfDay(at: index, dayFirst: dayFirst))
      offer(definiteUnit(at: index))
    }
    if token.isAny([.decadeNumber, .decadeWord, .integer]) { offer(decade(at: index)) }
    if token.isAny([.integer, .cardinal, .clockWord, .clockCode]) {
      offer(clockReading(at: index, dayFirst: dayFirst))
    }
    if token.isAny([.fiscal, .fiscalCode, .quarterCode]) {
      offer(fiscalYear(at: index))
      offer(quarter(at: index))
    }
    if token.isAny([.every, .frequency, .per, .repetition, .integer, .cardinal]) {
      offer(recurring(at: index))
      offer(frequency(at: index))
    }
    if token.isAny([.deictic, .tonight, .vague, .direction]) {
      offer(deictic(at: index))
      offer(vague(at: index))
    }
    if token.classes.contains(.dayPart) { offer(dayPartOf(at: index, dayFirst: dayFirst)) }
  }
}
