import WinnowCore
import WinnowResources
import WinnowFormats

/// Checks the options of a stage against its declaration.
enum OptionReader {
  /// The values that were given and are right; defaults are filled in by `StageOptions`.
  ///
  /// Those of `skipping` are known, but read by somebody else.
  static func read(
    _ node: YAMLNode?, _ options: [StageOption], key: String, _ check: PlanCheck,
    skipping skipped: Set<String> = []
  ) -> [String: OptionValue] {
    let reader = MappingReader(node, key: key, check, known: options.map(\.name))
    var values: [String: OptionValue] = [:]
    for option in options where !skipped.contains(option.name) {
      let name = "\(key).\(option.name)"
      let given = reader.child(option.name)
      if case .mapping(let inner) = option.kind, option.defaultValue != .null {
        values[option.name] = .mapping(read(given, inner, key: name, check))
      } else if let given {
        guard let value = value(given, option, name, check) else { continue }
        values[option.name] = value
        check.note(name, render(value, given), given.origin)
      } else {
        check.note(name, render(option.defaultValue, nil), .defaultValue)
        values[option.name] = resolvedDefault(option, check)
      }
    }
    return values
  }

  /// One of a list of words; nil if missing or wrong.
  static func choice(
    _ node: YAMLNode?, _ name: String, _ allowed: [String], _ check: PlanCheck
  ) -> String? {
    guard let node else { return nil }
    guard let word = node.string, allowed.contains(word) else {
      let shown = node.string.map { "'\($0)'" } ?? node.typeName
      check.error(
        .p004, node.origin, "'\(name)' cannot be \(shown)",
        hint: Suggestion.hint(for: node.string ?? "", among: allowed, what: "one of"))
      return nil
    }
    return word
  }

  private static func value(
    _ node: YAMLNode, _ option: StageOption, _ key: String, _ check: PlanCheck
  ) -> OptionValue? {
    switch option.kind {
    case .flag:
      return typed(node.boolean, node, option, "true or false", check).map { .flag($0) }
    case .integer(let range):
      return inRange(
        typed(node.integer, node, option, "a whole number", check), range, node, option, check
      )
      .map { .integer($0) }
    case .number(let range):
      return inRange(
        typed(node.number, node, option, "a number", check), range, node, option, check
      )
      .map { .number($0) }
    case .choice(let allowed):
      return choice(node, option.name, allowed, check).map { .string($0) }
    case .choices(let allowed):
      var items = [node]
      if case .sequence(let listed) = node.content { items = listed }
      let words = items.compactMap { choice($0, option.name, allowed, check) }
      return .strings(allowed.filter(words.contains))
    case .string:
      return typed(node.string, node, option, "a string", check).map { .string($0) }
    case .strings:
      return list(node, option, check).map { .strings($0.compactMap(\.string)) }
    case .resources(let folder):
      guard let items = list(node, option, check) else { return nil }
      let paths = items.map { resource($0.string ?? "", folder, $0.origin, check) }
      return paths.contains(nil) ? nil : .strings(paths.compactMap { $0 })
    case .mapping(let options):
      guard case .mapping = node.content else {
        check.error(.p003, node.origin, "'\(option.name)' must be a mapping, not \(node.typeName)")
        return nil
      }
      let given = read(node, options, key: key, check)
      return .mapping(given)
    }
  }

  private static func typed<Value>(
    _ value: Value?, _ node: YAMLNode, _ option: StageOption, _ type: String,
    _ check: PlanCheck
  ) -> Value? {
    if value == nil {
      check.error(.p003, node.origin, "'\(option.name)' must be \(type), not \(node.typeName)")
    }
    return value
  }

  private static func inRange<Value: Comparable>(
    _ value: Value?, _ range: ClosedRange<Value>, _ node: YAMLNode, _ option: StageOption,
    _ check: PlanCheck
  ) -> Value? {
    guard let value, !range.contains(value) else { return value }
    check.error(
      .p004, node.origin,
      "'\(option.name)' must be from \(range.lowerBound) to \(range.upperBound), not \(value)")
    return nil
  }

  /// A list of strings; a single string counts as a list of one.
  private static func list(
    _ node: YAMLNode, _ option: StageOption, _ check: PlanCheck
  ) -> [YAMLNode]? {
    guard case .sequence(let items) = node.content else {
      return typed(node.string, node, option, "a list", check).map { _ in [node] }
    }
    for item in items where item.string == nil {
      check.error(.p003, item.origin, "'\(option.name)' must list strings, not \(item.typeName)")
      return nil
    }
    return items
  }

  /// The path of a user's file or of `builtin/NAME`, which must exist.
  private static func resource(
    _ name: String, _ folder: String, _ origin: Origin, _ check: PlanCheck
  ) -> String? {
    if name.hasPrefix("builtin/") { return builtin(name, folder, origin, check) }
    var base = check.folder
    if case .set = origin { base = "." }
    let path = Paths.resolve(name, from: base)
    switch FileWalk.kind(of: path) {
    case .file, .folder, .other: return path
    case .missing:
      check.error(.p008, origin, "there is no file '\(name)'", hint: "looked for \(path)")
    case .unreadable(let reason):
      check.error(.p008, origin, "'\(name)' cannot be read: \(reason)")
    }
    return nil
  }

  private static func builtin(
    _ name: String, _ folder: String, _ origin: Origin, _ check: PlanCheck
  ) -> String? {
    guard let data = Resources.folder else {
      check.error(.r001, origin, "the built-in data files are missing")
      return nil
    }
    let stem = String(name.dropFirst("builtin/".count))
    let names = Folders.names(in: "\(data)/\(folder)")
    if let file = names.first(where: {
      $0 == stem || $0.split(separator: ".").first.map(String.init) == stem
    }) {
      return "\(data)/\(folder)/\(file)"
    }
    let known = names.compactMap { $0.split(separator: ".").first.map { "builtin/" + $0 } }
    check.error(
      .p008, origin, "there is no built-in '\(name)'",
      hint: Suggestion.hint(for: name, among: known, what: "the built-in ones"))
    return nil
  }

  /// Built-in files among the defaults become paths as well.
  private static func resolvedDefault(_ option: StageOption, _ check: PlanCheck) -> OptionValue? {
    switch (option.kind, option.defaultValue) {
    case (.resources(let folder), .strings(let names)):
      return .strings(names.compactMap { builtin($0, folder, .defaultValue, check) })
    default:
      return option.defaultValue
    }
  }

  private static func render(_ value: OptionValue, _ node: YAMLNode?) -> String {
    switch value {
    case .null: "null"
    case .flag(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .string(let text): node?.string ?? text
    case .strings(let list): YAMLText.list(given(node) ?? list)
    case .mapping(let values):
      "{"
        + values.sorted { $0.key < $1.key }.map { "\($0.key): \(render($0.value, nil))" }
        .joined(separator: ", ") + "}"
    }
  }

  /// The strings of a list as written.
  private static func given(_ node: YAMLNode?) -> [String]? {
    guard let node else { return nil }
    if case .sequence(let items) = node.content { return items.compactMap(\.string) }
    return node.string.map { [$0] }
  }
}
