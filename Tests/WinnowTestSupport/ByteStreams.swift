package import WinnowFormats

/// A stream over bytes in memory that gives at most `step` of them at a time.
package final class MemoryStream: ByteStream {
  private var rest: ArraySlice<UInt8>
  private let step: Int

  package init(_ bytes: [UInt8], step: Int = .max) {
    rest = bytes[...]
    self.step = step
  }

  package func read(into buffer: inout [UInt8], limit: Int) throws(ReadFailure) -> Int {
    let piece = rest.prefix(min(limit, step))
    buffer.append(contentsOf: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}

/// All bytes of a stream.
package func readAll(_ stream: any ByteStream, limit: Int = 1 << 16) throws -> [UInt8] {
  var bytes: [UInt8] = []
  while try stream.read(into: &bytes, limit: limit) > 0 {}
  return bytes
}

/// `bytes` as one gzip member.
package func gzip(_ bytes: [UInt8], _ compression: Compression = .balanced) -> [UInt8] {
  let json = JSONBuffer()
  json.raw(bytes)
  return GzipCompressor(compression).member(json.unsafeBytes)
}
