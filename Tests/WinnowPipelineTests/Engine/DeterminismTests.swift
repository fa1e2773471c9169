import Testing
import WinnowCore

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
  func workersDoNotChangeTheFiles(pipeline: String) throws {
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
  func batchesDoNotChangeTheContent(pipeline: String) throws {
    let folder = try TemporaryFolder()
    let sizes = [1 << 10, 1 << 16, 1 << 23]
    for size in sizes {
      try run(pipeline, "\(folder.path)/\(size)", workers: 3, batchByteCount: size)
    }
    let expected = try content(folder, "\(sizes[0])")
    #expect(try content(folder, "\(sizes[1])") == expected)
    #expect(try content(folder, "\(sizes[2])") == expected)
  }
}
