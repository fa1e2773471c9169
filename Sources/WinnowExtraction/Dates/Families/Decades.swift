/// Decades and centuries: `the 1990s`, `the '90s`, `the nineties`, `the 20th century`.
extension DateScan {
  /// A decade.
  func decade(at index: Int) -> Reading? {
    let token = self[index]
    var position = index
    var fields = CalendarFields()
    if token.classes.contains(.decadeNumber), !isBoundBefore(index),
      token.digits == 4 || isNamedDecade(index)
    {
      fields.decade = token.digits == 4 ? Int(token.value) : 1_900 + Int(token.value)
      position += 1
    } else if token.classes.contains(.integer), token.digits == 4, token.value % 10 == 0,
      at(index + 1, .possessive), isGlued(index + 1),
      DateScan.possibleYears.contains(Int(token.value)),
      at(index - 1, [.the, .modifier, .dash, .inside])
    {
      // "the 1990's"; "1990's biggest" has no article before it.
      fields.decade = Int(token.value)
      position += 2
    } else if token.classes.contains(.decadeWord), at(index - 1, [.the, .modifier, .dash, .inside])
    {
      fields.decade = 1_900 + Int(token.value)
      position += 1
    } else {
      return nil
    }
    guard let decade = fields.decade, decade > 0 else { return nil }
    // A decade of two digits with an apostrophe before it: the apostrophe belongs to it.
    let start = token.digits == 2 && isApostrophe(index - 1) && isGlued(index) ? index - 1 : index
    return Reading(.calendar(fields), start..<position, .decade)
  }

  /// Two digits are a decade behind an article, an apostrophe or a modifier; "in his 30s" is an age.
  private func isNamedDecade(_ index: Int) -> Bool {
    at(index - 1, [.the, .modifier]) || (at(index - 1, .dash) && at(index - 2, .modifier))
      || (isApostrophe(index - 1) && isGlued(index))
  }

  /// A century.
  func century(at index: Int) -> Reading? {
    guard at(index, [.ordinal, .digitOrdinal]) || at(index, .cardinal),
      let number = spokenOrdinal(at: index)
    else { return nil }
    let position = skip(.dash, number.end)
    guard at(position, .unit), self[position].timeUnit == .century,
      (1...30).contains(number.value), !self[position].flags.contains(.plural)
    else { return nil }
    var fields = CalendarFields()
    fields.century = number.value
    guard at(position + 1, .era) else {
      return Reading(.calendar(fields), index..<position + 1, .century)
    }
    if self[position + 1].value < 0 { fields.century = -number.value }
    return Reading(.calendar(fields), index..<behindAbbreviation(position + 2), .century)
  }

  /// An ordinal in digits or words, up to `twenty-first`.
  func spokenOrdinal(at index: Int) -> (value: Int, end: Int)? {
    if at(index, [.ordinal, .digitOrdinal]) { return (Int(self[index].value), index + 1) }
    return spokenDay(at: index).map { ($0.day, $0.end) }
  }
}
