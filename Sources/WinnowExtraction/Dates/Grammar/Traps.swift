internal import WinnowCore

/// What looks like a date and is none: parts of numbers, document symbols, names and counts.
extension DateScan {
  /// True if the token is glued to something that makes it part of a number, symbol, version or price.
  func isPartOfNumber(_ index: Int) -> Bool {
    isBoundBefore(index) || isBoundAfter(index + 1)
  }

  /// True if the token is bound to what stands before it: `A/2017`, `$1999`, `v2000`, `(2013)292` for 292.
  func isBoundBefore(_ index: Int) -> Bool {
    let start = Int(starts[index])
    guard start > 0 else { return false }
    let before = text[start - 1]
    switch before {
    case 0x24, 0x23, 0x40, 0x3D, 0x5F, 0x2B, 0x5C, 0x26, 0x29, 0x5D: return true
    case 0x2F, 0x3A:
      // A slash binds to letters and numbers before it, but for a month; a colon to digits.
      guard start > 1 else { return false }
      return before == 0x2F
        ? !at(index - 2, [.month, .weekday]) : ASCII.isDigit(text[start - 2])
    case 0x2E, 0x2C: return start > 1 && ASCII.isAlphanumeric(text[start - 2])
    case 0x2D:
      return start > 1 && ASCII.isAlphanumeric(text[start - 2]) && !isYearOrModifier(index - 2)
    case 0x28: return start > 1 && ASCII.isAlphanumeric(text[start - 2])
    case 0xA3, 0xA5: return start > 1 && text[start - 2] == 0xC2
    case 0xAC: return start > 2 && text[start - 3] == 0xE2
    default: return ASCII.isAlphanumeric(before)
    }
  }

  /// True if what stands at `index` binds to the token before it: `2017/15`, `1998.5`, `2000%`, `1999-4321`.
  func isBoundAfter(_ index: Int) -> Bool {
    guard limits.contains(index), isGlued(index) else { return false }
    switch mark(index) {
    case 0x25, 0x3D, 0x5F, 0x40, 0x5C: return true
    case 0x2F, 0x3A:
      return isGlued(index + 1) && !at(index + 1, .month)
        && !look(index + 1).isDisjoint(with: [.digits, .letters])
    case 0x2D:
      return isGlued(index + 1) && !isRangeEnd(index + 1) && !at(index + 1, .quarterCode)
        && look(index + 1).contains(.digits)
    case 0x28: return look(index + 1).contains(.onlyDigits)
    default: return false
    }
  }

  /// A year or number of up to four digits, or a word like "mid", may stand before a dash.
  private func isYearOrModifier(_ index: Int) -> Bool {
    if at(index, [.modifier, .month, .weekday, .season, .digitOrdinal, .ordinal, .quarterCode]) {
      return true
    }
    // Looks back one token only, so that a long chain of numbers costs no more than its length.
    guard at(index, [.integer, .numeral, .decadeNumber]) else { return false }
    return !isGlued(index)
      || look(index - 1).contains(.punctuation) && !at(index - 1, .dash)
        && mark(index - 1) != 0x2F && mark(index - 1) != 0x29
  }

  /// A number that can end a range: at most four digits, not bound to more.
  private func isRangeEnd(_ index: Int) -> Bool {
    guard at(index, [.integer, .numeral, .digitOrdinal, .decadeNumber]) else { return false }
    return self[index].digits <= 4
      && !(isGlued(index + 1) && (mark(index + 1) == 0x2F || mark(index + 1) == 0x2D))
  }

  /// True if the year at `index` belongs to a name: `2030 Agenda`, `SEE 2020 Strategy`, `Boeing 1900`.
  func isPartOfName(_ index: Int) -> Bool {
    if isLabel(index - 1) || (at(index - 1, .point) && isLabel(index - 2)) { return true }
    if at(index + 1, .nameHead), isCapital(index + 1) { return true }
    return false
  }

  /// True if the token is a word before numbers: `page`, `article`, `No`.
  private func isLabel(_ index: Int) -> Bool {
    at(index, .label) && !self[index].flags.contains(.plural)
  }

  /// True if the number at `index` counts something: a lower-case word in the plural follows without a preposition
  /// before (`2000 people`), or a unit does.
  func isCount(_ index: Int, introduced: Bool) -> Bool {
    if at(index + 1, .unit), !at(index + 1, .fiscal), self[index + 1].flags.contains(.plural) {
      return true
    }
    if introduced { return false }
    let next = look(index + 1)
    guard next.contains(.letters), !next.contains(.initialUpper) else { return false }
    guard
      !at(
        index + 1, [.and, .or, .to, .until, .inside, .preposition, .since, .from, .before, .after])
    else { return false }
    if at(index + 1, .label), self[index + 1].flags.contains(.plural) { return true }
    // A plural noun ends in s; so do few other words that follow a year.
    return endsIn(index + 1, "s") && byteRange(index + 1).count > 4
  }
}
