extension JSONValue {
  /// The value of a field of an object.
  package subscript(_ key: String) -> JSONValue? {
    guard case .object(let pairs) = self else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// A string.
  package var stringValue: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// A whole number.
  package var integer: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number): Int(exactly: number)
    default: nil
    }
  }

  /// Any number.
  package var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// A string, or a number as one: what identifiers are in the wild.
  package var identifier: String? { stringValue ?? integer.map(String.init) }

  /// The items of an array.
  package var items: [JSONValue]? {
    guard case .array(let items) = self else { return nil }
    return items
  }

  /// True for the truth value true.
  package var isTrue: Bool {
    guard case .flag(let flag) = self else { return false }
    return flag
  }

  /// False for null.
  package var isPresent: Bool {
    guard case .null = self else { return true }
    return false
  }
}
