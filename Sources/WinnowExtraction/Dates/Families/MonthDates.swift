internal import WinnowCore

/// Dates with the name of a month: `3 May 2017`, `May 3, 2017`, `May 2017`, `the 7th of November`, `2017 April 3`.
extension DateScan {
  /// The month at a token and the token behind it, with the full stop of its abbreviation.
  func month(at index: Int) -> (month: Int, end: Int)? {
    let token = self[index]
    guard token.classes.contains(.month) else { return nil }
    let end = token.flags.contains(.abbreviation) ? behindAbbreviation(index + 1) : index + 1
    return (Int(token.value), end)
  }

  /// A day of the month in digits or as an ordinal, 1 to 31.
  func day(at index: Int) -> Int? {
    let token = self[index]
    guard token.isAny([.integer, .digitOrdinal, .ordinal]), token.digits <= 2 else { return nil }
    let day = Int(token.value)
    return (1...31).contains(day) ? day : nil
  }

  /// An ordinal word of two tokens: `twenty-first`; else one token.
  func spokenDay(at index: Int) -> (day: Int, end: Int)? {
    if let day = day(at: index) { return (day, index + 1) }
    guard at(index, .cardinal) else { return nil }
    let tens = Int(self[index].value)
    guard tens == 20 || tens == 30 else { return nil }
    let next = skip(.dash, index + 1)
    guard at(next, .ordinal), (1...9).contains(Int(self[next].value)) else { return nil }
    let day = tens + Int(self[next].value)
    return day <= 31 ? (day, next + 1) : nil
  }

  /// A day in words that are no ordinal, where nothing follows that it could count: `May twenty-nine`.
  private func cardinalDay(at index: Int) -> (day: Int, end: Int)? {
    guard at(index, .cardinal), let number = number(at: index), (1...31).contains(number.value),
      !look(number.end).contains(.letters) || companionYear(at: number.end) != nil
    else { return nil }
    return (number.value, number.end)
  }

  /// A day in words before a month and a year: `twenty-five January nineteen eighty-six`.
  private func cardinalDate(at index: Int) -> Reading? {
    guard at(index, .cardinal), let number = number(at: index), (1...31).contains(number.value),
      let month = month(at: number.end)
    else { return nil }
    var fields = CalendarFields(year: nil, month: month.month, day: number.value)
    let end = yearBehind(month.end, &fields)
    guard fields.year != nil, CalendarFields.mayExist(fields) else { return nil }
    return Reading(.calendar(fields), index..<end, .dayMonthYear)
  }

  /// A date that begins with its day.
  func dayMonth(at index: Int) -> Reading? {
    guard let first = spokenDay(at: index), !isBoundBefore(index) else {
      return cardinalDate(at: index)
    }
    var position = first.end
    if at(position, .unit), self[position].timeUnit == .day,
      at(first.end - 1, [.ordinal, .digitOrdinal])
    {
      position += 1
    }
    // A German or Czech day has a full stop: `3. Mai 2017`.
    if at(position, .point), isGlued(position), at(position + 1, .month) { position += 1 }
    if isTightMark(position), at(position + 1, .month) {
      return dashed(day: first.day, from: index, month: position + 1)
    }
    if at(position, [.of, .the]), at(position + 1, .month) { position += 1 }
    guard let month = month(at: position) else { return nil }
    var fields = CalendarFields(year: nil, month: month.month, day: first.day)
    let end = yearBehind(month.end, &fields)
    if fields.year == nil, isPlainVerb(position), at(first.end - 1, .integer) { return nil }
    guard CalendarFields.mayExist(fields) else { return nil }
    return Reading(.calendar(fields), index..<end, fields.year == nil ? .dayMonth : .dayMonthYear)
  }

  /// "may" and "march" in lower case are verbs unless a year or an ordinal proves the month.
  private func isPlainVerb(_ index: Int) -> Bool {
    self[index].flags.contains(.verbLike) && !isCapital(index)
  }

  /// A dash or slash without white space around it.
  func isTightMark(_ index: Int) -> Bool {
    (at(index, .dash) || mark(index) == 0x2F) && isGlued(index) && isGlued(index + 1)
  }

  /// `on the 18th`: a day without its month, where nothing follows that it could belong to.
  func loneDay(at index: Int) -> Reading? {
    guard at(index, .digitOrdinal), let day = day(at: index),
      isWord(index - 1, "on")
        || at(index - 1, .the)
          && at(index - 2, [.preposition, .since, .until, .from, .before, .after, .to]),
      !look(index + 1).contains(.letters) || at(index + 1, [.and, .or, .to, .until, .preposition])
    else { return nil }
    return Reading(
      .calendar(CalendarFields(year: nil, month: nil, day: day)), index..<index + 1, .dayOfMonth)
  }

