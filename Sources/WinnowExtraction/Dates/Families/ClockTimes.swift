internal import WinnowCore

/// Times of the day: `8:00 p.m.`, `10am`, `19:15`, `noon`, `five o'clock`, `9 a.m. EST`.
extension DateScan {
  /// A time of the clock and the token behind it, zone included.
  func clock(at index: Int) -> (time: TimeOfDay, end: Int, isSure: Bool)? {
    let token = self[index]
    var time = TimeOfDay()
    if token.classes.contains(.clockWord) {
      time.hour = Int(token.value)
      time.minute = 0
      return (time, index + 1, false)
    }
    if token.classes.contains(.clockCode) { return clockCode(token, at: index) }
    guard token.isAny([.integer, .cardinal]), !isBoundBefore(index) else { return nil }
    time.hour = Int(token.value)
    var end = index + 1
    var isSure = false
    if token.classes.contains(.integer), mark(end) == 0x3A, isGlued(end), isGlued(end + 1) {
      guard let behind = minutes(at: end + 1, &time) else { return nil }
      end = behind.end
      isSure = behind.isSure
    } else if token.classes.contains(.integer), token.digits == 4, hoursWord(at: end) {
      time.hour = Int(token.value) / 100
      time.minute = Int(token.value) % 100
      return DateScan.isClock(time) ? (time, end + 1, true) : nil
    } else if at(end, .oclock) {
      end += 1
      isSure = true
    }
    if let half = meridiem(at: end) {
      guard let hour = time.hour, (1...12).contains(hour) else { return nil }
      time.hour = hour % 12 + half.shift
      time.minute = time.minute ?? (half.isFull ? nil : 0)
      end = half.end
      isSure = true
    }
    if let part = dayPartBehind(end), let hour = time.hour, (1...12).contains(hour) {
      time.hour = DateScan.hour(hour, in: part)
      time.minute = time.minute ?? 0
      end += 3
      isSure = true
    }
    guard isSure || time.minute != nil, DateScan.isClock(time) else { return nil }
    if let zone = zone(at: end) {
      time.zone = zone
      end += 1
      isSure = true
    }
    return (time, end, isSure)
  }

  /// "in the morning" behind an hour.
  private func dayPartBehind(_ index: Int) -> Int? {
    guard at(index, .inside), at(index + 1, .the), at(index + 2, .dayPart),
      self[index + 2].flags.isDisjoint(with: [.plural, .weak])
    else { return nil }
    return Int(self[index + 2].value)
  }

  /// The hour from 0 to 23 that an hour of the dial means in a part of the day; the night turns at six.
  private static func hour(_ hour: Int, in part: Int) -> Int {
    switch part {
    case 1: hour % 12
    case 5: hour >= 6 && hour < 12 ? hour + 12 : hour % 12
    default: hour % 12 + 12
    }
  }

  private func hoursWord(at index: Int) -> Bool {
    self[index].timeUnit == .hour && self[index].flags.contains(.plural)
  }

  /// False for a time that no clock shows; hour 24 has no minutes (ISO 8601).
  static func isClock(_ time: TimeOfDay) -> Bool {
    (0...24).contains(time.hour ?? 0) && (0...59).contains(time.minute ?? 0)
      && (0...60).contains(time.second ?? 0)
      && !(time.hour == 24 && (time.minute ?? 0) + (time.second ?? 0) > 0)
  }

  /// `10am`, `1430h`.
  private func clockCode(_ token: Lexeme, at index: Int) -> (
    time: TimeOfDay, end: Int, isSure: Bool
  )? {
    guard !isBoundBefore(index) else { return nil }
    var time = TimeOfDay()
    if token.unit == 24 {
      time.hour = Int(token.value) / 100
      time.minute = Int(token.value) % 100
    } else if token.digits > 2 {
      let hour = Int(token.value) / 100
      guard (1...12).contains(hour) else { return nil }
      time.hour = hour % 12 + Int(token.unit)
      time.minute = Int(token.value) % 100
    } else {
      guard (1...12).contains(token.value) else { return nil }
      time.hour = Int(token.value) % 12 + Int(token.unit)
    }
    guard DateScan.isClock(time) else { return nil }
    var end = behindDottedMeridiem(index, index + 1)
    if let zone = zone(at: end) {
      time.zone = zone
      end += 1
    }
    return (time, end, true)
  }

  /// The minutes behind a colon, with seconds and a glued `am`; sure if they are glued to one.
  private func minutes(at index: Int, _ time: inout TimeOfDay) -> (end: Int, isSure: Bool)? {
    let token = self[index]
    guard token.digits == 2 else { return nil }
    time.minute = Int(token.value)
    if token.classes.contains(.clockCode) {
      guard token.unit != 24, let hour = time.hour, (1...12).contains(hour) else { return nil }
      time.hour = hour % 12 + Int(token.unit)
      return (behindDottedMeridiem(index, index + 1), true)
    }
    // "19:15hrs" is one token with its unit.
    guard token.classes.contains(.integer) else { return nil }
    var end = index + 1
    if mark(end) == 0x3A, isGlued(end), isGlued(end + 1), self[end + 1].digits == 2,
      at(end + 1, .integer)
    {
      time.second = Int(self[end + 1].value)
      end += 2
    }
    if hoursWord(at: end) { return (end + 1, true) }
    return (end, self[index - 2].digits == 2 && time.second == nil)
  }

