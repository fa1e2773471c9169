import WinnowCore

/// Finds the charset that an HTML page declares in its first bytes.
///
/// The prescan of the HTML Standard (13.2.3.2): comments are skipped, `<meta charset>` and
/// `<meta http-equiv="content-type" content="…charset=…">` count; an XML declaration counts as well.
struct CharsetPrescan {
  /// How many bytes are looked at.
  ///
  /// The standard asks for 1,024; scripts often push the declaration further down.
  static let reach = 8192

  private let bytes: [UInt8]
  private var index = 0

  /// The label that the page declares, in lower case, or nil.
  static func label(_ raw: [UInt8]) -> String? {
    var scan = CharsetPrescan(raw)
    guard let found = scan.run(), !found.isEmpty else { return nil }
    return String(decoding: found, as: UTF8.self)
  }

  private init(_ raw: [UInt8]) {
    bytes = raw.prefix(Self.reach).map(ASCII.lowercased)
  }

  private mutating func run() -> [UInt8]? {
    if starts("<?xml"), let label = xmlEncoding() { return label }
    while index < bytes.count {
      if starts("<!--") {
        skip(past: "-->", from: index + 2)
      } else if starts("<meta"), index + 5 < bytes.count, isSpaceOrSlash(bytes[index + 5]) {
        index += 5
        if let label = metaCharset() { return label }
      } else if bytes[index] == 0x3C, index + 1 < bytes.count, isLetter(bytes[index + 1]) {
        index += 1
        while index < bytes.count, !isSpaceOrSlash(bytes[index]), bytes[index] != 0x3E {
          index += 1
        }
        while nextAttribute() != nil {}
      } else {
        index += 1
      }
    }
    return nil
  }

  private func xmlEncoding() -> [UInt8]? {
    guard let end = bytes.firstIndex(of: 0x3E) else { return nil }
    let declaration = Array(bytes[..<end])
    guard let at = Self.find("encoding", in: declaration, from: 0) else { return nil }
    return Self.charsetValue(declaration, from: at + 8)
  }

  /// Reads the attributes of a `<meta` and decides as the standard does.
  private mutating func metaCharset() -> [UInt8]? {
    var charset: [UInt8]?
    var fromContent: [UInt8]?
    var isContentType = false
    while let (name, value) = nextAttribute() {
      switch String(decoding: name, as: UTF8.self) {
      case "charset": charset = charset ?? value
      case "http-equiv": isContentType = value.elementsEqual("content-type".utf8)
      case "content":
        if let at = Self.find("charset", in: value, from: 0) {
          fromContent = fromContent ?? Self.charsetValue(value, from: at + 7)
        }
      default: break
      }
    }
    return charset ?? (isContentType ? fromContent : nil)
  }

  /// The value after `charset` and an equals sign, quoted or bare.
  private static func charsetValue(_ bytes: [UInt8], from start: Int) -> [UInt8]? {
    var rest = bytes[start...].drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == 0x3D else { return nil }
    rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = rest.first else { return nil }
    if first == 0x22 || first == 0x27 {
      let inner = rest.dropFirst()
      guard let close = inner.firstIndex(of: first) else { return nil }
      return Array(inner[..<close])
    }
    return Array(rest.prefix { $0 > 0x20 && $0 != 0x3B && $0 != 0x3F })
  }

  /// The next attribute of the tag at `index`, or nil at its end.
  private mutating func nextAttribute() -> (name: [UInt8], value: [UInt8])? {
    while index < bytes.count, isSpaceOrSlash(bytes[index]) { index += 1 }
    guard index < bytes.count, bytes[index] != 0x3E else { return nil }
    let nameStart = index
    while index < bytes.count, bytes[index] != 0x3D, bytes[index] != 0x3E,
      !isSpaceOrSlash(bytes[index])
    { index += 1 }
    let name = Array(bytes[nameStart..<index])
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard index < bytes.count, bytes[index] == 0x3D else {
      if index == nameStart { index += 1 }
      return (name, [])
    }
    index += 1
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return (name, attributeValue())
  }

  private mutating func attributeValue() -> [UInt8] {
    guard index < bytes.count else { return [] }
    let quote = bytes[index]
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { index += 1 }
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted ? byte == quote : byte <= 0x20 || byte == 0x3E { break }
      index += 1
    }
    let value = Array(bytes[start..<index])
    if isQuoted, index < bytes.count { index += 1 }
    return value
  }

  private func starts(_ text: StaticString) -> Bool {
    Self.matches(text, in: bytes, at: index)
  }

  private mutating func skip(past text: StaticString, from start: Int) {
    let found = Self.find(text, in: bytes, from: start)
    index = found.map { $0 + text.utf8CodeUnitCount } ?? bytes.count
  }

  private static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + text.utf8CodeUnitCount <= bytes.count {
      if matches(text, in: bytes, at: index) { return index }
      index += 1
    }
    return nil
  }

  private static func matches(_ text: StaticString, in bytes: [UInt8], at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start + length <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[start..<start + length].elementsEqual($0) }
  }

  private func isSpaceOrSlash(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2F || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  private func isLetter(_ byte: UInt8) -> Bool { ASCII.isLower(byte) || byte == 0x2F }
}
