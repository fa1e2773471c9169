import WinnowFormats
import ArgumentParser
import WinnowCore
import WinnowEvaluation

/// `winnow compare`: what changed between two run folders.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say what changed between two run folders; exit code 1 if anything did.")

  @Argument(help: "The run folder before.", completion: .directory)
  var before: String

  @Argument(help: "The run folder after.", completion: .directory)
  var after: String

  @Option(help: "How many differences are listed.")
  var limit = 50

  @Flag(help: "Print all differences as JSON.")
  var json = false

  func run() throws {
    let comparison = try RunComparison(before, after)
    let report = ComparisonReport(comparison, limit: max(0, limit))
    Terminal.output(json ? String(report.json.text().dropLast()) : report.text)
    guard !comparison.isEqual else { return }
    throw RunFailure(
      .checkFailed, Diagnostic(code: .e031, path: after, message: "differs from \(before)"))
  }
}
