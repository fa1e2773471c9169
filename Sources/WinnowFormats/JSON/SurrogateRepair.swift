/// Mends JSON text in which a `\uD800…\uDFFF` escape stands without its partner.
package enum SurrogateRepair {
  /// Overwrites each such escape of `bytes[range]` with `\uFFFD`, of the same length, and counts them.
  package static func repair(_ bytes: inout [UInt8], _ range: Range<Int>) -> Int {
    var repairs = 0
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      guard let unit = escapedUnit(bytes, index, range.upperBound) else {
        index += 2
        continue
      }
      if (0xD800..<0xDC00).contains(unit),
        let low = escapedUnit(bytes, index + 6, range.upperBound), (0xDC00..<0xE000).contains(low)
      {
        index += 12
        continue
      }
      if (0xD800..<0xE000).contains(unit) {
        bytes.replaceSubrange(index + 2..<index + 6, with: "FFFD".utf8)
        repairs += 1
      }
      index += 6
    }
    return repairs
  }

  /// The code unit of the escape `\uXXXX` at `index`, if there is one.
  private static func escapedUnit(_ bytes: [UInt8], _ index: Int, _ end: Int) -> UInt32? {
    guard index + 6 <= end, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }
}
