import WinnowCore

/// Numbers in digits and in words, and quantities of time.
extension DateScan {
  /// A number and the token after it: `25`, `twenty-five`, `two hundred and ten`.
  func number(at index: Int) -> (value: Int, end: Int)? {
    let first = self[index]
    if first.classes.contains(.integer) { return (Int(first.value), index + 1) }
    guard first.classes.contains(.cardinal) else { return nil }
    var total = 0
    var group = Int(first.value)
    var position = index + 1
    while position < index + 10 {
      var next = position
      if at(next, [.dash, .and]) { next += 1 }
      let word = self[next]
      guard word.classes.contains(.cardinal) else { break }
      let value = Int(word.value)
      if value >= 100, next == position {
        if group == 0 || total > 999_999 { break }
        if value == 1_000 {
          total += group * 1_000
          group = 0
        } else {
          group *= value
        }
      } else if (group % 100 == 0 && value < 100)
        || (group % 100 >= 20 && group % 10 == 0 && value < 10)
      {
        guard !at(position, .and) || group >= 100 || total > 0 else { break }
        guard group > 0 || total > 0 else { break }
        group += value
      } else {
        break
      }
      position = next + 1
    }
    return (total + group, position)
  }

  /// The unit at a token, with short forms allowed only behind digits.
  func unit(at index: Int, afterDigits: Bool) -> TimeUnit? {
    let word = self[index]
    guard let unit = word.timeUnit else { return nil }
    return word.flags.contains(.short) && !afterDigits ? nil : unit
  }

  /// A quantity and the token after it: `two years`, `a few days`, `half an hour`, `10-year`, `several weeks`.
  func quantity(at index: Int) -> (quantity: Quantity, end: Int)? {
    if let counted = countedQuantity(at: index) { return counted }
    let first = self[index]
    if first.classes.contains(.half),
      let unit = unit(at: skip(.a, skip(.dash, index + 1)), afterDigits: false)
    {
      return (Quantity(hundredths: 50, unit), skip(.a, skip(.dash, index + 1)) + 1)
    }
    var position = index
    var hundredths: Int? = 100
    if first.classes.contains(.a) {
      position += 1
    } else if !first.classes.contains(.vagueNumber) {
      return nil
    }
    let second = self[position]
    if second.classes.contains(.vagueNumber) {
      hundredths = second.value == 0 ? nil : Int(second.value) * 100
      position = skip(.of, position + 1)
    } else if second.classes.contains(.half), position > index {
      return nil
    }
    position = skip([.more, .whole], position)
    guard let unit = unit(at: position, afterDigits: false) else { return nil }
    if first.classes.contains(.a), position == index + 1, self[position].flags.contains(.plural) {
      return nil
    }
    if at(position + 1, .and), at(position + 2, .a), at(position + 3, .half), hundredths == 100 {
      return (Quantity(hundredths: 150, unit), position + 4)
    }
    return (Quantity(hundredths: hundredths, unit), position + 1)
  }

  /// A quantity that begins with a number.
  private func countedQuantity(at index: Int) -> (quantity: Quantity, end: Int)? {
    var hundredths: Int
    var position: Int
    let first = self[index]
    if first.classes.contains(.decimal), let value = decimal(at: index) {
      hundredths = value
      position = index + 1
    } else if let number = number(at: index) {
      hundredths = min(number.value, 999_999) * 100
      position = number.end
    } else {
      return nil
    }
    if at(position, .integer), self[position].value == 1, mark(position + 1) == 0x2F,
      self[position + 2].value == 2,
      isGlued(position + 1), isGlued(position + 2)
    {
      hundredths += 50
      position += 3
    } else if at(position, .and), at(position + 1, .a), at(position + 2, .half) {
      hundredths += 50
      position += 3
    } else if at(position, .and), at(position + 1, .half), at(position + 2, .dash) {
      hundredths += 50
      position += 2
    }
    let isHyphenated = at(position, .dash) && isGlued(position)
    if isHyphenated { position += 1 }
    position = skip([.more, .whole], position)
    let isDigits = first.isAny([.integer, .decimal])
    guard let unit = unit(at: position, afterDigits: isDigits) else { return nil }
    let isPlural = self[position].flags.contains(.plural)
    // "three-quarters" is a fraction, "the 1988 quarter" a year.
    if isHyphenated && isPlural { return nil }
    if first.digits == 4, !isPlural, DateScan.plainYears.contains(Int(first.value)) { return nil }
    return (Quantity(hundredths: hundredths, unit), position + 1)
  }

  /// The value in hundredths of `3.5` or `1,000`.
  private func decimal(at index: Int) -> Int? {
    var whole = 0
    var fraction = 0
    var places = -1
    for position in byteRange(index) {
      let byte = text[position]
      if byte == 0x2E {
        guard places < 0 else { return nil }
        places = 0
      } else if byte != 0x2C {
        guard ASCII.isDigit(byte), whole < 1_000_000 else { return nil }
        if places < 0 {
          whole = whole * 10 + Int(byte) - 0x30
        } else if places < 2 {
          fraction = fraction * 10 + Int(byte) - 0x30
          places += 1
        }
      }
    }
    if places == 1 { fraction *= 10 }
    return whole * 100 + fraction
  }

  /// The index of an optional token of the given classes before `index`, or `index`.
  func skipBack(_ classes: TemporalWordClass, _ index: Int) -> Int {
    at(index - 1, classes) ? index - 1 : index
  }

  /// The index behind an optional token of the given classes.
  func skip(_ classes: TemporalWordClass, _ index: Int) -> Int {
    at(index, classes) ? index + 1 : index
  }
}
