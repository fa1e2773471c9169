import WinnowCore
public import WinnowFormats
import WinnowExtraction
public import WinnowRecords

/// A checked pipeline: what is read, which stages run with which options, and what is written.
public struct Plan: Sendable {
  /// The name of the pipeline.
  public var name: String
  /// The pipeline file as the user named it; empty for a plan made in code.
  public var path = ""
  /// SHA-256 of the pipeline file as it was read, as hexadecimal digits.
  public var fileHash = ""
  /// What is read, and how it is decoded.
  public var input: InputPlan
  /// The stages in order.
  public var stages: [PlannedStage]
  /// What is written, where a run folder is.
  public var output: OutputPlan
  /// Every value with its origin, in the order of the file format; empty for a plan made in code.
  public var values: [PlannedValue] = []

  /// A plan of its parts, for stages that were checked.
  init(name: String, input: InputPlan, stages: [PlannedStage], output: OutputPlan) {
    self.name = name
    self.input = input
    self.stages = stages
    self.output = output
  }

  /// The keys that options add to records.
  package var recordForm: DocumentEncoder {
    var form = DocumentEncoder()
    form.writesTokens = output.writesTokens
    form.writesCandidates = stages.contains {
      $0.stage is LocationExtraction && $0.options[LocationExtraction.Options.candidates] > 0
    }
    form.writesParagraphTopics = stages.contains {
      $0.stage is TopicTagging && $0.options[TopicTagging.Options.paragraphs]
    }
    form.addedLayers = stages.flatMap { stage in
      stage.declaration.assigns.ordered.filter { !Layer.builtin.contains($0) }
    }
    return form
  }
}

/// The `input` section of a plan: files, and how their bytes become documents.
public struct InputPlan: Sendable {
  /// The input files in the order in which they are read.
  public var files: [InputFile] = []
  /// The files and folders on which the list of input files depends, for the dependency file.
  public var folders: [String] = []
  /// The folders among them that are read with all that is below them.
  var walkedFolders: [String] = []
  /// What the files hold.
  public var format = InputFormat.auto
  /// The encoding of text and HTML files that are not in Unicode; nil to find it out.
  public var charset: String?
  /// The fields of JSON Lines records.
  public var fields = InputFields()
  /// The largest source in bytes.
  public var maxByteCount = 64 << 20

  /// No files, and the defaults of everything else.
  public init() {}
}

/// The `output` section of a plan: a run folder and what it holds.
public struct OutputPlan: Sendable {
  /// Where the run folder goes.
  public var directory = ""
  /// How the tables are compressed.
  public var compression = Compression.balanced
  /// The tables that are written, `rejects` always among them.
  public var tables = Set(RunTable.allCases)
  /// Whether records carry token positions.
  public var writesTokens = false
  /// Whether the run ends with a page that shows it.
  public var writesReport = false

  /// No folder, and the defaults of everything else.
  public init() {}
}
