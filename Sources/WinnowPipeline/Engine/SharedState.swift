import WinnowCore
import WinnowText
import WinnowFormats
import WinnowRecords

/// What the workers of a run share: each part is used by one of them at a time, as the scheduler says.
final class SharedState: @unchecked Sendable {
  // SAFETY: the scheduler hands out one `.read`, one `.gate` a gate and one `.write` a lane at a time, and each lane has
  // state of its own; `workers` has a lock.

  /// The reader of the input.
  let reader: BatchReader
  /// The identifiers of the run.
  let identifiers = IdentifierRegistry()
  /// The first rejects, as messages.
  private(set) var firstRejects: [String] = []
  /// The names of all documents written so far.
  private(set) var names = NameCounts()
  private let indexes: [any CorpusIndex]
  private let tables: [TableWriter]
  /// The file whose ranges pass the first gate, and the lines of those that have passed.
  private var lines = (file: -1, count: 0)
  private let monitor = Monitor()
  private var finishedWorkers: [Worker] = []

  init(_ plan: Plan, _ chain: StageChain, _ options: RunOptions, folder: String) {
    reader = BatchReader(
      files: plan.files, format: plan.format, maxByteCount: plan.maxByteCount,
      batchByteCount: options.batchByteCount, rangeThreshold: options.batchByteCount * 2)
    indexes = chain.corpusStages.map { $0.makeIndex() }
    tables = RunTable.allCases.map {
      TableWriter($0, folder: folder, compression: plan.compression)
    }
  }

  /// Takes a batch through a gate: lines and identifiers at the first one, then the corpus stage's decisions.
  func pass(gate: Int, _ batch: inout Batch) throws(RunFailure) {
    if gate == 0 { numberLines(&batch) }
    for index in batch.items.indices {
      if gate == 0 { identifiers.register(&batch.items[index].document) }
      guard gate < indexes.count, batch.items[index].failure == nil else { continue }
      do {
        try indexes[gate].decide(&batch.items[index].document)
      } catch {
        if error.stopsRun {
          throw RunFailure(
            .input, Diagnostic(code: "I007", message: error.message, hint: error.hint))
        }
        batch.items[index].failure = error.message
      }
    }
  }

  private func numberLines(_ batch: inout Batch) {
    guard let range = batch.range else { return }
    if lines.file != range.file { lines = (range.file, 0) }
    batch.numberLines(after: lines.count)
    lines.count += batch.rangeLineCount
  }

  /// The lane of the writer that counts in input order; those before it write a table each.
  static let countingLane = RunTable.allCases.count

  /// Writes a batch's share of the table of a lane.
  func write(lane: Int, _ finished: Scheduler.Finished) throws(WriteFailure) {
    try tables[lane].write(finished.pieces[tables[lane].table])
  }

  /// Counts the names of a batch, and keeps the first rejects.
  func count(_ finished: Scheduler.Finished) {
    for document in finished.names { names.add(document) }
    if let reject = finished.firstReject, firstRejects.count < 5 {
      let line = reject.line.map { ":\($0)" } ?? ""
      firstRejects.append("\(reject.path)\(line): \(reject.cause)")
    }
  }

  /// Ends the tables, in the order of the run folder.
  func finishTables() throws(WriteFailure) -> [WrittenFile] {
    var files: [WrittenFile] = []
    for table in tables {
      if let file = try table.finish() { files.append(file) }
    }
    return files
  }

  /// The most repeated paragraphs, from the stage that looked for them.
  func repeatedParagraphs(_ limit: Int) -> [RepeatedParagraph] {
    indexes.compactMap { $0 as? any RepetitionCounting }.flatMap { $0.mostRepeated(limit) }
  }

  /// Takes over a worker that has stopped.
  func add(_ worker: Worker) { monitor.locked { finishedWorkers.append(worker) } }

  /// All workers that have stopped.
  var workers: [Worker] { monitor.locked { finishedWorkers } }
}
