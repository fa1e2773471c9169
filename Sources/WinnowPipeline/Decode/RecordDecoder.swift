import WinnowCore
import WinnowFormats
import WinnowRecords

/// Makes documents of raw records, each as its format says, and hashes the source.
///
/// One a worker.
final class RecordDecoder {
  private let formats: [(name: Source.Format, format: any FileFormat)]
  private let hash = SHA256Hash()
  private var storage: [UInt8] = []

  init(_ input: InputPlan) {
    formats = FileFormats.all.map { ($0.name, $0.init(input)) }
  }

  /// Turns every record of a batch into a document or a reject, and hands over the documents with their places.
  ///
  /// Records without an identifier get one from their line, but for those at or after the place `firstOfRange`, whose lines
  /// are not known yet.
  func decode(
    _ batch: inout RecordBatch, firstOfRange: Int, _ take: (_ order: Int, Document) -> Void
  ) {
    storage = []
    swap(&storage, &batch.storage)
    storage.append(contentsOf: repeatElement(0, count: JSONPadding.byteCount))
    for record in batch.records {
      do {
        var document = try format(record.format).document(of: record, in: storage, source(record))
        if document.id.isEmpty, record.order < firstOfRange {
          document.id = Self.fallbackID(document.source.path, record.origin.line ?? 0)
        }
        take(record.order, document)
      } catch {
        batch.rejects.append((record.order, reject(record, cause: error.message)))
      }
    }
    batch.records = []
    storage = []
  }

  /// The format of this name; the first of all, text, for one that no file has.
  private func format(_ name: Source.Format) -> any FileFormat {
    (formats.first { $0.name == name } ?? formats[0]).format
  }

  /// The identifier of a record that has none.
  static func fallbackID(_ path: String, _ line: Int) -> String { "\(path):\(line)" }

  private func source(_ record: RawRecord) -> Source {
    Source(
      path: record.origin.path, line: record.origin.line, byteOffset: record.origin.byteOffset,
      format: record.format,
      byteCount: record.range.count, sha256: hash.digest(storage, record.range))
  }

  private func reject(_ record: RawRecord, cause: String) -> Reject {
    let raw = storage[record.range].prefix(Reject.rawLimit)
    return Reject(
      path: record.origin.path, line: record.origin.line, byteOffset: record.origin.byteOffset,
      cause: cause, raw: Array(raw), byteCount: record.range.count)
  }
}
