import WinnowFormats

/// How text stands in HTML, in elements and in quoted attributes alike.
///
/// `& < > " '` become character references. What would change the reading of the page without being seen is spelled out by
/// `SpelledControls`. On bytes, since a page is bytes, and most of it the text of documents.
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
      // All controls beyond ASCII begin with one of two bytes.
      if byte == 0xC2 || byte == 0xE2,
        let scalar = String(decoding: utf8[index..<end], as: UTF8.self).unicodeScalars.first,
        let spelling = SpelledControls.spelling(of: scalar)
      {
        bytes += spelling.utf8
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
    default:
      if let spelling = SpelledControls.spelling(of: Unicode.Scalar(byte)) {
        bytes += spelling.utf8
      } else {
        bytes.append(byte)
      }
    }
  }
}