  /// `12-Jan-2019`, `3-May-17`, `23/Sep/2020`.
  private func dashed(day: Int, from index: Int, month position: Int) -> Reading? {
    guard let month = month(at: position) else { return nil }
    var fields = CalendarFields(year: nil, month: month.month, day: day)
    var end = month.end
    if isTightMark(end), at(end + 1, .integer) {
      let year = self[end + 1]
      if year.digits == 4 || year.digits == 2 {
        fields.year = CalendarFields.fullYear(Int(year.value), digits: Int(year.digits))
        end += 2
      }
    }
    guard CalendarFields.mayExist(fields) else { return nil }
    return Reading(.calendar(fields), index..<end, fields.year == nil ? .dayMonth : .dayMonthYear)
  }

  /// A date that begins with its month.
  func monthFirst(at index: Int) -> Reading? {
    guard let month = month(at: index), !isBoundBefore(index), !isImpossibleDay(before: index)
    else { return nil }
    let isForeign = self[index].flags.contains(.foreign)
    if let reading = monthDay(month, from: index) { return reading }
    // "February 30" is no February.
    if let day = day(at: month.end), CivilDay(year: 2_000, month: month.month, day: day) == nil {
      return nil
    }
    var fields = CalendarFields(year: nil, month: month.month)
    let end = yearBehind(isTightMark(month.end) ? month.end + 1 : month.end, &fields)
    if fields.year != nil { return Reading(.calendar(fields), index..<end, .monthYear) }
    guard !isForeign, isLoneMonth(index) else { return nil }
    return Reading(.calendar(fields), index..<month.end, .month)
  }

  /// True if a day stands before the month that it does not have: `31 February`.
  func isImpossibleDay(before index: Int) -> Bool {
    guard let day = day(at: index - 1), let month = month(at: index) else { return false }
    return CivilDay(year: 2_000, month: month.month, day: day) == nil
  }

  private func monthDay(_ month: (month: Int, end: Int), from index: Int) -> Reading? {
    var position = skip(.the, month.end)
    if isTightMark(position) || at(position, .comma) && at(position + 1, .digitOrdinal) {
      position += 1
    }
    guard let day = spokenDay(at: position) ?? cardinalDay(at: position),
      !isBoundAfter(day.end) || at(day.end, .dash)
    else { return nil }
    // "May 12 people" is a count; "May 5 million" a quantity.
    if self[position].classes.contains(.integer), at(day.end, .unit),
      self[day.end].flags.contains(.plural)
    {
      return nil
    }
    var fields = CalendarFields(year: nil, month: month.month, day: day.day)
    var end = day.end
    if at(end, .of) || at(end, .inside) {
      if let year = companionYear(at: end + 1) {
        fields.year = year.year
        end = year.end
      }
    } else {
      end = yearBehind(end, &fields)
    }
    if fields.year == nil, isTightMark(end), let year = companionYear(at: end + 1, isTight: true) {
      fields.year = year.year
      end = year.end
    }
    if fields.year == nil, isPlainVerb(index), at(day.end - 1, .integer) { return nil }
    guard CalendarFields.mayExist(fields) else { return nil }
    return Reading(.calendar(fields), index..<end, fields.year == nil ? .dayMonth : .dayMonthYear)
  }

  /// The token behind a year, with a comma or "of" before it; sets the year if there is one.
  func yearBehind(_ index: Int, _ fields: inout CalendarFields) -> Int {
    var position = skip(.comma, index)
    if position == index { position = skip([.of, .inside], index) }
    if at(position, .the) { position = skip(.unit, position + 1) }
    if let year = companionYear(at: position) {
      if isCount(position, introduced: true) { return index }
      fields.year = year.year
      return year.end
    }
    if let era = eraYear(at: position) {
      fields.year = era.year
      return era.end
    }
    return twoDigitYear(at: position, &fields) ?? index
  }

  /// `264 BC` behind a month.
  private func eraYear(at index: Int) -> (year: Int, end: Int)? {
    guard at(index, .integer), at(index + 1, .era), self[index].value > 0 else { return nil }
    let number = Int(self[index].value)
    let year = self[index + 1].value < 0 ? 1 - number : number
    return (year, behindAbbreviation(index + 2))
  }

