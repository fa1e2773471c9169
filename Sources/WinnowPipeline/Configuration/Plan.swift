public import WinnowCore
import WinnowExtraction
public import WinnowFormats
public import WinnowRecords

/// A checked pipeline: what is read, which stages run with which options, and what is written.
public struct Plan: Sendable {
  /// The name of the pipeline.
  public var name: String
  /// The pipeline file as the user named it.
  public var path: String
  /// SHA-256 of the pipeline file as it was read, as hexadecimal digits.
  public var fileHash: String
  /// The input files in the order in which they are read.
  public var files: [InputFile]
  /// The files and folders on which the list of input files depends, for the dependency file.
  public var inputFolders: [String]
  /// What the files hold.
  public var format: InputFormat
  /// The encoding of text and HTML files that are not in Unicode; nil to find it out.
  public var charset: String?
  /// The fields of JSON Lines records.
  public var fields: InputFields
  /// The largest source in bytes.
  public var maxByteCount: Int
  /// The stages in order.
  public var stages: [PlannedStage]
  /// Where the run folder goes.
  public var directory: String
  /// How the tables are compressed.
  public var compression: Compression
  /// The tables that are written, `rejects` always among them.
  public var tables: Set<RunTable>
  /// Whether records carry token positions.
  public var writesTokens: Bool
  /// Whether the run ends with a page that shows it.
  public var writesReport: Bool
  /// Whether paragraphs have the key `topics`: where the topics stage tags them.
  public var writesParagraphTopics: Bool {
    stages.contains {
      $0.declaration.name == TopicTagging.declaration.name && $0.options.flag("paragraphs")
    }
  }
  /// Whether places have the key `candidates`: where the locations stage gives some.
  public var writesCandidates: Bool {
    stages.contains { $0.options.integer("candidates") > 0 }
  }
  /// Every value with its origin, in the order of the file format.
  public var values: [PlannedValue]
}

/// A stage of a plan, ready to work.
public struct PlannedStage: Sendable {
  /// Its declaration.
  public var declaration: StageDeclaration
  /// Its checked options.
  public var options: StageOptions
  /// The stage itself.
  public var stage: any Stage
}

extension PlannedStage {
  /// A stage, one of the catalogue's or of your own, with the options given over its defaults.
  ///
  /// ```swift
  /// plan.stages.insert(try PlannedStage(EmailRedaction.self), at: 0)
  /// ```
  /// Built-in files are found by their names, as in a pipeline file. Throws `P002` for an option that the declaration does
  /// not have, and what the stage throws when it loads its tables.
  public init(
    _ type: any Stage.Type, _ given: [String: OptionValue] = [:]
  ) throws(DiagnosticError) {
    let declaration = type.declaration
    var values = try Self.defaults(of: declaration)
    let known = declaration.options.map(\.name)
    if let unknown = given.keys.sorted().first(where: { !known.contains($0) }) {
      throw DiagnosticError(
        Diagnostic(
          code: "P002", message: "stage '\(declaration.name)' has no option '\(unknown)'",
          hint: "it has: " + known.joined(separator: ", ")))
    }
    values.merge(given) { _, new in new }
    let options = StageOptions(declaration, values)
    self.init(declaration: declaration, options: options, stage: try type.init(options: options))
  }

  /// The default options of a stage, with built-in files as paths.
  package static func defaults(
    of declaration: StageDeclaration
  ) throws(DiagnosticError) -> [String: OptionValue] {
    let check = PlanCheck(path: declaration.name, text: "")
    let values = OptionReader.read(nil, declaration.options, key: declaration.name, check)
    guard check.diagnostics.isEmpty else { throw DiagnosticError(check.diagnostics) }
    return values
  }
}

/// One value of a plan and where it came from.
public struct PlannedValue: Sendable {
  /// The key as `--set` takes it.
  public var key: String
  /// The value as YAML.
  public var value: String
  /// Where it came from.
  public var origin: Origin
}

/// What the command line says over the pipeline file.
public struct PlanOverrides: Sendable {
  /// `--input`, replacing `input.paths`; relative to the working folder.
  public var input: [String] = []
  /// `--output`, replacing `output.directory`; relative to the working folder.
  public var output: String?
  /// `--set KEY=VALUE`, in order.
  public var settings: [String] = []

  /// No overrides.
  public init() {}
}
