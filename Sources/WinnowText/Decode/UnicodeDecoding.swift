internal import WinnowCore

/// Decodes UTF-8 with faults, UTF-16 and UTF-32.
enum UnicodeDecoding {
  /// The order of the bytes in a code unit.
  enum ByteOrder { case littleEndian, bigEndian }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// How much of `bytes` is UTF-8: sequences longer than one byte, and ill-formed subparts; O(n).
  ///
  /// A sequence cut off by the end of the text counts as neither.
  static func censusUTF8(_ bytes: Span<UInt8>) -> (wellFormed: Int, illFormed: Int) {
    var wellFormed = 0
    var illFormed = 0
    var index = UTF8Scanner.firstNonASCII(bytes, from: 0)
    while index < bytes.count {
      let (length, isValid) = UTF8Validation.sequence(bytes, at: index)
      if isValid {
        if length > 1 { wellFormed += 1 }
      } else if index + length < bytes.count || length == 1 {
        illFormed += 1
      }
      index = UTF8Scanner.firstNonASCII(bytes, from: index + length)
    }
    return (wellFormed, illFormed)
  }

  /// UTF-8 with U+FFFD in the place of each maximal subpart of an ill-formed sequence; O(n).
  static func repairUTF8(_ raw: [UInt8]) -> DecodedText {
    let bytes = raw.span
    var text: [UInt8] = []
    text.reserveCapacity(raw.count + 64)
    var repairs: [DecodedText.Repair] = []
    var position = 0
    while position < raw.count {
      let bad = UTF8Validation.firstInvalid(bytes, from: position)
      text.append(contentsOf: raw[position..<bad])
      guard bad < raw.count else { break }
      let length = UTF8Validation.sequence(bytes, at: bad).length
      repairs.append(DecodedText.Repair(offset: text.count, raw: Array(raw[bad..<bad + length])))
      text.append(contentsOf: replacement)
      position = bad + length
    }
    return DecodedText(text: text, encoding: "UTF-8", repairs: repairs)
  }

  /// UTF-16 as UTF-8; lone surrogates and a last odd byte become U+FFFD; O(n).
  static func decodeUTF16(_ raw: [UInt8], from start: Int, order: ByteOrder) -> DecodedText {
    let bytes = raw.span
    var result = DecodedText(
      text: [], encoding: order == .littleEndian ? "UTF-16LE" : "UTF-16BE")
    result.text.reserveCapacity(raw.count)
    func unit(_ at: Int) -> UInt32 {
      let (a, b) = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
      return order == .littleEndian ? a | b << 8 : a << 8 | b
    }
    var index = start
    while index + 1 < raw.count {
      let first = unit(index)
      if first & 0xF800 != 0xD800 {
        UTF8Scanner.append(first, to: &result.text)
      } else if first < 0xDC00, index + 3 < raw.count, unit(index + 2) & 0xFC00 == 0xDC00 {
        let scalar = 0x10000 + (first & 0x3FF) << 10 + unit(index + 2) & 0x3FF
        UTF8Scanner.append(scalar, to: &result.text)
        index += 2
      } else {
        result.appendRepair(raw[index..<index + 2])
      }
      index += 2
    }
    if index < raw.count { result.appendRepair(raw[index...]) }
    return result
  }

  /// UTF-32 as UTF-8; values that are no scalar value and a cut last unit become U+FFFD; O(n).
  static func decodeUTF32(_ raw: [UInt8], from start: Int, order: ByteOrder) -> DecodedText {
    let bytes = raw.span
    var result = DecodedText(
      text: [], encoding: order == .littleEndian ? "UTF-32LE" : "UTF-32BE")
    result.text.reserveCapacity(raw.count / 2)
    var index = start
    while index + 3 < raw.count {
      var scalar: UInt32 = 0
      for offset in 0..<4 {
        let byte = bytes[index + (order == .littleEndian ? 3 - offset : offset)]
        scalar = scalar << 8 | UInt32(byte)
      }
      if scalar <= 0x10FFFF && scalar & 0xFFFF_F800 != 0xD800 {
        UTF8Scanner.append(scalar, to: &result.text)
      } else {
        result.appendRepair(raw[index..<index + 4])
      }
      index += 4
    }
    if index < raw.count { result.appendRepair(raw[index...]) }
    return result
  }
}

extension DecodedText {
  /// Appends U+FFFD in the place of `raw`.
  mutating func appendRepair(_ raw: ArraySlice<UInt8>) {
    repairs.append(Repair(offset: text.count, raw: Array(raw)))
    text.append(contentsOf: [0xEF, 0xBF, 0xBD])
  }
}
