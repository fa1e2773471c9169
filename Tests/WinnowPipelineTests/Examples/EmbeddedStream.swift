import WinnowCore
import WinnowPipeline

/// The number of places in each of the texts of a stream, as soon as they are found.
///
/// The stages are those of a pipeline file; its input and output are not used.
func placeCounts(
  in texts: AsyncStream<String>, pipeline yaml: String
) throws -> some AsyncSequence<Int, any Error> {
  let plan = try PlanReader.read(yaml: yaml, ends: .yours)
  return plan.outputs(of: texts.map { InputRecord($0) }).compactMap { output in
    guard case .document(let document) = output else { return nil }
    return document.locations.count
  }
}
