public import WinnowCore
import WinnowRecords

/// Hands the batches of a run to a function, in order, one at a time.
///
/// The function may wait, and so hold back the run; an error that it throws ends the run.
public final class BatchSink: RunSink {
  /// Hands batches on as they are.
  public final class Encoder: BatchEncoder {
    init() {}

    /// The batch itself.
    public func encode(_ batch: ProcessedBatch) -> ProcessedBatch { batch }
  }

  private let receive: @Sendable (ProcessedBatch) throws(RunFailure) -> Void

  /// A sink that calls `receive` from the workers of the run, never twice at once.
  public init(_ receive: @escaping @Sendable (ProcessedBatch) throws(RunFailure) -> Void) {
    self.receive = receive
  }

  /// One: documents and rejects come together.
  public var laneCount: Int { 1 }

  /// An encoder that changes nothing.
  public func makeEncoder() -> Encoder { Encoder() }

  /// Calls the function.
  public func write(_ share: ProcessedBatch, lane: Int) throws(RunFailure) { try receive(share) }

  /// Nothing is left to do.
  public func finish(_ result: RunResult) -> WrittenFolder? { nil }
}
