/// Lengths of time: `two years`, `10-year`, `24 hours`, `several weeks`, `the first nine months`.
extension DateScan {
  /// A length of time that ends at `end`; a second quantity may follow ("two years and three months").
  func duration(_ quantity: Quantity, from index: Int, _ end: Int) -> Reading? {
    let first = self[index]
    // "a second", "a minute" and "a period" are rarely times; "a year" and "a week" after an amount are rates.
    if first.classes.contains(.a), end == index + 2 {
      switch quantity.unit {
      case .second, .minute, .period, .season, .quarter, .day, .weekend, .century, .millennium:
        return nil
      default: break
      }
      guard !isRate(index) else { return nil }
    }
    switch quantity.unit {
    case .period, .season: return nil
    case .second where first.isAny([.ordinal]): return nil
    default: break
    }
    // Ages are no lengths of time to TimeML: "52 years old", "a 6-year-old".
    if at(skip(.dash, end), .old) { return nil }
    // "24 hours a day, seven days a week" counts nothing off.
    if at(end, .a), self[end + 1].timeUnit != nil { return nil }
    return Reading(
      .duration(quantity), index..<end, quantity.hundredths == nil ? .vagueDuration : .duration)
  }

  /// True if "a year" says how often or how much: `$5 million a year`, `twice a year`, `20 percent a year`.
  ///
  /// A length of time stands behind a preposition, a comparison, a verb in -ing or a modifier; an amount is a number or
  /// a noun.
  func isRate(_ index: Int) -> Bool {
    if at(index - 1, [.repetition, .times, .integer, .decimal, .cardinal]) { return true }
    if at(index - 1, [.preposition, .inside, .after, .before, .of, .modifier, .until, .every, .to])
    {
      return false
    }
    return endsIn(index - 1, "%") || endsIn(index - 1, "s") || endsIn(index - 1, "cent")
      || endsIn(index - 1, "lion") || endsIn(index - 1, "sand")
  }

  /// `the first nine months`, `the last three days of May`, `the first week of 2021`, `the second day`.
  func ordinalUnit(at index: Int, dayFirst: Bool) -> Reading? {
    let isLast = self[index].directionWord == .last
    guard !isBoundBefore(index), let spoken = isLast ? (-1, index + 1) : spokenOrdinal(at: index)
    else { return nil }
    let (ordinal, next) = spoken
    if self[next].isAny([.cardinal, .integer, .vagueNumber]), let amount = quantity(at: next),
      amount.quantity.unit != .period
    {
      return firstUnits(ordinal, amount, from: index, dayFirst)
    }
    guard let unit = self[next].timeUnit, !self[next].flags.contains(.plural), ordinal < 60,
      at(next + 1, [.of, .inside]), unit != .century, unit != .period, unit != .season,
      let container = container(at: skip(.the, next + 2), dayFirst)
    else { return nil }
    return Reading(.nth(ordinal, unit, container.core), index..<container.end, .ordinalUnit)
  }

  /// `the first two weeks of 2021`, `the last three days of May`; without "of" a length of time behind "first".
  private func firstUnits(
    _ ordinal: Int, _ amount: (quantity: Quantity, end: Int), from index: Int, _ dayFirst: Bool
  ) -> Reading? {
    if ordinal == 1 || ordinal == -1, amount.quantity.count != nil, at(amount.end, .of),
      let container = container(at: skip(.the, amount.end + 1), dayFirst)
    {
      return Reading(
        .edge(
          ordinal, amount.quantity, container.core, joint: amount.end..<container.start),
        index..<container.end, .ordinalUnit)
    }
    guard ordinal > 0 else { return nil }
    return Reading(.duration(amount.quantity), index..<amount.end, .duration)
  }

  private func container(at index: Int, _ dayFirst: Bool) -> Reading? {
    var best = Longest()
    best.offer(monthFirst(at: index))
    best.offer(year(at: index))
    best.offer(relative(at: index, dayFirst: dayFirst))
    best.offer(season(at: index))
    best.offer(quarter(at: index))
    best.offer(yearOrMonth(at: index))
    return best.reading
  }

  /// "the month", "the year" behind "the last day of".
  private func yearOrMonth(at index: Int) -> Reading? {
    guard at(index - 1, .the), let unit = self[index].timeUnit, unit == .month || unit == .year,
      !self[index].flags.contains(.plural)
    else { return nil }
    return Reading(.definite(unit), index..<index + 1, .definiteUnit)
  }
}
