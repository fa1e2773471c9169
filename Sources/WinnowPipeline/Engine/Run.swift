public import WinnowCore

/// One run of a plan: reads a source, takes its records through the stages, and hands what comes out to a sink.
///
/// ```swift
/// let sink = MemorySink()
/// try Run(plan, from: MemorySource([InputRecord("Seen in Vienna.")]), to: sink).execute()
/// ```
public final class Run: Sendable {
  private let engine: any RunningEngine

  /// A run that has not begun.
  ///
  /// The engine behaves the same over every source and sink: same order, same content, same counts.
  public init(
    _ plan: Plan, from source: any RecordSource, to sink: some RunSink,
    _ options: RunOptions = RunOptions()
  ) {
    engine = Engine(plan, source, sink, options)
  }

  /// Throws (exit code 4) where the system has no thread for even one worker: what waits for one would wait without end.
  ///
  /// `execute` asks too, and makes do with fewer workers.
  public static func requireThreads() throws(RunFailure) {
    _ = try WorkerThreads.count(
      upTo: 1, reserve: WorkerThreads.reserve + WorkerThreads.ofCommand)
  }

  /// How far the run is: to be asked from any thread, at any time.
  public var progress: RunProgress { engine.progress }

  /// Stops the run as soon as its workers have ended what they are at; `execute` then throws.
  public func cancel(_ status: ExitStatus) { engine.cancel(status) }

  /// Does all the work, on threads of its own, and returns when the sink has taken everything.
  @discardableResult
  public func execute() throws(RunFailure) -> RunReport { try engine.execute() }
}
