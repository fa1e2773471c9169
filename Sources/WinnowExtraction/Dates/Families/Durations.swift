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
    let before = bytes(index - 1)
    guard let last = before.last else { return false }
    if at(index - 1, [.preposition, .inside, .after, .before, .of, .modifier, .until, .every, .to])
    {
      return false
    }
    return last == 0x25 || last == 0x73 || before.suffix(4).elementsEqual(Array("cent".utf8))
      || before.suffix(4).elementsEqual(Array("lion".utf8))
      || before.suffix(4).elementsEqual(Array("sand".utf8))
  }

  /// `the first nine months`, `the last three days of May`, `the first week of 2021`, `the second day`.
  func ordinalUnit(at index: Int, dayFirst: Bool) -> Reading? {
    let isLast = self[index].directionWord == .last
    guard isLast || at(index, [.ordinal, .digitOrdinal]), !isBoundBefore(index) else { return nil }
    let ordinal = isLast ? -1 : Int(self[index].value)
    if !isLast, let amount = quantity(at: index + 1),
      self[index + 1].isAny([.cardinal, .integer, .vagueNumber])
    {
      return Reading(.duration(amount.quantity), index..<amount.end, .duration)
    }
    guard let unit = self[index + 1].timeUnit, !self[index + 1].flags.contains(.plural),
      ordinal < 60
    else { return nil }
    guard at(index + 2, [.of, .inside]) else { return nil }
    let position = skip(.the, index + 3)
    guard let container = container(at: position), unit != .century, unit != .period,
      unit != .season
    else { return nil }
    return Reading(.nth(ordinal, unit, container.core), index..<container.end, .ordinalUnit)
  }

  private func container(at index: Int) -> Reading? {
    let candidates = [
      monthFirst(at: index), year(at: index), relative(at: index), season(at: index),
      quarter(at: index),
    ]
    var best: Reading?
    for case let reading? in candidates where reading.end > best?.end ?? index { best = reading }
    return best
  }
}
