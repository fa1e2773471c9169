import WinnowCore
import WinnowFormats

/// Cuts the records of a web archive that hold a page or a text, and counts the others by what they are.
///
/// A record whose length is wrong, or that is damaged otherwise, is a reject, and cutting goes on with the next line that
/// begins a record. A block that is larger than allowed is left behind without being kept.
final class WARCCutter: RecordCutter {
  /// The most bytes of a record's header, and of the part of its block that tells what it is.
  static let headerLimit = 1 << 16

  let window: StreamWindow
  private let path: String
  private let maxByteCount: Int

  /// The records of a file.
  init(_ input: CutInput) {
    path = input.path
    maxByteCount = input.plan.maxByteCount
    window = StreamWindow(input.stream, head: input.head)
  }

  func cut(into batch: inout RecordBatch) -> Bool {
    skipLineEnds()
    guard holds(1) else {
      // What a fault left of the last record was its reject.
      guard let failure = window.takeFailure() else { return false }
      batch.reject(origin, cause: failure.cause)
      return true
    }
    let place = origin
    switch nextRecord() {
    case .record(let content, let count):
      take(content, count, place, into: &batch)
    case .large(let content, let count):
      let first = window.first()
      let isWhole = passLarge(count)
      if case .other(let what) = content, isWhole {
        batch.passedOver[what, default: 0] += 1
        break
      }
      let cause =
        isWhole ? "longer than input.max_bytes (\(maxByteCount) bytes)" : Self.wrongLength
      reject(place, cause, first, in: &batch)
    case .fault(let cause):
      let first = window.first()
      passToNextStart()
      reject(place, cause, first, in: &batch)
    }
    return true
  }

  /// Rejects what was left behind since a place, of which the first bytes are among `raw`.
  private func reject(
    _ place: RecordOrigin, _ cause: String, _ raw: [UInt8], in batch: inout RecordBatch
  ) {
    let byteCount = window.offset - place.byteOffset
    // A fault of the file explains the other.
    let failure = holds(1) ? nil : window.takeFailure()
    batch.reject(
      place, cause: failure?.cause ?? cause, raw: Array(raw.prefix(byteCount)),
      byteCount: byteCount)
  }

  private var origin: RecordOrigin { RecordOrigin(path: path, byteOffset: window.offset) }

  private func take(
    _ content: WARCContent, _ count: Int, _ place: RecordOrigin, into batch: inout RecordBatch
  ) {
    switch content {
    case .other(let what): batch.passedOver[what, default: 0] += 1
    case .document:
      let start = batch.storage.count
      batch.storage.append(contentsOf: window.bytes[window.position...].prefix(count))
      batch.append(
        RawRecord(
          order: batch.sourceCount, origin: place, range: start..<start + count, format: .warc))
    }
    window.advance(to: window.position + count)
  }

  private enum Step {
    /// A record of so many bytes, which are in the window.
    case record(WARCContent, Int)
    /// A record of so many bytes, more than are kept.
    case large(WARCContent, Int)
    case fault(String)
  }

  private static let wrongLength =
    "no record follows where the WARC record ends by its Content-Length"

  /// Reads the record at the window's position, which stays where it is.
  private func nextRecord() -> Step {
    guard holds(5), window.bytes[window.position...].starts(with: "WARC/".utf8) else {
      return .fault("these bytes are no WARC record")
    }
    guard let blockStart = headerByteCount() else {
      return .fault("the header of the WARC record never ends")
    }
    let header = FieldBlock(window.bytes[window.position...].prefix(blockStart))
    guard let length = header["content-length"].flatMap(Int.init), (0...1 << 48).contains(length)
    else { return .fault("the WARC record has no Content-Length") }
    _ = holds(blockStart + min(length, Self.headerLimit))
    let block = window.bytes[window.position...].dropFirst(blockStart).prefix(
      min(length, Self.headerLimit))
    let content = WARCContent(header, block)
    let count = blockStart + length
    if length > maxByteCount { return .large(content, count) }
    guard holds(count) else { return .fault("the WARC record ends early") }
    return startsRecord(behind: count) ? .record(content, count) : .fault(Self.wrongLength)
  }
}
