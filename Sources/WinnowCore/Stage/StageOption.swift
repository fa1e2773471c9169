/// What a declaration lists as an option: an `OptionKey`, whatever the type of its value.
public protocol DeclaredOption: Sendable {
  /// Name, meaning, type, default and range.
  var option: StageOption { get }
}

/// One option of a stage, or of a section of a pipeline file: name, meaning, type, default and range.
///
/// Made by an `OptionKey`, which knows the type of the value.
public struct StageOption: DeclaredOption {
  /// The type of an option, with the values that it allows.
  public indirect enum Kind: Sendable {
    case flag
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case choice([String])
    /// A list of some of these; one word counts as a list of one.
    case choices([String])
    case string
    /// A list of strings.
    case strings
    /// A list of files of the user's, or of `builtin/NAME` for files of the built-in folder `folder`.
    case resources(folder: String)
    /// A mapping with options of its own; null when absent, unless its default is a mapping.
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

  /// The option itself.
  public var option: StageOption { self }

  init(_ name: String, _ summary: String, _ kind: Kind, default value: OptionValue) {
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
