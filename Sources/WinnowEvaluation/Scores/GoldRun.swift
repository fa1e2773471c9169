import WinnowRecords
import WinnowCore
import WinnowPipeline
import WinnowFormats

/// Runs a pipeline over the texts of gold documents.
enum GoldRun {
  /// What the pipeline made of each text; what it rejected is an error.
  static func documents(
    _ gold: Gold, _ plan: Plan, _ options: RunOptions, in folder: String, map: LabelMap
  ) throws(RunFailure) -> [RunDocument] {
    let input = folder + "/gold.jsonl"
    var text: [UInt8] = []
    for document in gold.documents { text += line(document) }
    try WholeFile.write(text, to: input)
    var goldPlan = plan
    goldPlan.files = [InputFile(path: input, displayPath: "gold.jsonl")]
    goldPlan.format = .jsonl
    goldPlan.fields = InputFields()
    goldPlan.directory = folder + "/run"
    goldPlan.compression = .none
    goldPlan.tables = [.documents, .rejects]
    let report = try Run(goldPlan, options).execute()
    guard report.rejectCount == 0 else {
      throw RunFailure(
        .input,
        Diagnostic(
          code: "E012",
          message: "the pipeline rejected \(report.rejectCount) texts of the gold: "
            + report.firstRejects.joined(separator: "; ")))
    }
    return try RunDocuments.read(goldPlan.directory, map: map)
  }

  /// The record that the pipeline reads, on one line.
  private static func line(_ document: AnnotatedDocument) -> [UInt8] {
    var fields = document.metadata.filter { $0.key != "id" && $0.key != "text" }
    fields.insert((key: "text", value: .string(document.text.string)), at: 0)
    fields.insert((key: "id", value: .string(document.id)), at: 0)
    return JSONValue.object(fields).lineBytes
  }
}