  /// `3 May '17`, and `April of 87`, which no day of the month can be.
  private func twoDigitYear(at index: Int, _ fields: inout CalendarFields) -> Int? {
    let isMarked = isApostrophe(index) && isGlued(index + 1)
    let position = isMarked ? index + 1 : index
    guard at(position, .integer), self[position].digits == 2 else { return nil }
    if !isMarked {
      guard at(index - 1, .of), self[index].value > 31, !isBoundAfter(index + 1),
        !look(index + 1).contains(.letters)
      else { return nil }
    }
    fields.year = CalendarFields.fullYear(Int(self[position].value), digits: 2)
    return position + 1
  }

  /// True if the token is a straight or curly apostrophe.
  func isApostrophe(_ index: Int) -> Bool {
    if mark(index) == 0x27 { return true }
    let range = byteRange(index)
    guard range.count == 3, text[range.lowerBound] == 0xE2 else { return false }
    return text[range.lowerBound + 2] == 0x98 || text[range.lowerBound + 2] == 0x99
  }

  /// `2017 April 3`, `2019-Aug-1`, `2017 April`.
  func yearMonth(at index: Int) -> Reading? {
    guard let year = companionYear(at: index) else { return nil }
    let position = isTightMark(year.end) ? year.end + 1 : skip([.dash, .comma], year.end)
    guard let month = month(at: position) else { return nil }
    var fields = CalendarFields(year: year.year, month: month.month)
    let next = isTightMark(month.end) ? month.end + 1 : month.end
    if let day = day(at: next), !at(next + 1, .month),
      CivilDay(year: year.year, month: month.month, day: day) != nil,
      companionYear(at: next + 1) == nil
    {
      fields.day = day
      return Reading(.calendar(fields), index..<next + 1, .dayMonthYear)
    }
    // In "in 1990 March was …" or "2017, May 3" the month begins a date of its own.
    guard position == year.end, monthDay(month, from: position) == nil else { return nil }
    var own = CalendarFields(year: nil)
    guard yearBehind(month.end, &own) == month.end else { return nil }
    return Reading(.calendar(fields), index..<month.end, .monthYear)
  }

  /// A month without day or year is a date unless it is an abbreviation or could be another word.
  private func isLoneMonth(_ index: Int) -> Bool {
    let token = self[index]
    if token.flags.contains(.abbreviation) {
      // A full stop proves the abbreviation; "Jan" without one is a name as well.
      guard isCapital(index), isIntroduced(index) else { return false }
      return at(index + 1, .point)
        || !token.flags.contains(.nameLike) && !look(index + 1).contains(.letters)
    }
    guard !isNameBefore(index), !isNameAfter(index) else { return false }
    guard token.flags.contains(.verbLike) else { return true }
    guard isCapital(index) else { return false }
    if isIntroduced(index) || at(index - 1, [.direction, .and, .or, .dash, .every]) { return true }
    // "May" and "March" as words begin sentences, or stand in capitals among capitals.
    return !look(index).contains(.sentenceStart) && !look(index).contains(.allUpper)
      && !at(index - 1, .mark) && look(index - 1).contains(.letters) && !isCapital(index - 1)
  }

  /// A capitalised word before, within the sentence, makes "April" or "May" a name: `Theresa May`.
  private func isNameBefore(_ index: Int) -> Bool {
    let before = look(index - 1)
    guard before.contains(.initialUpper), !before.contains(.allUpper) else { return false }
    guard self[index - 1].classes.isEmpty else { return false }
    return !self[index].flags.isDisjoint(with: [.nameLike, .verbLike])
      && !look(index).contains(.sentenceStart)
  }

  /// `April Smith`, `August Wilson`: a capitalised word that no date knows follows a month that is a first name.
  private func isNameAfter(_ index: Int) -> Bool {
    guard !self[index].flags.isDisjoint(with: [.nameLike, .verbLike]), !isIntroduced(index) else {
      return false
    }
    let next = look(index + 1)
    return next.contains(.initialUpper) && !next.contains(.allUpper)
      && self[index + 1].classes.isEmpty
  }
}

extension CalendarFields {
  /// The year that two digits mean: 50 to 99 in the 1900s, 00 to 49 in the 2000s.
  static func fullYear(_ number: Int, digits: Int) -> Int {
    guard digits == 2 else { return number }
    return number < 50 ? 2_000 + number : 1_900 + number
  }

  /// False if the calendar has no such day in that year, or in any year if none is given.
  static func mayExist(_ fields: CalendarFields) -> Bool {
    guard let month = fields.month, let day = fields.day else { return true }
    return CivilDay(year: fields.year ?? 2_000, month: month, day: day) != nil
  }
}
