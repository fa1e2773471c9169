import WinnowCore
import WinnowFormats

/// The name of a field of JSON records: that of a field, or names with points between them that lead to a nested one.
struct FieldPath {
  /// The whole name.
  let name: String
  /// True if it may lead to a nested field.
  let isNested: Bool

  /// A path as `input.fields` has it.
  init(_ name: String) {
    self.name = name
    isNested = name.utf8.contains(UInt8(ascii: "."))
  }

  /// The path below a field at the top of a record, if it can lead there.
  func below(_ field: String) -> FieldPath? {
    guard isNested, name.hasPrefix(field), name.dropFirst(field.count).first == "." else {
      return nil
    }
    return FieldPath(String(name.dropFirst(field.count + 1)))
  }

  /// Takes the value that the path leads to out of `value`; nil if there is none.
  ///
  /// Names may hold points themselves, so that every field that the path begins with is tried. The last of several fields of
  /// one name counts. An object that is left empty is taken out as well.
  func take(from value: inout JSONValue) -> JSONValue? {
    guard case .object(var pairs) = value else { return nil }
    if let index = pairs.lastIndex(where: { $0.key == name }) {
      let taken = pairs[index].value
      pairs.removeAll { $0.key == name }
      value = .object(pairs)
      return taken
    }
    for index in pairs.indices.reversed() {
      guard let rest = below(pairs[index].key), let taken = rest.take(from: &pairs[index].value)
      else { continue }
      if case .object(let left) = pairs[index].value, left.isEmpty { pairs.remove(at: index) }
      value = .object(pairs)
      return taken
    }
    return nil
  }
}

extension JSONValue {
  /// A text: a string, or a list of strings, which are joined by blank lines; nil for all else.
  var joinedText: String? {
    switch self {
    case .string(let text): return text
    case .array(let items):
      var parts: [String] = []
      for item in items {
        guard case .string(let part) = item else { return nil }
        parts.append(part)
      }
      return parts.joined(separator: "\n\n")
    default: return nil
    }
  }
}
