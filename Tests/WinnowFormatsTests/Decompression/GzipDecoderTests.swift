import WinnowTestSupport
import Testing

@testable import WinnowFormats

@Suite struct GzipDecoderTests {
  private let text = Array(String(repeating: "Migrants crossed the river. ", count: 5000).utf8)

  private func decompress(_ bytes: [UInt8], step: Int = .max, limit: Int = 1 << 16) throws
    -> [UInt8]
  {
    try readAll(GzipStream(source: MemoryStream(bytes, step: step), head: []), limit: limit)
  }

  @Test(arguments: [Compression.fast, .balanced, .small])
  func `every compression is read back`(compression: Compression) throws {
    #expect(try decompress(gzip(text, compression)) == text)
  }

  @Test(arguments: [1, 2, 17, 1000, .max])
  func `the size of the pieces does not matter`(step: Int) throws {
    let members = gzip(Array("one ".utf8)) + gzip(text) + gzip(Array(" three".utf8))
    let expected = Array("one ".utf8) + text + Array(" three".utf8)
    #expect(try decompress(members, step: step) == expected)
    #expect(try decompress(members, step: step, limit: 7) == expected)
  }

  @Test func `zeros between and after members are padding`() throws {
    let one = gzip(Array("a".utf8)) + [0, 0, 0]
    #expect(try decompress(one + one + [0]) == Array("aa".utf8))
  }

  @Test(arguments: [5, 12, 40, 200])
  func `a stream that ends early is an error`(missing: Int) {
    let whole = gzip(text, .small)
    #expect(throws: ReadFailure.self) {
      try decompress(Array(whole.dropLast(min(missing, whole.count - 3))))
    }
  }

  @Test func `what was read before the end is kept`() throws {
    var cut = gzip(text) + gzip(text)
    cut.removeLast(4)
    let stream = GzipStream(source: MemoryStream(cut), head: [])
    var bytes: [UInt8] = []
    #expect(throws: ReadFailure.self) { while try stream.read(into: &bytes, limit: 1000) > 0 {} }
    #expect(bytes.starts(with: text))
  }

  @Test func `a wrong checksum is an error`() {
    var bytes = gzip(text)
    bytes[bytes.count - 6] ^= 1
    #expect(throws: ReadFailure.self) { try decompress(bytes) }
  }

  @Test func `bytes behind the last member are an error`() {
    #expect(throws: ReadFailure.self) { try decompress(gzip(text) + Array("junk".utf8)) }
  }
}
