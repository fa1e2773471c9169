import WinnowCore
import WinnowFormats
import WinnowRecords

/// What the reader cut out of the input: bytes that should become one document.
struct RawRecord: Sendable {
  /// Its place among the records of its batch.
  var order: Int
  /// The file, by its number in the plan's list.
  var file: Int
  /// The line of a JSON Lines record, from 1.
  var line: Int?
  /// Where the record begins in the decompressed file.
  var byteOffset: Int
  /// Its bytes in the batch's storage.
  var range: Range<Int>
  /// What the file holds.
  var format: Source.Format
}

/// A run of consecutive documents, the unit of concurrent work.
///
/// Batches are numbered from 0, and where one ends depends on the input and the batch size alone.
struct Batch: Sendable {
  /// A document with its place among the records of the batch.
  struct Item: Sendable {
    var order: Int
    var document: Document
    /// Why it cannot be written, once a stage has failed on it.
    var failure: String?
  }

  /// Its place among all batches.
  var number: Int
  /// The bytes of its records, with 64 bytes of padding behind the last one for the JSON parser.
  var storage: [UInt8] = []
  /// What the reader cut out.
  var records: [RawRecord] = []
  /// What became of the records, in input order.
  var items: [Item] = []
  /// The records that could not be processed, with their places.
  var rejects: [(order: Int, reject: Reject)] = []
  /// The number of sources in it.
  var sourceCount = 0
  /// Bytes read for it, after decompression.
  var byteCount = 0
  /// How many bytes of the input files were read when it was complete, before decompression.
  var inputEnd = 0

  /// The lines of a large file that come after `records` and are read in phase 0; nil for most batches.
  var range: LineRange?
  /// The place of the range's first record among the records of the batch.
  var firstOfRange = Int.max
  /// The number of lines in the range, blank ones included, once it is read.
  var rangeLineCount = 0

  /// Adds a record.
  mutating func append(_ record: RawRecord) {
    records.append(record)
    sourceCount += 1
    byteCount += max(1, record.range.count)
  }

  /// Adds a source that could not be read.
  mutating func reject(
    _ path: String, line: Int?, offset: Int, cause: String, raw: [UInt8] = [],
    byteCount size: Int = 0
  ) {
    let reject = Reject(
      path: path, line: line, byteOffset: offset, cause: cause, raw: raw, byteCount: size)
    rejects.append((sourceCount, reject))
    sourceCount += 1
    byteCount += max(1, raw.count)
  }

  /// Adds what a reader of lines has cut; false at the end.
  mutating func take(_ step: LineReader.Step, of file: Int, _ path: String) -> Bool {
    switch step {
    case .line(let line):
      append(
        RawRecord(
          order: sourceCount, file: file, line: line.number, byteOffset: line.byteOffset,
          range: line.range, format: .jsonl))
    case .reject(let line, let cause, let raw, let byteCount):
      reject(
        path, line: line.number, offset: line.byteOffset, cause: cause, raw: raw,
        byteCount: byteCount)
    case .end: return false
    }
    return true
  }

  /// Turns the documents on which a stage failed into rejects.
  mutating func rejectFailures() {
    guard items.contains(where: { $0.failure != nil }) else { return }
    for item in items {
      guard let failure = item.failure else { continue }
      let source = item.document.source
      let reject = Reject(
        path: source.path, line: source.line, byteOffset: source.byteOffset, cause: failure,
        raw: Array(item.document.sourceText.prefix(Reject.rawLimit)), byteCount: source.byteCount)
      rejects.append((item.order, reject))
    }
    items.removeAll { $0.failure != nil }
  }
}
