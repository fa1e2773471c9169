import WinnowFormats
import WinnowRecords
import Testing
import WinnowCore
import WinnowTestSupport

@testable import WinnowPipeline

@Suite struct LineRangesTests {
  private func ranges(_ path: String, _ rangeByteCount: Int) throws -> [Range<Int>] {
    let stream = try FileStream(path: path)
    let byteCount = try #require(stream.regularByteCount)
    let cuts = LineRanges(stream, byteCount: byteCount, rangeByteCount: rangeByteCount)
    var found: [Range<Int>] = []
    while let range = try cuts.next() { found.append(range) }
    return found
  }

  /// A batch of a range of a file.
  private func batch(_ path: String, bytes: Range<Int>) -> Batch {
    var raw = RecordBatch()
    raw.range = LineRange(file: 0, path: path, displayPath: "a.jsonl", format: .jsonl, bytes: bytes)
    return Batch(number: 0, raw)
  }

  @Test func `ranges cover the file and end with lines`() throws {
    let folder = try TemporaryFolder()
    for seed in UInt64(1)...100 {
      var generator = SeededGenerator(seed: seed)
      let lines = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        String(repeating: "x", count: Int.random(in: 0...30, using: &generator))
      }
      let text = lines.joined(separator: "\n") + (seed % 2 == 0 ? "\n" : "")
      let bytes = Array(text.utf8)
      let path = try folder.write("a.jsonl", bytes)
      let size = Int.random(in: 1...200, using: &generator)
      let found = try ranges(path, size)
      #expect(found.first?.lowerBound ?? 0 == 0, "seed \(seed)")
      #expect(found.last?.upperBound ?? 0 == bytes.count, "seed \(seed)")
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
      #expect(found.dropLast().allSatisfy { bytes[$0.upperBound - 1] == 0x0A }, "seed \(seed)")
      // 30 bytes and a line feed is the longest line; half a range that would be left is taken along.
      #expect(found.allSatisfy { $0.count <= size + size / 2 + 31 }, "seed \(seed)")
      #expect(found.allSatisfy { $0.count >= size / 4 || found.count == 1 }, "seed \(seed)")
    }
  }

  @Test func `a long line is cut from the short ones before it`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "y", count: 300_000)
    let path = try folder.write("a.jsonl", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\(long)\n" + long)
    #expect(try ranges(path, 100) == [0..<30, 30..<300_031, 300_031..<600_031])
  }

  @Test func `a file that is cut off meanwhile loses no line in silence`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", "{\"text\": \"a\"}\n{\"text\":")
    var batch = batch(path, bytes: 0..<1000)
    batch.readRange(maxByteCount: 1 << 20)
    #expect(batch.raw.records.count == 1)
    #expect(batch.raw.rejects.map(\.reject.cause) == ["the file became shorter while it was read"])
    batch.raw.range?.path = folder.path + "/gone.jsonl"
    batch.readRange(maxByteCount: 1 << 20)
    #expect(batch.raw.rejects.count == 2)
  }

  @Test func `lines of a range get their numbers later`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.jsonl", "\n\n{\"text\": \"b\"}\n\n{\"id\": \"c\", \"text\": \"c\"}\n7\n")
    var batch = batch(path, bytes: 1..<44)
    batch.readRange(maxByteCount: 1 << 20)
    var items: [Batch.Item] = []
    RecordDecoder(InputPlan()).decode(&batch.raw, firstOfRange: 0) {
      items.append(Batch.Item(order: $0, document: $1))
    }
    batch.items = items
    #expect(batch.rangeLineCount == 5)
    batch.numberLines(after: 100)
    #expect(batch.items.map(\.document.id) == ["a.jsonl:102", "c"])
    #expect(batch.items.map(\.document.source.line) == [102, 104])
    #expect(batch.items.map(\.document.source.byteOffset) == [2, 17])
    #expect(batch.raw.rejects.map(\.reject.line) == [105])
  }

  @Test func `a record that fills a batch gets one of its own`() throws {
    let folder = try TemporaryFolder()
    let long = "{\"text\": \"" + String(repeating: "y", count: 5_000) + "\"}"
    let short = "{\"text\": \"" + String(repeating: "x", count: 400) + "\"}"
    for name in ["a.jsonl", "a.jsonl.gz"] {
      let text = Array([short, long, short, short, long].joined(separator: "\n").utf8)
      let path = try folder.write(name, name.hasSuffix("gz") ? gzip(text) : text)
      let reader = FileSource(
        files: [InputFile(path: path, displayPath: name)], format: .auto, maxByteCount: 1 << 20,
        batchByteCount: 1_000)
      var found: [[String]] = []
      while let batch = reader.next() {
        #expect(batch.sourceCount == batch.records.count)
        #expect(batch.byteCount == batch.records.reduce(0) { $0 + $1.range.count })
        #expect(batch.records.map(\.order) == Array(batch.records.indices))
        found.append(
          batch.records.map { String(decoding: batch.storage[$0.range], as: UTF8.self) })
      }
      #expect(found == [[short], [long], [short, short], [long]])
    }
  }
}
