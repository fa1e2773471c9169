/// A small JSON document, for the files of a run folder that people read.
///
/// ```swift
/// let value: JSONValue = ["version": 1, "tags": ["a", "b"]]
/// ```
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// Keys in the order in which they are written.
  case object([(key: String, value: JSONValue)])

  /// A string, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// Equal when they are written the same.
  public static func == (a: JSONValue, b: JSONValue) -> Bool { a.text() == b.text() }

  /// The JSON text, indented by two spaces; short arrays and objects of plain values, and
  /// arrays of whole numbers, stay on one line.
  public func text() -> String { String(decoding: bytes(), as: UTF8.self) }

  /// The JSON text in UTF-8, ending in a line feed.
  public func bytes() -> [UInt8] {
    var out: [UInt8] = []
    write(to: &out, indent: 0)
    out.append(0x0A)
    return out
  }

  /// The JSON text on one line, in UTF-8, ending in a line feed: a record of JSON Lines.
  public var lineBytes: [UInt8] { line + [0x0A] }

  private var isPlain: Bool {
    switch self {
    case .array(let items): items.isEmpty
    case .object(let pairs): pairs.isEmpty
    default: true
    }
  }

  private var isInteger: Bool {
    guard case .integer = self else { return false }
    return true
  }

  /// On one line, without spaces but after commas and colons.
  private var line: [UInt8] {
    switch self {
    case .array(let items):
      return [UInt8(ascii: "[")] + items.map(\.line).joined(separator: ", ".utf8) + [
        UInt8(ascii: "]")
      ]
    case .object(let pairs):
      let parts = pairs.map { Self.scalar(.string($0.key)) + ": ".utf8 + $0.value.line }
      return [UInt8(ascii: "{")] + parts.joined(separator: ", ".utf8) + [UInt8(ascii: "}")]
    default: return Self.scalar(self)
    }
  }

  private func write(to out: inout [UInt8], indent: Int) {
    switch self {
    case .array(let items)
    where !items.allSatisfy(\.isInteger)
      && (!items.allSatisfy(\.isPlain) || line.count > 100 - indent):
      block(items.map { ([], $0) }, "[", "]", to: &out, indent)
    case .object(let pairs)
    where indent == 0 || !pairs.allSatisfy(\.value.isPlain) || line.count > 100 - indent:
      block(
        pairs.map { (Self.scalar(.string($0.key)) + ": ".utf8, $0.value) }, "{", "}", to: &out,
        indent)
    default:
      out += line
    }
  }

  private func block(
    _ items: [(prefix: [UInt8], value: JSONValue)], _ open: String, _ close: String,
    to out: inout [UInt8], _ indent: Int
  ) {
    out += open.utf8
    for (index, item) in items.enumerated() {
      out += index == 0 ? "\n".utf8 : ",\n".utf8
      out += [UInt8](repeating: 0x20, count: indent + 2)
      out += item.prefix
      item.value.write(to: &out, indent: indent + 2)
    }
    out += "\n".utf8
    out += [UInt8](repeating: 0x20, count: indent)
    out += close.utf8
  }

  private static func scalar(_ value: JSONValue) -> [UInt8] {
    let json = JSONBuffer(capacity: 64)
    switch value {
    case .flag(let flag): json.flag(flag)
    case .integer(let number): json.integer(number)
    case .number(let number): json.number(number)
    case .string(let text): json.string(text)
    case .null, .array, .object: json.null()
    }
    return json.bytes
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object with its keys in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
}
