import WinnowTestSupport
import WinnowCore
import Testing
import WinnowTestSupport

@testable import WinnowFormats
@testable import WinnowPipeline

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

  /// One member a batch, and no batch under 256 KB of input but at the end of the input.
  @Test(arguments: ["in.jsonl", "in.jsonl.gz", "folder"])
  func `members hold enough text to compress well`(input: String) throws {
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
    let reader = BatchReader(
      files: plan.files, format: plan.format, maxByteCount: plan.maxByteCount,
      batchByteCount: RunOptions().batchByteCount, rangeThreshold: 1 << 21)
    var sizes: [Int] = []
    while let batch = reader.next() {
      sizes.append(max(batch.byteCount, batch.range?.bytes.count ?? 0))
    }
    #expect(sizes.count >= 3)
    #expect(sizes.dropLast().allSatisfy { $0 >= 256 << 10 }, "\(sizes)")
  }
}
