import WinnowFormats
import WinnowRecords
import Testing
import WinnowCore
import WinnowTestSupport

@testable import WinnowPipeline

@Suite struct FileSourceTests {
  private func batches(
    _ paths: [String], batchByteCount: Int, max: Int = 1 << 20, format: InputFormat = .auto
  ) -> [RecordBatch] {
    let files = paths.map { InputFile(path: $0, displayPath: $0) }
    let reader = FileSource(
      files: files, format: format, maxByteCount: max, batchByteCount: batchByteCount)
    var found: [RecordBatch] = []
    while let batch = reader.next() { found.append(batch) }
    return found
  }

  private func texts(_ batches: [RecordBatch]) -> [String] {
    batches.flatMap { batch in
      batch.records.map { String(decoding: batch.storage[$0.range], as: UTF8.self) }
    }
  }

  @Test(arguments: [1, 10, 64, 1 << 20])
  func `batches hold all records in order`(batchByteCount: Int) throws {
    let folder = try TemporaryFolder()
    let lines = (1...50).map { #"{"id": "\#($0)", "text": "t"}"# }
    let paths = [
      try folder.write("a.jsonl", lines[..<20].joined(separator: "\n")),
      try folder.write("b.jsonl.gz", gzip(Array(lines[20...].joined(separator: "\n").utf8))),
      try folder.write("c.txt", "plain"),
    ]
    let found = batches(paths, batchByteCount: batchByteCount)
    #expect(texts(found) == lines + ["plain"])
    #expect(found.allSatisfy { $0.sourceCount == $0.records.count + $0.rejects.count })
  }

  @Test(arguments: [1, 64, 1 << 20])
  func `the last batch ends where the input files end`(batchByteCount: Int) throws {
    let folder = try TemporaryFolder()
    let packed = gzip(Array(String(repeating: "{\"text\": \"t\"}\n", count: 40).utf8))
    let paths = [
      try folder.write("a.txt", "plain"), try folder.write("b.jsonl.gz", packed),
      try folder.write("c.jsonl", "{\"text\": \"t\"}\nnope"), try folder.write("d.txt", ""),
    ]
    let ends = batches(paths, batchByteCount: batchByteCount).map(\.inputEnd)
    #expect(ends == ends.sorted())
    #expect(ends.last == 5 + packed.count + 18)
  }

  @Test func `a batch ends with the record that fills it`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", "aaaa\nbbbb\ncccc\ndddd\n")
    #expect(batches([path], batchByteCount: 8).map(\.records.count) == [2, 2])
    #expect(batches([path], batchByteCount: 9).map(\.records.count) == [3, 1])
  }

  @Test func `what cannot be read is rejected, and the rest is read`() throws {
    let folder = try TemporaryFolder()
    let whole = gzip(Array("{\"text\": \"a\"}\n{\"text\": \"b\"}\n{\"text\": \"c".utf8))
    let paths = [
      "\(folder.path)/missing.txt",
      try folder.write("cut.jsonl.gz", Array(whole.dropLast(8))),
      try folder.write("large.txt", String(repeating: "x", count: 100)),
      try folder.write("good.txt", "good"),
    ]
    let found = batches(paths, batchByteCount: 1 << 20, max: 50)
    let rejects = found.flatMap(\.rejects).map(\.reject)
    #expect(rejects.map(\.path) == Array(paths[..<3]))
    #expect(rejects[1].cause.contains("ends early") && rejects[1].line != nil)
    #expect(rejects[2].cause.contains("max_bytes") && rejects[2].raw.count >= 50)
    #expect(texts(found).last == "good")
  }

