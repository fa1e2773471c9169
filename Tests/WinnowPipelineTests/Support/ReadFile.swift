import WinnowCore
import WinnowFormats
import WinnowRecords
import WinnowTestSupport

@testable import WinnowPipeline

/// What reading one file gives.
struct ReadFile {
  var documents: [Document] = []
  var rejects: [Reject] = []
  var passedOver: [String: Int] = [:]

  /// The texts of the documents.
  var texts: [String] { documents.map { String(decoding: $0.sourceText, as: UTF8.self) } }
  /// The values of a field of their metadata, as JSON.
  func metadata(_ name: String) -> [String?] {
    documents.map { document in
      document.metadata.fields.first { $0.name == name }
        .map { String(decoding: $0.json, as: UTF8.self) }
    }
  }

  /// Reads bytes as the file `name`, in batches of a size.
  init(
    _ bytes: [UInt8], _ name: String, format: InputFormat = .auto,
    fields: InputFields = InputFields(), charset: String? = nil, max: Int = 1 << 20,
    batchByteCount: Int = 1 << 20
  ) throws {
    let folder = try TemporaryFolder()
    var plan = InputPlan()
    plan.files = [InputFile(path: try folder.write(name, bytes), displayPath: name)]
    plan.format = format
    plan.fields = fields
    plan.charset = charset
    plan.maxByteCount = max
    let source = FileSource(plan, batchByteCount: batchByteCount, rangeThreshold: .max)
    let decoder = RecordDecoder(plan)
    while var batch = source.next() {
      decoder.decode(&batch, firstOfRange: .max) { documents.append($1) }
      passedOver.merge(batch.passedOver, uniquingKeysWith: +)
      rejects += batch.rejects.sorted { $0.order < $1.order }.map(\.reject)
    }
  }

  /// Reads a text as the file `name`.
  init(
    _ text: String, _ name: String, format: InputFormat = .auto,
    fields: InputFields = InputFields(), max: Int = 1 << 20, batchByteCount: Int = 1 << 20
  ) throws {
    try self.init(
      Array(text.utf8), name, format: format, fields: fields, max: max,
      batchByteCount: batchByteCount)
  }
}
