internal import WinnowCore

/// Quarters, halves, fiscal years and numbered weeks.
extension DateScan {
  /// `the third quarter of 1984`, `third-quarter`, `Q3 2017`, `the first half`, `H1 2020`.
  func quarter(at index: Int) -> Reading? {
    guard var part = quarterName(at: index), !isBoundBefore(index) else { return nil }
    part.end = yearBehindPart(part.end, &part.fields)
    return Reading(
      .calendar(part.fields), index..<part.end, part.fields.quarter == nil ? .half : .quarter)
  }

  /// A year behind a quarter or half: `of 1984`, `2017`, `of fiscal 1990`.
  private func yearBehindPart(_ index: Int, _ fields: inout CalendarFields) -> Int {
    var position = skip([.of, .inside], index)
    position = skip(.comma, position)
    if at(position, .the) { position = skip(.unit, position + 1) }
    if at(position, .fiscal) {
      position += 1
      if at(position, .unit) { position += 1 }
      guard let year = companionYear(at: position) else { return index }
      fields.isFiscal = true
      fields.year = year.year
      return year.end
    }
    guard let year = companionYear(at: position), !isPartOfName(position) else { return index }
    fields.year = year.year
    return year.end
  }

  /// `the 1988 third quarter`, `1990 first half`.
  func yearQuarter(at index: Int) -> Reading? {
    guard let year = companionYear(at: index) else { return nil }
    let next = skip(.fiscal, isTightMark(year.end) ? year.end + 1 : year.end)
    guard var part = quarterName(at: next, hasYear: true) else { return nil }
    part.fields.year = year.year
    return Reading(
      .calendar(part.fields), index..<part.end, part.fields.quarter == nil ? .half : .quarter)
  }

  private func quarterName(at index: Int, hasYear: Bool = false) -> (
    fields: CalendarFields, end: Int
  )? {
    var fields = CalendarFields()
    let token = self[index]
    if token.classes.contains(.quarterCode) {
      let isNumbered = token.value > 4
      fields.quarter = isNumbered ? nil : Int(token.value)
      fields.half = isNumbered ? Int(token.value) - 4 : nil
      let isDated = hasYear || companionYear(at: skip([.of, .dash, .comma], index + 1)) != nil
      guard isDated || !isNumbered && look(index).contains(.initialUpper) else { return nil }
      if hasYear { return (fields, index + 1) }
      return (fields, skip(.dash, index + 1))
    }
    var first = index
    if token.classes.contains(.fiscal),
      at(skip(.dash, index + 1), [.ordinal, .digitOrdinal])
    {
      fields.isFiscal = true
      first = skip(.dash, index + 1)
    }
    let isLast = self[first].directionWord == .last && at(first + 1, .half)
    guard isLast || at(first, [.ordinal, .digitOrdinal]) else { return nil }
    let ordinal = isLast ? 2 : Int(self[first].value)
    var position = skip(.dash, first + 1)
    if at(position, .fiscal) {
      fields.isFiscal = true
      position += 1
    }
    if self[position].timeUnit == .quarter, !self[position].flags.contains(.plural),
      (1...4).contains(ordinal)
    {
      fields.quarter = ordinal
    } else if at(position, .half), (1...2).contains(ordinal),
      at(position + 1, .of) || first == index
    {
      guard isHalfOfYear(position + 1) else { return nil }
      fields.half = ordinal
    } else {
      return nil
    }
    return (fields, position + 1)
  }

  /// "the first half" alone may be one of a match or a crowd: asks for a year behind it.
  private func isHalfOfYear(_ index: Int) -> Bool {
    var position = skip([.of, .inside], index)
    if companionYear(at: position) != nil { return true }
    position = skip([.the, .direction], position)
    position = skip(.fiscal, position)
    return self[position].timeUnit == .year || companionYear(at: position) != nil
  }

  /// `fiscal 1989`, `fiscal year 2017`, `FY2022`, `FY 22`.
  func fiscalYear(at index: Int) -> Reading? {
    let token = self[index]
    var fields = CalendarFields()
    fields.isFiscal = true
    if token.classes.contains(.fiscalCode) {
      fields.year = CalendarFields.fullYear(Int(token.value), digits: Int(token.digits))
      return Reading(.calendar(fields), index..<index + 1, .fiscalYear)
    }
    guard token.classes.contains(.fiscal) else { return nil }
    var position = index + 1
    if self[position].timeUnit == .year { position += 1 }
    guard let year = companionYear(at: position) else { return nil }
    fields.year = year.year
    return Reading(.calendar(fields), index..<year.end, .fiscalYear)
  }

  /// `the week of March 6`, `the week beginning 4 February`, `the weekend of Thanksgiving`.
  func weekOfDay(at index: Int, dayFirst: Bool) -> Reading? {
    guard let unit = self[index].timeUnit, unit == .week || unit == .weekend,
      !self[index].flags.contains(.plural)
    else { return nil }
    guard at(index + 1, .of) || self[index + 1].flags.contains(.opening) else { return nil }
    let position = skip(.preposition, index + 2)
    let start = skip(.the, position)
    guard let day = dayReading(at: start, dayFirst: dayFirst) ?? bareDay(at: start), day.time == nil
    else { return nil }
    return Reading(.fromDate(Quantity(0, unit), 0, day.core), index..<day.end, .week)
  }

  /// "the 18th" of "the week of the 18th".
  private func bareDay(at index: Int) -> Reading? {
    guard at(index, .digitOrdinal), at(index - 1, .the), let day = day(at: index) else {
      return nil
    }
    return Reading(
      .calendar(CalendarFields(year: nil, month: nil, day: day)), index..<index + 1, .dayOfMonth)
  }

  /// `week 10`, `week 10 of 2019`.
  func numberedWeek(at index: Int) -> Reading? {
    guard self[index].timeUnit == .week, !self[index].flags.contains(.plural),
      at(index + 1, .integer),
      self[index + 1].digits <= 2, (1...53).contains(Int(self[index + 1].value)),
      !isPartOfNumber(index + 1)
    else { return nil }
    var fields = CalendarFields()
    fields.week = Int(self[index + 1].value)
    let end = yearBehind(index + 2, &fields)
    return Reading(.calendar(fields), index..<end, .week)
  }
}
