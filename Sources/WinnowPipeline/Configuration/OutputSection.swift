import WinnowFormats
import WinnowRecords

/// The `output` section of a pipeline file.
struct OutputSection {
  var directory: String
  var compression: Compression
  var tables: Set<RunTable>
  var writesTokens: Bool
  var writesReport: Bool

  static let keys = ["directory", "compression", "tables", "tokens", "report"]

  static func read(
    _ root: MappingReader, _ overrides: PlanOverrides, _ check: PlanCheck, name: String
  ) -> OutputSection {
    let node = root.child("output")
    let reader = MappingReader(node, key: "output", check, known: keys)
    var directory = ""
    if let output = overrides.output {
      directory = Paths.normalize(output)
      check.note("output.directory", directory, .flag("--output"))
    } else if let value = reader.child("directory"), let path = value.string {
      var folder = check.folder
      if case .set = value.origin { folder = "." }
      directory = Paths.resolve(path, from: folder)
      check.note("output.directory", directory, value.origin)
    } else {
      check.error(
        "P005", node?.origin ?? .defaultValue, "'output.directory' is missing",
        hint: "name a folder, or give --output")
    }
    return OutputSection(
      directory: directory,
      compression: reader.choice("compression", default: Compression.balanced),
      // Whatever was asked for: what could not be processed is never passed over in silence.
      tables: Set(reader.choices("tables", default: RunTable.allCases)).union([.rejects]),
      writesTokens: reader.flag("tokens", default: false),
      writesReport: reader.flag("report", default: false))
  }
}
