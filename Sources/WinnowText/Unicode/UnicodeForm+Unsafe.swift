import CICU
import WinnowCore

/// A normalization form of UAX #15, applied by ICU.
///
/// ICU's normalizers are immutable and shared by all threads.
enum UnicodeForm: Int32, Sendable {
  /// Canonical composition.
  case nfc = 0
  /// Compatibility decomposition.
  case nfkd
  /// Compatibility composition of the case-folded text without invisible characters (NFKC_Casefold).
  case nfkcCasefold

  /// True if the form leaves a code point as it is, whatever stands beside it.
  func isInert(_ scalar: UInt32) -> Bool {
    winnow_form_is_inert(rawValue, Int32(truncatingIfNeeded: scalar)) != 0
  }

  /// A text is cut at the first code point behind so many units that stands by itself, and anywhere behind four times as many:
  /// ICU sorts the marks of one letter in quadratic time, and no writing has hundreds of them (the Stream-Safe Text Format
  /// of UAX #15 allows 30).
  private static let pieceLength = 512

  /// The form of UTF-8 `bytes`; O(n).
  func apply(_ bytes: Span<UInt8>) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(min(bytes.count, 5 * Self.pieceLength))
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let (scalar, length) = UTF8Scanner.decode(bytes, at: index)
      if units.count >= Self.pieceLength,
        scalar < 0x80 || units.count >= 4 * Self.pieceLength || isInert(scalar)
      {
        out += Self.utf8(apply(units))
        units.removeAll(keepingCapacity: true)
      }
      if scalar < 0x10000 {
        units.append(UInt16(truncatingIfNeeded: scalar))
      } else {
        let rest = scalar &- 0x10000
        units.append(0xD800 | UInt16(truncatingIfNeeded: rest >> 10 & 0x3FF))
        units.append(0xDC00 | UInt16(truncatingIfNeeded: rest & 0x3FF))
      }
      index += length
    }
    return out.isEmpty ? Self.utf8(apply(units)) : out + Self.utf8(apply(units))
  }

  /// The form of UTF-16 `units`; the units themselves if ICU fails for want of memory.
  private func apply(_ units: [UInt16]) -> [UInt16] {
    guard let count = Int32(exactly: units.count) else { return units }
    var capacity = units.count + units.count / 2 + 32
    while let room = Int32(exactly: capacity) {
      var needed: Int32 = 0
      // SAFETY: ICU writes at most `room` units, and the count that it returns is checked before it is used.
      let out = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, filled in
        needed = winnow_form_apply(rawValue, units, count, buffer.baseAddress, room)
        filled = needed <= room ? max(0, Int(needed)) : 0
      }
      if needed < 0 { return units }
      if needed <= room { return out }
      capacity = Int(needed)
    }
    return units
  }

  private static func utf8(_ units: [UInt16]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count * 3)
    var index = 0
    while index < units.count {
      let unit = UInt32(units[index])
      index += 1
      if unit & 0xFC00 == 0xD800, index < units.count, units[index] & 0xFC00 == 0xDC00 {
        let low = UInt32(units[index]) & 0x3FF
        UTF8Scanner.append(0x10000 + ((unit & 0x3FF) << 10 | low), to: &bytes)
        index += 1
      } else {
        UTF8Scanner.append(unit & 0xF800 == 0xD800 ? 0xFFFD : unit, to: &bytes)
      }
    }
    return bytes
  }
}
