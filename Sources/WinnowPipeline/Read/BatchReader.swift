import WinnowCore

/// Reads the input files in order and cuts them into batches.
///
/// One reader serves a whole run and is used by one worker at a time. A file of text or HTML is one record; of a JSON
/// Lines file every line that is not blank is one.
final class BatchReader {
  private let files: [InputFile]
  private let format: InputFormat
  private let maxByteCount: Int
  private let batchByteCount: Int
  private var nextFile = 0
  private var nextNumber = 0
  private var lines: LineReader?
  private var batch = Batch(number: 0)

  init(files: [InputFile], format: InputFormat, maxByteCount: Int, batchByteCount: Int) {
    self.files = files
    self.format = format
    self.maxByteCount = maxByteCount
    self.batchByteCount = batchByteCount
  }

  /// The next batch, or nil at the end of the input.
  func next() -> Batch? {
    while batch.byteCount < batchByteCount {
      if lines != nil {
        readLines()
      } else if nextFile < files.count {
        begin(file: nextFile)
        nextFile += 1
      } else {
        break
      }
    }
    guard batch.sourceCount > 0 else { return nil }
    var full = Batch(number: nextNumber + 1)
    swap(&full, &batch)
    full.storage.append(contentsOf: repeatElement(0, count: Batch.padding))
    nextNumber += 1
    return full
  }

  private func begin(file: Int) {
    do {
      let source = try FileStream(path: files[file].path)
      var head: [UInt8] = []
      while head.count < 2, try source.read(into: &head, limit: 1 << 16) > 0 {}
      var stream: any ByteStream = source
      if head.starts(with: [0x1F, 0x8B]) {
        stream = GzipStream(source: source, head: head)
        head = []
        do {
          while head.count < 4096, try stream.read(into: &head, limit: 1 << 16) > 0 {}
        } catch {
          // What came before the fault counts; the fault comes up again behind it.
          stream = FailedStream(error)
        }
      }
      let kind = format.resolve(path: files[file].path, head: head)
      if kind == .jsonl {
        lines = LineReader(file: file, stream: stream, head: head, maxByteCount: maxByteCount)
      } else {
        try readWhole(file: file, stream: stream, head: head, format: kind)
      }
    } catch {
      reject(file: file, line: nil, offset: 0, cause: error.cause, raw: [])
    }
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
      reject(
        file: file, line: nil, offset: 0, cause: failure.cause, raw: raw, byteCount: count)
      return
    }
    append(
      RawRecord(
        order: batch.sourceCount, file: file, line: nil, byteOffset: 0,
        range: start..<start + count, format: format))
  }

  private func readLines() {
    guard let reader = lines else { return }
    switch reader.next(into: &batch.storage) {
    case .line(let line):
      append(
        RawRecord(
          order: batch.sourceCount, file: reader.file, line: line.number,
          byteOffset: line.byteOffset, range: line.range, format: .jsonl))
    case .reject(let line, let cause, let raw, let byteCount):
      reject(
        file: reader.file, line: line.number, offset: line.byteOffset, cause: cause, raw: raw,
        byteCount: byteCount)
    case .end:
      lines = nil
    }
  }

  private func append(_ record: RawRecord) {
    batch.records.append(record)
    batch.sourceCount += 1
    batch.byteCount += max(1, record.range.count)
  }

  private func reject(
    file: Int, line: Int?, offset: Int, cause: String, raw: [UInt8], byteCount: Int = 0
  ) {
    let reject = Reject(
      path: files[file].displayPath, line: line, byteOffset: offset, cause: cause, raw: raw,
      byteCount: byteCount)
    batch.rejects.append((batch.sourceCount, reject))
    batch.sourceCount += 1
    batch.byteCount += max(1, raw.count)
  }
}
