extension CharacterRepair {
  private static let blockSize = 32

  /// The first byte from `start` on that may need repair: a control other than the line feed, a byte outside ASCII, or a
  /// space that no printing ASCII follows.
  ///
  /// A block at a time, without branches, so that the compiler can look at many bytes at once.
  static func firstToRepair(_ text: Span<UInt8>, from start: Int) -> Int {
    text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return bytes.count }
      let last = bytes.count - 1
      var index = start
      // SAFETY: a block is read with the byte behind it, and both lie in the buffer.
      while index + blockSize <= last {
        var odd: UInt8 = 0
        for offset in 0..<blockSize {
          odd |= mayNeedRepair(base[index + offset], base[index + offset + 1])
        }
        if odd != 0 { break }
        index += blockSize
      }
      // SAFETY: `index` stays below `last`, so the byte behind it is in the buffer too.
      while index < last, mayNeedRepair(base[index], base[index + 1]) == 0 { index += 1 }
      // The last byte has none behind it: a space there ends the text.
      if index == last, mayNeedRepair(base[index], 0) == 0 { index += 1 }
      return index
    }
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
