/// How text stands in HTML, in elements and in quoted attributes alike.
///
/// `& < > " '` become character references. What would change the reading of the page without being seen is spelled out: C0 and
/// C1 controls as the pictures of Unicode (U+2400) or by number, and the controls that override or embed directions (Unicode
/// Standard Annex 9) by number, as `[U+202E]`. Marks and isolates within words of a right-to-left script stay.
enum EscapedText {
  /// Appends `text`.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    append(Array(text.utf8)[...], to: &bytes)
  }

  /// Appends text in UTF-8; O(n).
  static func append(_ utf8: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + utf8.count + utf8.count / 8)
    var index = utf8.startIndex
    while index < utf8.endIndex {
      let byte = utf8[index]
      if byte < 0x80 {
        appendASCII(byte, to: &bytes)
        index += 1
        continue
      }
      let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let end = min(index + width, utf8.endIndex)
      if let name = control(utf8[index..<end]) {
        bytes += name.utf8
      } else {
        bytes += utf8[index..<end]
      }
      index = end
    }
  }

  private static func appendASCII(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    case UInt8(ascii: "'"): bytes += "&#39;".utf8
    // CONTROL PICTURES: U+2400 to U+241F, U+2421 for DELETE; a carriage return would be read as a line feed.
    case 0...8, 0x0B...0x1F: bytes += [0xE2, 0x90, 0x80 + byte]
    case 0x7F: bytes += [0xE2, 0x90, 0xA1]
    default: bytes.append(byte)
    }
  }

  /// The name of a control that is spelled out; nil for all other characters.
  private static func control(_ character: ArraySlice<UInt8>) -> String? {
    let first = character[character.startIndex]
    guard first == 0xC2 || first == 0xE2 else { return nil }
    let last = character[character.endIndex - 1]
    if first == 0xC2 {
      guard character.count == 2, last < 0xA0 else { return nil }
      return "[U+00\(hexadecimal(last))]"
    }
    guard character.count == 3 else { return nil }
    switch (character[character.startIndex + 1], last) {
    // U+202A to U+202E, and U+2066 to U+2069.
    case (0x80, 0xAA...0xAE): return "[U+20\(hexadecimal(last - 0x80))]"
    case (0x81, 0xA6...0xA9): return "[U+20\(hexadecimal(last - 0x40))]"
    default: return nil
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
