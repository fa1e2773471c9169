import Testing
import WinnowCore
import WinnowTestSupport

@testable import WinnowFormats

@Suite struct DecompressionTests {
  private let text = Array(
    (0..<20_000).map { "Migrants crossed the river \($0 &* 2_654_435_761 % 9973). " }.joined().utf8)

  private func decompress(
    _ bytes: [UInt8], _ compression: Decompression, step: Int = .max, limit: Int = 1 << 16
  ) throws -> [UInt8] {
    let source = MemoryStream(bytes, step: step)
    return try readAll(compression.stream(source, head: []), limit: limit)
  }

  private func cause(_ bytes: [UInt8], _ compression: Decompression) -> String {
    do {
      _ = try decompress(bytes, compression)
      return "none"
    } catch {
      return (error as? ReadFailure)?.cause ?? "\(error)"
    }
  }

  @Test(arguments: Decompression.allCases)
  func `a compression is told by its first bytes`(compression: Decompression) {
    // For no bytes the compressor of the tables makes no member.
    let empty: [[UInt8]] = compression == .gzip ? [] : [[]]
    for content in empty + [Array("a".utf8), text] {
      let packed = compressed(content, by: compression)
      #expect(Decompression(head: Array(packed.prefix(Decompression.headByteCount))) == compression)
    }
  }

  @Test(arguments: ["", "BZh", "BZh9 is how bzip2 begins", "P*M", "(\u{B5}/", "\u{FD}7zXZ", "text"])
  func `text is not compressed`(text: String) {
    #expect(Decompression(head: Array(text.utf8)) == nil)
  }

  @Test(arguments: Decompression.allCases, [1, 2, 17, 1000, .max])
  func `all members are read, whatever the size of the pieces`(
    compression: Decompression, step: Int
  ) throws {
    let parts = [Array("one ".utf8), [], step < 17 ? Array(text.prefix(3000)) : text, [0x33]]
    let file = parts.flatMap { compressed($0, by: compression) }
    #expect(try decompress(file, compression, step: step) == parts.flatMap { $0 })
    #expect(try decompress(file, compression, step: step, limit: 7) == parts.flatMap { $0 })
  }

  @Test(arguments: Decompression.allCases)
  func `a file cut at any place is an error behind what was read`(compression: Decompression) {
    let file = compressed(Array(text.prefix(2000)), by: compression)
    let whole = compressed(Array("first ".utf8), by: compression)
    for count in 1..<file.count {
      let stream = compression.stream(MemoryStream(whole + file.prefix(count)), head: [])
      var bytes: [UInt8] = []
      #expect(throws: ReadFailure.self, "\(count)") {
        while try stream.read(into: &bytes, limit: 1000) > 0 {}
      }
      #expect(bytes.starts(with: "first ".utf8))
    }
  }

  @Test(arguments: Decompression.allCases)
  func `a changed byte is an error, or the content is the same`(compression: Decompression) throws {
    let content = Array(text.prefix(3000))
    let file = compressed(content, by: compression)
    var random = SeededGenerator(seed: 17)
    var faults = 0
    for _ in 0..<300 {
      var broken = file
      let place = Int(random.next() % UInt64(file.count))
      broken[place] ^= UInt8(1 << (random.next() % 8))
      do {
        #expect(try decompress(broken, compression) == content, "byte \(place)")
      } catch {
        faults += 1
      }
    }
    #expect(faults > 250)
  }

  @Test(arguments: Decompression.allCases)
  func `bytes behind the last member are an error`(compression: Decompression) {
    let file = compressed(text, by: compression)
    #expect(cause(file + Array("junk".utf8), compression).contains("follow the last one"))
  }

  @Test func `zeros between members are padding where the format says so`() throws {
    let gzip = compressed([0x61], by: .gzip)
    #expect(try decompress(gzip + [0] + gzip + [0, 0, 0], .gzip) == [0x61, 0x61])
    let xz = compressed([0x61], by: .xz)
    #expect(try decompress(xz + [0, 0, 0, 0] + xz, .xz) == [0x61, 0x61])
    #expect(cause(xz + [0, 0, 0] + xz, .xz).contains("padding"))
    for other in [Decompression.zstd, .bzip2] {
      let file = compressed([0x61], by: other)
      #expect(cause(file + [0] + file, other).contains("follow the last one"))
    }
  }

  @Test func `skippable frames are passed over`() throws {
    let skippable: [UInt8] = [0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
    let file = skippable + zstd(Array("a".utf8)) + skippable + zstd(Array("b".utf8)) + skippable
    #expect(Decompression(head: Array(file.prefix(10))) == .zstd)
    #expect(try decompress(file, .zstd) == Array("ab".utf8))
    #expect(try decompress(file, .zstd, step: 1) == Array("ab".utf8))
    #expect(cause(skippable.dropLast(), .zstd).contains("ends early"))
  }

  @Test func `a frame that needs a dictionary is refused by name`() {
    // RFC 8878, 3.1.1.1: a frame header with a dictionary id of one byte, 7, and one empty raw block.
    let frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x21, 0x07, 0x00, 0x01, 0x00, 0x00]
    #expect(cause(frame, .zstd) == "the zstd frame needs a dictionary, that with the id 7")
    let file = zstd(Array("a".utf8)) + frame
    #expect(cause(file, .zstd).contains("needs a dictionary"))
  }

  @Test func `streams that ask for too much memory are refused`() {
    // RFC 8878, 3.1.1.1.2: exponent 31 asks for a window of 2 TB.
    let window: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0xF8, 0x01, 0x00, 0x00]
    #expect(cause(window, .zstd).contains("more than 128 MB"))
  }

  @Test(arguments: [
    ("a.jsonl.gz", "a.jsonl"), ("a.ZST", "a"), ("b.txt.bz2", "b.txt"), ("c.xz", "c"), ("d", "d"),
    ("e.gz.txt", "e.gz.txt"), ("f.tgz", "f.tgz"),
  ])
  func `the inner name is that without the ending of the compression`(name: String, inner: String) {
    #expect(Decompression.innerName(name) == inner)
  }
}
