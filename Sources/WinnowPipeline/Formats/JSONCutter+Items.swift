import WinnowCore
import WinnowFormats

extension JSONCutter {
  /// Takes the object at the window's position.
  func item(into batch: inout RecordBatch) -> Bool {
    let place = origin
    switch end() {
    case .found(let end):
      let start = batch.storage.count
      batch.storage.append(contentsOf: window.bytes[window.position..<end])
      batch.append(
        RawRecord(
          order: batch.sourceCount, origin: place, range: start..<batch.storage.count,
          format: .json))
      window.advance(to: end)
    case .tooLong(let raw, let byteCount):
      batch.reject(
        place, cause: "longer than input.max_bytes (\(maxByteCount) bytes)", raw: raw,
        byteCount: byteCount)
    case .fault(let cause): return rejectRest(cause, in: &batch)
    }
    level = level == .top ? .top : .behindItem
    return true
  }

  /// Rejects an item that is no object, and leaves it behind.
  func otherItem(_ byte: UInt8, into batch: inout RecordBatch) -> Bool {
    let place = origin
    let raw = Array(window.bytes[window.position...].prefix(LineReader.rawLimit))
    let start = window.offset
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\"") {
      switch end() {
      case .found(let end): window.advance(to: end)
      case .tooLong: break
      case .fault(let cause): return rejectRest(cause, in: &batch)
      }
    } else {
      skipWord()
      // A comma or bracket where a value should be.
      guard window.offset > start else {
        return rejectRest("not JSON: no value follows a comma", in: &batch)
      }
    }
    let byteCount = window.offset - start
    batch.reject(
      place, cause: "the item is no record", raw: Array(raw.prefix(byteCount)),
      byteCount: byteCount)
    level = .behindItem
    return true
  }

  private func skipWord() {
    var shift = 0
    repeat {
      let rest = window.bytes[window.position...]
      let stops = [0x20, 0x09, 0x0A, 0x0D] + Array(",]}[{:".utf8)
      if let index = rest.firstIndex(where: stops.contains) { return window.advance(to: index) }
      window.advance(to: window.bytes.count)
    } while window.fill(&shift)
  }

  private enum End {
    /// The place behind the value in the window.
    case found(Int)
    /// The value was left behind.
    case tooLong(raw: [UInt8], byteCount: Int)
    case fault(String)
  }

  /// Looks for the end of the value at the window's position, which begins with a bracket or a quotation mark.
  private func end() -> End {
    var scan = JSONItemScan()
    var index = window.position
    var long: (raw: [UInt8], start: Int)?
    while true {
      switch follow(&scan, &index) {
      case .last:
        guard let long else {
          guard index - window.position > maxByteCount else { return .found(index) }
          let raw = Array(window.bytes[window.position...].prefix(LineReader.rawLimit))
          defer { window.advance(to: index) }
          return .tooLong(raw: raw, byteCount: index - window.position)
        }
        window.advance(to: index)
        return .tooLong(raw: long.raw, byteCount: window.offset - long.start)
      case .fault:
        return .fault("not JSON: a bracket closes what was not opened" + place())
      case .inside: break
      }
      if index - window.position > maxByteCount, long == nil {
        long = (
          Array(window.bytes[window.position...].prefix(LineReader.rawLimit)), window.offset
        )
      }
      if long != nil { window.advance(to: index) }
      var shift = 0
      let goesOn = window.fill(&shift)
      index -= shift
      if !goesOn {
        let what = scan.isInsideString ? "string" : "record"
        return .fault(window.failure?.cause ?? "not JSON: a \(what) never ends" + place())
      }
    }
  }

  /// Goes on behind the last byte of the value, or to the end of the window.
  private func follow(_ scan: inout JSONItemScan, _ index: inout Int) -> JSONItemScan.Step {
    let held = window.bytes
    let bytes = held.span
    while index < bytes.count {
      let step = scan.take(bytes[index])
      guard step == .inside else {
        if step == .last { index += 1 }
        return step
      }
      index += 1
    }
    return .inside
  }

  /// Where the value at the window's position stops being JSON, for messages.
  private func place() -> String {
    JSONPlace.shown(
      window.bytes, window.position..<window.bytes.count, line: window.line)
  }
}
