public import WinnowCore
public import WinnowRecords

/// Keeps the documents and rejects of a run in memory, in order.
///
/// ```swift
/// let sink = MemorySink()
/// try Run(plan, from: MemorySource(records), to: sink).execute()
/// sink.documents.count
/// ```
public final class MemorySink: RunSink, @unchecked Sendable {
  // SAFETY: there is one lane, which one worker at a time writes; whoever reads does so after the run.
  /// The documents in input order.
  public private(set) var documents: [Document] = []
  /// The sources that could not be processed, in input order.
  public private(set) var rejects: [Reject] = []

  /// A sink that holds nothing yet.
  public init() {}

  /// One: documents and rejects come together.
  public var laneCount: Int { 1 }

  /// An encoder that changes nothing.
  public func makeEncoder() -> BatchSink.Encoder { BatchSink.Encoder() }

  /// Keeps a batch.
  public func write(_ share: ProcessedBatch, lane: Int) {
    documents += share.documents
    rejects += share.rejects
  }

  /// Nothing is left to do.
  public func finish(_ result: RunResult) -> WrittenFolder? { nil }
}
