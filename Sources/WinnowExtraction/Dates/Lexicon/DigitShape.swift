internal import WinnowCore

/// What the digits of a token and the letters glued to them mean: `7th`, `1990s`, `Q3`, `FY22`, `10am`, `3.5`.
enum DigitShape {
  /// The lexeme of a token with a digit; `none` for one that can't stand in a date.
  static func lexeme(_ bytes: Span<UInt8>) -> Lexeme {
    var index = 0
    while index < bytes.count, ASCII.isDigit(bytes[index]) { index += 1 }
    if index == 0 { return code(bytes) }
    guard index <= 6 || index == 8 else { return .none }
    let number = value(bytes, 0..<index)
    var lexeme = Lexeme()
    lexeme.value = Int32(truncatingIfNeeded: number)
    lexeme.digits = UInt8(truncatingIfNeeded: index)
    if index == bytes.count {
      lexeme.classes = index == 8 ? .numeral : .integer
      return lexeme
    }
    let rest = index..<bytes.count
    if bytes[index] == 0x2E || bytes[index] == 0x2C {
      return separated(bytes, from: index, lexeme)
    }
    return suffixed(bytes, rest, lexeme)
  }

  /// `26.10.2022`, `3.5`, `1,000`, `12,2016`.
  private static func separated(_ bytes: Span<UInt8>, from index: Int, _ start: Lexeme) -> Lexeme {
    var lexeme = start
    for position in index..<bytes.count {
      let byte = bytes[position]
      guard ASCII.isDigit(byte) || byte == 0x2E || byte == 0x2C else {
        return position == index + 3 ? dottedClock(bytes, from: index, start) : .none
      }
    }
    lexeme.classes = [.numeral, .decimal]
    return lexeme
  }

  /// `8.30am`, as British papers write it: the value is 830, of more than two digits.
  private static func dottedClock(_ bytes: Span<UInt8>, from index: Int, _ start: Lexeme) -> Lexeme
  {
    let rest = index + 3..<bytes.count
    guard bytes[index] == 0x2E, start.digits <= 2, rest.count == 2,
      equals(bytes, rest, "am") || equals(bytes, rest, "pm")
    else { return .none }
    var lexeme = start
    lexeme.classes = .clockCode
    lexeme.value =
      start.value * 100 + Int32(truncatingIfNeeded: value(bytes, index + 1..<index + 3))
    lexeme.digits = 4
    lexeme.unit = ASCII.lowercased(bytes[rest.lowerBound]) == 0x70 ? 12 : 0
    return lexeme
  }

  private static func suffixed(_ bytes: Span<UInt8>, _ rest: Range<Int>, _ start: Lexeme) -> Lexeme
  {
    var lexeme = start
    let number = Int(start.value)
    if rest.count == 2, lexeme.digits <= 3, isOrdinal(number, bytes, rest.lowerBound) {
      lexeme.classes = .digitOrdinal
    } else if equals(bytes, rest, "s"), number % 10 == 0, lexeme.digits == 2 || lexeme.digits == 4 {
      lexeme.classes = .decadeNumber
    } else if equals(bytes, rest, "am") || equals(bytes, rest, "pm") || equals(bytes, rest, "a.m")
      || equals(bytes, rest, "p.m"),
      // An hour, or the minutes of `7:45pm`.
      number <= 12 && lexeme.digits <= 2 || number <= 59 && lexeme.digits == 2
    {
      lexeme.classes = .clockCode
      lexeme.unit = ASCII.lowercased(bytes[rest.lowerBound]) == 0x70 ? 12 : 0
    } else if equals(bytes, rest, "h") || equals(bytes, rest, "hrs"), lexeme.digits == 4 {
      lexeme.classes = .clockCode
      lexeme.unit = 24
    } else if equals(bytes, rest, "q"), (1...4).contains(number), lexeme.digits == 1 {
      lexeme.classes = .quarterCode
    } else if lexeme.digits == 8 || equals(bytes, rest, "h") || equals(bytes, rest, "z")
      || (ASCII.lowercased(bytes[rest.lowerBound]) == 0x74 && rest.count > 1
        && ASCII.isDigit(bytes[rest.lowerBound + 1]))
    {
      lexeme.classes = .numeral
    } else {
      return .none
    }
    return lexeme
  }

  /// `Q3`, `H1`, `FY2022`.
  private static func code(_ bytes: Span<UInt8>) -> Lexeme {
    var lexeme = Lexeme()
    let first = ASCII.lowercased(bytes[0])
    if bytes.count == 2, ASCII.isDigit(bytes[1]) {
      let number = Int32(bytes[1]) - 0x30
      if first == 0x71, (1...4).contains(number) {
        lexeme.classes = .quarterCode
        lexeme.value = number
      } else if first == 0x68, (1...2).contains(number) {
        lexeme.classes = .quarterCode
        lexeme.value = number + 4
      }
      return lexeme
    }
    guard first == 0x66, bytes.count == 4 || bytes.count == 6, ASCII.lowercased(bytes[1]) == 0x79
    else {
      return .none
    }
    for index in 2..<bytes.count where !ASCII.isDigit(bytes[index]) { return .none }
    lexeme.classes = .fiscalCode
    lexeme.value = Int32(truncatingIfNeeded: value(bytes, 2..<bytes.count))
    lexeme.digits = UInt8(truncatingIfNeeded: bytes.count - 2)
    return lexeme
  }

  private static func isOrdinal(_ number: Int, _ bytes: Span<UInt8>, _ at: Int) -> Bool {
    let suffix = (ASCII.lowercased(bytes[at]), ASCII.lowercased(bytes[at + 1]))
    if suffix == (0x74, 0x68) { return true }
    if (11...13).contains(number % 100) { return false }
    switch number % 10 {
    case 1: return suffix == (0x73, 0x74)
    case 2: return suffix == (0x6E, 0x64)
    case 3: return suffix == (0x72, 0x64)
    default: return false
    }
  }

  /// The number that ASCII digits spell; at most nine of them.
  static func value(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var number = 0
    for index in range.prefix(9) { number = number * 10 + Int(bytes[index]) - 0x30 }
    return number
  }

  private static func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, _ word: StaticString)
    -> Bool
  {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { buffer in
      for offset in 0..<buffer.count
      where ASCII.lowercased(bytes[range.lowerBound + offset]) != buffer[offset] {
        return false
      }
      return true
    }
  }
}
