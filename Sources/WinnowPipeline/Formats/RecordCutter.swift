import WinnowCore
import WinnowFormats

/// Cuts the records of one file, in order, by bytes alone.
protocol RecordCutter: AnyObject {
  /// Appends the next record of the file, or what is rejected of it, to the batch; false at the end.
  func cut(into batch: inout RecordBatch) -> Bool
}

/// What a cutter is made for.
struct CutInput {
  /// The path as written to the output.
  var path: String
  /// The bytes of the file, of which `head` was already read.
  var stream: any ByteStream
  var head: [UInt8]
  /// The input of the plan.
  var plan: InputPlan
}

/// Cuts lines that are not blank.
final class LineCutter: RecordCutter {
  private let path: String
  private let format: Source.Format
  private let reader: LineReader

  /// The lines of a file of a format.
  init(_ input: CutInput, _ format: Source.Format) {
    path = input.path
    self.format = format
    reader = LineReader(input.stream, head: input.head, maxByteCount: input.plan.maxByteCount)
  }

  func cut(into batch: inout RecordBatch) -> Bool {
    batch.take(reader.next(into: &batch.storage), of: path, format)
  }
}
