import WinnowCore
import WinnowFormats
import WinnowText

/// Cuts the rows of delimited text; the first one names the columns.
///
/// A quotation mark that is not balanced costs the line on which its row begins, and cutting goes on with the next line: so
/// one mark too many does not swallow the rest of a file.
final class RowCutter: RecordCutter {
  private let path: String
  private let format: Source.Format
  let plan: InputPlan
  let delimiter: UInt8
  private let charset: String?
  let window: StreamWindow
  private var wideEncoding: String?
  private var header: TableHeader?
  private var isDone = false

  /// The rows of a file, with the first of `delimiters` that gives it the column of the text.
  init(_ input: CutInput, _ format: Source.Format, delimiters: [UInt8]) {
    path = input.path
    self.format = format
    plan = input.plan
    if Self.isWide(input) {
      do {
        let decoded = try Self.decoded(input)
        wideEncoding = decoded.encoding
        window = StreamWindow(MemoryStream([]), head: decoded.text)
      } catch {
        window = StreamWindow(FailedStream(error), head: [])
      }
      charset = nil
    } else {
      window = StreamWindow(input.stream, head: input.head)
      charset = Self.charset(input)
    }
    delimiter = TableHeader.delimiter(
      window.bytes.prefix(FileFormats.headByteCount), among: delimiters, input.plan.fields.text)
  }

  /// True where bytes that look like delimiters and line ends may be parts of letters.
  private static func isWide(_ input: CutInput) -> Bool {
    // ISO-2022-JP is made of ASCII bytes and must be declared.
    TextDecoder.isWide(input.head) || input.plan.charset != nil && input.head.contains(0x1B)
  }

  /// A whole file as UTF-8, up to the size that is allowed.
  private static func decoded(_ input: CutInput) throws(ReadFailure) -> DecodedText {
    var bytes = input.head
    while bytes.count <= input.plan.maxByteCount {
      guard try input.stream.read(into: &bytes, limit: 1 << 18) == 0 else { continue }
      do {
        return try TextDecoder.decode(bytes, declared: input.plan.charset)
      } catch {
        throw ReadFailure(cause: error.message)
      }
    }
    throw ReadFailure(
      cause: "larger than input.max_bytes (\(input.plan.maxByteCount) bytes), "
        + "and in an encoding of which rows cannot be cut by bytes")
  }

  /// The encoding of a file's rows: as declared, else as its first bytes tell; nil for UTF-8.
  private static func charset(_ input: CutInput) -> String? {
    if let declared = input.plan.charset { return declared }
    guard let found = try? TextDecoder.decode(input.head).encoding, found != "UTF-8" else {
      return nil
    }
    return found.split(separator: ":").last.map(String.init)
  }

  func cut(into batch: inout RecordBatch) -> Bool {
    while !isDone {
      let step = nextRow()
      let place = origin
      switch step {
      case .end: isDone = true
      case .blank(let next): window.advance(to: next)
      case .row(let end, let next):
        let row = TableHeader.trimmed(window.bytes[window.position..<end])
        if let header {
          append(row, header, to: &batch)
          window.advance(to: next)
          return true
        }
        if let cause = takeHeader(row) {
          let raw = window.first()
          window.skipAll()
          reject(place, cause, (raw, window.offset - place.byteOffset), in: &batch)
          isDone = true
          return true
        }
        window.advance(to: next)
      case .fault(let cause):
        reject(place, cause, window.skipLine(), in: &batch)
        return true
      case .failure(let cause):
        let raw = Array(window.bytes[window.position...].prefix(LineReader.rawLimit))
        reject(place, cause, (raw, window.bytes.count - window.position), in: &batch)
        isDone = true
        return true
      }
    }
    return false
  }

  private var origin: RecordOrigin {
    RecordOrigin(path: path, line: window.line, byteOffset: window.offset)
  }

  private func reject(
    _ place: RecordOrigin, _ cause: String, _ skipped: (raw: [UInt8], byteCount: Int),
    in batch: inout RecordBatch
  ) {
    batch.reject(place, cause: cause, raw: skipped.raw, byteCount: skipped.byteCount)
  }

  private func append(
    _ row: ArraySlice<UInt8>, _ header: TableHeader, to batch: inout RecordBatch
  ) {
    let start = batch.storage.count
    batch.storage.append(contentsOf: row)
    var record = RawRecord(
      order: batch.sourceCount, origin: origin, range: start..<batch.storage.count, format: format)
    record.header = header
    batch.append(record)
  }

  /// Takes the first row for the header; gives why it cannot be one.
  private func takeHeader(_ row: ArraySlice<UInt8>) -> String? {
    let text = (try? TextDecoder.decode(Array(row), declared: charset))?.text ?? Array(row)
    guard let cells = DelimitedRow.cells(text, delimiter) else {
      return "the header row has a quotation mark that is not balanced"
    }
    let names = cells.map { String(decoding: $0, as: UTF8.self) }
    guard names.contains(plan.fields.text) else {
      let some = names.prefix(10).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
      return "the header row has no column '\(plan.fields.text)' but \(some); "
        + "input.fields.text names the column of the text"
    }
    header = TableHeader(
      names: names, delimiter: delimiter, charset: charset, wideEncoding: wideEncoding)
    return nil
  }
}
