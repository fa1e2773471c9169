import WinnowFormats

extension WARCCutter {
  /// True if so many bytes are there from the window's position on, reading on as needed.
  func holds(_ count: Int) -> Bool {
    var shift = 0
    while window.bytes.count - window.position < count {
      guard window.fill(&shift) else { break }
    }
    return window.bytes.count - window.position >= count
  }

  /// Leaves the line ends behind that part records.
  func skipLineEnds() {
    while holds(1), [0x0D, 0x0A].contains(window.bytes[window.position]) {
      window.advance(to: window.position + 1)
    }
  }

  /// The size of the header at the window's position, with the blank line behind it.
  func headerByteCount() -> Int? {
    var count = 1 << 12
    while true {
      let isThere = holds(count)
      let head = window.bytes[window.position...].prefix(Self.headerLimit)
      if let end = FieldBlock.end(head) { return end - window.position }
      guard isThere, count < Self.headerLimit else { return nil }
      count *= 2
    }
  }

  /// True if another record, or the end of the file, follows `count` bytes behind the window's position.
  func startsRecord(behind count: Int) -> Bool {
    var next = count
    while holds(next + 1), [0x0D, 0x0A].contains(window.bytes[window.position + next]) {
      next += 1
    }
    // At a fault of the file, too, the record before it is whole.
    guard holds(next + 1) else { return next > count || window.failure == nil }
    // A last record of which not even that much is there is the next fault.
    return next > count && (isStart(window.position + next) || !holds(next + 7))
  }

  private func isStart(_ index: Int) -> Bool {
    let relative = index - window.position
    guard holds(relative + 7) else { return false }
    let bytes = window.bytes[(window.position + relative)...].prefix(7)
    return bytes.elementsEqual("WARC/1.".utf8) || bytes.elementsEqual("WARC/0.".utf8)
  }

  /// Leaves the bytes up to the next line behind that begins a record, or all.
  func passToNextStart() {
    window.advance(to: min(window.position + 1, window.bytes.count))
    _ = passToStart(within: .max)
  }

  /// Leaves a record of `count` bytes behind; false where another one begins in it or behind it there is none.
  ///
  /// So a length that is much too large costs one record and not the file.
  func passLarge(_ count: Int) -> Bool {
    let end = window.offset + count
    window.advance(to: window.position + 1)
    guard !passToStart(within: end), window.offset == end else { return false }
    return startsRecord(behind: 0) || !holds(1)
  }

  /// Moves on to the next line that begins a record behind a blank one, or to a place in the file; true for a line.
  private func passToStart(within end: Int) -> Bool {
    while window.offset < end, holds(1) {
      let room = min(window.bytes.count - window.position, end - window.offset)
      let limit = window.position + room
      guard let lineEnd = window.bytes.lineEnd(from: window.position), lineEnd < limit else {
        window.advance(to: limit)
        continue
      }
      window.advance(to: lineEnd + 1)
      if window.offset < end, isStart(window.position) { return true }
    }
    return false
  }
}
