import ArgumentParser
import CArguments
import WinnowCore
import WinnowRecords

/// The command `winnow`.
struct Winnow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "winnow",
    abstract: "Turn folders of messy documents into clean, annotated JSON Lines.",
    discussion: """
      Exit codes: 0 done, 1 a check failed, 2 usage or pipeline file, 3 input, 4 output, \
      5 a resource is missing, 70 a fault of the program, 130 and 143 on signals.
      """,
    version: Version.current,
    subcommands: [
      RunCommand.self, ValidateCommand.self, ExplainCommand.self, StagesCommand.self,
      ShowCommand.self, ReportCommand.self, SchemaCommand.self, DatesCommand.self, FindCommand.self,
      GazetteerCommand.self, EvaluateCommand.self, CompareCommand.self, ExportCommand.self,
      TopicsCommand.self, InitCommand.self, DoctorCommand.self, DocsCommand.self,
    ])
}

@main
enum Main {
  /// Parses the command line, runs the command and exits with one of the documented codes.
  static func main() {
    let arguments = (1..<max(1, winnow_argument_count())).map {
      String(cString: winnow_argument($0))
    }
    guard !arguments.isEmpty else {
      Terminal.error(Winnow.helpMessage())
      exit(.usage)
    }
    do {
      var command = try Winnow.parseAsRoot(arguments)
      try command.run()
    } catch let failure as RunFailure {
      Terminal.report(failure)
      exit(failure.exitCode)
    } catch {
      let isHelp = Winnow.exitCode(for: error).rawValue == 0
      let message = Winnow.fullMessage(for: error)
      if isHelp { Terminal.output(message) } else { Terminal.error(message) }
      exit(isHelp ? .done : .usage)
    }
  }
}
