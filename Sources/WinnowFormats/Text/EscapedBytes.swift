/// Bytes of any kind as valid UTF-8 that can be turned back.
package enum EscapedBytes {
  /// Valid UTF-8 stays, a backslash is doubled, any other byte becomes `\xHH`.
  package static func escape(_ bytes: [UInt8]) -> [UInt8] {
    let backslash = UInt8(ascii: "\\")
    return escape(bytes, mark: [backslash, UInt8(ascii: "x")], doubled: [backslash])
  }

  /// Valid UTF-8 stays, what is in `doubled` is doubled, any other byte becomes `mark` with two digits.
  static func escape(_ bytes: [UInt8], mark: [UInt8], doubled: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let length = validLength(bytes, index)
      if length == 0 {
        out += mark
        out += [digits[Int(bytes[index] >> 4)], digits[Int(bytes[index] & 15)]]
        index += 1
      } else if doubled.contains(bytes[index]) {
        out += [bytes[index], bytes[index]]
        index += 1
      } else {
        out += bytes[index..<index + length]
        index += length
      }
    }
    return out
  }

  /// The length of the well-formed sequence at `index` (Unicode table 3-7), or 0.
  private static func validLength(_ bytes: [UInt8], _ index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return 0 }
    let sequence = bytes[index..<index + length]
    return String(validating: sequence, as: UTF8.self) == nil ? 0 : length
  }
}
