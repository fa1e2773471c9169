internal import WinnowCore

/// Weekdays, alone or before a date: `Tuesday`, `Thursday, 6 April`, `Tue May 9`.
extension DateScan {
  /// A weekday, with the date that follows it.
  func weekday(at index: Int, dayFirst: Bool) -> Reading? {
    let token = self[index]
    guard token.classes.contains(.weekday), !isBoundBefore(index) || at(index - 1, .dash) else {
      return nil
    }
    let isShort = token.flags.contains(.abbreviation)
    let end = isShort ? behindAbbreviation(index + 1) : index + 1
    if let dated = weekdayDate(index, end, dayFirst) { return dated }
    if isShort, !isCompanion(index, end) { return nil }
    if token.flags.contains(.foreign) { return nil }
    var fields = CalendarFields()
    fields.weekday = Int(token.value)
    if token.flags.contains(.plural) {
      return Reading(.recurring(fields), index..<end, .recurring)
    }
    return Reading(.calendar(fields), index..<end, .weekday)
  }

  private func weekdayDate(_ index: Int, _ end: Int, _ dayFirst: Bool) -> Reading? {
    var position = skip(.comma, end)
    position = skip(.the, position)
    let date =
      dated(dayMonth(at: position)) ?? dated(monthFirst(at: position))
      ?? dated(numericDate(at: position, dayFirst: dayFirst))
      ?? dated(numericDay(at: position, dayFirst: dayFirst))
    if let date, case .calendar(var fields) = date.core {
      fields.weekday = Int(self[index].value)
      var joined = date.stretched(index..<date.end)
      joined.core = .calendar(fields)
      joined.rule = .weekdayDate
      return joined
    }
    // "Wednesday the 9th", "Mon 13th", "Friday 31": the day alone, next to its weekday.
    guard let day = spokenDay(at: position) else { return nil }
    let isOrdinal = at(day.end - 1, [.digitOrdinal, .ordinal])
    guard
      isOrdinal && (position == end || at(position - 1, .the))
        || position == end && isCapital(index) && isDayNumber(position)
    else { return nil }
    var fields = CalendarFields(year: nil, month: nil, day: day.day)
    fields.weekday = Int(self[index].value)
    return Reading(.calendar(fields), index..<day.end, .weekdayDate)
  }

  /// The reading if it names a day of the month.
  private func dated(_ reading: Reading?) -> Reading? {
    guard let reading, case .calendar(let fields) = reading.core, fields.day != nil else {
      return nil
    }
    return reading
  }

  /// True for a number that counts nothing and goes on to nothing: no score, time, unit or measure.
  private func isDayNumber(_ index: Int) -> Bool {
    guard at(index, .integer), !isBoundAfter(index + 1) else { return false }
    let next = look(index + 1)
    if next.contains(.letters) || next.contains(.digits) { return false }
    return !at(index + 1, .dash) && ![0x3A, 0x2F, 0x25].contains(mark(index + 1))
  }

  /// A short weekday needs a preposition, a direction, a range or a time beside it.
  private func isCompanion(_ index: Int, _ end: Int) -> Bool {
    if isWord(index - 1, "for") || self[index - 1].directionWord == .that { return false }
    if at(index - 1, [.preposition, .direction, .from, .until, .since, .every, .dash, .to]) {
      return true
    }
    if at(index - 1, [.and, .or]), at(index - 2, .weekday) { return isCapital(index) }
    return at(end, [.dayPart, .dash])
  }
}
