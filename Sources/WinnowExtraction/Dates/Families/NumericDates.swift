internal import WinnowCore

/// Dates in digits: `2022-11-24`, `14/7/2017`, `14.7.2006`, `20221124`, `11/2022`, with times in ISO form.
extension DateScan {
  /// A date in digits that begins at a token; it must end where a token ends.
  func numericDate(at index: Int, dayFirst: Bool, isDated: Bool = false) -> Reading? {
    guard at(index, [.integer, .numeral]), isDated || !isNumericallyBound(index) else { return nil }
    var reader = DigitReader(position: Int(starts[index]), limit: Int(ends[limits.upperBound - 1]))
    guard let date = reader.date(in: text.span, dayFirst: dayFirst) else { return nil }
    guard let end = tokenEnd(from: index, byte: reader.position),
      !continues(after: end) || mark(index + 1) == 0x2F && isRangeDash(end)
    else {
      return nil
    }
    var reading = Reading(.calendar(date.fields), index..<end, date.rule)
    reading.time = date.time
    return reading
  }

  /// `on 22/04`, `from 10/1 to 11/7`: day and month where a preposition or a weekday says that they are a date.
  func numericDay(at index: Int, dayFirst: Bool, isDated: Bool = false) -> Reading? {
    guard at(index, .integer), self[index].digits <= 2, mark(index + 1) == 0x2F, isGlued(index + 1),
      isGlued(index + 2),
      at(index + 2, .integer), self[index + 2].digits <= 2, !isNumericallyBound(index) || isDated,
      !continues(after: index + 3) || at(index + 3, .dash), !at(index + 3, [.of, .unit])
    else { return nil }
    let isOpen = isTightMark(index + 3) && at(index + 3, .dash)
    guard
      isDated || isOpen && numericDate(at: index + 4, dayFirst: dayFirst, isDated: true) != nil
        || at(
          index - 1,
          [.from, .to, .since, .until, .between, .before, .after, .weekday, .preposition])
        || isInDayList(index)
    else {
      return nil
    }
    let (first, second) = (Int(self[index].value), Int(self[index + 2].value))
    let dayThenMonth = CalendarFields(year: nil, month: second, day: first)
    let monthThenDay = CalendarFields(year: nil, month: first, day: second)
    let (preferred, otherwise) =
      dayFirst ? (dayThenMonth, monthThenDay) : (monthThenDay, dayThenMonth)
    let hasYear = at(index + 3, .comma) && !isCount(index + 4, introduced: false)
    let year = hasYear ? companionYear(at: index + 4) : nil
    for var fields in [preferred, otherwise] {
      fields.year = year?.year
      guard CalendarFields.mayExist(fields) else { continue }
      return Reading(.calendar(fields), index..<(year?.end ?? index + 3), .numericDate)
    }
    return nil
  }

  /// True behind "on 11/20, 11/22 or": another number with a slash that is dated stands before a comma or conjunction.
  private func isInDayList(_ index: Int) -> Bool {
    var position = index
    for _ in 0..<8 {
      guard at(position - 1, [.comma, .or, .and]), at(position - 2, .integer),
        mark(position - 3) == 0x2F, isGlued(position - 2), isGlued(position - 3)
      else { return false }
      position -= 4
      if at(position - 1, [.from, .since, .until, .before, .after, .weekday, .preposition]) {
        return true
      }
    }
    return false
  }

  /// The later end of `10/1/2018-10/7/2018` or `10/1-11/7`: behind a dash without white space.
  func numericEnd(afterTightDash index: Int, dayFirst: Bool) -> Reading? {
    numericDate(at: index, dayFirst: dayFirst, isDated: true)
      ?? numericDay(at: index, dayFirst: dayFirst, isDated: true)
  }

  /// True if the number at `index` goes on from something before it.
  private func isNumericallyBound(_ index: Int) -> Bool {
    let start = Int(starts[index])
    guard start > 0 else { return false }
    switch text[start - 1] {
    case 0x20, 0x0A, 0x09, 0x0D, 0x22, 0x27, 0x5B, 0x3A, 0x3E, 0x2C, 0x3B: return false
    case 0x28: return start > 1 && text[start - 2] > 0x2F && text[start - 2] < 0x80
    case let byte: return byte < 0x80
    }
  }

  /// The index behind the token that ends at a byte.
  func tokenEnd(from index: Int, byte: Int) -> Int? {
    var position = index
    while position < limits.upperBound, Int(ends[position]) < byte { position += 1 }
    guard position < limits.upperBound, Int(ends[position]) == byte else { return nil }
    return position + 1
  }

  /// A dash behind a date with slashes, before another one.
  private func isRangeDash(_ index: Int) -> Bool {
    at(index, .dash) && mark(index + 2) == 0x2F && at(index + 1, .integer)
      && self[index + 1].digits <= 2
  }

  /// True if digits or a slash go on where a numeric date would end.
  private func continues(after end: Int) -> Bool {
    guard limits.contains(end), isGlued(end) else { return false }
    switch mark(end) {
    case 0x2F, 0x25, 0x5F: return true
    case 0x2D, 0x2E: return isGlued(end + 1) && look(end + 1).contains(.digits)
    default: return !look(end).isDisjoint(with: [.digits, .letters])
    }
  }
}

/// Reads a date in digits from bytes.
struct DigitReader {
  private(set) var position: Int
  let limit: Int

  init(position: Int, limit: Int) {
    self.position = position
    self.limit = limit
  }

  private struct Group {
    var value: Int
    var digits: Int
  }

