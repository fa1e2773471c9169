import WinnowCore

/// Reads EDTF values; linear in their length.
struct EDTFParser {
  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that `bytes` spell, or nil if they are no value that Winnow knows.
  static func parse(_ bytes: [UInt8]) -> EDTF? {
    guard bytes.count <= 80 else { return nil }
    var parser = EDTFParser(bytes)
    guard let slash = bytes.firstIndex(of: 0x2F) else {
      guard let date = parser.date(), parser.isAtEnd else { return nil }
      return .date(date)
    }
    guard let lower = end(Array(bytes[..<slash])), let upper = end(Array(bytes[(slash + 1)...]))
    else { return nil }
    guard bytes.count > 1, isInterval(lower, upper) else { return nil }
    return .interval(lower, upper)
  }

  /// At least one end must be a date, and no end may hold a time of its own unless both do.
  private static func isInterval(_ lower: EDTFEnd, _ upper: EDTFEnd) -> Bool {
    if case .date = lower { return true }
    if case .date = upper { return true }
    return false
  }

  private static func end(_ bytes: [UInt8]) -> EDTFEnd? {
    if bytes.isEmpty { return .unknown }
    if bytes == [0x2E, 0x2E] { return .open }
    var parser = EDTFParser(bytes)
    guard let date = parser.date(), parser.isAtEnd else { return nil }
    return .date(date)
  }

  private var isAtEnd: Bool { index == bytes.count }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func date() -> EDTFDate? {
    guard let year = year() else { return nil }
    var date = EDTFDate(year: year)
    if take(0x2D) {
      guard let month = field(1...41), EDTFParser.isMonthOrSeason(month) else { return nil }
      date.month = month
      if take(0x2D) {
        guard EDTFParser.isMonth(month), let day = field(1...31) else { return nil }
        date.day = day
        guard EDTFParser.exists(date) else { return nil }
        if take(0x54) {
          guard case .value = day, let time = time() else { return nil }
          date.time = time
        }
      }
    }
    if index < bytes.count, let mark = EDTFDate.Qualification(rawValue: bytes[index]), mark != .none
    {
      date.qualification = mark
      index += 1
    }
    return date
  }

  private mutating func year() -> EDTFYear? {
    let isLong = take(0x59)
    let isNegative = take(0x2D)
    var value = 0
    var unspecified: UInt8 = 0
    var count = 0
    while index < bytes.count, count < 9 {
      let byte = bytes[index]
      if byte == 0x58, !isLong {
        unspecified = unspecified << 1 | 1
        value *= 10
      } else if (0x30...0x39).contains(byte) {
        unspecified <<= 1
        value = value * 10 + Int(byte) - 0x30
      } else {
        break
      }
      count += 1
      index += 1
    }
    guard isLong ? (5...9).contains(count) && value > 9_999 : count == 4 else { return nil }
    if isNegative, value == 0, unspecified == 0 { return nil }
    return EDTFYear(isNegative ? -value : value, unspecified: unspecified)
  }

  private mutating func field(_ range: ClosedRange<Int>) -> EDTFField? {
    if index + 1 < bytes.count, bytes[index] == 0x58, bytes[index + 1] == 0x58 {
      index += 2
      return .unspecified
    }
    guard let number = twoDigits(), range.contains(number) else { return nil }
    return .value(number)
  }

  private mutating func twoDigits() -> Int? {
    guard index + 1 < bytes.count else { return nil }
    let (tens, units) = (bytes[index], bytes[index + 1])
    guard (0x30...0x39).contains(tens), (0x30...0x39).contains(units) else { return nil }
    index += 2
    return Int(tens - 0x30) * 10 + Int(units - 0x30)
  }

  private mutating func time() -> EDTFTime? {
    guard let hour = twoDigits(), take(0x3A), let minute = twoDigits(), take(0x3A),
      let second = twoDigits(), hour <= 24, minute <= 59, second <= 60
    else { return nil }
    if hour == 24, minute + second > 0 { return nil }
    var time = EDTFTime(hour: hour, minute: minute, second: second)
    if take(0x5A) {
      time.shiftMinutes = 0
    } else if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D {
      let sign = bytes[index] == 0x2D ? -1 : 1
      index += 1
      guard let hours = twoDigits(), hours <= 14 else { return nil }
      var minutes = 0
      if take(0x3A) {
        guard let given = twoDigits(), given <= 59 else { return nil }
        minutes = given
      }
      time.shiftMinutes = sign * (hours * 60 + minutes)
    }
    return time
  }

  private static func isMonth(_ field: EDTFField) -> Bool {
    guard case .value(let number) = field else { return true }
    return number <= 12
  }

  private static func isMonthOrSeason(_ field: EDTFField) -> Bool {
    guard case .value(let number) = field else { return true }
    return number <= 12 || (21...41).contains(number)
  }

  /// False if all parts of the date are known and the calendar has no such day.
  private static func exists(_ date: EDTFDate) -> Bool {
    guard case .value(let month)? = date.month, case .value(let day)? = date.day else {
      return true
    }
    let year = date.year.unspecified == 0 ? date.year.value : 2_000
    return CivilDay(year: min(max(year, -99_999), 99_999), month: month, day: day) != nil
  }
}

extension EDTF {
  /// The value that a text spells, or nil if it is none that Winnow knows.
  public init?(_ text: String) {
    guard let value = EDTFParser.parse(Array(text.utf8)) else { return nil }
    self = value
  }
}
