public import WinnowCore
import WinnowFormats
import WinnowRecords

/// The manual page, from the description that the command line gives of itself.
///
/// The input is the JSON of swift-argument-parser's `--experimental-dump-help` (version 0); the output is for `man`, in the macros
/// of man(7).
public struct ManualPage {
  private var lines: [String] = []

  /// The text of `winnow.1`; throws where the description is not JSON.
  public static func text(description: String) throws(Diagnostic) -> String {
    let root = try JSONValue(parsing: Array(description.utf8))
    var page = ManualPage()
    if let command = root["command"] { page.add(tool: command) }
    return page.lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(tool: JSONValue) {
    let name = tool["commandName"]?.stringValue ?? ""
    lines += [
      ".TH \(name.uppercased()) 1 \"\" \"\(name) \(Version.current)\" \"User Commands\"",
      ".SH NAME", Self.escape("\(name) - ") + Self.escape(tool["abstract"]?.stringValue ?? ""),
      ".SH SYNOPSIS", ".B \(name)", "\\fICOMMAND\\fR [\\fIOPTION\\fR]...",
      ".SH DESCRIPTION", Self.escape(tool["discussion"]?.stringValue ?? ""), ".SH COMMANDS",
    ]
    for command in tool["subcommands"]?.items ?? [] { add(command: command, above: name) }
    lines += [
      ".SH ENVIRONMENT", ".TP", ".B WINNOW_DATA",
      "The folder of the built-in data files, where it is not beside the program.",
      ".TP", ".B NO_COLOR", "If set, nothing is printed in colours.",
    ]
  }

  private mutating func add(command: JSONValue, above: String) {
    guard command["shouldDisplay"]?.isTrue ?? true,
      let name = command["commandName"]?.stringValue, name != "help"
    else { return }
    let path = above + " " + name
    let arguments = (command["arguments"]?.items ?? []).filter {
      $0["shouldDisplay"]?.isTrue ?? true
    }
    let positional = arguments.filter { $0["kind"]?.stringValue == "positional" }
    let synopsis = positional.map { " " + Self.placeholder($0) }.joined()
    lines += [".SS \(Self.escape(path))\(synopsis)"]
    if let abstract = command["abstract"]?.stringValue { lines.append(Self.escape(abstract)) }
    if let more = command["discussion"]?.stringValue { lines += [".PP", Self.escape(more)] }
    for argument in arguments where !Self.isOfEveryCommand(argument) { add(argument: argument) }
    for inner in command["subcommands"]?.items ?? [] { add(command: inner, above: path) }
  }

  private mutating func add(argument: JSONValue) {
    var head: String
    if argument["kind"]?.stringValue == "positional" {
      head = Self.placeholder(argument)
    } else {
      head = (argument["names"]?.items ?? []).map(Self.name).joined(separator: ", ")
      if argument["kind"]?.stringValue == "option" { head += " " + Self.placeholder(argument) }
    }
    var text = argument["abstract"]?.stringValue ?? ""
    if let value = argument["defaultValue"]?.stringValue { text += " (default: \(value))" }
    lines += [".TP", head, Self.escape(text)]
  }

  /// `--help` and `--version`, which stand in the synopsis of none.
  private static func isOfEveryCommand(_ argument: JSONValue) -> Bool {
    let name = argument["preferredName"]?["name"]?.stringValue
    return name == "help" || name == "version"
  }

  private static func name(_ value: JSONValue) -> String {
    let dashes = value["kind"]?.stringValue == "long" ? "--" : "-"
    return "\\fB" + escape(dashes + (value["name"]?.stringValue ?? "")) + "\\fR"
  }

  private static func placeholder(_ argument: JSONValue) -> String {
    let value = argument["valueName"]?.stringValue ?? "value"
    var name = "\\fI" + escape(value.uppercased()) + "\\fR"
    if argument["isRepeating"]?.isTrue ?? false { name += "..." }
    let isPositional = argument["kind"]?.stringValue == "positional"
    return isPositional && (argument["isOptional"]?.isTrue ?? false) ? "[\(name)]" : name
  }

  /// Text in which nothing has a meaning to the formatter: backslashes, hyphens that are typed, points at the head of a line.
  private static func escape(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let inner = String(line).escaped(spelling)
      return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + inner : inner
    }.joined(separator: "\n")
  }

  /// groff_char(7): formatters read ASCII, whatever the locale.
  private static func spelling(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\\": "\\e"
    case "-": "\\-"
    default: scalar.isASCII ? nil : "\\[u" + Hexadecimal.string(scalar) + "]"
    }
  }
}
