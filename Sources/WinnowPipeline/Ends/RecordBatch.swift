import WinnowCore
import WinnowFormats
import WinnowRecords

/// What a source cut out of its input: bytes that should become one document.
struct RawRecord: Sendable {
  /// Its place among the records of its batch.
  var order: Int
  /// Where it came from.
  var origin: RecordOrigin
  /// Its bytes in the batch's storage.
  var range: Range<Int>
  /// What the bytes are.
  var format: Source.Format
  /// The identifier that the source gives it; empty for one made of its origin.
  var id = ""
  /// What the source gives along with it.
  var metadata = Metadata()
  /// Whether the bytes are text in UTF-8.
  var isDecoded = false
  /// The header of the table that it is a row of.
  var header: TableHeader?
}

/// Consecutive raw records, as a source hands them over.
///
/// Where one ends depends on the source; the content of a run does not depend on it.
public struct RecordBatch: Sendable {
  /// The bytes of the records.
  var storage: [UInt8] = []
  /// The records in order.
  var records: [RawRecord] = []
  /// The sources that could not be read, with their places.
  var rejects: [(order: Int, reject: Reject)] = []
  /// What a source has passed over, since it is nothing to read, and how often: records of web archives.
  var passedOver: [String: Int] = [:]
  /// The lines of a large file that come after `records` and are read by a worker; nil for most batches.
  var range: LineRange?
  /// How many bytes of the input files were read when the batch was complete, before decompression.
  var inputEnd = 0
  /// The number of sources in it.
  public private(set) var sourceCount = 0
  /// Bytes read for it, after decompression.
  public private(set) var byteCount = 0

  /// No records.
  public init() {}

  /// Adds a record that stands in memory; `number` is its place among all records of the source, from 1.
  public mutating func append(_ record: InputRecord, number: Int) {
    let start = storage.count
    storage += record.bytes
    append(
      RawRecord(
        order: sourceCount, origin: record.origin ?? RecordOrigin(path: "memory", line: number),
        range: start..<storage.count, format: record.format, id: record.id,
        metadata: record.metadata, isDecoded: record.isDecoded))
  }

  /// Adds a source that could not be read, with as much of it as is worth keeping.
  public mutating func reject(
    _ origin: RecordOrigin, cause: String, raw: [UInt8] = [], byteCount size: Int = 0
  ) {
    let reject = Reject(
      path: origin.path, line: origin.line, byteOffset: origin.byteOffset, cause: cause, raw: raw,
      byteCount: size)
    rejects.append((sourceCount, reject))
    sourceCount += 1
    byteCount += max(1, raw.count)
  }

  /// Adds a record whose bytes are in the storage.
  mutating func append(_ record: RawRecord) {
    records.append(record)
    sourceCount += 1
    byteCount += max(1, record.range.count)
  }

  /// Takes the last record, which is the last source, out again.
  mutating func removeLastRecord() {
    guard let last = records.popLast() else { return }
    storage.removeLast(last.range.count)
    sourceCount -= 1
    byteCount -= last.range.count
  }

  /// Adds what a reader of lines has cut; false at the end.
  mutating func take(
    _ step: LineReader.Step, of path: String, _ format: Source.Format
  ) -> Bool {
    switch step {
    case .line(let line):
      append(
        RawRecord(
          order: sourceCount,
          origin: RecordOrigin(path: path, line: line.number, byteOffset: line.byteOffset),
          range: line.range, format: format))
    case .reject(let line, let cause, let raw, let byteCount):
      reject(
        RecordOrigin(path: path, line: line.number, byteOffset: line.byteOffset), cause: cause,
        raw: raw, byteCount: byteCount)
    case .end: return false
    }
    return true
  }
}

/// A stretch of a large file of lines that begins and ends with whole lines; a worker reads it by itself.
struct LineRange: Sendable {
  /// The file, by its number among those of the source.
  var file: Int
  /// The path to open.
  var path: String
  /// The path as written to the output.
  var displayPath: String
  /// What its lines are.
  var format: Source.Format
  /// Its place in the file.
  var bytes: Range<Int>
}
