/// A value of a YAML file, with its place.
package struct YAMLNode: Sendable {
  /// The shapes of YAML, with plain scalars kept as text.
  package indirect enum Content: Sendable {
    /// `isPlain` is false for quoted scalars, which are always strings.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  package var content: Content
  package var origin: Origin

  /// What it is, for messages.
  package var typeName: String {
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
  package var isNull: Bool {
    guard case .scalar(let text, true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The value of a plain `true` or `false` (YAML 1.2 core schema).
  package var boolean: Bool? {
    guard case .scalar(let text, true) = content else { return nil }
    return switch text {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// The value of a plain whole number.
  package var integer: Int? {
    guard case .scalar(let text, true) = content else { return nil }
    return Int(text)
  }

  /// The value of a plain number.
  package var number: Double? {
    guard case .scalar(let text, true) = content, let value = Double(text), value.isFinite else {
      return nil
    }
    return value
  }

  /// The text of any scalar but null.
  package var string: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }

  /// The text of any scalar, as it stands there: `null` is a word.
  package var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// Its line and column in the file; nil for a value that stands in none.
  package var place: (line: Int, column: Int)? {
    guard case .file(let line, let column) = origin else { return nil }
    return (line, column)
  }

  /// Looks up a key of a mapping.
  package subscript(key: String) -> YAMLNode? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key.string == key }?.value
  }

  /// With its parts.
  package init(content: Content, origin: Origin) {
    self.content = content
    self.origin = origin
  }
}
