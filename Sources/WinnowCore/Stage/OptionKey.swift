/// An option with the type of its value: the one place that states its name.
///
/// Declarations list keys, and whoever reads a value does so by its key, so that a misspelt name does not compile.
///
/// ```swift
/// static let placeholder = OptionKey.string("placeholder", "what stands there", default: "[…]")
/// let text = options[placeholder]  // a String
/// ```
public struct OptionKey<Value: Sendable>: DeclaredOption {
  /// Name, meaning, type, default and range.
  public let option: StageOption
  let read: @Sendable (OptionValue) -> Value
  let write: @Sendable (Value) -> OptionValue

  init(
    _ name: String, _ summary: String, _ kind: StageOption.Kind, default value: Value,
    read: @escaping @Sendable (OptionValue) -> Value?,
    write: @escaping @Sendable (Value) -> OptionValue
  ) {
    option = StageOption(name, summary, kind, default: write(value))
    // Values were checked against the kind; one that an embedder got wrong counts as not given.
    self.read = { read($0) ?? value }
    self.write = write
  }
}

extension OptionKey where Value == Bool {
  /// True or false.
  public static func flag(_ name: String, _ summary: String, default value: Bool) -> OptionKey {
    OptionKey(name, summary, .flag, default: value, read: \.flag) { .flag($0) }
  }
}

extension OptionKey where Value == Int {
  /// A whole number within a range.
  public static func integer(
    _ name: String, _ summary: String, in range: ClosedRange<Int>, default value: Int
  ) -> OptionKey {
    OptionKey(name, summary, .integer(range), default: value, read: \.integer) { .integer($0) }
  }
}

extension OptionKey where Value == Int? {
  /// A whole number within a range, or none.
  public static func integer(
    _ name: String, _ summary: String, in range: ClosedRange<Int>
  ) -> OptionKey {
    OptionKey(name, summary, .integer(range), default: nil, read: { .some($0.integer) }) {
      $0.map { .integer($0) } ?? .null
    }
  }
}

extension OptionKey where Value == Double {
  /// A number within a range.
  public static func number(
    _ name: String, _ summary: String, in range: ClosedRange<Double>, default value: Double
  ) -> OptionKey {
    OptionKey(name, summary, .number(range), default: value, read: \.number) { .number($0) }
  }
}

extension OptionKey where Value == String {
  /// A string.
  public static func string(_ name: String, _ summary: String, default value: String) -> OptionKey {
    OptionKey(name, summary, .string, default: value, read: \.string) { .string($0) }
  }
}

extension OptionKey where Value == String? {
  /// A string, or none.
  public static func string(_ name: String, _ summary: String) -> OptionKey {
    OptionKey(name, summary, .string, default: nil, read: { .some($0.string) }) {
      $0.map { .string($0) } ?? .null
    }
  }
}

extension OptionKey where Value == [String] {
  /// A list of strings; one string counts as a list of one.
  public static func strings(
    _ name: String, _ summary: String, default value: [String]
  ) -> OptionKey {
    OptionKey(name, summary, .strings, default: value, read: \.strings) { .strings($0) }
  }

  /// Files of the user's, or `builtin/NAME` for files of a built-in folder.
  public static func resources(
    _ name: String, _ summary: String, folder: String, default value: [String]
  ) -> OptionKey {
    OptionKey(name, summary, .resources(folder: folder), default: value, read: \.strings) {
      .strings($0)
    }
  }
}

extension OptionKey where Value: RawRepresentable<String> & CaseIterable {
  /// One of the cases of an enumeration.
  public static func choice(_ name: String, _ summary: String, default value: Value) -> OptionKey {
    OptionKey(
      name, summary, .choice(Value.allCases.map(\.rawValue)), default: value,
      read: { $0.string.flatMap(Value.init(rawValue:)) }, write: { .string($0.rawValue) })
  }
}

extension OptionKey {
  /// Some of the cases of an enumeration, in its order.
  public static func choices<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ summary: String, default value: [Choice]
  ) -> OptionKey where Value == [Choice] {
    OptionKey(
      name, summary, .choices(Choice.allCases.map(\.rawValue)), default: value,
      read: { given in
        given.strings.map { words in Choice.allCases.filter { words.contains($0.rawValue) } }
      },
      write: { .strings($0.map(\.rawValue)) })
  }
}

extension OptionKey where Value == StageOptions {
  /// A mapping with options of its own, which have their defaults where it is not given.
  public static func section(
    _ name: String, _ summary: String, _ options: [any DeclaredOption]
  ) -> OptionKey {
    let inner = options.map(\.option)
    return OptionKey(
      name, summary, .mapping(inner), default: StageOptions(inner),
      read: { value in
        guard case .mapping(let given) = value else { return nil }
        return StageOptions(inner, given)
      },
      write: { .mapping($0.values) })
  }
}

extension OptionKey where Value == StageOptions? {
  /// A mapping with options of its own, or none.
  public static func mapping(
    _ name: String, _ summary: String, _ options: [any DeclaredOption]
  ) -> OptionKey {
    let inner = options.map(\.option)
    return OptionKey(
      name, summary, .mapping(inner), default: nil,
      read: { value in
        guard case .mapping(let given) = value else { return .some(nil) }
        return .some(StageOptions(inner, given))
      },
      write: { $0.map { .mapping($0.values) } ?? .null })
  }
}

extension OptionValue {
  fileprivate var flag: Bool? {
    guard case .flag(let value) = self else { return nil }
    return value
  }

  fileprivate var integer: Int? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  fileprivate var number: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  fileprivate var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  fileprivate var strings: [String]? {
    guard case .strings(let value) = self else { return nil }
    return value
  }
}
