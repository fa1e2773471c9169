import WinnowFormats

/// A stretch of a large JSON Lines file that begins and ends with whole lines; a worker reads it by itself.
struct LineRange: Sendable {
  /// The file, by its number in the plan's list.
  var file: Int
  /// The path to open.
  var path: String
  /// The path as written to the output.
  var displayPath: String
  /// Its place in the file.
  var bytes: Range<Int>
}

/// Cuts a plain file into ranges of about equal length that end with a line, looking only at the bytes around the cuts.
///
/// Where the cuts are depends on the file alone. A line much longer than a range gets one of its own.
final class LineRanges {
  private let stream: FileStream
  private let byteCount: Int
  private let rangeByteCount: Int
  private var start = 0
  private var window: [UInt8] = []
  private static let windowSize = 1 << 16

  /// The ranges of the first `byteCount` bytes of an open file.
  init(_ stream: FileStream, byteCount: Int, rangeByteCount: Int) {
    self.stream = stream
    self.byteCount = byteCount
    self.rangeByteCount = rangeByteCount
  }

  /// The next range, or nil behind the last one; usually one read of 64 KB.
  func next() throws(ReadFailure) -> Range<Int>? {
    guard start < byteCount else { return nil }
    let begin = start
    start = try end(of: begin)
    return begin..<start
  }

  private func end(of begin: Int) throws(ReadFailure) -> Int {
    let wanted = begin + rangeByteCount
    // Half a range that would be left over is better taken along: small batches compress badly.
    guard byteCount - wanted >= rangeByteCount / 2, wanted < byteCount else { return byteCount }
    if let end = try lastLineEnd(in: begin + rangeByteCount / 4..<wanted) { return end }
    return try firstLineEnd(from: wanted) ?? byteCount
  }

  /// The place behind the last line feed in a part of the file.
  private func lastLineEnd(in part: Range<Int>) throws(ReadFailure) -> Int? {
    var upper = part.upperBound
    while upper > part.lowerBound {
      let lower = max(part.lowerBound, upper - Self.windowSize)
      try load(lower..<upper)
      if let index = window.lastIndex(of: 0x0A) { return lower + index + 1 }
      upper = lower
    }
    return nil
  }

  /// The place behind the first line feed at or after `position`.
  private func firstLineEnd(from position: Int) throws(ReadFailure) -> Int? {
    var lower = position
    while lower < byteCount {
      let upper = min(byteCount, lower + Self.windowSize * 16)
      try load(lower..<upper)
      if let index = window.lineEnd(from: 0) { return lower + index + 1 }
      lower = upper
    }
    return nil
  }

  private func load(_ range: Range<Int>) throws(ReadFailure) {
    window.removeAll(keepingCapacity: true)
    while window.count < range.count {
      let limit = range.count - window.count
      let place = range.lowerBound + window.count
      guard try stream.read(into: &window, limit: limit, at: place) > 0 else {
        throw FileStream.shortened
      }
    }
  }
}
