import WinnowCore
import WinnowFormats

/// Reads the typed values of one mapping, reporting unknown keys and wrong types.
struct MappingReader {
  private let node: YAMLNode?
  private let prefix: String
  private let check: PlanCheck

  /// A reader of `node`, which may be missing; `key` is its place in the file, empty for the root.
  init(_ node: YAMLNode?, key: String, _ check: PlanCheck, known: [String]) {
    self.check = check
    prefix = key.isEmpty ? "" : key + "."
    guard let node, !node.isNull else {
      self.node = nil
      return
    }
    self.node = node
    guard case .mapping(let pairs) = node.content else {
      let name = key.isEmpty ? "a pipeline file" : "'\(key)'"
      check.error(.p003, node.origin, "\(name) must be a mapping, not \(node.typeName)")
      return
    }
    for pair in pairs {
      let name = pair.key.string ?? ""
      guard !known.contains(name) else { continue }
      let place = key.isEmpty ? "" : " in '\(key)'"
      check.error(
        .p002, pair.key.origin, "unknown key '\(name)'\(place)",
        hint: Suggestion.hint(for: name, among: known, what: "known keys"))
    }
  }

  /// The node of a key, null counting as missing.
  func child(_ name: String) -> YAMLNode? {
    guard let found = node?[name], !found.isNull else { return nil }
    return found
  }

  /// A string, or the default.
  func string(_ name: String, default value: String) -> String {
    read(name, default: value, "a string", \.string) { $0 }
  }

  /// A whole number within a range; nil if it is missing and has no default, or is wrong.
  func integer(_ name: String, default value: Int?, range: ClosedRange<Int>) -> Int? {
    guard let node = child(name) else {
      if let value { check.note(prefix + name, "\(value)", .defaultValue) }
      return value
    }
    guard let found = node.integer else {
      check.error(.p003, node.origin, "'\(name)' must be a whole number, not \(node.typeName)")
      return value
    }
    guard range.contains(found) else {
      let allowed =
        range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
      check.error(.p004, node.origin, "'\(name)' must be \(allowed), not \(found)")
      return value
    }
    check.note(prefix + name, "\(found)", node.origin)
    return found
  }

  private func read<Value>(
    _ name: String, default value: Value, _ type: String,
    _ convert: KeyPath<YAMLNode, Value?>, _ render: (Value) -> String
  ) -> Value {
    guard let node = child(name) else {
      check.note(prefix + name, render(value), .defaultValue)
      return value
    }
    guard let found = node[keyPath: convert] else {
      check.error(.p003, node.origin, "'\(name)' must be \(type), not \(node.typeName)")
      return value
    }
    check.note(prefix + name, render(found), node.origin)
    return found
  }
}
