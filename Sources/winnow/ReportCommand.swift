import ArgumentParser
import WinnowCore
import WinnowReport
import WinnowFormats
import WinnowRecords

/// `winnow report`: writes the page that shows a run.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a page that shows a run: one HTML file, without scripts or network.",
    discussion: """
      The page has the verdict, what was dropped and why, documents with their mentions, names, dates, a map, topics, \
      timings and how to reproduce the run. --against adds what changed since another run.
      """)

  @Argument(help: "The run folder.", completion: .directory)
  var runFolder: String

  @Option(help: "Another run folder to compare with: the one before.", completion: .directory)
  var against: String?

  @Option(
    name: .shortAndLong, help: "The file to write; default: report.html in the run folder.",
    completion: .file())
  var output: String?

  @Flag(help: "Replace the file of --output whatever it is; a page of Winnow's is replaced anyway.")
  var overwrite = false

  func run() throws {
    if let output { try OutputPlace.check(output) }
    let page = try ReportPage(runFolder, against: against)
    guard let output else {
      try RunPage.write(page.bytes, in: runFolder)
      Terminal.error("report: \(RunPage.path(in: runFolder))")
      return
    }
    if !overwrite {
      try OutputPlace.check(output, replacedBy: page.bytes, isOurs: RunPage.isPage)
    }
    try WholeFile.write(page.bytes, to: output)
    Terminal.error("report: \(output)")
  }
}
