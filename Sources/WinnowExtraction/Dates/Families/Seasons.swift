internal import WinnowCore

/// Seasons and holidays: `the spring of 1862`, `winter 2017`, `Christmas 1963`, `Easter`.
extension DateScan {
  /// A season, with its year.
  func season(at index: Int) -> Reading? {
    let token = self[index]
    guard token.classes.contains(.season), !isBoundBefore(index), !token.flags.contains(.plural)
    else {
      return nil
    }
    var fields = CalendarFields()
    fields.season = Int(token.value)
    let end = yearBehind(index + 1, &fields)
    if let year = fields.year {
      return Reading(.calendar(fields), index..<behindNextYear(end, year), .season)
    }
    guard isLoneSeason(index) else { return nil }
    return Reading(.calendar(fields), index..<index + 1, .season)
  }

  /// The token behind the second year of `winter 2018-19` or `winter 2018/2019`: a season is counted by its first.
  private func behindNextYear(_ index: Int, _ year: Int) -> Int {
    guard isTightMark(index), at(index + 1, .integer),
      [year + 1, (year + 1) % 100].contains(Int(self[index + 1].value)),
      self[index + 1].digits == 4 || self[index + 1].digits == 2
    else { return index }
    return index + 2
  }

  /// A season without a year: "spring" and "fall" only behind a word that asks for a time.
  private func isLoneSeason(_ index: Int) -> Bool {
    // "the fall of the city"
    if self[index].flags.contains(.verbLike), at(index + 1, .of) {
      return at(skip(.the, index + 2), .direction)
    }
    if at(index - 1, [.inside, .modifier, .since, .until, .direction, .before, .after, .dash]) {
      return true
    }
    if at(index - 1, [.the, .and]),
      at(index - 2, [.inside, .of, .since, .until, .before, .after, .preposition, .season])
    {
      return !isCapital(index) || isCapital(index - 1)
    }
    if self[index].flags.contains(.verbLike) { return false }
    return look(index + 1).isDisjoint(with: .initialUpper) && !isCapital(index)
  }

  /// A holiday, with its year; with the weekend beside it, if that is named: `Easter 2019`, `Labor Day weekend`.
  func holiday(at index: Int) -> Reading? {
    let token = self[index]
    guard token.classes.contains(.holiday), !isBoundBefore(index) else { return nil }
    // "Tariq Ramadan" is a person.
    if token.flags.contains(.nameLike), isCapital(index - 1), self[index - 1].classes.isEmpty,
      !look(index - 1).contains(.sentenceStart)
    {
      return nil
    }
    var fields = CalendarFields()
    fields.holiday = Int(token.value)
    let behind = index + Int(token.length)
    let isWeekend =
      self[behind].timeUnit == .weekend && !self[behind].flags.contains(.plural)
    let end = yearBehind(isWeekend ? behind + 1 : behind, &fields)
    let core = Core.calendar(fields)
    return Reading(
      isWeekend ? .fromDate(Quantity(0, .weekend), 0, core) : core, index..<end, .holiday)
  }
}
