import WinnowCore
import WinnowFormats
import WinnowRecords

/// Reads the input files in order and cuts them into batches.
///
/// One reader serves a whole run and is used by one worker at a time. A file of text or HTML is one record; of a JSON
/// Lines file every line that is not blank is one. Of a large plain JSON Lines file only the places of the batches are
/// looked for: the workers read them. A record that would fill a batch by itself gets one, so that the small ones
/// before it need not wait for it.
final class BatchReader {
  private let files: [InputFile]
  private let format: InputFormat
  private let maxByteCount: Int
  private let batchByteCount: Int
  private var nextFile = 0
  private var nextNumber = 0
  private let rangeThreshold: Int
  /// The size from which a gzip file gets a worker of its own, in bytes: some milliseconds of decompressing.
  static let readAheadThreshold = 1 << 20
  private var lines: (file: Int, reader: LineReader)?
  private var ranges: (file: Int, cuts: LineRanges)?
  /// The file that was begun last, how far ranges of it were handed out, and the bytes of the files before it.
  private var source: FileStream?
  private var readAhead: ReadAheadStream?
  private var rangeEnd = 0
  private var earlierByteCount = 0
  private var batch = Batch(number: 0)
  /// A record that was taken out of the batch before, with its bytes.
  private var carried: (record: RawRecord, bytes: [UInt8])?

  /// A reader of `files`; plain JSON Lines files of at least `rangeThreshold` bytes are left to the workers.
  init(
    files: [InputFile], format: InputFormat, maxByteCount: Int, batchByteCount: Int,
    rangeThreshold: Int = .max
  ) {
    self.rangeThreshold = rangeThreshold
    self.files = files
    self.format = format
    self.maxByteCount = maxByteCount
    self.batchByteCount = batchByteCount
  }

  /// The next batch, or nil at the end of the input.
  func next() -> Batch? {
    takeCarried()
    while batch.byteCount < batchByteCount, batch.range == nil, carried == nil {
      if let (file, reader) = lines {
        if !batch.take(reader.next(into: &batch.storage), of: file, files[file].displayPath) {
          lines = nil
        }
        carryLarge()
      } else if let (file, cuts) = ranges {
        readRange(file, cuts)
      } else if nextFile < files.count {
        begin(file: nextFile)
        nextFile += 1
        carryLarge()
      } else {
        break
      }
    }
    guard batch.sourceCount > 0 || batch.range != nil else { return nil }
    var full = Batch(number: nextNumber + 1)
    swap(&full, &batch)
    full.inputEnd = inputEnd
    if full.range == nil {
      full.storage.append(contentsOf: repeatElement(0, count: JSONPadding.byteCount))
    }
    nextNumber += 1
    return full
  }

  /// How many bytes of the input files were read or handed out.
  private var inputEnd: Int {
    earlierByteCount + max(readAhead?.sourceByteCount ?? source?.byteCount ?? 0, rangeEnd)
  }

  /// Takes the last record out of the batch if it fills one alone and what is left is worth a batch.
  private func carryLarge() {
    guard let last = batch.records.last, last.range.count >= batchByteCount,
      last.order == batch.sourceCount - 1, batch.sourceCount > 1,
      batch.byteCount - last.range.count >= batchByteCount / 4
    else { return }
    carried = (last, Array(batch.storage[last.range]))
    batch.records.removeLast()
    batch.storage.removeLast(last.range.count)
    batch.sourceCount -= 1
    batch.byteCount -= last.range.count
  }

  private func takeCarried() {
    guard let (record, bytes) = carried else { return }
    carried = nil
    batch.storage = bytes
    var moved = record
    moved.order = 0
    moved.range = 0..<bytes.count
    batch.append(moved)
  }

  private func readRange(_ file: Int, _ cuts: LineRanges) {
    do {
      if let bytes = try cuts.next() {
        rangeEnd = bytes.upperBound
        batch.range = LineRange(
          file: file, path: files[file].path, displayPath: files[file].displayPath, bytes: bytes)
      } else {
        ranges = nil
      }
    } catch {
      ranges = nil
      batch.reject(files[file].displayPath, line: nil, offset: 0, cause: error.cause)
    }
  }

  private func begin(file: Int) {
    earlierByteCount = inputEnd
    source = nil
    readAhead = nil
    rangeEnd = 0
    do {
      let source = try FileStream(path: files[file].path)
      self.source = source
      var head: [UInt8] = []
      while head.count < 2, try source.read(into: &head, limit: 1 << 16) > 0 {}
      var stream: any ByteStream = source
      if head.starts(with: [0x1F, 0x8B]) {
        stream = decompressed(source, &head)
      }
      let kind = format.resolve(path: files[file].path, head: head)
      if kind == .jsonl, stream === source, let byteCount = source.regularByteCount,
        byteCount >= rangeThreshold
      {
        let cuts = LineRanges(source, byteCount: byteCount, rangeByteCount: batchByteCount)
        ranges = (file, cuts)
      } else if kind == .jsonl {
        lines = (file, LineReader(stream, head: head, maxByteCount: maxByteCount))
      } else {
        try readWhole(file: file, stream: stream, head: head, format: kind)
      }
    } catch {
      batch.reject(files[file].displayPath, line: nil, offset: 0, cause: error.cause)
    }
  }

  /// The bytes of a gzip file of which `head` was read; `head` becomes the first of them.
  private func decompressed(_ source: FileStream, _ head: inout [UInt8]) -> any ByteStream {
    let stream = GzipStream(source: source, head: head)
    head = []
    do {
      while head.count < 4096, try stream.read(into: &head, limit: 1 << 16) > 0 {}
    } catch {
      // What came before the fault counts; the fault comes up again behind it.
      return FailedStream(error)
    }
    // A small file is not worth another worker.
    guard source.regularByteCount ?? .max >= Self.readAheadThreshold else { return stream }
    let ahead = ReadAheadStream(stream, of: source)
    readAhead = ahead
    return ahead
  }

  private func readWhole(
    file: Int, stream: any ByteStream, head: [UInt8], format: Source.Format
  ) throws(ReadFailure) {
    let start = batch.storage.count
    batch.storage.append(contentsOf: head)
    var failure: ReadFailure?
    while batch.storage.count - start <= maxByteCount {
      do {
        if try stream.read(into: &batch.storage, limit: 1 << 18) == 0 { break }
      } catch {
        failure = error
        break
      }
    }
    let count = batch.storage.count - start
    if count > maxByteCount {
      failure = ReadFailure(cause: "larger than input.max_bytes (\(maxByteCount) bytes)")
    }
    if let failure {
      let raw = Array(batch.storage[start..<min(start + Reject.rawLimit, start + count)])
      batch.storage.removeLast(count)
      batch.reject(
        files[file].displayPath, line: nil, offset: 0, cause: failure.cause, raw: raw,
        byteCount: count)
      return
    }
    batch.append(
      RawRecord(
        order: batch.sourceCount, file: file, line: nil, byteOffset: 0,
        range: start..<start + count, format: format))
  }
}
