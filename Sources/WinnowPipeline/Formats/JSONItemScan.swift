import WinnowFormats

/// Follows the brackets and strings of a JSON value from byte to byte, and so finds its end.
struct JSONItemScan {
  /// What a byte did.
  enum Step {
    case inside
    /// It was the last one of the value.
    case last
    /// It closes what was not opened.
    case fault
  }

  /// More than any reader takes: simdjson ends at 1,024.
  private static let depthLimit = 1 << 20

  private var closings: [UInt8] = []
  private var isInString = false
  private var isEscaped = false

  /// True while a string goes on.
  var isInsideString: Bool { isInString }
  /// True while brackets are open.
  var isOpen: Bool { !closings.isEmpty || isInString }

  /// Takes the next byte of a value that begins with a bracket or a quotation mark.
  mutating func take(_ byte: UInt8) -> Step {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
        return closings.isEmpty ? .last : .inside
      }
      return .inside
    }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"): closings.append(UInt8(ascii: "}"))
    case UInt8(ascii: "["): closings.append(UInt8(ascii: "]"))
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      guard closings.popLast() == byte else { return .fault }
      return closings.isEmpty ? .last : .inside
    default: break
    }
    return closings.count > Self.depthLimit ? .fault : .inside
  }
}
