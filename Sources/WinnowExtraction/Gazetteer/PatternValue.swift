import WinnowCore

/// A value of one line of JSON.
///
/// Pattern lists are small and shallow: sixteen levels, no numbers but whole ones, objects in the order of the line. What
/// JSON forbids is refused.
indirect enum PatternValue: Equatable {
  case null
  case flag(Bool)
  case number(Int)
  case string(String)
  case list([PatternValue])
  case object([(name: String, value: PatternValue)])

  /// The value of a field of an object.
  subscript(_ name: String) -> PatternValue? {
    guard case .object(let fields) = self else { return nil }
    return fields.last { $0.name == name }?.value
  }

  static func == (one: PatternValue, other: PatternValue) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.flag(let a), .flag(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.object(let a), .object(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }
}

/// Reads one line of JSON.
struct PatternLineReader {
  /// What is wrong with a line, and at which byte of it.
  struct Fault: Error {
    var message: String
    var offset: Int
  }

  private static let maximumDepth = 16
  private let bytes: [UInt8]
  private var position = 0

  /// The value of `line`.
  static func read(_ line: ArraySlice<UInt8>) throws(Fault) -> PatternValue {
    var reader = PatternLineReader(bytes: Array(line))
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == reader.bytes.count else { throw reader.fault("text behind the value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func fault(_ message: String) -> Fault { Fault(message: message, offset: position) }

  private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipSpace() {
    while byte == 0x20 || byte == 0x09 || byte == 0x0d || byte == 0x0a { position += 1 }
  }

  private mutating func take(_ expected: UInt8) -> Bool {
    skipSpace()
    guard byte == expected, position < bytes.count else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(Fault) -> PatternValue {
    guard depth < Self.maximumDepth else { throw fault("more than 16 levels") }
    skipSpace()
    switch byte {
    case 0x22: return .string(try string())
    case 0x7b: return try object(depth: depth)
    case 0x5b: return try list(depth: depth)
    case 0x2d, 0x30...0x39: return .number(try number())
    default:
      for (word, value) in [
        ("true", PatternValue.flag(true)), ("false", .flag(false)), ("null", .null),
      ]
      where bytes[position...].starts(with: word.utf8) {
        position += word.utf8.count
        return value
      }
      throw fault("a value is missing")
    }
  }

  private mutating func object(depth: Int) throws(Fault) -> PatternValue {
    position += 1
    var fields: [(name: String, value: PatternValue)] = []
    if take(0x7d) { return .object([]) }
    repeat {
      skipSpace()
      guard byte == 0x22 else { throw fault("a name in quotation marks is missing") }
      let name = try string()
      guard take(0x3a) else { throw fault("':' is missing") }
      fields.append((name, try value(depth: depth + 1)))
    } while take(0x2c)
    guard take(0x7d) else { throw fault("'}' is missing") }
    return .object(fields)
  }

  private mutating func list(depth: Int) throws(Fault) -> PatternValue {
    position += 1
    var values: [PatternValue] = []
    if take(0x5d) { return .list([]) }
    repeat { values.append(try value(depth: depth + 1)) } while take(0x2c)
    guard take(0x5d) else { throw fault("']' is missing") }
    return .list(values)
  }

  private mutating func number() throws(Fault) -> Int {
    let start = position
    if byte == 0x2d { position += 1 }
    let first = position
    while ASCII.isDigit(byte), position < bytes.count { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let hasLeadingZero = position > first + 1 && bytes[first] == 0x30
    guard let value = Int(text), !hasLeadingZero, byte != 0x2e, byte | 0x20 != 0x65 else {
      throw fault("only whole numbers are allowed here")
    }
    return value
  }

  private mutating func string() throws(Fault) -> String {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count, byte != 0x22 {
      guard byte >= 0x20 else { throw fault("a control character in a string") }
      if byte == 0x5c {
        position += 1
        try escape(into: &text)
      } else {
        text.append(byte)
        position += 1
      }
    }
    guard position < bytes.count else { throw fault("a string does not end") }
    position += 1
    guard let string = String(validating: text, as: UTF8.self) else {
      throw fault("a string is not valid UTF-8")
    }
    return string
  }

  private mutating func escape(into text: inout [UInt8]) throws(Fault) {
    let simple: [UInt8: UInt8] = [
      0x22: 0x22, 0x5c: 0x5c, 0x2f: 0x2f, 0x62: 0x08, 0x66: 0x0c, 0x6e: 0x0a, 0x72: 0x0d,
      0x74: 0x09,
    ]
    if let plain = simple[byte] {
      text.append(plain)
      position += 1
      return
    }
    guard byte == 0x75 else { throw fault("an unknown escape") }
    var scalar = try codeUnit()
    if (0xd800..<0xdc00).contains(scalar) {
      guard byte == 0x5c, position + 1 < bytes.count, bytes[position + 1] == 0x75 else {
        throw fault("half of a surrogate pair")
      }
      position += 1
      let low = try codeUnit()
      guard (0xdc00..<0xe000).contains(low) else { throw fault("half of a surrogate pair") }
      scalar = 0x10000 + (scalar - 0xd800) << 10 + (low - 0xdc00)
    }
    guard Unicode.Scalar(scalar) != nil else { throw fault("half of a surrogate pair") }
    UTF8Scanner.append(scalar, to: &text)
  }

  /// The four hexadecimal digits behind `u`.
  private mutating func codeUnit() throws(Fault) -> UInt32 {
    position += 1
    guard position + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
      bytes[position] != 0x2b
    else { throw fault("four hexadecimal digits are missing") }
    position += 4
    return unit
  }
}
