import WinnowCore
import WinnowFormats
import WinnowRecords

/// A run of consecutive documents on its way through the engine, the unit of concurrent work.
struct Batch: Sendable {
  /// A document with its place among the records of the batch.
  struct Item: Sendable {
    var order: Int
    var document: Document
    /// Why it cannot be written, once a stage has failed on it.
    var failure: String?
  }

  /// Its place among all batches, from 0.
  let number: Int
  /// What the source gave; without records once they are decoded.
  var raw: RecordBatch
  /// What became of the records, in input order.
  var items: [Item] = []
  /// The place of the first record of the source's range among the records of the batch.
  var firstOfRange = Int.max
  /// The number of lines in that range, blank ones included, once it is read.
  var rangeLineCount = 0

  init(number: Int, _ raw: RecordBatch) {
    self.number = number
    self.raw = raw
  }

  /// Reads the lines of the source's range into the batch; what cannot be read becomes a reject.
  ///
  /// Lines are numbered from 1 in the range: where they stand in the file is known once all ranges before are read.
  mutating func readRange(maxByteCount: Int) {
    guard let range = raw.range else { return }
    firstOfRange = raw.sourceCount
    do {
      let lines = LineReader(
        try RangeStream(path: range.path, range: range.bytes), head: [],
        maxByteCount: maxByteCount, offset: range.bytes.lowerBound)
      while raw.take(lines.next(into: &raw.storage), of: range.displayPath, range.format) {}
      rangeLineCount = lines.lineNumber
    } catch {
      raw.reject(
        RecordOrigin(path: range.displayPath, byteOffset: range.bytes.lowerBound),
        cause: error.cause)
    }
  }

  /// Gives the lines of the range their numbers in the file, of which `lineCount` stand before it, and records without an
  /// identifier the one that comes from them.
  mutating func numberLines(after lineCount: Int) {
    for index in items.indices where items[index].order >= firstOfRange {
      guard let line = items[index].document.source.line else { continue }
      items[index].document.source.line = line + lineCount
      if items[index].document.id.isEmpty {
        items[index].document.id =
          RecordDecoder.fallbackID(items[index].document.source.path, line + lineCount)
      }
    }
    for index in raw.rejects.indices where raw.rejects[index].order >= firstOfRange {
      raw.rejects[index].reject.line = raw.rejects[index].reject.line.map { $0 + lineCount }
    }
  }

  /// What the sink gets: the documents, and the rejects with those on which a stage failed among them.
  mutating func processed() -> ProcessedBatch {
    for item in items {
      guard let failure = item.failure else { continue }
      let source = item.document.source
      let reject = Reject(
        path: source.path, line: source.line, byteOffset: source.byteOffset, cause: failure,
        raw: Array(item.document.sourceText.prefix(Reject.rawLimit)), byteCount: source.byteCount)
      raw.rejects.append((item.order, reject))
    }
    raw.rejects.sort { $0.order < $1.order }
    defer { items = [] }
    return ProcessedBatch(
      number: number, documents: items.filter { $0.failure == nil }.map(\.document),
      rejects: raw.rejects.map(\.reject))
  }
}
