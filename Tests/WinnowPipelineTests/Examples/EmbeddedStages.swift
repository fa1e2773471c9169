import WinnowCore
import WinnowPipeline

/// The values of the dates in a text that stands in memory.
func dateValues(in text: String) throws -> [String] {
  var document = Document(id: "letter", sourceText: Array(text.utf8))
  for name in ["tokenize", "dates"] {
    guard let type = StageCatalogue.stage(named: name) else { continue }
    try PlannedStage(type).stage.process(&document)
  }
  return document.dates.compactMap(\.value)
}
