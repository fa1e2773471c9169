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
      check.error("P003", node.origin, "\(name) must be a mapping, not \(node.typeName)")
      return
    }
    for pair in pairs {
      let name = pair.key.string ?? ""
      guard !known.contains(name) else { continue }
      let place = key.isEmpty ? "" : " in '\(key)'"
      check.error(
        "P002", pair.key.origin, "unknown key '\(name)'\(place)",
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

  /// One of the cases of an enumeration.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, default value: Choice
  ) -> Choice {
    let allowed = Choice.allCases.map(\.rawValue)
    let chosen = OptionReader.choice(child(name), name, allowed, check) ?? value.rawValue
    check.note(prefix + name, chosen, child(name)?.origin ?? .defaultValue)
    return Choice(rawValue: chosen) ?? value
  }

  /// Some of the cases of an enumeration, in its order; a single word counts as a list of one.
  func choices<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, default values: [Choice]
  ) -> [Choice] {
    let node = child(name)
    var words = values.map(\.rawValue)
    if let node {
      var items = [node]
      if case .sequence(let listed) = node.content { items = listed }
      let allowed = Choice.allCases.map(\.rawValue)
      words = items.compactMap { OptionReader.choice($0, name, allowed, check) }
    }
    check.note(prefix + name, YAMLText.list(words), node?.origin ?? .defaultValue)
    return Choice.allCases.filter { words.contains($0.rawValue) }
  }

  /// A truth value.
  func flag(_ name: String, default value: Bool) -> Bool {
    read(name, default: value, "true or false", \.boolean) { "\($0)" }
  }

  /// A whole number within a range; nil if it is missing and has no default, or is wrong.
  func integer(_ name: String, default value: Int?, range: ClosedRange<Int>) -> Int? {
    guard let node = child(name) else {
      if let value { check.note(prefix + name, "\(value)", .defaultValue) }
      return value
    }
    guard let found = node.integer else {
      check.error("P003", node.origin, "'\(name)' must be a whole number, not \(node.typeName)")
      return value
    }
    guard range.contains(found) else {
      let allowed =
        range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
      check.error("P004", node.origin, "'\(name)' must be \(allowed), not \(found)")
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
      check.error("P003", node.origin, "'\(name)' must be \(type), not \(node.typeName)")
      return value
    }
    check.note(prefix + name, render(found), node.origin)
    return found
  }
}
