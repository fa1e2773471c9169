import WinnowFormats
import ArgumentParser
import WinnowConsole

/// `winnow doctor`: says whether Winnow can work here, and what to do where it cannot.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check libraries, data files, limits and the output folder, and say what to do.",
    discussion: """
      Exit codes: 0 a run will work, perhaps with warnings; 1 it may fail.
      """)

  @Option(
    help: "The folder that run folders will go to; default: the working folder.",
    completion: .directory)
  var output = "."

  @Flag(help: "Print the findings as JSON.")
  var json = false

  func run() throws {
    let examination = Examination(outputFolder: output)
    Terminal.output(json ? String(examination.json.text().dropLast()) : examination.text)
    if let failure = examination.failure { throw failure }
  }
}
