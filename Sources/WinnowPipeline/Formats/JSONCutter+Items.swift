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
    case .fault(let cause, let raw):
      return rejectRest(cause, from: raw.map { (place, $0) }, in: &batch)
    }
    level = level == .top ? .top : .behindItem
    return true
  }

  /// Rejects an item that is no object, and leaves it behind.
  func otherItem(_ byte: UInt8, into batch: inout RecordBatch) -> Bool {
    let place = origin
    var raw: [UInt8]
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\"") {
      switch end() {
      case .found(let end):
        raw = Array(window.bytes[window.position..<end].prefix(LineReader.rawLimit))
        window.advance(to: end)
      case .tooLong(let first, _): raw = first
      case .fault(let cause, let raw):
        return rejectRest(cause, from: raw.map { (place, $0) }, in: &batch)
      }
    } else {
      raw = takeWord()
      // A comma or bracket where a value should be.
      guard !raw.isEmpty else {
        return rejectRest("not JSON: no value follows a comma", in: &batch)
      }
    }
    batch.reject(
      place, cause: "the item is no record", raw: raw,
      byteCount: window.offset - place.byteOffset)
    level = .behindItem
    return true
  }

  /// Leaves a word or number behind, and gives its first bytes.
  private func takeWord() -> [UInt8] {
    var word: [UInt8] = []
    var shift = 0
    repeat {
      let rest = window.bytes[window.position...]
      let end = rest.firstIndex {
        [0x20, 0x09, 0x0A, 0x0D].contains($0) || ",]}[{:".utf8.contains($0)
      }
      word += rest[..<(end ?? rest.endIndex)].prefix(LineReader.rawLimit - word.count)
      window.advance(to: end ?? rest.endIndex)
      if end != nil { break }
    } while window.fill(&shift)
    return word
  }

  private enum End {
    /// The place behind the value in the window.
    case found(Int)
    /// The value was left behind.
    case tooLong(raw: [UInt8], byteCount: Int)
    /// The value has no end; with its first bytes if it is too long.
    case fault(String, raw: [UInt8]?)
  }

  /// Looks for the end of the value at the window's position, which begins with a bracket or a quotation mark.
  private func end() -> End {
    var scan = JSONItemScan()
    let start = window.offset
    var index = window.position
    var raw: [UInt8]?
    while true {
      let step = follow(&scan, index)
      switch step {
      case .end(let place), .fault(let place): index = place
      case .inside: index = window.bytes.count
      }
      let ahead = index - window.position
      let byteCount = window.offset + ahead - start
      if byteCount > maxByteCount, raw == nil {
        raw = window.first()
        index = window.position + ahead
      }
      switch step {
      case .end:
        guard let raw else { return .found(index) }
        window.advance(to: index)
        return .tooLong(raw: Array(raw.prefix(byteCount)), byteCount: byteCount)
      case .fault:
        let place = raw == nil ? place() : ""
        return .fault("not JSON: a bracket closes what was not opened" + place, raw: raw)
      case .inside: break
      }
      if raw != nil { window.advance(to: index) }
      guard index == window.bytes.count else { continue }
      var shift = 0
      let goesOn = window.fill(&shift)
      index -= shift
      if !goesOn { return neverEnding(scan, raw) }
    }
  }

  private func neverEnding(_ scan: JSONItemScan, _ raw: [UInt8]?) -> End {
    if let failure = window.failure { return .fault(failure.cause, raw: raw) }
    let what = scan.isInsideString ? "string" : "record"
    return .fault("not JSON: a \(what) never ends" + (raw == nil ? place() : ""), raw: raw)
  }

  private func follow(_ scan: inout JSONItemScan, _ index: Int) -> JSONItemScan.Step {
    let bytes = window.bytes
    return scan.follow(bytes.span, from: index)
  }

  /// Where the value at the window's position stops being JSON, for messages.
  private func place() -> String {
    JSONPlace.shown(
      window.bytes, window.position..<window.bytes.count, line: window.line)
  }
}
