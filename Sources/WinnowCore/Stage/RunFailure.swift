/// Why a run did not come to its end.
public struct RunFailure: Error, Sendable {
  /// What to tell the user.
  public var diagnostics: [Diagnostic]
  /// The exit code of the command.
  public var exitCode: ExitStatus

  /// A failure with one diagnostic.
  public init(_ exitCode: ExitStatus, _ diagnostic: Diagnostic) {
    diagnostics = [diagnostic]
    self.exitCode = exitCode
  }

  /// A failure with what a check found.
  public init(_ exitCode: ExitStatus, _ error: DiagnosticError) {
    diagnostics = error.diagnostics
    self.exitCode = exitCode
  }

  /// A failure with what was wrong before a run: 5 where nothing but resources are at fault, else 2.
  public init(_ error: DiagnosticError) {
    // P016 only names the stage that another diagnostic speaks of.
    let faults = error.diagnostics.filter { $0.code != DiagnosticCode.p016.rawValue }
    let isResource = !faults.isEmpty && faults.allSatisfy { $0.code.hasPrefix("R") }
    self.init(isResource ? .resource : .usage, error)
  }
}

/// The exit codes of the commands.
public enum ExitStatus: Int32, Sendable {
  case done = 0
  /// A check or comparison failed.
  case checkFailed = 1
  /// The command line or the pipeline file is wrong.
  case usage = 2
  /// More rejects than allowed.
  case input = 3
  /// The output could not be written.
  case output = 4
  /// A resource is missing.
  case resource = 5
  /// A fault of the program itself.
  case fault = 70
  /// Stopped by SIGINT.
  case interrupted = 130
  /// Stopped by SIGTERM.
  case terminated = 143
}
