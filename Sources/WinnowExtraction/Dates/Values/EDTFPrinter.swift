/// Writes EDTF values in their one normal form.
enum EDTFPrinter {
  static func append(_ value: EDTF, to bytes: inout [UInt8]) {
    switch value {
    case .date(let date): append(date, to: &bytes)
    case .interval(let lower, let upper):
      append(lower, to: &bytes)
      bytes.append(0x2F)
      append(upper, to: &bytes)
    }
  }

  private static func append(_ end: EDTFEnd, to bytes: inout [UInt8]) {
    switch end {
    case .date(let date): append(date, to: &bytes)
    case .open: bytes.append(contentsOf: [0x2E, 0x2E])
    case .unknown: break
    }
  }

  static func append(_ date: EDTFDate, to bytes: inout [UInt8]) {
    append(date.year, to: &bytes)
    for field in [date.month, date.day] {
      guard let field else { continue }
      bytes.append(0x2D)
      switch field {
      case .value(let number): append(number, digits: 2, to: &bytes)
      case .unspecified: bytes.append(contentsOf: [0x58, 0x58])
      }
    }
    if let time = date.time { append(time, to: &bytes) }
    if date.qualification != .none { bytes.append(date.qualification.rawValue) }
  }

  private static func append(_ year: EDTFYear, to bytes: inout [UInt8]) {
    guard year.unspecified != 0 else {
      append(year: year.value, to: &bytes)
      return
    }
    if year.value < 0 { bytes.append(0x2D) }
    var place = 1_000
    for bit: UInt8 in [3, 2, 1, 0] {
      let isUnspecified = year.unspecified & (1 << bit) != 0
      let digit = UInt8(truncatingIfNeeded: abs(year.value) / place % 10)
      bytes.append(isUnspecified ? 0x58 : 0x30 + digit)
      place /= 10
    }
  }

  private static func append(_ time: EDTFTime, to bytes: inout [UInt8]) {
    bytes.append(0x54)
    append(time.hour, digits: 2, to: &bytes)
    bytes.append(0x3A)
    append(time.minute, digits: 2, to: &bytes)
    bytes.append(0x3A)
    append(time.second, digits: 2, to: &bytes)
    guard let shift = time.shiftMinutes else { return }
    guard shift != 0 else {
      bytes.append(0x5A)
      return
    }
    bytes.append(shift < 0 ? 0x2D : 0x2B)
    append(abs(shift) / 60, digits: 2, to: &bytes)
    bytes.append(0x3A)
    append(abs(shift) % 60, digits: 2, to: &bytes)
  }

  /// Four digits, a minus sign before years below 0, and a `Y` before years of more digits.
  static func append(year: Int, to bytes: inout [UInt8]) {
    if year > 9_999 || year < -9_999 { bytes.append(0x59) }
    if year < 0 { bytes.append(0x2D) }
    append(abs(year), digits: 4, to: &bytes)
  }

  /// A number that is not negative, with at least `digits` digits.
  static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    var rest = max(0, number)
    var reversed = InlineArray<20, UInt8>(repeating: 0x30)
    var count = 0
    while rest > 0 {
      reversed[count] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      count += 1
    }
    for index in (0..<max(count, digits, 1)).reversed() { bytes.append(reversed[index]) }
  }
}

extension EDTF: CustomStringConvertible {
  /// The value as it is written.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(48)
    EDTFPrinter.append(self, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
