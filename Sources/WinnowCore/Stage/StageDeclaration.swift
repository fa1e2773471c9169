/// What a stage says of itself: the one place from which its checking, its reference page and its JSON Schema come.
public struct StageDeclaration: Sendable {
  /// The name in pipeline files.
  public let name: String
  /// One sentence, without a full stop.
  public let summary: String
  /// The layers that must be there before it.
  public let requires: Set<Layer>
  /// The layers that it gives; no other stage may give the same.
  public let assigns: Set<Layer>
  /// The layers that it changes; they may not be changed once spans were measured in them.
  public let edits: Set<Layer>
  /// The options in the order of the reference page.
  public let options: [StageOption]

  /// A declaration.
  public init(
    name: String, summary: String, requires: Set<Layer>, assigns: Set<Layer> = [],
    edits: Set<Layer> = [], options: [StageOption] = []
  ) {
    self.name = name
    self.summary = summary
    self.requires = requires
    self.assigns = assigns
    self.edits = edits
    self.options = options
  }
}

/// One option of a stage: name, meaning, type, default and range.
public struct StageOption: Sendable {
  /// The type of an option, with the values that it allows.
  public indirect enum Kind: Sendable {
    case flag
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case choice([String])
    case string
    /// A list of strings.
    case strings
    /// A file of the user's, or `builtin/NAME` for a file of the built-in folder `folder`.
    case resource(folder: String)
    /// A list of such files.
    case resources(folder: String)
    /// A mapping with options of its own; null when absent.
    case mapping([StageOption])
  }

  /// The name in pipeline files.
  public let name: String
  /// One sentence.
  public let summary: String
  /// Type and range.
  public let kind: Kind
  /// The value when the pipeline file gives none.
  public let defaultValue: OptionValue

  /// An option.
  public init(_ name: String, _ summary: String, _ kind: Kind, default value: OptionValue) {
    self.name = name
    self.summary = summary
    self.kind = kind
    defaultValue = value
  }
}

/// The checked value of an option.
public indirect enum OptionValue: Sendable, Equatable {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case strings([String])
  case mapping([String: OptionValue])
}

/// The checked options of one stage, defaults filled in; resources are given as paths that exist.
public struct StageOptions: Sendable, Equatable {
  /// The values by name.
  public let values: [String: OptionValue]

  /// The given values over the defaults of a declaration.
  public init(_ declaration: StageDeclaration, _ given: [String: OptionValue] = [:]) {
    var values: [String: OptionValue] = [:]
    for option in declaration.options { values[option.name] = option.defaultValue }
    values.merge(given) { _, new in new }
    self.values = values
  }

  private init(values: [String: OptionValue]) { self.values = values }

  /// A yes-or-no option.
  public func flag(_ name: String) -> Bool {
    guard case .flag(let value)? = values[name] else { return false }
    return value
  }

  /// A whole number.
  public func integer(_ name: String) -> Int {
    guard case .integer(let value)? = values[name] else { return 0 }
    return value
  }

  /// A number.
  public func number(_ name: String) -> Double {
    switch values[name] {
    case .number(let value)?: value
    case .integer(let value)?: Double(value)
    default: 0
    }
  }

  /// A string, a choice or the path of a resource; empty if null.
  public func string(_ name: String) -> String {
    guard case .string(let value)? = values[name] else { return "" }
    return value
  }

  /// A list of strings, or the paths of resources.
  public func strings(_ name: String) -> [String] {
    guard case .strings(let value)? = values[name] else { return [] }
    return value
  }

  /// The options of a mapping, or nil if it is null.
  public func mapping(_ name: String) -> StageOptions? {
    guard case .mapping(let value)? = values[name] else { return nil }
    return StageOptions(values: value)
  }
}
