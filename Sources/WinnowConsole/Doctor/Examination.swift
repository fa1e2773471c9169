public import WinnowCore
public import WinnowFormats
import WinnowRecords

/// All checks of `winnow doctor`: whether Winnow can work here, and what to do where it cannot.
///
/// ```swift
/// let examination = Examination(outputFolder: "output")
/// print(examination.text)
/// ```
public struct Examination: Sendable {
  /// What was found, in the order of the report.
  public let findings: [Finding]

  /// Looks at everything; reads all built-in data files once (about 20 MB).
  public init(outputFolder: String) {
    self.init(
      findings: HostChecks.program() + LibraryChecks.findings(LibraryChecks.versions)
        + DataChecks.findings() + HostChecks.findings() + OutputChecks.findings(outputFolder))
  }

  init(findings: [Finding]) { self.findings = findings }

  /// The worst state of all.
  public var state: Finding.State { findings.map(\.state).max() ?? .good }

  /// The failure (`H001`, exit code 1) where a run may fail; nil where there are warnings at most.
  public var failure: RunFailure? {
    let problems = findings.filter { $0.state == .problem }
    guard let first = problems.first else { return nil }
    return RunFailure(
      .checkFailed,
      Diagnostic(
        code: .h001, message: "\(problems.count) of \(findings.count) checks found a problem",
        hint: first.advice))
  }

  /// The report for people: a line a finding, with what to do below it.
  public var text: String {
    let width = findings.map(\.check.count).max() ?? 0
    let lines = findings.flatMap { finding -> [String] in
      let head = Self.padded(finding.state.rawValue, 7) + "  " + Self.padded(finding.check, width)
      return [head + "  " + finding.found] + (finding.advice.map { ["         " + $0] } ?? [])
    }
    return (lines + [verdict]).joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private var verdict: String {
    let problems = findings.count { $0.state == .problem }
    let warnings = findings.count { $0.state == .warning }
    return "\(findings.count) checks, \(problems) problems, \(warnings) warnings"
  }

  /// The report for programs.
  public var json: JSONValue {
    [
      "version": 1,
      "winnow": .string(Version.current),
      "state": .string(state.rawValue),
      "findings": .array(
        findings.map { finding in
          [
            "check": .string(finding.check), "state": .string(finding.state.rawValue),
            "found": .string(finding.found), "advice": .optional(finding.advice),
          ]
        }),
    ]
  }
}
