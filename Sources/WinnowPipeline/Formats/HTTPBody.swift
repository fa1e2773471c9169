import WinnowCore
import WinnowFormats

/// Unpacks the body of an HTTP message.
///
/// Archives often keep the header of a body that they have unpacked: what does not begin as the header says is taken as it is.
enum HTTPBody {
  /// The content of a body, of at most `limit` bytes; O(n).
  static func content(
    _ body: ArraySlice<UInt8>, _ payload: WARCPayload, limit: Int
  ) throws(StageError) -> [UInt8] {
    var content = payload.isChunked ? try joinedChunks(body) ?? Array(body) : Array(body)
    for encoding in payload.encodings.reversed() {
      switch encoding {
      case "", "identity": continue
      case "gzip", "x-gzip", "zstd":
        let expected: Decompression = encoding == "zstd" ? .zstd : .gzip
        guard Decompression(head: Array(content.prefix(Decompression.headByteCount))) == expected
        else { continue }
        content = try unpacked(content, expected, limit)
      default:
        throw StageError("a body in the Content-Encoding '\(encoding.prefix(20))' is not read")
      }
    }
    return content
  }

  private static func unpacked(
    _ body: [UInt8], _ compression: Decompression, _ limit: Int
  ) throws(StageError) -> [UInt8] {
    let stream = compression.stream(MemoryStream([]), head: body)
    var content: [UInt8] = []
    do {
      while try stream.read(into: &content, limit: 1 << 16) > 0 {
        guard content.count <= limit else {
          throw ReadFailure(cause: "larger than input.max_bytes (\(limit) bytes)")
        }
      }
    } catch let failure as ReadFailure {
      throw StageError("the body of the response: \(failure.cause)")
    } catch {
      throw StageError("the body of the response cannot be unpacked")
    }
    return content
  }

  /// The content of the chunks; nil where the body does not begin with one; throws where it ends in one.
  static func joinedChunks(_ body: ArraySlice<UInt8>) throws(StageError) -> [UInt8]? {
    var content: [UInt8] = []
    var rest = body
    var isFirst = true
    while true {
      guard let lineEnd = rest.firstIndex(of: 0x0A), let size = size(rest[..<lineEnd]) else {
        if isFirst { return nil }
        throw StageError("the chunks of the response are damaged or end early")
      }
      isFirst = false
      rest = rest[lineEnd...].dropFirst()
      if size == 0 { return content }
      guard rest.count >= size else {
        throw StageError("the chunks of the response are damaged or end early")
      }
      content += rest.prefix(size)
      rest = rest.dropFirst(size)
      if rest.first == 0x0D { rest = rest.dropFirst() }
      if rest.first == 0x0A { rest = rest.dropFirst() }
    }
  }

  /// The size that a chunk's first line names, in hexadecimal digits before extensions and white space.
  private static func size(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
    guard (1...12).contains(digits.count) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
