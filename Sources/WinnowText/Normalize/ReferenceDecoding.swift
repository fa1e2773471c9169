public import WinnowCore
import WinnowResources

/// Named and numeric character references of HTML, decoded one level.
///
/// Only well-formed ones, with their semicolon, are decoded: `Q&A`, `AT&T` and `&copy` stay.
///
/// ```swift
/// let references = try ReferenceDecoding()
/// // "&amp;lt; &eacute; &#8217;" becomes "&lt; é ’"
/// ```
public struct ReferenceDecoding: Sendable {
  private static let longestName = 31
  /// Code points by the hash of the name; the names of the HTML standard have no collisions.
  private let named: [UInt64: [UInt8]]

  /// Loads the table of names.
  public init() throws(DiagnosticError) {
    var named: [UInt64: [UInt8]] = [:]
    for line in try DataLines.read("clean/references.tsv") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2 else { continue }
      var text: [UInt8] = []
      for field in fields[1].split(separator: " ") {
        if let scalar = UInt32(field, radix: 16) { UTF8Scanner.append(scalar, to: &text) }
      }
      named[TokenHash.value(String(fields[0]))] = text
    }
    self.named = named
  }

  /// Adds the edits that decode all references of `text`; O(n).
  public func append(_ text: Span<UInt8>, to edits: inout EditList) {
    var index = UTF8Scanner.firstIndex(of: 0x26, text, from: 0)
    while index < text.count {
      var next = index + 1
      if let (end, decoded) = reference(text, index) {
        edits.replace(TextSpan(start: index, end: end), with: decoded, rule: "character-reference")
        next = end
      }
      index = UTF8Scanner.firstIndex(of: 0x26, text, from: next)
    }
  }

  /// The end and the text of the reference that begins at `start`, if one does.
  public func reference(_ text: Span<UInt8>, _ start: Int) -> (end: Int, text: [UInt8])? {
    var end = start + 1
    let limit = min(text.count, start + Self.longestName + 3)
    while end < limit, text[end] != 0x3B {
      let byte = text[end]
      guard ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x23 && end == start + 1 else {
        return nil
      }
      end += 1
    }
    guard end < limit, end > start + 1 else { return nil }
    if text[start + 1] == 0x23 {
      guard let scalar = Self.number(text, start + 2..<end) else { return nil }
      var bytes: [UInt8] = []
      UTF8Scanner.append(scalar, to: &bytes)
      return (end + 1, bytes)
    }
    var hasher = WordHasher()
    for index in start + 1..<end { hasher.add(text[index]) }
    guard let bytes = named[hasher.value] else { return nil }
    return (end + 1, bytes)
  }

  /// The code point of a numeric reference, or nil where it stands for no character of a text.
  private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    guard let first = range.first else { return nil }
    let isHexadecimal = text[first] | 0x20 == 0x78
    let digits = isHexadecimal ? first + 1..<range.upperBound : range
    guard !digits.isEmpty, digits.count <= 8 else { return nil }
    var value: UInt32 = 0
    for index in digits {
      let byte = text[index]
      let digit: UInt32
      if ASCII.isDigit(byte) {
        digit = UInt32(byte &- 0x30)
      } else if isHexadecimal, (byte | 0x20) &- 0x61 < 6 {
        digit = UInt32((byte | 0x20) &- 0x61) + 10
      } else {
        return nil
      }
      value = value &* (isHexadecimal ? 16 : 10) &+ digit
      if value > 0x10FFFF { return nil }
    }
    if value >= 0x80 && value < 0xA0 { return Windows1252.scalar(UInt8(value)) }
    if value < 0x20 && value != 0x0A && value != 0x09 && value != 0x0D { return nil }
    return value == 0x7F || value & 0x1F_F800 == 0xD800 ? nil : value
  }
}
