internal import WinnowCore

/// Ranges: `12-13 December 2016`, `April to November 2017`, `2023-2027`, `between the 7th and 9th of May`.
extension DateScan {
  /// The token behind a word or mark that joins the ends of a range; `and` only behind "between".
  private func joint(at index: Int, isBetween: Bool) -> Int? {
    if at(index, [.dash, .to, .until]) { return index + 1 }
    if at(index, .and), isBetween { return index + 1 }
    return nil
  }

  /// True if "between" stands before the token, with or without an article.
  private func isBetween(_ index: Int) -> Bool {
    at(index - 1, .between) || (at(index - 1, .the) && at(index - 2, .between))
  }

  /// What a range whose ends share a part begins with.
  static var rangeStarters: TemporalWordClass {
    [.integer, .digitOrdinal, .ordinal, .cardinal, .month]
  }

  /// A range, or two dates that share a part.
  func range(at index: Int, dayFirst: Bool) -> Match? {
    if isInChain(index) { return nil }
    if at(index, .month) {
      return monthDayRange(at: index) ?? monthRange(at: index)
    }
    return dayRange(at: index, dayFirst: dayFirst) ?? yearRange(at: index)
  }

  /// True if a joint and another number stand before the token: "3 to 5 to 7 May" and "2010-2012-2014" are no ranges.
  private func isInChain(_ index: Int) -> Bool {
    guard at(index, .integer), at(index - 1, [.dash, .to]), at(index - 2, .integer) else {
      return false
    }
    return self[index - 2].digits == self[index].digits
      && (at(index - 1, .to) || isGlued(index) && isGlued(index - 1))
  }

  /// Days that share their month: `18 to 20 October 2022`, `25-26.10.2022`, `11 and 12 October`.
  private func dayRange(at index: Int, dayFirst: Bool) -> Match? {
    guard let first = spokenDay(at: index), !isBoundBefore(index) else { return nil }
    var position = first.end
    if at(position, .point), isGlued(position) { position += 1 }
    let isList = at(position, [.and, .or]) || isSlash(position) || mark(position) == 0x26
    guard let next = joint(at: position, isBetween: true) ?? (isList ? position + 1 : nil) else {
      return nil
    }
    let second = skip(.the, next)
    guard let upper = dayMonth(afterJoint: second) ?? numericEnd(at: second, dayFirst: dayFirst),
      case .calendar(let fields) = upper.core, let last = fields.day
    else { return nil }
    var lower = fields
    lower.day = first.day
    guard CalendarFields.mayExist(lower) else { return nil }
    let start = Reading(.calendar(lower), index..<first.end, .dayRange)
    return joined(
      start, upper, isList: isList && !isBetween(index), follows: last == first.day + 1, .dayRange)
  }

  private func isSlash(_ index: Int) -> Bool {
    mark(index) == 0x2F && isGlued(index) && isGlued(index + 1)
  }

  /// A day with its month that stands behind a dash or a slash.
  private func dayMonth(afterJoint index: Int) -> Reading? {
    guard let day = spokenDay(at: index) else { return nil }
    var position = day.end
    if at(position, .point), isGlued(position), at(position + 1, .month) { position += 1 }
    if at(position, [.of, .the]), at(position + 1, .month) { position += 1 }
    guard let month = month(at: position) else { return nil }
    var fields = CalendarFields(year: nil, month: month.month, day: day.day)
    let end = yearBehind(month.end, &fields)
    guard CalendarFields.mayExist(fields) else { return nil }
    return Reading(.calendar(fields), index..<end, fields.year == nil ? .dayMonth : .dayMonthYear)
  }

  /// `26.10.2022` behind the dash of `25-26.10.2022`.
  private func numericEnd(at index: Int, dayFirst: Bool) -> Reading? {
    guard at(index, .numeral) else { return nil }
    var reader = DigitReader(position: Int(starts[index]), limit: Int(ends[index]))
    guard let date = reader.date(in: text.span, dayFirst: true), date.rule == .numericDate,
      reader.position == Int(ends[index]), !isBoundAfter(index + 1)
    else { return nil }
    return Reading(.calendar(date.fields), index..<index + 1, .numericDate)
  }

