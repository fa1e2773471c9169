import WinnowFormats

/// A window on a stream from which records are cut that may stretch over lines.
///
/// What lies before `position` was cut and may be dropped by the next call of `fill`.
final class StreamWindow {
  /// The bytes that are there, those that were cut last among them.
  private(set) var bytes: [UInt8]
  /// Where in `bytes` the next record begins.
  private(set) var position = 0
  /// Where that is in the decompressed file, in bytes.
  private(set) var offset = 0
  /// The line on which that is, from 1.
  private(set) var line = 1
  /// True once the stream has given its last byte.
  private(set) var isAtEnd = false
  /// What ended the stream, if it was a fault.
  private(set) var failure: ReadFailure?
  private let stream: any ByteStream

  /// A window that begins with the bytes of the stream that were already read; a byte order mark of UTF-8 is passed over.
  init(_ stream: any ByteStream, head: [UInt8]) {
    self.stream = stream
    bytes = head
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { advance(to: 3) }
  }

  /// Reads on; false at the end.
  ///
  /// Places in `bytes` move down by `shift`. Only what lies before `position` is dropped, and only once it is worth it.
  func fill(_ shift: inout Int) -> Bool {
    guard !isAtEnd else { return false }
    shift = 0
    if position > 1 << 20 {
      bytes.removeFirst(position)
      shift = position
      position = 0
    }
    do {
      isAtEnd = try stream.read(into: &bytes, limit: 1 << 18) == 0
    } catch {
      failure = error
      isAtEnd = true
    }
    return !isAtEnd
  }

  /// What ended the stream, once: so that one reject tells it.
  func takeFailure() -> ReadFailure? {
    defer { failure = nil }
    return failure
  }

  /// Moves on to a place in `bytes`, counting the line feeds before it.
  func advance(to index: Int) {
    line += lineFeeds(before: index)
    offset += index - position
    position = index
  }

  /// The number of line feeds from `position` to a place in `bytes`.
  func lineFeeds(before index: Int) -> Int {
    // Not by memchr, which would look for the next one up to the end of the window, record after record.
    let held = bytes
    let span = held.span
    var count = 0
    for place in position..<index where span[place] == 0x0A { count += 1 }
    return count
  }

  /// The bytes from `position` on that are worth keeping of what is rejected, whatever has been read so far.
  func first() -> [UInt8] {
    var shift = 0
    while bytes.count - position < LineReader.rawLimit, fill(&shift) {}
    return Array(bytes[position...].prefix(LineReader.rawLimit))
  }

  /// Leaves all that there is behind, to the end of the stream.
  func skipAll() {
    var shift = 0
    repeat { advance(to: bytes.count) } while fill(&shift)
    advance(to: bytes.count)
  }

  /// Leaves the line at `position` behind, which may be longer than what is worth keeping, and gives its first bytes.
  func skipLine() -> (raw: [UInt8], byteCount: Int) {
    let start = offset
    let raw = first()
    var shift = 0
    while true {
      if let end = bytes.lineEnd(from: position) {
        advance(to: end + 1)
        break
      }
      advance(to: bytes.count)
      guard fill(&shift) else { break }
    }
    return (raw.firstIndex(of: 0x0A).map { Array(raw[..<$0]) } ?? raw, offset - start)
  }
}
