import WinnowFormats

/// Follows the brackets and strings of a JSON value from piece to piece, and so finds its end.
struct JSONItemScan {
  /// How far a piece leads.
  enum Step: Equatable {
    /// The value goes on behind it.
    case inside
    /// The value ends before this place.
    case end(Int)
    /// At this place something is closed that was not opened.
    case fault(Int)
  }

  /// More than any reader takes: simdjson ends at 1,024.
  private static let depthLimit = 1 << 20

  private var closings: [UInt8] = []
  /// True while a string goes on.
  private(set) var isInsideString = false
  private var isEscaped = false

  /// Goes on through `bytes` from `start`, where at first a bracket or a quotation mark stands; O(n).
  mutating func follow(_ bytes: Span<UInt8>, from start: Int) -> Step {
    var index = start
    while index < bytes.count {
      if isInsideString {
        index = stringEnd(bytes, index)
        guard !isInsideString else { return .inside }
        if closings.isEmpty { return .end(index) }
        continue
      }
      while index < bytes.count, !Self.isMark(bytes[index]) { index += 1 }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): isInsideString = true
      case UInt8(ascii: "{"): closings.append(UInt8(ascii: "}"))
      case UInt8(ascii: "["): closings.append(UInt8(ascii: "]"))
      default:
        guard closings.popLast() == byte else { return .fault(index - 1) }
        if closings.isEmpty { return .end(index) }
      }
      if closings.count > Self.depthLimit { return .fault(index - 1) }
    }
    return .inside
  }

  /// The place behind the string that goes on at `start`, or the end of the bytes.
  private mutating func stringEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    if isEscaped, index < bytes.count {
      index += 1
      isEscaped = false
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        isInsideString = false
        return index
      }
      guard byte == UInt8(ascii: "\\") else { continue }
      isEscaped = index == bytes.count
      index += 1
    }
    return min(index, bytes.count)
  }

  @inline(__always)
  private static func isMark(_ byte: UInt8) -> Bool {
    // Brackets differ from braces in this bit only.
    let folded = byte | 0x20
    return folded == UInt8(ascii: "{") || folded == UInt8(ascii: "}") || byte == UInt8(ascii: "\"")
  }
}
