import ArgumentParser
import WinnowCore
import WinnowRecords

/// `winnow show`: prints a document of a run with its mentions marked.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a document of a run with its mentions marked.")

  @Argument(help: "The identifier of the document.")
  var documentID: String

  @Argument(help: "The run folder.", completion: .directory)
  var runFolder: String

  func run() throws {
    guard let document = try RunFolderReader.document(documentID, in: runFolder) else {
      throw RunFailure(
        .checkFailed,
        Diagnostic(code: .i004, path: runFolder, message: "there is no document '\(documentID)'"))
    }
    if !document.topics.isEmpty {
      Terminal.output("topics: " + document.topics.joined(separator: ", "))
    }
    let text = MarkedText.render(document, usesColor: Terminal.usesColor)
    if Terminal.usesColor { Terminal.output(coloured: text) } else { Terminal.output(text) }
  }
}
