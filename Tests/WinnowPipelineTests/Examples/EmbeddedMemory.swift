import WinnowFormats
import WinnowCore
import WinnowExtraction
import WinnowPipeline
import WinnowText

/// The documents that come of some texts: from memory, through a plan made in code, to memory.
func annotated(_ texts: [String], published: String) throws -> [Document] {
  let plan = try Plan(stages: [
    PlannedStage(Normalization.self),
    PlannedStage(Tokenization.self),
    PlannedStage(DateExtraction.self) {
      $0.setting(DateExtraction.Options.reference, "metadata.published")
    },
  ])
  let records = texts.map { InputRecord($0, metadata: [("published", .string(published))]) }
  let sink = MemorySink()
  try Run(plan, from: MemorySource(records), to: sink).execute()
  return sink.documents
}
