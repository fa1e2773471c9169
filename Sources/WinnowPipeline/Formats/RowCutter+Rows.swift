import WinnowFormats

extension RowCutter {
  enum Step {
    /// A row up to `end`, and where the next one begins.
    case row(end: Int, next: Int)
    /// A line without content, and where the next one begins.
    case blank(next: Int)
    /// The row is not well-formed; its first line is given up.
    case fault(String)
    /// The stream could not be read on.
    case failure(String)
    case end
  }

  /// Looks for the end of the row at the window's position, reading on as needed.
  func nextRow() -> Step {
    var index = window.position
    var place = DelimitedRow.Place.cellStart
    while true {
      let (found, isFault) = scan(&index, &place)
      // First, since what stands behind is seen or not as the bytes come.
      if index - window.position > plan.maxByteCount {
        return .fault("longer than input.max_bytes (\(plan.maxByteCount) bytes)")
      }
      if isFault { return .fault("text stands behind the closing quotation mark of a cell") }
      if found { return row(end: index, next: index + 1) }
      var shift = 0
      guard !window.fill(&shift) else {
        index -= shift
        continue
      }
      if let failure = window.failure { return .failure(failure.cause) }
      if place == .quoted { return .fault("a cell that begins with a quotation mark never ends") }
      return index == window.position ? .end : row(end: index, next: index)
    }
  }

  /// Goes on to the end of the row or of the window; true if it is that of the row.
  private func scan(
    _ index: inout Int, _ place: inout DelimitedRow.Place
  ) -> (isRowEnd: Bool, isFault: Bool) {
    let delimiter = delimiter
    let held = window.bytes
    let bytes = held.span
    var current = place
    defer { place = current }
    while true {
      index = DelimitedRow.skip(current, bytes, from: index, delimiter)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte == 0x0A, current != .quoted { return (true, false) }
      guard let after = DelimitedRow.next(current, byte, delimiter) else { return (false, true) }
      current = after
      index += 1
    }
    return (false, false)
  }

  private func row(end: Int, next: Int) -> Step {
    let isBlank = window.bytes[window.position..<end].allSatisfy { $0 == 0x20 || $0 == 0x0D }
    return isBlank ? .blank(next: next) : .row(end: end, next: next)
  }
}
