import WinnowCore
import Testing
import WinnowTestSupport

@testable import WinnowFormats

@Suite struct GzipCompressorTests {
  /// RFC 1952, section 2.3.1: XFL is 2 where the compressor used its slowest algorithm, which zlib says at level 9.
  @Test func `small is the highest level of zlib`() {
    let member = gzip(Array(String(repeating: "text ", count: 1_000).utf8), .small)
    #expect(member[..<4] == [0x1F, 0x8B, 8, 0])
    #expect(member[8] == 2)
  }

  @Test(arguments: Compression.allCases)
  func `the member holds its bytes`(compression: Compression) throws {
    var generator = SeededGenerator(seed: 4)
    for count in [1, 100, 70_000] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 97...120, using: &generator) }
      let member = gzip(bytes, compression)
      let stream = GzipStream(source: MemoryStream(member, step: 999), head: [])
      #expect(try (compression == .none ? member : readAll(stream)) == bytes)
    }
    #expect(gzip([], compression).isEmpty)
  }

  @Test(arguments: Compression.allCases)
  func `bytes that come in parts are one member, and the next one begins anew`(
    compression: Compression
  ) throws {
    var generator = SeededGenerator(seed: 5)
    let parts = GzipCompressor(compression).parts()
    for _ in 0..<3 {
      var bytes: [UInt8] = []
      for count in [0, 1, 300_000, 7, 70_000] {
        let part = (0..<count).map { _ in UInt8.random(in: 97...120, using: &generator) }
        part.withUnsafeBufferPointer { parts.append($0) }
        bytes += part
      }
      let member = [UInt8(ascii: "x")].withUnsafeBufferPointer { parts.finish($0) }
      bytes.append(UInt8(ascii: "x"))
      let stream = GzipStream(source: MemoryStream(member, step: 999), head: [])
      #expect(try (compression == .none ? member : readAll(stream)) == bytes)
    }
  }
}
