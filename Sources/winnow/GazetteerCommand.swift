import ArgumentParser
import WinnowPipeline

/// `winnow gazetteer`: works on lists of names.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer", abstract: "Work on lists of names.",
    subcommands: [CompileCommand.self])

  /// `winnow gazetteer compile`: writes the compiled form of the built-in lists.
  struct CompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compile",
      abstract: "Compile the built-in lists into the data folder, so that runs start faster.")

    func run() throws {
      for file in try GazetteerCompilation.compileBuiltins() {
        Terminal.error("\(file.path): \(file.byteCount) bytes")
      }
    }
  }
}
