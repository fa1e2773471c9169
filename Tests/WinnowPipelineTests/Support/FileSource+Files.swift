@testable import WinnowPipeline

extension FileSource {
  /// A source over some files; large ones are read whole unless a threshold is given.
  convenience init(
    files: [InputFile], format: InputFormat = .auto, maxByteCount: Int, batchByteCount: Int,
    rangeThreshold: Int = .max
  ) {
    var input = InputPlan()
    input.files = files
    input.format = format
    input.maxByteCount = maxByteCount
    self.init(input, batchByteCount: batchByteCount, rangeThreshold: rangeThreshold)
  }
}
