import WinnowCore
import WinnowFormats

/// Collects what is wrong with a pipeline file, and every value that was read with its origin.
final class PlanCheck {
  /// The pipeline file as the user named it.
  let path: String
  private let lines: [Substring]
  /// More findings than this are only counted.
  private static let mostDiagnostics = 100
  /// All that was found so far, or the first hundred of it.
  private(set) var diagnostics: [Diagnostic] = []
  /// How many there were, shown or not.
  private(set) var findingCount = 0
  /// How many of them were errors.
  private(set) var errorCount = 0
  /// The line that was shown last: many findings of one line share its text.
  private var shown = (line: 0, text: "")
  /// All values so far.
  private(set) var values: [PlannedValue] = []

  /// Whether input files and a run folder must be named.
  let ends: PlanReader.Ends

  init(path: String, text: String, ends: PlanReader.Ends = .files) {
    self.path = path
    self.ends = ends
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The folder from which the file's own paths start.
  var folder: String { Paths.parent(path) }

  /// Adds an error at the place that `origin` names.
  func error(
    _ code: DiagnosticCode, _ origin: Origin, _ message: String, hint: String? = nil
  ) {
    add(Diagnostic(code: code, message: message, hint: hint), at: origin)
  }

  /// Adds a finding at the place that `origin` names.
  func add(_ finding: Diagnostic, at origin: Origin) {
    guard diagnostics.count < Self.mostDiagnostics else { return keep(finding) }
    var placed = finding
    switch origin {
    case .file(let line, let column):
      placed.path = path
      placed.line = line
      placed.column = column
      placed.excerpt = text(ofLine: line)
    case .set(let key): placed.path = "--set \(key)"
    case .flag(let name): placed.path = name
    case .defaultValue: placed.path = path
    }
    keep(placed)
  }

  /// Counts a finding, and keeps it while there are not too many.
  private func keep(_ finding: Diagnostic) {
    findingCount += 1
    errorCount += finding.severity == .error ? 1 : 0
    if diagnostics.count < Self.mostDiagnostics { diagnostics.append(finding) }
  }

  private func text(ofLine line: Int) -> String? {
    guard line >= 1 && line <= lines.count else { return nil }
    if shown.line != line { shown = (line, String(lines[line - 1])) }
    return shown.text
  }

  /// Adds the diagnostics of a table that a stage could not load, and where it was asked for.
  func add(_ error: DiagnosticError, _ origin: Origin, stage: String) {
    for finding in error.diagnostics { keep(finding) }
    self.error(.p016, origin, "stage '\(stage)' cannot be set up")
  }

  /// Notes a value for `winnow explain`.
  func note(_ key: String, _ value: String, _ origin: Origin) {
    values.append(PlannedValue(key: key, value: value, origin: origin))
  }

  /// The diagnostics in the order of the file; those without a line first, the count of those that were too many last.
  func sorted() -> [Diagnostic] {
    let hidden = errorCount - diagnostics.count { $0.severity == .error }
    let more =
      hidden == 0 ? [] : [Diagnostic(code: .p020, path: path, message: "and \(hidden) more errors")]
    return diagnostics.enumerated().sorted {
      ($0.element.line ?? 0, $0.element.column ?? 0, $0.offset)
        < ($1.element.line ?? 0, $1.element.column ?? 0, $1.offset)
    }.map(\.element) + more
  }
}
