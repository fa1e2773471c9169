public import WinnowCore

/// The description of a stage for people, from its declaration.
public enum StageDescription {
  /// Name, summary, layers and options, one line each.
  public static func text(_ declaration: StageDeclaration) -> String {
    var lines = ["\(declaration.name): \(declaration.summary)", ""]
    for (title, layers) in [
      ("requires", declaration.requires), ("assigns", declaration.assigns),
      ("edits", declaration.edits),
    ] where !layers.isEmpty {
      let names = Layer.allCases.filter(layers.contains).map(\.rawValue)
      lines.append("\(title): \(names.joined(separator: ", "))")
    }
    lines.append(declaration.options.isEmpty ? "options: none" : "options:")
    lines += options(declaration.options, indent: "  ")
    return lines.joined(separator: "\n")
  }

  private static func options(_ options: [StageOption], indent: String) -> [String] {
    options.flatMap { option -> [String] in
      let line =
        "\(indent)\(option.name): \(type(option.kind)), default \(value(option.defaultValue))"
      var lines = [line, "\(indent)    \(option.summary)"]
      if case .mapping(let inner) = option.kind {
        lines += Self.options(inner, indent: indent + "    ")
      }
      return lines
    }
  }

  /// The type of an option and what it allows, in words.
  static func type(_ kind: StageOption.Kind) -> String {
    switch kind {
    case .flag: "true or false"
    case .integer(let range): "whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range): "number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let allowed): allowed.joined(separator: " | ")
    case .string: "string"
    case .strings: "list of strings"
    case .resource: "file, or builtin/NAME"
    case .resources: "list of files, or of builtin/NAME"
    case .mapping: "mapping"
    }
  }

  /// A default, as a pipeline file has it.
  static func value(_ value: OptionValue) -> String {
    switch value {
    case .null: "none"
    case .flag(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .string(let text): text.isEmpty ? "''" : text
    case .strings(let list): "[" + list.joined(separator: ", ") + "]"
    case .mapping: "{…}"
    }
  }
}
