import WinnowPipeline
import ArgumentParser

/// `winnow validate`: checks a pipeline file as a whole.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check a pipeline file and report all that is wrong with it at once.")

  @OptionGroup var plan: PlanArguments

  func run() throws {
    let checked = try plan.plan()
    Terminal.output(
      "\(checked.path): good: \(checked.files.count) files, \(checked.stages.count) stages")
  }
}