  @Test(arguments: Decompression.allCases)
  func `every compression is read as gzip is, whatever the name says`(
    compression: Decompression
  ) throws {
    let folder = try TemporaryFolder()
    let lines = (1...50).map { #"{"id": "\#($0)", "text": "t"}"# }
    let content = Array(lines.joined(separator: "\n").utf8)
    let packed = compressed(content, by: compression)
    let paths = [
      try folder.write("a.jsonl" + compression.suffix, packed), try folder.write("b.gz", packed),
      try folder.write("c", packed), try folder.write("d.jsonl" + compression.suffix, content),
    ]
    let found = batches(paths, batchByteCount: 64)
    #expect(texts(found) == lines + lines + lines + lines)
    let places = found.flatMap(\.records).map(\.origin.byteOffset)
    #expect(Array(places[..<50]) == Array(places[150...]))

    let cut = try folder.write("cut.jsonl", Array(packed.dropLast(9)))
    let rejects = batches([cut], batchByteCount: 1 << 20).flatMap(\.rejects).map(\.reject)
    #expect(rejects.count == 1 && rejects[0].cause.contains("ends early"))
    #expect(rejects[0].line != nil || compression == .bzip2, "\(rejects)")
  }

  @Test(
    arguments: ["a.txt", "a.html", "a.jsonl"], [Decompression.gzip, .zstd, .bzip2, .xz])
  func `what unpacks hundreds to one is read up to the limit`(
    name: String, compression: Decompression
  ) throws {
    let folder = try TemporaryFolder()
    let content = Array("{\"text\": \"".utf8) + [UInt8](repeating: 0x61, count: 3_000_000)
    let packed =
      compression == .gzip ? gzip(content, .small) : compressed(content, by: compression)
    #expect(packed.count * 300 < content.count)
    let path = try folder.write(name, packed)
    let whole = batches([path], batchByteCount: 1 << 20, max: 4 << 20)
    #expect(whole.flatMap(\.records).map(\.range.count) == [content.count])
    let cut = batches([path], batchByteCount: 1 << 20, max: 1 << 20)
    #expect(cut.flatMap(\.records).isEmpty)
    #expect(cut.flatMap(\.rejects).count { $0.reject.cause.contains("max_bytes") } == 1)
    // The rest of the file is not kept.
    #expect(cut.allSatisfy { $0.storage.count < 2 << 20 })
  }

  /// 32 KB of hexadecimal digits, of which no compressor makes less than half.
  private func digits(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<2000).map { _ in String(random.next(), radix: 16) }.joined()
  }

  @Test func `large gzip files are read ahead`() throws {
    let records = (1...70 as ClosedRange<UInt64>).map { #"{"text": "\#(digits(seed: $0))"}"# }
    let packed = gzip(Array(records.joined(separator: "\n").utf8))
    #expect(packed.count > FileSource.readAheadThreshold)
    let folder = try TemporaryFolder()
    let path = try folder.write("c.jsonl.gz", packed)
    let reader = FileSource(
      files: [InputFile(path: path, displayPath: path)], format: .auto, maxByteCount: 1 << 20,
      batchByteCount: 1 << 16)
    var found: [String] = []
    var end = 0
    while let batch = reader.next() {
      found += batch.records.map { String(decoding: batch.storage[$0.range], as: UTF8.self) }
      #expect(end <= batch.inputEnd)
      end = batch.inputEnd
    }
    #expect(found == records)
    #expect(end == packed.count)
  }

  /// One member a batch, and no batch under 256 KB of input but at the end of the input.
  @Test(arguments: ["in.jsonl", "in.jsonl.gz", "folder"])
  func `batches hold enough text to compress well`(input: String) throws {
    let folder = try TemporaryFolder()
    let record = "{\"text\": \"" + String(repeating: "word ", count: 5_000) + "\"}"
    let large = "{\"text\": \"" + String(repeating: "word ", count: 300_000) + "\"}"
    let lines =
      Array(repeating: record, count: 70) + [large] + Array(repeating: record, count: 70)
    let text = Array(lines.joined(separator: "\n").utf8)
    try folder.write("in.jsonl", text)
    try folder.write("in.jsonl.gz", gzip(text))
    for (number, line) in lines.enumerated() where number % 2 == 0 {
      try folder.write("folder/\(number).txt", line)
    }
    let file = try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [\(input)]}\nstages: [normalize]\noutput: {directory: out, compression: none}\n"
    )
    let plan = try PlanReader.read(path: file, overrides: PlanOverrides())
    let reader = FileSource(plan.input, batchByteCount: RunOptions().batchByteCount)
    var sizes: [Int] = []
    while let batch = reader.next() {
      sizes.append(max(batch.byteCount, batch.range?.bytes.count ?? 0))
    }
    #expect(sizes.count >= 3)
    #expect(sizes.dropLast().allSatisfy { $0 >= 256 << 10 }, "\(sizes)")
  }
}