  mutating func date(in text: Span<UInt8>, dayFirst: Bool)
    -> (fields: CalendarFields, time: TimeOfDay?, rule: DateRule)?
  {
    guard let first = group(text) else { return nil }
    if first.digits == 8 { return compact(first, text) }
    guard let separator = separator(text), let second = group(text) else { return nil }
    let rest = position
    guard take(separator, text), let third = group(text) else {
      position = rest
      return pair(first, second, separator)
    }
    if first.digits == 4, second.digits <= 2, third.digits <= 2 {
      guard let fields = fields(first.value, second.value, third.value) else { return nil }
      return (fields, time(text), .isoDate)
    }
    guard first.digits <= 2, second.digits <= 2, third.digits == 4 || third.digits == 2 else {
      return nil
    }
    if third.digits == 2, separator == 0x2D { return nil }
    let year = CalendarFields.fullYear(third.value, digits: third.digits)
    let dayThenMonth = self.fields(year, second.value, first.value)
    let monthThenDay = self.fields(year, first.value, second.value)
    let preferred = dayFirst || separator == 0x2E ? dayThenMonth : monthThenDay
    let otherwise = separator == 0x2E ? nil : dayFirst ? monthThenDay : dayThenMonth
    guard let fields = preferred ?? otherwise else { return nil }
    return (fields, nil, .numericDate)
  }

  private func fields(_ year: Int, _ month: Int, _ day: Int) -> CalendarFields? {
    guard year > 0, CivilDay(year: year, month: month, day: day) != nil else { return nil }
    return CalendarFields(year: year, month: month, day: day)
  }

  /// `2022-11`, `11/2022`.
  private func pair(_ first: Group, _ second: Group, _ separator: UInt8)
    -> (fields: CalendarFields, time: TimeOfDay?, rule: DateRule)?
  {
    if first.digits == 4, second.digits == 2, separator == 0x2D, (1...12).contains(second.value),
      DateScan.plainYears.contains(first.value)
    {
      return (CalendarFields(year: first.value, month: second.value), nil, .numericMonth)
    }
    if first.digits <= 2, second.digits == 4, separator == 0x2F, (1...12).contains(first.value),
      DateScan.plainYears.contains(second.value)
    {
      return (CalendarFields(year: second.value, month: first.value), nil, .numericMonth)
    }
    return nil
  }

  /// `20221124`, with `T1030` behind it.
  private mutating func compact(_ group: Group, _ text: Span<UInt8>)
    -> (fields: CalendarFields, time: TimeOfDay?, rule: DateRule)?
  {
    let year = group.value / 10_000
    guard DateScan.plainYears.contains(year),
      let fields = fields(year, group.value / 100 % 100, group.value % 100)
    else { return nil }
    return (fields, time(text), .isoDate)
  }

  /// A time behind `T` or behind a space: `T10:30:00Z`, ` 10:30`.
  private mutating func time(_ text: Span<UInt8>) -> TimeOfDay? {
    let start = position
    guard take(0x54, text) || take(0x74, text), let time = clock(text) else {
      position = start
      return nil
    }
    return time
  }

  private mutating func clock(_ text: Span<UInt8>) -> TimeOfDay? {
    guard let hour = group(text) else { return nil }
    var time = TimeOfDay()
    if hour.digits == 4 || hour.digits == 6 {
      let value = hour.digits == 4 ? hour.value * 100 : hour.value
      (time.hour, time.minute, time.second) = (value / 10_000, value / 100 % 100, value % 100)
    } else {
      guard hour.digits == 2, take(0x3A, text), let minute = group(text), minute.digits == 2 else {
        return nil
      }
      (time.hour, time.minute) = (hour.value, minute.value)
      if take(0x3A, text) {
        guard let second = group(text), second.digits == 2 else { return nil }
        time.second = second.value
        skipFraction(text)
      }
    }
    guard DateScan.isClock(time) else { return nil }
    zone(text, &time)
    return time
  }

  private mutating func skipFraction(_ text: Span<UInt8>) {
    guard position + 1 < limit, text[position] == 0x2E, ASCII.isDigit(text[position + 1])
    else {
      return
    }
    position += 1
    while position < limit, ASCII.isDigit(text[position]) { position += 1 }
  }

  private mutating func zone(_ text: Span<UInt8>, _ time: inout TimeOfDay) {
    if take(0x5A, text) || take(0x7A, text) {
      time.zone = 0
      return
    }
    let start = position
    let sign = take(0x2B, text) ? 1 : take(0x2D, text) ? -1 : 0
    guard sign != 0, let hours = group(text), hours.digits == 2 || hours.digits == 4 else {
      position = start
      return
    }
    var minutes = hours.digits == 4 ? hours.value / 100 * 60 + hours.value % 100 : hours.value * 60
    if hours.digits == 2, take(0x3A, text), let part = group(text) { minutes += part.value }
    guard minutes <= 14 * 60 else {
      position = start
      return
    }
    time.zone = sign * minutes
  }

  private mutating func group(_ text: Span<UInt8>) -> Group? {
    let start = position
    var value = 0
    while position < limit, position - start < 9, ASCII.isDigit(text[position]) {
      value = value * 10 + Int(text[position]) - 0x30
      position += 1
    }
    return position > start ? Group(value: value, digits: position - start) : nil
  }

  private mutating func separator(_ text: Span<UInt8>) -> UInt8? {
    guard position < limit else { return nil }
    let byte = text[position]
    guard byte == 0x2D || byte == 0x2F || byte == 0x2E else { return nil }
    position += 1
    return byte
  }

  private mutating func take(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    guard position < limit, text[position] == byte else { return false }
    position += 1
    return true
  }
}
