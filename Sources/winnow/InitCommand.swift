import ArgumentParser
import WinnowConsole

/// `winnow init`: writes a small project that runs as it is.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write an example project that runs as it is.",
    discussion: """
      A pipeline file, a Makefile, three small documents, gold for them and a workflow for CI: to try, and to change into a \
      project of yours.
      """)

  @Argument(help: "The folder to make; it must be empty or not there yet.", completion: .directory)
  var folder: String

  func run() throws {
    for file in try ExampleProject.write(to: folder) { Terminal.output(file) }
    Terminal.error("next: cd \(folder) && make && make evaluate")
  }
}
