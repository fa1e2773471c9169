import CLinux
import Dispatch
import WinnowCore
import WinnowFormats
import WinnowRecords

/// Runs the stages of a plan between a source and a sink.
///
/// Reads, processes and writes on workers of its own; what a worker does next the scheduler says.
final class Engine<Sink: RunSink>: RunningEngine, Sendable {
  private typealias SinkWorker = Worker<Sink.Encoder>

  private let plan: Plan
  private let options: RunOptions
  private let chain: StageChain
  private let source: any RecordSource
  private let sink: Sink
  private let scheduler: Scheduler<Sink.Encoder.Share>
  private let counter = ProgressCounter()

  init(_ plan: Plan, _ source: any RecordSource, _ sink: Sink, _ options: RunOptions) {
    self.plan = plan
    self.source = source
    self.sink = sink
    self.options = options
    chain = StageChain(plan.stages)
    // The last lane counts in input order; those before it are the sink's.
    scheduler = Scheduler(
      phaseCount: chain.phases.count, sequencerCount: chain.sequencerCount,
      laneCount: sink.laneCount + 1,
      inFlightLimit: Self.inFlight(options.workerCount),
      inFlightByteLimit: max(
        Self.inFlightBytes, Self.inFlight(options.workerCount) * options.batchByteCount))
  }

  /// The number of batches between reading and writing: one more for each worker than it works on, and two.
  private static func inFlight(_ workerCount: Int) -> Int { workerCount * 2 + 2 }

  /// So many bytes may be in flight whatever the batches: beside a document of this size, which takes some twenty times as
  /// much memory, none is begun.
  private static var inFlightBytes: Int { 16 << 20 }

  var progress: RunProgress { counter.current }

  func cancel(_ status: ExitStatus) {
    stop(
      RunFailure(
        status, Diagnostic(code: .x001, message: "stopped by a signal; nothing was written")))
  }

  func execute() throws(RunFailure) -> RunReport {
    let begin = Clock.now()
    // Every batch needs buffers of the same sizes; mapping and clearing them anew costs system time.
    winnow_keep_large_blocks()
    do throws(RunFailure) {
      let workerCount = try WorkerThreads.count(upTo: options.workerCount)
      try sink.begin()
      let shared = SharedState(source, chain)
      let counts = work(shared, workerCount)
      if let failure = scheduler.failure { throw failure }
      return try finish(shared, counts, begin)
    } catch {
      sink.abandon()
      throw error
    }
  }

  /// Starts the workers, each on a serial queue of its own, and waits for all of them.
  private func work(_ shared: SharedState, _ workerCount: Int) -> WorkerCounts {
    let group = DispatchGroup()
    let counts = WorkerCounts(stageCount: chain.names.count)
    for index in 0..<workerCount {
      let queue = DispatchQueue(label: "winnow.worker.\(index)")
      queue.async(group: group) {
        let worker = SinkWorker(self.plan.input, self.chain, self.sink.makeEncoder())
        self.loop(worker, shared)
        counts.add(worker.statistics, worker.seconds)
      }
    }
    group.wait()
    return counts
  }

  private func loop(_ worker: SinkWorker, _ shared: SharedState) {
    while true {
      do throws(RunFailure) {
        switch scheduler.next() {
        case .stop: return
        case .read: scheduler.finishRead(try shared.read())
        case .phase(let phase, var batch):
          worker.run(phase: phase, &batch) { scheduler.failure == nil }
          guard scheduler.failure == nil else { return }
          if phase < chain.sequencerCount {
            scheduler.arrive(at: phase, batch)
          } else {
            scheduler.finish(worker.finish(&batch))
          }
        case .sequencer(let sequencer, var batch):
          try shared.pass(sequencer: sequencer, &batch)
          scheduler.leave(sequencer: sequencer, batch)
        case .write(let lane, let finished):
          try write(lane, finished, shared)
          scheduler.finishWrite(lane: lane)
        }
      } catch {
        stop(error)
      }
    }
  }

  /// Ends the run; whoever waits for a record or for room comes back.
  private func stop(_ failure: RunFailure) {
    scheduler.fail(failure)
    source.cancel()
    sink.cancel()
  }

  private func write(
    _ lane: Int, _ finished: Scheduler<Sink.Encoder.Share>.Finished, _ shared: SharedState
  ) throws(RunFailure) {
    if options.onError == .fail, let reject = finished.firstRejects.first {
      throw RunFailure(
        .input,
        Diagnostic(
          code: .i001, path: reject.path, line: reject.line, message: reject.cause,
          hint: "leave out --on-error fail to put such sources aside"))
    }
    guard lane == sink.laneCount else { return try sink.write(finished.share, lane: lane) }
    shared.count(finished.names, finished.firstRejects)
    counter.add(
      sources: finished.sourceCount, rejects: finished.rejectCount, bytes: finished.byteCount,
      inputEnd: finished.inputEnd)
  }

  private func finish(
    _ shared: SharedState, _ counts: WorkerCounts, _ begin: Double
  ) throws(RunFailure) -> RunReport {
    let statistics = counts.statistics
    let summary = Summary(
      name: plan.name, stageNames: chain.names, statistics: statistics, nameCounts: shared.names,
      repeatedIdentifierCount: shared.identifiers.repeatCount,
      repeatedParagraphs: shared.repeatedParagraphs(Summary.topCount))
    guard summary.addsUp else {
      throw RunFailure(
        .fault,
        Diagnostic(
          code: .x003,
          message: "\(statistics.sourceCount) sources came in, but \(statistics.writtenCount) were "
            + "written and \(statistics.rejectedCount) rejected; nothing was written"))
    }
    let json = summary.json
    var report = RunReport(
      summary: json, sourceCount: statistics.sourceCount, writtenCount: statistics.writtenCount,
      rejectCount: statistics.rejectedCount, byteCount: statistics.inputByteCount,
      mentionCount: statistics.mentionCount, workerCount: counts.workerCount,
      wallSeconds: Clock.now() - begin,
      stageSeconds: counts.seconds.named(chain.names),
      firstRejects: shared.firstRejects(statistics.rejectCauses),
      unparsedReferenceCount: statistics.editCount(.unparsedReference))
    report.folder = try sink.finish(RunResult(summary: json, report: report))
    return report
  }
}

/// An engine, whatever its sink.
protocol RunningEngine: Sendable {
  var progress: RunProgress { get }
  func cancel(_ status: ExitStatus)
  func execute() throws(RunFailure) -> RunReport
}
