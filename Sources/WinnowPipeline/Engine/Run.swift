import CLinux
import Dispatch
public import WinnowCore
import WinnowText
import WinnowFormats
import WinnowRecords

/// Runs a plan: reads, processes and writes, and puts the run folder in its place.
public final class Run: Sendable {
  private let plan: Plan
  private let options: RunOptions
  private let chain: StageChain
  private let scheduler: Scheduler
  private let counter = ProgressCounter()

  /// A run that has not begun.
  public init(_ plan: Plan, _ options: RunOptions) {
    self.plan = plan
    self.options = options
    chain = StageChain(plan.stages)
    scheduler = Scheduler(
      phaseCount: chain.phases.count, gateCount: chain.gateCount,
      laneCount: SharedState.countingLane + 1, inFlightLimit: options.workerCount * 2 + 2)
  }

  /// How far the run is: to be asked from any thread, at any time.
  public var progress: RunProgress { counter.current }

  /// Stops the run as soon as its workers have ended what they are at; `execute` then throws.
  public func cancel(_ status: ExitStatus) {
    scheduler.fail(
      RunFailure(
        status, Diagnostic(code: "X001", message: "stopped by a signal; nothing was written")))
  }

  /// Does all the work and returns when the run folder is complete.
  public func execute() throws(RunFailure) -> RunReport {
    let begin = Clock.now()
    // Every batch needs buffers of the same sizes; mapping and clearing them anew costs system time.
    winnow_keep_large_blocks()
    do {
      try RunFolder.check(plan.directory, overwrite: options.overwrite)
      let folder = try RunFolder(path: plan.directory)
      let shared = SharedState(plan, chain, options, folder: folder.temporaryPath)
      let workers = work(shared)
      if let failure = scheduler.failure { throw failure }
      return try finish(folder, shared, workers, begin)
    } catch let failure as WriteFailure {
      throw RunFailure(failure)
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure(.fault, Diagnostic(code: "X002", message: "\(error)"))
    }
  }

  /// Starts the workers, each on a serial queue of its own, and waits for all of them.
  private func work(_ shared: SharedState) -> [Worker] {
    let group = DispatchGroup()
    for index in 0..<options.workerCount {
      let queue = DispatchQueue(label: "winnow.worker.\(index)")
      queue.async(group: group) {
        let worker = Worker(plan: self.plan, chain: self.chain)
        self.loop(worker, shared)
        shared.add(worker)
      }
    }
    group.wait()
    return shared.workers
  }

  private func loop(_ worker: Worker, _ shared: SharedState) {
    while true {
      switch scheduler.next() {
      case .stop: return
      case .read: scheduler.finishRead(shared.reader.next())
      case .phase(let phase, var batch):
        worker.run(phase: phase, &batch)
        if phase < chain.gateCount {
          scheduler.arrive(atGate: phase, batch)
        } else {
          scheduler.finish(encode(&batch, worker))
        }
      case .gate(let gate, var batch):
        do {
          try shared.pass(gate: gate, &batch)
          scheduler.leave(gate: gate, batch)
        } catch {
          scheduler.fail(error)
        }
      case .write(let lane, let finished): write(lane, finished, shared)
      }
    }
  }

  private func encode(_ batch: inout Batch, _ worker: Worker) -> Scheduler.Finished {
    let (pieces, names) = worker.finish(&batch)
    return Scheduler.Finished(
      number: batch.number, pieces: pieces, names: names, sourceCount: batch.sourceCount,
      byteCount: batch.byteCount, inputEnd: batch.inputEnd, firstReject: batch.rejects.first?.reject
    )
  }

  private func write(_ lane: Int, _ finished: Scheduler.Finished, _ shared: SharedState) {
    if options.onError == .fail, let reject = finished.firstReject {
      scheduler.fail(
        RunFailure(
          .input,
          Diagnostic(
            code: "I001", path: reject.path, line: reject.line, message: reject.cause,
            hint: "leave out --on-error fail to put such sources aside")))
      return
    }
    do {
      if lane < SharedState.countingLane {
        try shared.write(lane: lane, finished)
      } else {
        shared.count(finished)
        counter.add(
          sources: finished.sourceCount, rejects: finished.pieces[.rejects]?.rowCount ?? 0,
          bytes: finished.byteCount, inputEnd: finished.inputEnd)
      }
      scheduler.finishWrite(lane: lane)
    } catch {
      scheduler.fail(RunFailure(error))
    }
  }

  private func finish(
    _ folder: RunFolder, _ shared: SharedState, _ workers: [Worker], _ begin: Double
  ) throws -> RunReport {
    var statistics = Statistics()
    var seconds = StageSeconds(stageCount: chain.names.count)
    for worker in workers {
      statistics.merge(worker.statistics)
      seconds.merge(worker.seconds)
    }
    let summary = Summary(
      name: plan.name, stageNames: chain.names, statistics: statistics, nameCounts: shared.names,
      repeatedIdentifierCount: shared.identifiers.repeatCount,
      repeatedParagraphs: shared.repeatedParagraphs(Summary.topCount))
    guard summary.addsUp else {
      throw RunFailure(
        .fault,
        Diagnostic(
          code: "X003",
          message: "\(statistics.sourceCount) sources came in, but \(statistics.writtenCount) were "
            + "written and \(statistics.rejectedCount) rejected; nothing was written"))
    }
    let wallSeconds = Clock.now() - begin
    var files = try shared.finishTables()
    files.append(try Self.write("summary.json", summary.json, in: folder))
    let facts = RunFacts(
      plan: plan, options: options, seconds: seconds, stageNames: chain.names,
      wallSeconds: wallSeconds, byteCount: statistics.inputByteCount)
    files.append(try Self.write("run.json", facts.json, in: folder))
    let package = DataPackage(
      name: plan.name, files: files,
      leftOut: RunTable.allCases.filter { !plan.tables.contains($0) })
    _ = try Self.write("datapackage.json", package.json, in: folder)
    let pagePath = try writePage(in: folder)
    try folder.finish()
    return RunReport(
      directory: plan.directory, summary: summary.json, sourceCount: statistics.sourceCount,
      writtenCount: statistics.writtenCount, rejectCount: statistics.rejectedCount,
      byteCount: statistics.inputByteCount,
      mentionCount: statistics.mentionCount, tables: plan.tables, pagePath: pagePath,
      wallSeconds: wallSeconds, stageSeconds: facts.namedSeconds, firstRejects: shared.firstRejects,
      unparsedReferenceCount: statistics.edits[
        Statistics.Rule(stage: "dates", rule: "reference-unparsed")]?.count ?? 0)
  }

  /// Makes the page if the plan asks for one, and gives its final place.
  private func writePage(in folder: RunFolder) throws(RunFailure) -> String? {
    guard plan.writesReport, let makePage = options.makePage else { return nil }
    try RunPage.write(makePage(folder.temporaryPath), in: folder.temporaryPath)
    return RunPage.path(in: folder.path)
  }

  private static func write(
    _ name: String, _ json: JSONValue, in folder: RunFolder
  ) throws(WriteFailure) -> WrittenFile {
    let file = try OutputFile(path: "\(folder.temporaryPath)/\(name)")
    try file.write(json.bytes())
    return WrittenFile(name: name, byteCount: file.byteCount, sha256: try file.finish())
  }
}
