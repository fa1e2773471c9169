extension CharacterRepair {
  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let low: UInt64 = 0x0101_0101_0101_0101

  /// The first byte from `start` on that may need repair: a control other than the line feed, a byte outside ASCII, or a
  /// space that no printing ASCII follows.
  ///
  /// Eight bytes at a time, each with the one behind it.
  static func firstToRepair(_ text: Span<UInt8>, from start: Int) -> Int {
    text.withUnsafeBytes { bytes in
      let last = bytes.count - 1
      var index = start
      while index + 8 <= last {
        // SAFETY: eight bytes and the one behind them lie in the text.
        let here = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let next = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self))
        let isGood = printing(here, from: 0x20) | equals(here, 0x0A)
        let isBadSpace = equals(here, 0x20) & ~printing(next, from: 0x21)
        let odd = (~isGood | isBadSpace) & high
        if odd != 0 { return index + odd.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < last, mayNeedRepair(bytes[index], bytes[index + 1]) == 0 { index += 1 }
      // The last byte has none behind it: a space there ends the text.
      if index == last, mayNeedRepair(bytes[index], 0) == 0 { index += 1 }
      return index
    }
  }

  /// The high bits of the bytes from `least` to 0x7E (Warren, Hacker's Delight, 2-18: sums that can't carry over).
  @inline(__always)
  private static func printing(_ word: UInt64, from least: UInt64) -> UInt64 {
    let seven = word & ~high
    return (seven &+ (0x80 - least) &* low) & ~(seven &+ low) & ~word & high
  }

  /// The high bits of the bytes that are `byte`.
  @inline(__always)
  private static func equals(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    let difference = word ^ byte &* low
    return ~((difference & ~high) &+ ~high | difference) & high
  }

  /// 1 if `byte` before `next` may need repair.
  @inline(__always)
  private static func mayNeedRepair(_ byte: UInt8, _ next: UInt8) -> UInt8 {
    let isPrinting: UInt8 = byte &- 0x20 < 0x5F ? 1 : 0
    let isLineFeed: UInt8 = byte == 0x0A ? 1 : 0
    let isSpace: UInt8 = byte == 0x20 ? 1 : 0
    let isBeforeOther: UInt8 = next &- 0x21 < 0x5E ? 0 : 1
    return ((isPrinting | isLineFeed) ^ 1) | (isSpace & isBeforeOther)
  }
}
