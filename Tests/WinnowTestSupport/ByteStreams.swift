package import WinnowFormats

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
