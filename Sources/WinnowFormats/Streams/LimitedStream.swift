/// The first bytes of another stream.
package final class LimitedStream: ByteStream {
  private let source: any ByteStream
  private var remaining: Int

  /// At most `count` bytes of `source`.
  package init(_ source: any ByteStream, count: Int) {
    self.source = source
    remaining = count
  }

  package func read(into buffer: inout [UInt8], limit: Int) throws(ReadFailure) -> Int {
    guard remaining > 0 else { return 0 }
    let received = try source.read(into: &buffer, limit: min(limit, remaining))
    remaining -= received
    return received
  }
}
