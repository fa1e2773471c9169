public import WinnowCore
public import WinnowFormats
public import WinnowRecords

/// Anything that takes what a run gives, in the order of the input: a run folder, memory, a stream.
///
/// Every worker makes its batches ready with an encoder of its own, all at once; then each lane takes its share of the
/// batches in order. Lanes do not wait for each other.
public protocol RunSink: AnyObject, Sendable {
  /// Makes batches ready.
  associatedtype Encoder: BatchEncoder

  /// How many parts of writing go on side by side; at least 1.
  var laneCount: Int { get }

  /// Gets ready, before anything is read; throws where the output cannot be written.
  func begin() throws(RunFailure)

  /// An encoder for one worker.
  func makeEncoder() -> Encoder

  /// Takes a lane's share of the next batch; called for one batch after the other in each lane, from one worker at a time.
  ///
  /// May wait, and so hold back the run.
  func write(_ share: Encoder.Share, lane: Int) throws(RunFailure)

  /// Takes the counts of a run that came to its end, and gives the folder that was written, if one was.
  func finish(_ result: RunResult) throws(RunFailure) -> WrittenFolder?

  /// Lets a call of `write` that waits come back soon; called when a run is stopped.
  func cancel()

  /// Takes back what a run wrote that did not come to its end; the last call of such a run.
  func abandon()
}

extension RunSink {
  /// Does nothing: for sinks that need no preparation.
  public func begin() throws(RunFailure) {}
  /// Does nothing: for sinks that do not wait.
  public func cancel() {}
  /// Does nothing: for sinks that leave nothing behind.
  public func abandon() {}
}

/// Makes batches ready for a sink; one a worker, with buffers of its own.
public protocol BatchEncoder: AnyObject {
  /// What a batch becomes.
  associatedtype Share: Sendable

  /// Makes a batch ready.
  func encode(_ batch: ProcessedBatch) -> Share
}

/// A run of consecutive documents that have passed all stages, and the sources among them that could not be processed.
public struct ProcessedBatch: Sendable {
  /// Its place among all batches, from 0.
  public var number: Int
  /// The documents in input order, each with its mentions and its ledger.
  public var documents: [Document]
  /// The rejects in input order.
  public var rejects: [Reject]
}

/// What a run came to, for its sink.
public struct RunResult: Sendable {
  /// The content of `summary.json`.
  public var summary: JSONValue
  /// The counts, as text and numbers.
  public var report: RunReport
}

/// The folder that a run has written.
public struct WrittenFolder: Sendable {
  /// Where it is.
  public var directory: String
  /// The tables that the pipeline asked for.
  public var tables: Set<RunTable>
  /// The path of the page, if one was made.
  public var pagePath: String?
  /// What could not be cleared away when the folder was in its place, for people; mostly nothing.
  public var leftBehind: [String] = []

  /// A folder.
  public init(directory: String, tables: Set<RunTable>, pagePath: String? = nil) {
    self.directory = directory
    self.tables = tables
    self.pagePath = pagePath
  }
}

/// What a finished run did.
public struct RunReport: Sendable {
  /// The content of `summary.json`.
  public var summary: JSONValue
  /// Sources read.
  public var sourceCount: Int
  /// Documents written.
  public var writtenCount: Int
  /// Sources rejected.
  public var rejectCount: Int
  /// Bytes read, after decompression.
  public var byteCount: Int
  /// Mentions found.
  public var mentionCount: Int
  /// Workers that ran: as many as were asked for, or as the system had threads for.
  public var workerCount: Int
  /// Seconds from start to end.
  public var wallSeconds: Double
  /// CPU seconds of reading, of each stage in order, and of writing.
  public var stageSeconds: [(name: String, seconds: Double)]
  /// The first rejects, for messages.
  public var firstRejects: [String]
  /// Documents whose reference field spelled no day.
  public var unparsedReferenceCount: Int
  /// The folder that was written, where the sink was one.
  public var folder: WrittenFolder?
}
