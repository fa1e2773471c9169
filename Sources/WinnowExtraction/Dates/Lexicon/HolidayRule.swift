import WinnowCore

/// The day or days of a feast in any year.
///
/// Written as `MM-DD`, `easter±DAYS`, `MM/WEEKDAY/ORDINAL±DAYS` (weekday 1 for Monday, ordinal -1 for the last) or
/// `@KEY` for a feast of a moon calendar, whose days stand in a table.
enum HolidayRule: Hashable, Sendable {
  case fixed(month: Int, day: Int)
  case easter(offset: Int)
  case weekday(Int, ordinal: Int, month: Int, offset: Int)
  case listed([ClosedRange<CivilDay>])

  /// A rule from its text, or nil if it is none.
  init?(_ text: [UInt8], feasts: FeastTable) {
    if text.first == 0x40 {
      guard let days = feasts.days[Array(text.dropFirst())] else { return nil }
      self = .listed(days)
      return
    }
    var digits = text
    if digits.starts(with: Array("easter".utf8)) {
      guard let offset = Int(String(decoding: digits[6...], as: UTF8.self)) else { return nil }
      self = .easter(offset: offset)
      return
    }
    var offset = 0
    if let plus = digits.firstIndex(of: 0x2B) {
      guard let shift = Int(String(decoding: digits[(plus + 1)...], as: UTF8.self)) else {
        return nil
      }
      offset = shift
      digits = Array(digits[..<plus])
    }
    let separator: UInt8 = digits.contains(0x2F) ? 0x2F : 0x2D
    let parts = digits.split(separator: separator).map { Int(String(decoding: $0, as: UTF8.self)) }
    if separator == 0x2D, parts.count == 2, let month = parts[0], let day = parts[1],
      CivilDay(year: 2000, month: month, day: day) != nil
    {
      self = .fixed(month: month, day: day)
    } else if parts.count == 3, let month = parts[0], let weekday = parts[1],
      let ordinal = parts[2],
      (1...12).contains(month), (1...7).contains(weekday)
    {
      self = .weekday(weekday, ordinal: ordinal, month: month, offset: offset)
    } else {
      return nil
    }
  }

  /// The days of the feast in a year: the first of two where a year of the sun holds two, nil where a table has none.
  func days(in year: Int) -> ClosedRange<CivilDay>? {
    let day: CivilDay?
    switch self {
    case .fixed(let month, let number):
      day = CivilDay(year: year, month: month, day: number)
    case .easter(let offset):
      day = MovableFeast.easter(year)?.adding(days: offset)
    case .weekday(let weekday, let ordinal, let month, let offset):
      day = MovableFeast.weekday(weekday, ordinal: ordinal, month: month, year: year)?
        .adding(days: offset)
    case .listed(let feasts):
      return feasts.first { $0.lowerBound.year == year }
    }
    return day.map { $0...$0 }
  }
}
