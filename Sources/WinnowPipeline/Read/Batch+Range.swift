import WinnowRecords
import WinnowCore
import WinnowFormats

extension Batch {
  /// Reads the lines of `range` into the batch; what cannot be read becomes a reject.
  ///
  /// Lines are numbered from 1 in the range: where they stand in the file is known once all ranges before are read.
  mutating func readRange(maxByteCount: Int) {
    guard let range else { return }
    firstOfRange = sourceCount
    do {
      let lines = LineReader(
        try RangeStream(path: range.path, range: range.bytes), head: [], maxByteCount: maxByteCount,
        offset: range.bytes.lowerBound)
      while take(lines.next(into: &storage), of: range.file, range.displayPath) {}
      rangeLineCount = lines.lineNumber
    } catch {
      reject(range.displayPath, line: nil, offset: range.bytes.lowerBound, cause: error.cause)
    }
    storage.append(contentsOf: repeatElement(0, count: JSONPadding.byteCount))
  }

  /// Gives the lines of `range` their numbers in the file, of which `lineCount` stand before it, and records without an
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
    for index in rejects.indices where rejects[index].order >= firstOfRange {
      rejects[index].reject.line = rejects[index].reject.line.map { $0 + lineCount }
    }
  }
}
