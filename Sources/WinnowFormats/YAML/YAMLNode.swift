/// Where a value of the plan came from.
public enum Origin: Sendable, Equatable {
  /// The declaration.
  case defaultValue
  /// The pipeline file, at a line and column counted from 1.
  case file(line: Int, column: Int)
  /// `--set`, with the key as given.
  case set(String)
  /// A command-line flag.
  case flag(String)
}

/// A value of a pipeline file, with its place.
struct ConfigurationNode: Sendable {
  /// The shapes of YAML, with plain scalars kept as text.
  indirect enum Content: Sendable {
    /// `isPlain` is false for quoted scalars, which are always strings.
    case scalar(String, isPlain: Bool)
    case sequence([ConfigurationNode])
    case mapping([(key: ConfigurationNode, value: ConfigurationNode)])
  }

  var content: Content
  var origin: Origin

  /// What it is, for messages.
  var typeName: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let text, let isPlain):
      !isPlain
        ? "a string"
        : isNull
          ? "null" : boolean != nil ? "true or false" : number(text) ? "a number" : "a string"
    }
  }

  private func number(_ text: String) -> Bool { Double(text) != nil }

  /// True for an empty value, `~` and `null`.
  var isNull: Bool {
    guard case .scalar(let text, true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The value of a plain `true` or `false` (YAML 1.2 core schema).
  var boolean: Bool? {
    guard case .scalar(let text, true) = content else { return nil }
    return switch text {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// The value of a plain whole number.
  var integer: Int? {
    guard case .scalar(let text, true) = content else { return nil }
    return Int(text)
  }

  /// The value of a plain number.
  var number: Double? {
    guard case .scalar(let text, true) = content, let value = Double(text), value.isFinite else {
      return nil
    }
    return value
  }

  /// The text of any scalar but null.
  var string: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }

  /// Looks up a key of a mapping.
  subscript(key: String) -> ConfigurationNode? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key.string == key }?.value
  }
}
