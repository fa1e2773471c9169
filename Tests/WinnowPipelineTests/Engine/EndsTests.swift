import Testing
import WinnowCore
import WinnowExtraction
import WinnowFormats
import WinnowRecords
import WinnowTestSupport
import WinnowText

@testable import WinnowPipeline

/// The engine behaves the same over every source and sink: same order, same content, same counts.
@Suite struct EndsTests {
  private let folder: TemporaryFolder
  private let records: [InputRecord]

  /// The same 60 sources as files of a folder and as records in memory; some repeat a paragraph, some are broken.
  init() throws {
    folder = try TemporaryFolder()
    var records: [InputRecord] = []
    let menu = "This paragraph is long enough to be told apart, and it stands in every third one."
    for number in 0..<60 {
      let name = "in/\(number + 100).txt"
      let text =
        "They met in Paris on \(number % 28 + 1) May 2021." + (number % 3 == 0 ? "\n\n\(menu)" : "")
      let bytes =
        number % 10 == 7
        ? [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + [0, 0, 0, 13] : Array(text.utf8)
      let path = try folder.write(name, bytes)
      records.append(
        InputRecord(
          bytes, format: .text, id: "\(number + 100)", origin: RecordOrigin(path: path)))
    }
    self.records = records
  }

  private func plan() throws -> Plan {
    let yaml = """
      version: 1
      input: {paths: [\(folder.path)/in]}
      stages: [normalize, deduplicate, tokenize, dates, locations]
      output: {directory: \(folder.path)/out, compression: none}
      """
    return try PlanReader.read(yaml: yaml)
  }

  private static let shapes = [(1, 1 << 20), (1, 64), (2, 200), (7, 64), (7, 1 << 20)]

  @Test(arguments: shapes)
  func `files and memory give the same`(workers: Int, size: Int) throws {
    let options = RunOptions(workerCount: workers, batchByteCount: size)
    let plan = try plan()
    let (files, memory) = (MemorySink(), MemorySink())
    let fromFiles = try Run(
      plan, from: FileSource(plan.input, batchByteCount: size), to: files, options
    ).execute()
    let fromMemory = try Run(
      plan, from: MemorySource(records, batchByteCount: size), to: memory, options
    ).execute()
    #expect(files.documents.map(\.record) == memory.documents.map(\.record))
    #expect(files.documents.count == 54 && files.rejects.count == 6)
    #expect(files.rejects.map(\.path) == memory.rejects.map(\.path))
    #expect(files.rejects.map(\.cause) == memory.rejects.map(\.cause))
    #expect(fromFiles.summary == fromMemory.summary)
  }

  @Test(arguments: shapes)
  func `a folder holds what memory holds`(workers: Int, size: Int) throws {
    let options = RunOptions(workerCount: workers, batchByteCount: size)
    let plan = try plan()
    let sink = MemorySink()
    let inMemory = try Run(
      plan, from: MemorySource(records, batchByteCount: size), to: sink, options
    ).execute()
    let inFolder = try Run(
      plan, from: MemorySource(records, batchByteCount: size), to: RunFolderSink(plan, options),
      options
    ).execute()
    #expect(inMemory.summary == inFolder.summary)
    let lines = String(decoding: try folder.bytes("out/documents.jsonl"), as: UTF8.self)
    let rows = try lines.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
    #expect(rows == sink.documents.map(\.record))
  }

  @Test func `batches come to a sink one at a time, in order`() throws {
    let seen = Seen()
    let sink = BatchSink { batch in seen.add(batch.number, batch.documents.map(\.id)) }
    try Run(
      plan(), from: MemorySource(records, batchByteCount: 100), to: sink,
      RunOptions(workerCount: 7, batchByteCount: 100)
    ).execute()
    #expect(seen.numbers == Array(0..<seen.numbers.count) && seen.numbers.count > 20)
    #expect(seen.ids == records.map(\.id).filter { Int($0).map { $0 % 10 != 7 } ?? false })
  }

  @Test func `an error of the sink ends the run with that error`() throws {
    let failure = RunFailure(.output, Diagnostic(code: .o001, message: "no room"))
    let sink = BatchSink { batch throws(RunFailure) in if batch.number == 3 { throw failure } }
    let error = #expect(throws: RunFailure.self) {
      try Run(
        plan(), from: MemorySource(records, batchByteCount: 100), to: sink,
        RunOptions(workerCount: 2, batchByteCount: 100)
      ).execute()
    }
    #expect(error?.diagnostics.map(\.message) == ["no room"] && error?.exitCode == .output)
  }

  @Test func `a run that fails leaves no folder`() throws {
    let plan = try plan()
    var options = RunOptions(workerCount: 2, batchByteCount: 100)
    options.onError = .fail
    #expect(throws: RunFailure.self) {
      try Run(
        plan, from: MemorySource(records, batchByteCount: 100), to: RunFolderSink(plan, options),
        options
      ).execute()
    }
    #expect(try folder.names() == ["in"])
  }

  /// What a sink was handed; only touched by the sink, which is called once at a time, and behind the run.
  private final class Seen: @unchecked Sendable {
    // SAFETY: see above.
    var numbers: [Int] = []
    var ids: [String] = []

    func add(_ number: Int, _ ids: [String]) {
      numbers.append(number)
      self.ids += ids
    }
  }
}
