public import WinnowCore
import WinnowFormats

/// Reads a pipeline file into a plan, and reports all that is wrong with it at once.
public enum PlanReader {
  /// The plan of the pipeline file at `path` with the command line's overrides.
  ///
  /// Nothing of the input is read; that the paths exist is checked.
  public static func read(path: String, overrides: PlanOverrides = PlanOverrides())
    throws(DiagnosticError) -> Plan
  {
    guard let bytes = WholeFile.contents(of: path) else {
      throw DiagnosticError(
        Diagnostic(code: "P000", path: path, message: "the pipeline file cannot be read"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DiagnosticError(
        Diagnostic(code: "P001", path: path, message: "the pipeline file is not UTF-8"))
    }
    var root = try YAMLReader.read(text, path: path)
    let check = PlanCheck(path: path, text: text)
    for setting in overrides.settings { Override.apply(setting, to: &root, check) }
    var plan = decode(root, overrides, check)
    plan?.fileHash = Hexadecimal.string(ContentHash.sha256(bytes))
    let errors = check.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, let plan else { throw DiagnosticError(check.sorted()) }
    return plan
  }

  private static func decode(
    _ root: YAMLNode, _ overrides: PlanOverrides, _ check: PlanCheck
  ) -> Plan? {
    let fields = MappingReader(
      root, key: "", check, known: ["version", "name", "input", "stages", "output"])
    let version = fields.integer("version", default: nil, range: 1...1)
    if version == nil && root["version"] == nil {
      check.error(
        "P005", root.origin, "the key 'version' is missing", hint: "put 'version: 1' first")
    }
    let name = fields.string(
      "name", default: Paths.name(check.path).split(separator: ".").first.map(String.init) ?? "")
    let input = InputSection.read(fields, overrides, check)
    let stages = StagesSection.read(root["stages"], check)
    let output = OutputSection.read(fields, overrides, check, name: name)
    return Plan(
      name: name, path: check.path, fileHash: "", files: input.files, inputFolders: input.folders,
      format: input.format, charset: input.charset, fields: input.fields,
      maxByteCount: input.maxByteCount, stages: stages,
      directory: output.directory, compression: output.compression,
      tables: output.tables, writesTokens: output.writesTokens, writesReport: output.writesReport,
      values: check.values)
  }
}
