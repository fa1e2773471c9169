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
        Diagnostic(code: .p000, path: path, message: "the pipeline file cannot be read"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DiagnosticError(
        Diagnostic(code: .p001, path: path, message: "the pipeline file is not UTF-8"))
    }
    return try read(text, bytes, path: path, ends: .files, overrides)
  }

  /// Where a plan's records come from and go to.
  public enum Ends: Sendable {
    /// From the input files of the pipeline to its run folder: both must be named.
    case files
    /// From a source of yours to a sink of yours: `input.paths` and `output.directory` may be missing.
    case yours
  }

  /// The plan of a pipeline that stands in memory; paths in it are relative to the folder of `path`.
  public static func read(
    yaml: String, path: String = "pipeline.yaml", ends: Ends = .files,
    overrides: PlanOverrides = PlanOverrides()
  ) throws(DiagnosticError) -> Plan {
    try read(yaml, Array(yaml.utf8), path: path, ends: ends, overrides)
  }

  private static func read(
    _ text: String, _ bytes: [UInt8], path: String, ends: Ends, _ overrides: PlanOverrides
  ) throws(DiagnosticError) -> Plan {
    var root = try YAMLReader.read(text, path: path)
    let check = PlanCheck(path: path, text: text, ends: ends)
    for setting in overrides.settings { Override.apply(setting, to: &root, check) }
    var plan = decode(root, overrides, check)
    plan?.fileHash = Hexadecimal.string(ContentHash.sha256(bytes))
    guard check.errorCount == 0, let plan else { throw DiagnosticError(check.sorted()) }
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
        .p005, root.origin, "the key 'version' is missing", hint: "put 'version: 1' first")
    }
    let name = fields.string(
      "name", default: Paths.name(check.path).split(separator: ".").first.map(String.init) ?? "")
    let input = InputSection.read(fields, overrides, check)
    let stages = StagesSection.read(root["stages"], check)
    let output = OutputSection.read(fields, overrides, check)
    if check.ends == .files { OutputSection.checkPlace(of: output, beside: input, check) }
    var plan = Plan(name: name, input: input, stages: stages, output: output)
    plan.path = check.path
    plan.values = check.values
    return plan
  }
}
