internal import WinnowCore

/// What narrows a date: `early 2016`, `mid-November`, `the end of 1990`, `circa 1850`, `late last week`.
extension DateScan {
  /// A modifier with the date that it narrows.
  func modified(at index: Int, dayFirst: Bool) -> Reading? {
    let token = self[index]
    guard token.classes.contains(.modifier), let modifier = Modifier(rawValue: token.value) else {
      return nil
    }
    var position = index + 1
    if token.flags.contains(.noun) {
      guard at(position, .of) else { return nil }
      position = skip(.the, position + 1)
    } else if modifier == .approximate {
      if at(position, .point), isGlued(position), !token.flags.contains(.adverb) { position += 1 }
      return approximate(at: position, from: index, isAdverb: token.flags.contains(.adverb))
    } else if token.flags.contains(.adverb) {
      guard at(position, .direction) || at(position, .inside) else { return nil }
      position = at(position, .inside) ? skip(.the, position + 1) : position
    } else {
      if at(position, .dash), isGlued(position) { position += 1 }
      position = skip([.inside, .of], position)
      position = skip(.the, position)
    }
    if token.flags.contains(.noun), let unit = self[position].timeUnit,
      self[position].flags.isDisjoint(with: [.plural, .short]),
      unit == .year || unit == .month || unit == .week
    {
      return narrowed(
        Reading(.definite(unit), position..<position + 1, .definiteUnit), modifier, from: index)
    }
    guard let inner = unmodified(at: position, dayFirst: dayFirst), isNarrowed(inner.core) else {
      return nil
    }
    guard token.flags.contains(.adverb) else { return narrowed(inner, modifier, from: index) }
    return narrowed(inner, modifier == .start ? .earlier : .later, from: index)
  }

  private func narrowed(_ inner: Reading, _ modifier: Modifier, from index: Int) -> Reading {
    var reading = inner.stretched(index..<inner.end)
    reading.modifier = modifier
    return reading
  }

  /// What a year, decade or century begins with.
  private static let spans: TemporalWordClass = [
    .integer, .decadeNumber, .decadeWord, .ordinal, .digitOrdinal, .cardinal,
  ]

  /// "about 1850", "around 1990": of the adverbs only before a year, a decade or a century.
  private func approximate(at index: Int, from start: Int, isAdverb: Bool) -> Reading? {
    guard self[index].isAny(isAdverb ? DateScan.spans : [.month, DateScan.spans]) else {
      return nil
    }
    var best = Longest()
    if !isAdverb { best.offer(monthFirst(at: index)) }
    best.offer(year(at: index))
    best.offer(decade(at: index))
    best.offer(century(at: index))
    guard let inner = best.reading, !isTightMark(inner.end) else { return nil }
    if isAdverb, inner.rule == .year, !isApproximateYear(inner.end) { return nil }
    return narrowed(inner, .approximate, from: start)
  }

  /// "about 1900 of them" is a count.
  private func isApproximateYear(_ end: Int) -> Bool {
    !at(end, .of) && !look(end).contains(.letters) || at(end, [.to, .and, .era, .inside])
  }

  private func isNarrowed(_ core: Core) -> Bool {
    switch core {
    case .duration, .stretch, .set, .recurring, .vague, .fromReference, .fromContext, .fromDate:
      false
    default: true
    }
  }

  /// `year-end`, `month's end`, `end-2017`.
  func unitEnd(at index: Int) -> Reading? {
    guard let unit = self[index].timeUnit, unit == .year || unit == .month || unit == .week,
      self[index].flags.isDisjoint(with: [.plural, .short])
    else { return nil }
    var position = index + 1
    if at(position, .possessive) { position += 1 }
    if at(position, .dash), isGlued(position) { position += 1 }
    guard position > index + 1, at(position, .modifier),
      self[position].value == Modifier.end.rawValue,
      self[position].flags.contains(.noun)
    else { return nil }
    var reading = Reading(.definite(unit), index..<position + 1, .yearEnd)
    reading.modifier = .end
    return reading
  }
}
