/// Finds where a text stops being JSON (RFC 8259).
///
/// For messages: simdjson says what is wrong, but not where.
package struct JSONFault {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// The first place at which no JSON value can go on, or nil for a whole value; O(n).
  ///
  /// It is the end of the range where the value ends early.
  package static func place(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var reader = JSONFault(bytes, range)
    guard reader.values() else { return reader.index }
    reader.skipSpace()
    return reader.index == reader.end ? nil : reader.index
  }

  private var next: UInt8? { index < end ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipSpace()
    guard next == byte.asciiValue else { return false }
    index += 1
    return true
  }

  /// Reads one value with all that is in it; without recursion, whatever the depth.
  private mutating func values() -> Bool {
    var open: [Character] = []
    while true {
      skipSpace()
      if take("{") {
        if !take("}") {
          open.append("}")
          guard key() else { return false }
          continue
        }
      } else if take("[") {
        if !take("]") {
          open.append("]")
          continue
        }
      } else {
        guard plain() else { return false }
      }
      // Behind a value: its container ends, or goes on.
      while let closing = open.last {
        if take(closing) {
          open.removeLast()
          continue
        }
        guard take(",") else { return false }
        guard closing == "]" || key() else { return false }
        break
      }
      if open.isEmpty { return true }
    }
  }

  private mutating func key() -> Bool {
    skipSpace()
    return string() && take(":")
  }

  private mutating func plain() -> Bool {
    switch next {
    case UInt8(ascii: "\""): string()
    case UInt8(ascii: "t"): word("true")
    case UInt8(ascii: "f"): word("false")
    case UInt8(ascii: "n"): word("null")
    default: number()
    }
  }

  private mutating func word(_ word: String) -> Bool {
    for byte in word.utf8 {
      guard next == byte else { return false }
      index += 1
    }
    return true
  }

  private mutating func string() -> Bool {
    guard next == UInt8(ascii: "\"") else { return false }
    index += 1
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return true
      case UInt8(ascii: "\\"):
        guard index + 1 < end, "\"\\/bfnrtu".utf8.contains(bytes[index + 1]) else { return false }
        index += 2
      case 0..<0x20: return false
      default: index += 1
      }
    }
    return false
  }

  private mutating func digits() -> Bool {
    let start = index
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    return index > start
  }

  private mutating func number() -> Bool {
    if next == UInt8(ascii: "-") { index += 1 }
    if next == UInt8(ascii: "0") {
      index += 1
    } else {
      guard digits() else { return false }
    }
    if next == UInt8(ascii: ".") {
      index += 1
      guard digits() else { return false }
    }
    guard next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else { return true }
    index += 1
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
    return digits()
  }
}