  /// `June 19-20, 2017`, `April 24 and 25`.
  private func monthDayRange(at index: Int) -> Match? {
    guard let month = month(at: index), !isBoundBefore(index) else { return nil }
    let firstAt = skip(.the, month.end)
    guard let first = spokenDay(at: firstAt) else { return nil }
    let isList = at(first.end, [.and, .or])
    guard let next = joint(at: first.end, isBetween: true) ?? (isList ? first.end + 1 : nil) else {
      return nil
    }
    let secondAt = skip(.the, next)
    guard let second = spokenDay(at: secondAt), !at(skip(.of, second.end), .month),
      !at(second.end, [.unit, .dash]),
      mark(second.end) != 0x3A, !at(second.end, .meridiem), !look(second.end).contains(.innerUpper)
    else { return nil }
    if at(second.end, .point), isGlued(second.end), look(second.end + 1).contains(.digits) {
      return nil
    }
    var fields = CalendarFields(year: nil, month: month.month, day: second.day)
    let end = yearBehind(second.end, &fields)
    var lower = fields
    lower.day = first.day
    guard CalendarFields.mayExist(fields), CalendarFields.mayExist(lower) else { return nil }
    let start = Reading(.calendar(lower), index..<first.end, .dayRange)
    let upper = Reading(.calendar(fields), secondAt..<end, .dayRange)
    // A number behind "and" counts something if a word in lower case follows: "on May 4 and 5 people".
    if isList, fields.year == nil, isCount(secondAt, introduced: false) { return nil }
    return joined(
      start, upper, isList: isList && !isBetween(index), follows: second.day == first.day + 1,
      .dayRange)
  }

  /// Months that share their year: `April to November 2017`, `July-November 1954`, `October and November 1919`.
  private func monthRange(at index: Int) -> Match? {
    guard let first = month(at: index), !isBoundBefore(index) else { return nil }
    let isList = at(first.end, [.and, .or]) && !isBetween(index)
    guard
      let next = joint(at: first.end, isBetween: isBetween(index)) ?? (isList ? first.end + 1 : nil)
    else { return nil }
    guard let second = month(at: next) else { return nil }
    var fields = CalendarFields(year: nil, month: second.month)
    let end = yearBehind(second.end, &fields)
    if day(at: second.end) != nil { return nil }
    guard fields.year != nil || monthFirst(at: index) != nil || at(index - 1, [.from, .between])
    else { return nil }
    var lower = CalendarFields(year: fields.year, month: first.month)
    if let year = fields.year, first.month > second.month, !isList { lower.year = year - 1 }
    let start = Reading(.calendar(lower), index..<first.end, .monthRange)
    return joined(
      start, Reading(.calendar(fields), next..<end, .monthRange), isList: isList, follows: false,
      .monthRange)
  }

  /// `2023-2027`, `1990-94`, `2016/17`, `(2018 2030)`, `264-241 BC`.
  private func yearRange(at index: Int) -> Match? {
    guard at(index, .integer), !isBoundBefore(index), !isPartOfName(index) else { return nil }
    if let eras = eraRange(at: index) { return eras }
    guard self[index].digits == 4 else { return nil }
    let first = Int(self[index].value)
    let slash = isSlash(index + 1)
    let isLost =
      mark(index - 1) == 0x28 && isGlued(index) && at(index + 1, .integer) && !isGlued(index + 1)
      && mark(index + 2) == 0x29
    let second = isLost ? index + 1 : index + 2
    guard isLost || slash || at(index + 1, .dash), at(second, .integer),
      DateScan.plainYears.contains(first)
    else { return nil }
    guard let last = shortYear(second, after: first, isSlash: slash),
      !isCount(second, introduced: true)
    else { return nil }
    if isGlued(second + 1), [0x2F, 0x2D, 0x25].contains(mark(second + 1)) { return nil }
    if self[second].digits == 4, isPartOfName(second) { return nil }
    let lower = Reading(.calendar(CalendarFields(year: first)), index..<index + 1, .yearRange)
    let upper = Reading(.calendar(CalendarFields(year: last)), second..<second + 1, .yearRange)
    return .range(lower, upper, index..<second + 1, .yearRange)
  }

  /// The year that ends a range: four digits, or the last two of the next years.
  private func shortYear(_ index: Int, after first: Int, isSlash: Bool) -> Int? {
    let token = self[index]
    let number = Int(token.value)
    if token.digits == 4 { return DateScan.plainYears.contains(number) ? number : nil }
    guard token.digits == 2, isGlued(index), isGlued(index - 1) else { return nil }
    let last = first / 100 * 100 + number
    // "2003-04" is a month in ISO 8601; "2016/17" is two years.
    guard last > first, isSlash ? last == first + 1 : number > 12 else { return nil }
    return last
  }

