/// The bytes of a part of a file.
package final class RangeStream: ByteStream {
  private let stream: FileStream
  private var range: Range<Int>

  /// A part of the file at `path`.
  package init(path: String, range: Range<Int>) throws(ReadFailure) {
    stream = try FileStream(path: path)
    self.range = range
  }

  package func read(into buffer: inout [UInt8], limit: Int) throws(ReadFailure) -> Int {
    guard !range.isEmpty else { return 0 }
    let count = try stream.read(
      into: &buffer, limit: min(limit, range.count), at: range.lowerBound)
    guard count > 0 else { throw FileStream.shortened }
    range = range.lowerBound + count..<range.upperBound
    return count
  }
}
