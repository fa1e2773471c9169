import WinnowCore
import WinnowFormats

/// Cuts the records of a JSON file: the objects of an array, or one object, or several one behind the other.
///
/// By brackets and strings alone, so that files of any size are cut; whether a record is JSON throughout is seen when it is
/// decoded. Where the brackets do not fit, the rest of the file is one reject.
final class JSONCutter: RecordCutter {
  /// Where in the file the window stands.
  enum Level {
    /// Before or between values.
    case top
    /// In the array, before its first item.
    case first
    /// In the array, behind an item.
    case behindItem
    /// In the array, behind a comma.
    case behindComma
  }

  let path: String
  let maxByteCount: Int
  let window: StreamWindow
  var level = Level.top
  private var isDone = false

  /// The records of a file.
  init(_ input: CutInput) {
    path = input.path
    maxByteCount = input.plan.maxByteCount
    window = StreamWindow(input.stream, head: input.head)
  }

  func cut(into batch: inout RecordBatch) -> Bool {
    while !isDone {
      guard let byte = nextByte() else {
        isDone = true
        return rejectEnd(in: &batch)
      }
      switch (level, byte) {
      case (.top, UInt8(ascii: "{")): return item(into: &batch)
      case (.top, UInt8(ascii: "[")): pass(to: .first)
      case (.top, _): return rejectRest(topCause(byte), in: &batch)
      case (.first, UInt8(ascii: "]")), (.behindItem, UInt8(ascii: "]")): pass(to: .top)
      case (.behindItem, UInt8(ascii: ",")): pass(to: .behindComma)
      case (.behindItem, _):
        return rejectRest("not JSON: neither , nor ] follows an item", in: &batch)
      case (.first, UInt8(ascii: "{")), (.behindComma, UInt8(ascii: "{")):
        return item(into: &batch)
      case (.first, _):
        return rejectRest("the file is a JSON array, but not of records", in: &batch)
      case (.behindComma, _): return otherItem(byte, into: &batch)
      }
    }
    return false
  }

  private func topCause(_ byte: UInt8) -> String {
    "\"-0123456789tfn".utf8.contains(byte)
      ? "the file is a JSON value, but no record or array of records" : "the file is not JSON"
  }

  private func pass(to next: Level) {
    window.advance(to: window.position + 1)
    level = next
  }

  /// The next byte that is not white space; nil at the end.
  private func nextByte() -> UInt8? {
    var shift = 0
    repeat {
      let rest = window.bytes[window.position...]
      if let index = rest.firstIndex(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
        window.advance(to: index)
        return window.bytes[index]
      }
      window.advance(to: window.bytes.count)
    } while window.fill(&shift)
    return nil
  }

  var origin: RecordOrigin {
    RecordOrigin(path: path, line: window.line, byteOffset: window.offset)
  }

  /// At the end of the file: nothing more to cut, or what is missing.
  private func rejectEnd(in batch: inout RecordBatch) -> Bool {
    if let failure = window.failure {
      batch.reject(origin, cause: failure.cause)
    } else if level != .top {
      batch.reject(origin, cause: "not JSON: the array never ends")
    } else {
      return false
    }
    return true
  }

  /// Rejects what stands from the window's position on, or what began at a place before with these bytes.
  func rejectRest(
    _ cause: String, from begun: (place: RecordOrigin, raw: [UInt8])? = nil,
    in batch: inout RecordBatch
  ) -> Bool {
    let (place, raw) = begun ?? (origin, window.first())
    window.skipAll()
    batch.reject(place, cause: cause, raw: raw, byteCount: window.offset - place.byteOffset)
    isDone = true
    return true
  }
}
