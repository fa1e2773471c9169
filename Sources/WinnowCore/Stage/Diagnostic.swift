/// A message to the user about a place in a file.
public struct Diagnostic: Error, Sendable, Equatable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    case error, warning, note
  }

  /// How bad it is.
  public var severity: Severity
  /// The stable code, for instance `P012`.
  public var code: String
  /// The file as the user named it; nil for the command line.
  public var path: String?
  /// The line, from 1.
  public var line: Int?
  /// The column in code points, from 1.
  public var column: Int?
  /// What is wrong, without a full stop.
  public var message: String
  /// What to do about it.
  public var hint: String?
  /// The text of the line.
  public var excerpt: String?

  /// A diagnostic of Winnow's.
  public init(
    _ severity: Severity = .error, code: DiagnosticCode, path: String? = nil, line: Int? = nil,
    column: Int? = nil, message: String, hint: String? = nil, excerpt: String? = nil
  ) {
    self.init(
      severity, ownCode: code.rawValue, path: path, line: line, column: column, message: message,
      hint: hint, excerpt: excerpt)
  }

  /// A diagnostic of a stage of your own, with a code that none of Winnow's has.
  public init(
    _ severity: Severity = .error, ownCode code: String, path: String? = nil, line: Int? = nil,
    column: Int? = nil, message: String, hint: String? = nil, excerpt: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
    self.excerpt = excerpt
  }

  /// The form for people: `path:line:column: severity: what [code]`, the line with a caret, and the hint.
  public var description: String {
    var out = ""
    if let path {
      out += path + ":"
      if let line { out += "\(line):" }
      if let column { out += "\(column):" }
      out += " "
    }
    out += "\(severity.rawValue): \(message) [\(code)]"
    if let excerpt { out += shown(excerpt) }
    if let hint { out += "\n  hint: " + hint }
    return out
  }
}

extension Diagnostic {
  /// The most code points of a line that are shown.
  private static let excerptLength = 160

  /// The line, or what stands around the column of a long one, and a caret below it.
  private func shown(_ excerpt: String) -> String {
    let column = max(0, (self.column ?? 1) - 1)
    let line = excerpt.unicodeScalars
    let first = max(0, column - Self.excerptLength / 2)
    let rest = line.dropFirst(first)
    var piece = first > 0 ? "…" : ""
    let caret = column - first + piece.unicodeScalars.count
    piece.unicodeScalars.append(contentsOf: rest.prefix(Self.excerptLength))
    if rest.dropFirst(Self.excerptLength).first != nil { piece += "…" }
    let mark = self.column == nil ? "" : "\n    " + String(repeating: " ", count: caret) + "^"
    return "\n    " + piece + mark
  }
}

/// Several diagnostics at once: what a check of a file throws.
public struct DiagnosticError: Error, Sendable {
  /// All that was found, in the order of the file.
  public var diagnostics: [Diagnostic]

  /// An error of one or more diagnostics.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// An error of one diagnostic.
  public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}
