import ArgumentParser
import WinnowCore
import WinnowPipeline

/// The arguments that name a pipeline and change it.
struct PlanArguments: ParsableArguments {
  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Read these files, folders or globs (- for standard input) instead of input.paths.")
  var input: [String] = []

  @Option(help: "Write the run folder here instead of output.directory.", completion: .directory)
  var output: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "Set a value of the pipeline file, for instance stages.dates.day_first=false.",
      valueName: "key=value"))
  var set: [String] = []

  /// The checked plan.
  func plan() throws(RunFailure) -> Plan {
    try Self.plan(file: file, input: input, output: output, set: set)
  }

  /// The checked plan of a pipeline file.
  static func plan(
    file: String, input: [String] = [], output: String? = nil, set: [String] = []
  ) throws(RunFailure) -> Plan {
    var overrides = PlanOverrides()
    overrides.input = input
    overrides.output = output
    overrides.settings = set
    do {
      return try PlanReader.read(path: file, overrides: overrides)
    } catch {
      throw RunFailure(error)
    }
  }
}
