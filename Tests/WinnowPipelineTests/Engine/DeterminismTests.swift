import WinnowFormats
import Testing
import WinnowCore
import WinnowTestSupport

@testable import WinnowPipeline

/// The same input gives the same bytes, whatever the number of workers and the size of the batches.
@Suite struct DeterminismTests {
  private func run(_ pipeline: String, _ output: String, workers: Int, batchByteCount: Int) throws {
    var overrides = PlanOverrides()
    overrides.output = output
    let plan = try PlanReader.read(
      path: "\(projectRoot)/pipelines/\(pipeline)", overrides: overrides)
    _ = try Run(plan, RunOptions(workerCount: workers, batchByteCount: batchByteCount)).execute()
  }

  /// The decompressed tables and the summary.
  private func content(_ folder: TemporaryFolder, _ name: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for file in try folder.names(name) where file.hasSuffix(".gz") {
      let stream = GzipStream(source: MemoryStream(try folder.bytes("\(name)/\(file)")), head: [])
      found[file] = try readAll(stream)
    }
    found["summary.json"] = try folder.bytes("\(name)/summary.json")
    return found
  }

  private func files(_ folder: TemporaryFolder, _ name: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for file in try folder.names(name) where file != "run.json" && file != "datapackage.json" {
      found[file] = try folder.bytes("\(name)/\(file)")
    }
    return found
  }

  @Test(arguments: ["seeds.yaml", "jsonl-news.yaml", "html-folder.yaml"])
  func `workers do not change the files`(pipeline: String) throws {
    let folder = try TemporaryFolder()
    for workers in [1, 2, 7] {
      try run(pipeline, "\(folder.path)/\(workers)", workers: workers, batchByteCount: 4096)
    }
    let expected = try files(folder, "1")
    #expect(expected.count >= 3)
    #expect(try files(folder, "2") == expected)
    #expect(try files(folder, "7") == expected)
  }

  @Test(arguments: ["seeds.yaml", "jsonl-news.yaml", "html-folder.yaml"])
  func `batches do not change the content`(pipeline: String) throws {
    let folder = try TemporaryFolder()
    let sizes = [1 << 10, 1 << 16, 1 << 23]
    for size in sizes {
      try run(pipeline, "\(folder.path)/\(size)", workers: 3, batchByteCount: size)
    }
    let expected = try content(folder, "\(sizes[0])")
    #expect(try content(folder, "\(sizes[1])") == expected)
    #expect(try content(folder, "\(sizes[2])") == expected)
  }

  /// Records with and without identifiers, repeated paragraphs, blank lines, lines that are no records, a long one.
  private func largeFile() -> String {
    var generator = SeededGenerator(seed: 8)
    var lines: [String] = ["\u{FEFF}{\"text\": \"The first one.\"}"]
    for number in 0..<900 {
      let town = ["Vienna", "Prague", "Lisbon"].randomElement(using: &generator) ?? ""
      let words = Int.random(in: 5...60, using: &generator)
      let text =
        "On \(number % 28 + 1) May 2021 they met in \(town)."
        + String(repeating: " And again.", count: words)
      switch number % 10 {
      case 3: lines.append("")
      case 5: lines.append("{\"text\": \(number)}")
      case 7: lines.append("{\"id\": \"d\(number % 40)\", \"text\": \"\(text)\"}")
      default: lines.append("{\"text\": \"\(text)\"}")
      }
    }
    lines.insert("{\"text\": \"" + String(repeating: "long ", count: 20_000) + "\"}", at: 300)
    return lines.joined(separator: "\n")
  }

  /// A large plain file is read in ranges by the workers, a small or compressed one line by line by the reader.
  @Test(arguments: ["corpus", "document"])
  func `ranges of a large file do not change the content`(scope: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", largeFile())
    let stages = "[normalize, deduplicate: {scope: \(scope)}, tokenize, dates, locations]"
    let file = try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [in.jsonl]}\nstages: \(stages)\noutput: {directory: out}\n")
    for (workers, size) in [(1, 1 << 23), (1, 5_000), (2, 5_000), (7, 5_000), (3, 60_000)] {
      var overrides = PlanOverrides()
      overrides.output = "\(folder.path)/\(workers)-\(size)"
      let plan = try PlanReader.read(path: file, overrides: overrides)
      _ = try Run(plan, RunOptions(workerCount: workers, batchByteCount: size)).execute()
    }
    let expected = try content(folder, "1-\(1 << 23)")
    #expect(expected.keys.sorted().contains("rejects.jsonl.gz"))
    for name in ["1-5000", "2-5000", "7-5000", "3-60000"] {
      #expect(try content(folder, name) == expected, "\(name)")
    }
    #expect(try files(folder, "2-5000") == files(folder, "1-5000"))
    #expect(try files(folder, "7-5000") == files(folder, "1-5000"))
  }
}
