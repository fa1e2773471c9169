internal import WinnowCore

/// Bare years, years in words, years before the common era.
extension DateScan {
  /// Years that stand for themselves without a preposition before them.
  static let plainYears = 1_700...2_059
  /// Years that need a preposition, a month or an era beside them.
  static let possibleYears = 1_000...2_199

  /// A year of four digits behind a month, a day or a season, where its company proves it.
  func companionYear(at index: Int, isTight: Bool = false) -> (year: Int, end: Int)? {
    let token = self[index]
    if token.classes.contains(.cardinal) { return spokenYear(at: index) ?? hundreds(at: index) }
    guard token.classes.contains(.integer), token.digits == 4,
      isTight ? !isBoundAfter(index + 1) : !isPartOfNumber(index)
    else {
      return nil
    }
    let year = Int(token.value)
    guard DateScan.possibleYears.contains(year) else { return nil }
    return (year, index + 1)
  }

  /// The year that words spell: `nineteen ninety-six`, `two thousand and five`.
  private func spokenYear(at index: Int) -> (year: Int, end: Int)? {
    guard at(index, .cardinal), let first = number(at: index) else { return nil }
    if (2_000...2_099).contains(first.value) {
      return unit(at: first.end, afterDigits: false) == nil ? (first.value, first.end) : nil
    }
    guard (16...20).contains(first.value), let second = number(at: first.end),
      at(first.end, .cardinal),
      (10...99).contains(second.value), unit(at: second.end, afterDigits: false) == nil,
      !at(second.end, .cardinal)
    else { return nil }
    return (first.value * 100 + second.value, second.end)
  }

  /// The year that hundreds spell beside a month: `nineteen hundred ninety-three`.
  private func hundreds(at index: Int) -> (year: Int, end: Int)? {
    guard at(index + 1, .cardinal), self[index + 1].value == 100, let number = number(at: index),
      (1_100...1_999).contains(number.value), unit(at: number.end, afterDigits: false) == nil
    else { return nil }
    return (number.value, number.end)
  }

  /// True if a month and a day that it does not have stand before the year: `February 30, 2019`.
  private func isImpossibleDate(before index: Int) -> Bool {
    let position = at(index - 1, .comma) ? index - 2 : index - 1
    guard at(position, [.integer, .digitOrdinal]), self[position].digits <= 2,
      at(position - 1, .month)
    else { return false }
    let month = Int(self[position - 1].value)
    return CivilDay(year: 2_000, month: month, day: Int(self[position].value)) == nil
  }

  /// A bare year, with an era if one stands beside it.
  func year(at index: Int) -> Reading? {
    let token = self[index]
    guard token.classes.contains(.integer), token.digits <= 4 else { return nil }
    if let era = yearWithEra(at: index) { return era }
    let year = Int(token.value)
    guard token.digits == 4, DateScan.possibleYears.contains(year), !isPartOfNumber(index),
      !isPartOfName(index)
    else { return nil }
    if at(index - 1, .month), isImpossibleDay(before: index - 1) { return nil }
    if isImpossibleDate(before: index) { return nil }
    if isTightMark(index + 1), at(index + 2, .month) { return nil }
    let hasPreposition = isIntroduced(index)
    guard hasPreposition || DateScan.plainYears.contains(year) else { return nil }
    guard !isCount(index, introduced: hasPreposition) else { return nil }
    if at(index - 1, .the), let unit = self[index + 1].timeUnit,
      unit == .quarter || unit == .period,
      !self[index + 1].flags.contains(.plural)
    {
      var fields = CalendarFields(year: year)
      fields.isReported = true
      return Reading(.calendar(fields), index..<index + 2, .quarter)
    }
    return Reading(.calendar(CalendarFields(year: year)), index..<index + 1, .year)
  }

  /// `264 BC`, `AD 70`, `1066 CE`.
  private func yearWithEra(at index: Int) -> Reading? {
    let number = Int(self[index].value)
    guard number > 0, !isPartOfNumber(index) else { return nil }
    if at(index + 1, .era) {
      let end = behindAbbreviation(index + 2)
      let year = self[index + 1].value < 0 ? 1 - number : number
      return Reading(.calendar(CalendarFields(year: year)), index..<end, .year)
    }
    var before = index - 1
    if mark(before) == 0x2E { before -= 1 }
    if at(before, .era), self[before].value > 0, look(before).contains(.allUpper) {
      return Reading(.calendar(CalendarFields(year: number)), index..<index + 1, .year)
    }
    return nil
  }

  /// The index behind a full stop that belongs to the abbreviation before `index` (`B.C.`, `Jan.`, `p.m.`).
  func behindAbbreviation(_ index: Int) -> Int {
    guard at(index, .point), isGlued(index) else { return index }
    return index + 1
  }

  /// A year in words; "two thousand" only behind a preposition or "the year".
  func yearInWords(at index: Int) -> Reading? {
    guard let year = spokenYear(at: index), year.year < 2_000 || isIntroduced(index) else {
      return nil
    }
    return Reading(.calendar(CalendarFields(year: year.year)), index..<year.end, .yearInWords)
  }

  /// True if a word that asks for a date stands before the token: a preposition, "the year", a range word.
  func isIntroduced(_ index: Int) -> Bool {
    if at(
      index - 1,
      [
        .inside, .since, .until, .before, .after, .from, .between, .to, .preposition, .of,
        .modifier,
      ])
    {
      return true
    }
    if at(index - 1, .unit), self[index - 1].timeUnit == .year { return true }
    return at(index - 1, .dash) && at(index - 2, [.modifier, .integer])
  }
}
