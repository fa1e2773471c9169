/// Cuts a stream into lines that are not blank.
package final class LineReader {
  /// A line's place.
  package struct Line {
    /// From 1, blank lines counted.
    package var number: Int
    /// Where it begins in the decompressed file.
    package var byteOffset: Int
    /// Its bytes in the storage given to `next`, without the line end.
    package var range: Range<Int>
  }

  /// What comes next.
  package enum Step {
    case line(Line)
    case reject(Line, cause: String, raw: [UInt8], byteCount: Int)
    case end
  }

  /// Of a line that is put aside only so many bytes are kept.
  package static let rawLimit = 1 << 16

  private let stream: any ByteStream
  private let maxByteCount: Int
  private var buffer: [UInt8]
  private var position = 0
  private var offset: Int
  /// The number of lines that were cut so far.
  package private(set) var lineNumber = 0
  private var isAtEnd = false
  private var failure: ReadFailure?

  /// A reader of a stream that begins at `offset` of the decompressed file.
  package init(
    _ stream: any ByteStream, head: [UInt8], maxByteCount: Int, offset: Int = 0
  ) {
    self.offset = offset
    self.stream = stream
    self.maxByteCount = maxByteCount
    buffer = head
  }

  /// Appends the next line to `storage` and tells where it is.
  package func next(into storage: inout [UInt8]) -> Step {
    while true {
      guard let lineLength = lineLength() else { return .end }
      lineNumber += 1
      let mark = offset == 0 && buffer[position...].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let begin = position + mark
      let start = offset + mark
      let length = lineLength - mark
      let hasEnd = begin + length < buffer.count
      position = begin + length + (hasEnd ? 1 : 0)
      offset = start + position - begin
      if let failure, !hasEnd {
        self.failure = nil
        isAtEnd = true
        return rejected(begin, length, start, cause: failure.cause)
      }
      if length > maxByteCount { return tooLong(begin, start) }
      var end = begin + length
      while end > begin, isSpace(buffer[end - 1]) { end -= 1 }
      if end == begin { continue }
      let first = storage.count
      storage.append(contentsOf: buffer[begin..<end])
      return .line(
        Line(number: lineNumber, byteOffset: start, range: first..<first + end - begin))
    }
  }

  /// The length of the line at `position`, reading on as needed; nil at the end of the stream.
  private func lineLength() -> Int? {
    var scanned = 0
    while true {
      if let end = buffer.lineEnd(from: position + scanned) { return end - position }
      scanned = buffer.count - position
      if isAtEnd || scanned > maxByteCount {
        return scanned > 0 || failure != nil ? scanned : nil
      }
      fill()
    }
  }

  private func fill() {
    if position > 1 << 20 {
      buffer.removeFirst(position)
      position = 0
    }
    do {
      isAtEnd = try stream.read(into: &buffer, limit: 1 << 20) == 0
    } catch {
      failure = error
      isAtEnd = true
    }
  }

  /// Skips the rest of a line that is longer than allowed.
  private func tooLong(_ begin: Int, _ start: Int) -> Step {
    let raw = Array(buffer[begin..<min(begin + Self.rawLimit, buffer.count)])
    while position == buffer.count && !isAtEnd && !endsLine(before: position) {
      buffer.removeAll(keepingCapacity: true)
      position = 0
      fill()
      let end = buffer.lineEnd(from: 0).map { $0 + 1 } ?? buffer.count
      position = end
      offset += end
    }
    return .reject(
      Line(number: lineNumber, byteOffset: start, range: 0..<0),
      cause: "longer than input.max_bytes (\(maxByteCount) bytes)", raw: raw,
      byteCount: offset - start)
  }

  private func endsLine(before index: Int) -> Bool { index > 0 && buffer[index - 1] == 0x0A }

  private func rejected(_ begin: Int, _ length: Int, _ start: Int, cause: String) -> Step {
    .reject(
      Line(number: lineNumber, byteOffset: start, range: 0..<0), cause: cause,
      raw: Array(buffer[begin..<begin + min(length, Self.rawLimit)]), byteCount: length)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
