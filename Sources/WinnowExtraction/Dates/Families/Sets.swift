internal import WinnowCore

/// Times that come back: `every Monday`, `twice a year`, `daily`, `each of the two weeks`.
extension DateScan {
  /// `every two weeks`, `each Friday`, `every other day`, `every morning`.
  func recurring(at index: Int) -> Reading? {
    guard at(index, .every) else { return nil }
    var position = index + 1
    var step = 1
    if at(position, .other) {
      step = 2
      position += 1
    }
    if let amount = quantity(at: position),
      self[position].isAny([.integer, .cardinal, .vagueNumber])
    {
      return Reading(.set(amount.quantity), index..<amount.end, .recurring)
    }
    let token = self[position]
    if let unit = token.timeUnit, token.flags.isDisjoint(with: [.plural, .short]) {
      return unit == .period || unit == .second
        ? nil
        : Reading(.set(Quantity(step, unit)), index..<position + 1, .recurring)
    }
    if token.classes.contains(.dayPart), !token.flags.contains(.weak) {
      var reading = Reading(.set(Quantity(step, .day)), index..<position + 1, .recurring)
      reading.time = TimeOfDay(part: Int(token.value))
      return reading
    }
    return recurringName(at: position, from: index)
  }

  /// `every Monday`, `each 4 July`, `every summer`, `every Christmas`.
  private func recurringName(at position: Int, from index: Int) -> Reading? {
    let token = self[position]
    var fields = CalendarFields()
    var end = position + 1
    if token.classes.contains(.weekday) {
      fields.weekday = Int(token.value)
    } else if token.classes.contains(.month), let month = month(at: position) {
      fields.month = month.month
      if let dated = monthFirst(at: position), case .calendar(let parts) = dated.core,
        parts.year == nil
      {
        fields = parts
        end = dated.end
      }
    } else if token.classes.contains(.season) {
      fields.season = Int(token.value)
    } else if token.classes.contains(.holiday) {
      fields.holiday = Int(token.value)
      end = position + Int(token.length)
    } else {
      return nil
    }
    return Reading(.recurring(fields), index..<end, .recurring)
  }

  /// `daily`, `annually`, `twice a year`, `three times a week`, `per year`.
  func frequency(at index: Int) -> Reading? {
    let token = self[index]
    if token.classes.contains(.frequency),
      let unit = TimeUnit(rawValue: Int16(truncatingIfNeeded: token.value))
    {
      let hundredths = token.flags.contains(.double) ? 200 : token.flags.contains(.half) ? 50 : 100
      // "The Daily Telegraph": a capital inside a sentence is a name.
      guard !isCapital(index) || look(index).contains(.sentenceStart) else { return nil }
      return Reading(.set(Quantity(hundredths: hundredths, unit)), index..<index + 1, .frequency)
    }
    if token.classes.contains(.per), let unit = self[index + 1].timeUnit,
      self[index + 1].flags.isDisjoint(with: .plural)
    {
      return unit == .period || unit == .second
        ? nil
        : Reading(.set(Quantity(1, unit)), index..<index + 2, .frequency)
    }
    var position = index + 1
    if !token.classes.contains(.repetition) {
      guard let number = number(at: index), at(number.end, .times) else { return nil }
      position = number.end + 1
    }
    guard at(position, [.a, .every, .per]) else { return nil }
    guard let unit = self[position + 1].timeUnit, unit != .period,
      self[position + 1].flags.isDisjoint(with: .plural)
    else { return nil }
    return Reading(.set(Quantity(1, unit)), index..<position + 2, .frequency)
  }
}