  /// The full stop behind `10a.m`.
  private func behindDottedMeridiem(_ index: Int, _ end: Int) -> Int {
    isDotted(index) ? behindAbbreviation(end) : end
  }

  private func isDotted(_ index: Int) -> Bool { byteRange(index).contains { text[$0] == 0x2E } }

  private func meridiem(at index: Int) -> (shift: Int, end: Int, isFull: Bool)? {
    guard at(index, .meridiem) else { return nil }
    return (Int(self[index].value), behindDottedMeridiem(index, index + 1), false)
  }

  private func zone(at index: Int) -> Int? {
    guard at(index, .zone), look(index).contains(.allUpper) else { return nil }
    return Int(self[index].value)
  }

  /// A clock time on its own or before a day: `noon Thursday`, `8 p.m. on 3 May`.
  func clockReading(at index: Int, dayFirst: Bool) -> Reading? {
    guard let clock = clock(at: index) else { return nil }
    let position = skip(.the, skip([.preposition, .of], skip(.comma, clock.end)))
    if let day = dayReading(at: position, dayFirst: dayFirst), day.time == nil {
      return joined(clock.time, day.stretched(index..<day.end))
    }
    guard
      clock.isSure
        || at(
          index - 1,
          [
            .preposition, .from, .to, .between, .until, .since, .and, .dash, .modifier, .before,
            .after,
          ])
    else { return nil }
    var reading = Reading(.deictic(0), index..<clock.end, .clock)
    reading.time = clock.time
    return reading
  }

  /// A day with a time before it; "7:30 Friday night" is in the evening.
  private func joined(_ time: TimeOfDay, _ day: Reading) -> Reading {
    var joined = day
    joined.time = time
    guard at(day.end, .dayPart), self[day.end].flags.isDisjoint(with: [.plural, .weak]),
      let hour = time.hour, hour > 0
    else { return joined }
    if hour <= 12 { joined.time?.hour = DateScan.hour(hour, in: Int(self[day.end].value)) }
    joined.range = day.start..<day.end + 1
    return joined
  }

  /// A reading that names one day.
  func dayReading(at index: Int, dayFirst: Bool) -> Reading? {
    let token = self[index]
    var best = Longest()
    if token.isAny([.integer, .numeral, .digitOrdinal, .ordinal, .cardinal]) {
      best.offer(dayMonth(at: index))
      best.offer(numericDate(at: index, dayFirst: dayFirst))
    }
    if token.isAny([.weekday, .month, .holiday]) {
      best.offerOnce(weekday(at: index, dayFirst: dayFirst))
      best.offer(dayOfMonthFirst(at: index))
      best.offer(holiday(at: index))
    }
    if token.isAny([.deictic, .tonight]) { best.offer(deictic(at: index)) }
    if token.classes.contains(.direction) { best.offer(relativeDay(at: index, dayFirst)) }
    return best.reading
  }

  private func dayOfMonthFirst(at index: Int) -> Reading? {
    guard let reading = monthFirst(at: index), case .calendar(let fields) = reading.core,
      fields.day != nil
    else { return nil }
    return reading
  }

  private func relativeDay(at index: Int, _ dayFirst: Bool) -> Reading? {
    guard let reading = relative(at: index, dayFirst: dayFirst) else { return nil }
    switch reading.core {
    case .directed(_, let fields):
      return fields.weekday != nil || fields.holiday != nil ? reading : nil
    case .unit(_, .day): return reading
    default: return nil
    }
  }

  /// Puts a part of the day or a time behind a day: `Tuesday night`, `yesterday at 8 p.m.`, `3 May 1998 14:30`.
  func withTime(_ reading: Reading) -> Reading {
    guard reading.time == nil, namesDay(reading.core) else { return reading }
    var joined = reading
    let token = self[reading.end]
    if token.classes.contains(.dayPart), !token.flags.contains(.weak) {
      joined.time = TimeOfDay(part: Int(token.value))
      joined.range = reading.start..<reading.end + 1
      return joined
    }
    var position = skip(.comma, reading.end)
    if at(position, .preposition) { position += 1 }
    if at(position, .inside), at(position + 1, .the), at(position + 2, .dayPart) {
      joined.time = TimeOfDay(part: Int(self[position + 2].value))
      joined.range = reading.start..<position + 3
      return joined
    }
    guard let clock = clock(at: position), clock.isSure || position > reading.end else {
      return reading
    }
    joined.time = clock.time
    joined.range = reading.start..<clock.end
    return joined
  }

  /// True if the core names one day.
  func namesDay(_ core: Core) -> Bool {
    switch core {
    case .calendar(let fields), .directed(_, let fields), .within(let fields, _, _): fields.hasDay
    case .deictic: true
    case .unit(_, .day): true
    default: false
    }
  }
}
