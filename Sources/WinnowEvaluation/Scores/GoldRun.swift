import WinnowCore
import WinnowFormats
import WinnowPipeline
import WinnowRecords

/// Runs a pipeline over the texts of gold documents, from memory to memory.
enum GoldRun {
  /// What the pipeline made of each text; what it rejected is an error.
  static func documents(
    _ gold: Gold, _ plan: Plan, _ options: RunOptions, map: LabelMap
  ) throws(RunFailure) -> [RunDocument] {
    let records = gold.documents.enumerated().map { record($0.element, line: $0.offset + 1) }
    let sink = MemorySink()
    let report = try Run(plan, from: MemorySource(records), to: sink, options).execute()
    guard report.rejectCount == 0 else {
      throw RunFailure(
        .input,
        Diagnostic(
          code: .e012,
          message: "the pipeline rejected \(report.rejectCount) texts of the gold: "
            + report.firstRejects.joined(separator: "; ")))
    }
    return sink.documents.compactMap { RunDocument($0.record, map: map) }
  }

  private static func record(_ document: AnnotatedDocument, line: Int) -> InputRecord {
    InputRecord(
      document.text.string, id: document.id, origin: RecordOrigin(path: "gold", line: line),
      metadata: document.metadata.filter { $0.key != "id" && $0.key != "text" })
  }
}
