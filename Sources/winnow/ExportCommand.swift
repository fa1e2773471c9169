public import ArgumentParser
import WinnowCore
import WinnowRecords
public import WinnowEvaluation
import WinnowFormats

/// `winnow export`: writes a run in the format of an annotation tool or of maps.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write what a run found for annotators, maps, spreadsheets or networks.",
    discussion: """
      brat and webanno are folders with a file or two a document, csv is one with a file a table; the others are one file. \
      Corrected files of annotators are gold for winnow evaluate. gexf is a network of names and places that stand in one \
      sentence, for Gephi.
      """)

  @Argument(help: "The run folder.", completion: .directory)
  var runFolder: String

  @Option(
    name: .customLong("to"),
    help: "brat, doccano, label-studio, prodigy, conll, webanno, geojson, csv or gexf.")
  var format: ExportFormat

  @Option(
    name: .shortAndLong,
    help: "The file or folder to write; default: standard output, for formats of one file.",
    completion: .file())
  var output: String?

  @Option(
    name: .long, parsing: .upToNextOption, help: "What is written: entities, dates, locations.")
  var layers: [EvaluationLayer] = [.entities, .dates, .locations]

  @Flag(help: "Put an apostrophe before cells of csv that a spreadsheet would take for a formula.")
  var escapeFormulas = false

  @Flag(help: "Replace files that are there with another content, such as corrected ones.")
  var overwrite = false

  func validate() throws {
    guard output != nil || !RunExport.isFolder(format) else {
      throw ValidationError("\(format.rawValue) is a folder of files: give --output")
    }
    guard layers.allSatisfy({ [.entities, .dates, .locations].contains($0) }) else {
      throw ValidationError("--layers takes entities, dates and locations")
    }
  }

  func run() throws {
    if let output { try OutputPlace.check(RunExport.isFolder(format) ? output + "/_" : output) }
    let export = try RunExport(
      runFolder, to: format, layers: Set(layers), escapesFormulas: escapeFormulas)
    for note in export.notes { Terminal.error(note.description) }
    guard let output else {
      for file in export.files {
        Terminal.output(String(decoding: file.bytes.dropLast(), as: UTF8.self))
      }
      return
    }
    let files = export.files.map { (path: $0.name.map { "\(output)/\($0)" } ?? output, $0.bytes) }
    if !overwrite {
      for (path, bytes) in files { try OutputPlace.check(path, replacedBy: bytes) }
    }
    for (path, bytes) in files { try WholeFile.write(bytes, to: path) }
  }
}

extension ExportFormat: ExpressibleByArgument {}
