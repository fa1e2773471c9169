import WinnowFormats
import WinnowRecords
public import ArgumentParser
import Dispatch
import Glibc
import WinnowCore
public import WinnowPipeline
import WinnowReport
import WinnowConsole

/// `winnow run`: processes the input and writes the run folder.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Process the input of a pipeline and write its run folder.")

  @OptionGroup var plan: PlanArguments

  @Option(
    name: [.customShort("j"), .customLong("jobs")],
    help: "Number of workers; default: the processors that the process may use.")
  var workers: Int?

  @Option(help: "End a batch with the source with which it reaches this many bytes.")
  var batchBytes = 1 << 20

  @Option(help: "What to do with a source that cannot be processed: reject or fail.")
  var onError = RunOptions.OnError.reject

  @Option(help: "Exit with code 0 up to this many rejected sources.")
  var maxRejects = 0

  @Option(help: "What to do with an output folder that exists: replace or never.")
  var overwrite = Overwrite.replace

  @Option(help: "Write a dependency file for make here.", completion: .file())
  var depfile: String?

  @Flag(help: "Check everything and say what would be done, without reading the input.")
  var dryRun = false

  @Option(
    help: """
      How to tell on standard error how far the run is: auto (a line that moves on a terminal, else one every 30 seconds), \
      json (an object a line, every second) or none.
      """)
  var progress = ProgressMode.auto

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Flag(help: "Print the summary as JSON on standard output.")
  var json = false

  func validate() throws {
    if let workers, !(1...1024).contains(workers) {
      throw ValidationError("-j must be from 1 to 1024")
    }
    guard batchBytes >= 1 else { throw ValidationError("--batch-bytes must be at least 1") }
    guard maxRejects >= 0 else { throw ValidationError("--max-rejects must not be negative") }
  }

  func run() throws {
    let checked = try plan.plan()
    guard !dryRun else {
      if !quiet { RunMessages.dryRun(checked) }
      return
    }
    var options = RunOptions(workerCount: workers, batchByteCount: batchBytes)
    options.onError = onError
    options.overwrite = overwrite
    options.makePage = { folder throws(RunFailure) in try ReportPage(folder).bytes }
    let report = try execute(Run(checked, options), checked)
    if let depfile { try writeDependencies(checked, to: depfile) }
    if json { Terminal.output(report.summary.text().trimmingNewline) }
    if !quiet, progress != .json { RunSummary.lines(report).forEach(Terminal.error) }
    guard report.rejectCount <= maxRejects else {
      throw RunFailure(.input, RunMessages.tooManyRejects(report, allowed: maxRejects))
    }
  }

  private func writeDependencies(_ plan: Plan, to path: String) throws {
    for name in try DependencyFile.write(plan, to: path) {
      let warning = Diagnostic(
        .warning, code: .o003, path: path,
        message:
          "make has no way to write the name \(name.debugDescription), and does not see it change")
      Terminal.error(warning.description)
    }
  }

  /// Does all the work, stops on signals, and tells how far it is.
  private func execute(_ run: Run, _ plan: Plan) throws -> RunReport {
    // Before what waits for a thread of Dispatch: the display and the signals.
    try Run.requireThreads()
    let display = ProgressDisplay(run, of: plan, quiet ? .none : progress)
    let signals = SignalHandlers { run.cancel($0) }
    defer { signals.remove() }
    display.begin()
    do {
      let report = try run.execute()
      display.end(.done)
      return report
    } catch {
      display.end(nil)
      throw error
    }
  }
}

extension RunOptions.OnError: ExpressibleByArgument {}
extension Overwrite: ExpressibleByArgument {}

extension String {
  /// Without the line feed at the end.
  fileprivate var trimmingNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
