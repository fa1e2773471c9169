import WinnowCore
import WinnowFormats
import WinnowRecords

/// The records of files and of standard input, in order.
///
/// Its format says whether a file is one record, each of its lines that is not blank, or what else. Of a large plain file of lines only the places of the batches are
/// looked for: the workers read them. A record that would fill a batch by itself gets one, so that the small ones
/// before it need not wait for it.
final class FileSource: RecordSource, @unchecked Sendable {
  // SAFETY: the engine lets one worker at a time call `next`, and nothing else touches the state.
  private let files: [InputFile]
  private let plan: InputPlan
  private var maxByteCount: Int { plan.maxByteCount }
  private let batchByteCount: Int
  /// Ends waiting for a silent pipe when the run is stopped.
  private let interruption = Interruption()
  private var nextFile = 0
  private let rangeThreshold: Int
  /// The size from which a compressed file gets a worker of its own, in bytes: some milliseconds of decompressing.
  static let readAheadThreshold = 1 << 20
  private var cutter: (any RecordCutter)?
  private var ranges: (file: Int, format: Source.Format, cuts: LineRanges)?
  /// The file that was begun last, how far ranges of it were handed out, and the bytes of the files before it.
  private var source: FileStream?
  private var readAhead: ReadAheadStream?
  private var rangeEnd = 0
  private var earlierByteCount = 0
  private var batch = RecordBatch()
  /// A record that was taken out of the batch before, with its bytes.
  private var carried: (record: RawRecord, bytes: [UInt8])?

  /// The records of the input of a plan; plain files of lines that are worth it are left to the workers.
  init(_ input: InputPlan, batchByteCount: Int, rangeThreshold: Int? = nil) {
    files = input.files
    plan = input
    self.batchByteCount = batchByteCount
    self.rangeThreshold = rangeThreshold ?? batchByteCount * 2
  }

  /// Ends waiting for bytes that do not come.
  func cancel() { interruption.signal() }

  /// The next batch, or nil at the end of the input.
  func next() -> RecordBatch? {
    takeCarried()
    while batch.byteCount < batchByteCount, batch.range == nil, carried == nil {
      if let cutter {
        if !cutter.cut(into: &batch) { self.cutter = nil }
        carryLarge()
      } else if let (file, format, cuts) = ranges {
        readRange(file, format, cuts)
      } else if nextFile < files.count, !interruption.isSignalled {
        begin(file: nextFile)
        nextFile += 1
        carryLarge()
      } else {
        break
      }
    }
    guard batch.sourceCount > 0 || batch.range != nil || !batch.passedOver.isEmpty else {
      return nil
    }
    var full = RecordBatch()
    swap(&full, &batch)
    full.inputEnd = inputEnd
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
    batch.removeLastRecord()
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

  private func readRange(_ file: Int, _ format: Source.Format, _ cuts: LineRanges) {
    do {
      if let bytes = try cuts.next() {
        rangeEnd = bytes.upperBound
        batch.range = LineRange(
          file: file, path: files[file].path, displayPath: files[file].displayPath, format: format,
          bytes: bytes)
      } else {
        ranges = nil
      }
    } catch {
      ranges = nil
      batch.reject(RecordOrigin(path: files[file].displayPath), cause: error.cause)
    }
  }

  private func begin(file: Int) {
    earlierByteCount = inputEnd
    source = nil
    readAhead = nil
    rangeEnd = 0
    do {
      let source = try FileStream(path: files[file].path, interruption)
      self.source = source
      var head: [UInt8] = []
      while head.count < FileFormats.headByteCount,
        try source.read(into: &head, limit: 1 << 16) > 0
      {}
      var stream: any ByteStream = source
      if let compression = Decompression(head: head) {
        stream = decompressed(source, by: compression, &head)
      }
      if plan.format == .auto,
        let cause = FileFormats.refusal(ofFile: files[file].path, head: head)
      {
        let origin = RecordOrigin(path: files[file].displayPath)
        let raw = Array(head.prefix(FileFormats.headByteCount))
        return batch.reject(origin, cause: cause, raw: raw, byteCount: head.count)
      }
      let kind = plan.format.format(ofFile: files[file].path, head: head, plan.fields)
      if kind.unit == .line, stream === source, let byteCount = source.regularByteCount,
        byteCount >= rangeThreshold
      {
        let cuts = LineRanges(source, byteCount: byteCount, rangeByteCount: batchByteCount)
        ranges = (file, kind.name, cuts)
      } else if kind.unit != .file {
        cutter = kind.cutter(
          CutInput(path: files[file].displayPath, stream: stream, head: head, plan: plan))
      } else {
        try readWhole(file: file, stream: stream, head: head, format: kind.name)
      }
    } catch {
      batch.reject(RecordOrigin(path: files[file].displayPath), cause: error.cause)
    }
  }

  /// The bytes of a compressed file of which `head` was read; `head` becomes the first of them.
  private func decompressed(
    _ source: FileStream, by compression: Decompression, _ head: inout [UInt8]
  ) -> any ByteStream {
    let stream = compression.stream(source, head: head)
    head = []
    do {
      while head.count < FileFormats.headByteCount,
        try stream.read(into: &head, limit: 1 << 16) > 0
      {}
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
        RecordOrigin(path: files[file].displayPath), cause: failure.cause, raw: raw,
        byteCount: count)
      return
    }
    batch.append(
      RawRecord(
        order: batch.sourceCount, origin: RecordOrigin(path: files[file].displayPath),
        range: start..<start + count, format: format))
  }
}
