import WinnowTestSupport
import WinnowCore
import Glibc
import Testing
import WinnowTestSupport

@testable import WinnowFormats

@Suite struct ReadAheadStreamTests {
  private let folder: TemporaryFolder
  private let text = Array(Self.digits(seed: 7).utf8)

  init() throws { folder = try TemporaryFolder() }

  /// 32 KB of hexadecimal digits, of which no compressor makes less than half.
  private static func digits(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<2000).map { _ in String(random.next(), radix: 16) }.joined()
  }

  private func stream(_ file: [UInt8], blockByteCount: Int = 1000, depth: Int = 2) throws
    -> ReadAheadStream
  {
    let source = try FileStream(path: try folder.write("a.gz", file))
    return ReadAheadStream(
      GzipStream(source: source, head: []), of: source, blockByteCount: blockByteCount,
      depth: depth)
  }

  @Test(arguments: [1, 7, 1000, 1 << 20], [1, 4])
  func `the bytes are those of the stream`(blockByteCount: Int, depth: Int) throws {
    let members = gzip(Array("one ".utf8)) + gzip(text) + gzip(Array(" three".utf8))
    let ahead = try stream(members, blockByteCount: blockByteCount, depth: depth)
    #expect(try readAll(ahead, limit: 999) == Array("one ".utf8) + text + Array(" three".utf8))
    #expect(ahead.sourceByteCount == members.count)
    var more: [UInt8] = []
    #expect(try ahead.read(into: &more, limit: 10) == 0)
  }

  @Test func `a fault comes behind all that was read before it`() throws {
    var cut = gzip(text) + gzip(text)
    cut.removeLast(4)
    let ahead = try stream(cut)
    var bytes: [UInt8] = []
    #expect(throws: ReadFailure.self) { while try ahead.read(into: &bytes, limit: 77) > 0 {} }
    #expect(bytes == text + text)
    #expect(throws: ReadFailure.self) { try ahead.read(into: &bytes, limit: 77) }
  }

  @Test(.timeLimit(.minutes(1))) func `a stream that nobody reads to its end is let go`() throws {
    weak var source: FileStream?
    do {
      let file = try FileStream(path: try folder.write("b.gz", gzip(text)))
      source = file
      let ahead = ReadAheadStream(
        GzipStream(source: file, head: []), of: file, blockByteCount: 10, depth: 1)
      var bytes: [UInt8] = []
      _ = try ahead.read(into: &bytes, limit: 5)
      #expect(bytes == Array(text.prefix(5)))
    }
    // The worker is waiting for room or about to; it ends as soon as it has seen that nobody reads.
    while source != nil { sched_yield() }
  }
}
