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
    if fields.year != nil { return Reading(.calendar(fields), index..<end, .season) }
    guard isLoneSeason(index) else { return nil }
    return Reading(.calendar(fields), index..<index + 1, .season)
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

  /// A holiday, with its year.
  func holiday(at index: Int) -> Reading? {
    let token = self[index]
    guard token.classes.contains(.holiday), !isBoundBefore(index) else { return nil }
    var fields = CalendarFields()
    fields.holiday = Int(token.value)
    let end = yearBehind(index + Int(token.length), &fields)
    return Reading(.calendar(fields), index..<end, .holiday)
  }
}