  /// Years before the common era that share the era.
  private func eraRange(at index: Int) -> Match? {
    guard self[index].digits <= 4, let next = joint(at: index + 1, isBetween: isBetween(index)),
      at(next, .integer),
      at(next + 1, .era), self[index].value > 0, self[next].value > 0
    else { return nil }
    let isBefore = self[next + 1].value < 0
    func year(_ number: Int32) -> Int { isBefore ? 1 - Int(number) : Int(number) }
    let lower = Reading(
      .calendar(CalendarFields(year: year(self[index].value))), index..<index + 1, .yearRange)
    let end = behindAbbreviation(next + 2)
    let upper = Reading(
      .calendar(CalendarFields(year: year(self[next].value))), next..<end, .yearRange)
    return .range(lower, upper, index..<end, .yearRange)
  }

  /// Two ends as a range; in a list ("4 and 9 May") only if one day follows the other, else as two dates.
  private func joined(
    _ lower: Reading, _ upper: Reading, isList: Bool, follows: Bool, _ rule: DateRule
  ) -> Match {
    isList && !follows ? .pair(lower, upper) : .range(lower, upper, lower.start..<upper.end, rule)
  }

  /// Two whole dates with a joint between them: `November 2017 to January 2018`, `from Monday to 5 May`.
  func joinedPoints(_ lower: Reading, dayFirst: Bool) -> Match? {
    let isBetween = isBetween(lower.start)
    if isInChain(lower.start) { return nil }
    guard let next = joint(at: lower.end, isBetween: isBetween) else { return nil }
    // A dash with space on one side only is punctuation.
    if at(lower.end, .dash), isGlued(lower.end) != isGlued(next) { return nil }
    let isTight = at(lower.end, .dash) && isGlued(lower.end) && isGlued(next)
    let tight = isTight ? numericEnd(afterTightDash: next, dayFirst: dayFirst) : nil
    guard let upper = tight ?? point(at: skip(.the, next), dayFirst: dayFirst) else { return nil }
    guard let ends = DateScan.borrowed(lower, upper) else { return nil }
    return .range(ends.lower, ends.upper, lower.start..<upper.end, .range)
  }

  /// Both ends with the year that only one of them gives, or nil if they do not belong together.
  private static func borrowed(_ lower: Reading, _ upper: Reading) -> (
    lower: Reading, upper: Reading
  )? {
    if let times = sharingDay(lower, upper) { return times }
    guard case .calendar(var first) = lower.core, case .calendar(var last) = upper.core else {
      return isSameKind(lower, upper) ? (dated(lower), dated(upper)) : nil
    }
    if first.isYearOnly != last.isYearOnly, last.year == nil || first.year == nil { return nil }
    let isReversed = (first.month ?? 0, first.day ?? 0) > (last.month ?? 13, last.day ?? 0)
    if first.year == nil, let year = last.year {
      first.year = isReversed && first.weekday == nil ? year - 1 : year
    } else if last.year == nil, let year = first.year, last.month != nil {
      last.year = isReversed ? year + 1 : year
    }
    if first.decade == nil, last.decade != nil, first.year == nil { return nil }
    var (a, b) = (lower, upper)
    a.core = .calendar(first)
    b.core = .calendar(last)
    return (a, b)
  }

  /// Two times of which one names the day of both: `between 9 am and 5 pm on Tuesday`, `Tuesday 9 am to 5 pm`.
  private static func sharingDay(_ lower: Reading, _ upper: Reading) -> (
    lower: Reading, upper: Reading
  )? {
    guard lower.time?.hour != nil, upper.time?.hour != nil,
      (lower.rule == .clock) != (upper.rule == .clock)
    else { return nil }
    var (first, last) = (lower, upper)
    if lower.rule == .clock {
      (first.core, first.rule) = (upper.core, upper.rule)
    } else {
      (last.core, last.rule) = (lower.core, lower.rule)
    }
    return (first, last)
  }

  /// "now" as the end of a range is the reference day.
  private static func dated(_ reading: Reading) -> Reading {
    guard case .vague = reading.core else { return reading }
    var day = reading
    day.core = .deictic(0)
    return day
  }

  /// Ends that are not both calendar dates: both must name days, or both the same kind of thing.
  private static func isSameKind(_ lower: Reading, _ upper: Reading) -> Bool {
    func rank(_ core: Core) -> Int? {
      switch core {
      case .calendar(let fields): fields.isYearOnly ? 1 : fields.hasDay ? 3 : 2
      case .deictic, .vague(1): 3
      case .directed(_, let fields), .within(let fields, _, _): fields.hasDay ? 3 : 2
      case .unit(_, .year): 1
      case .unit(_, .day): 3
      default: nil
      }
    }
    guard let first = rank(lower.core), let last = rank(upper.core) else { return false }
    // "from January 2019 to today"
    if case .calendar(let fields) = lower.core, fields.year != nil, last == 3 { return true }
    return first == last || (first == 3 && last == 2)
  }
}
