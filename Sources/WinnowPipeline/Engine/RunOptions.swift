public import WinnowCore
public import WinnowFormats
public import WinnowRecords

/// How a plan is run, apart from what it does.
public struct RunOptions: Sendable {
  /// What happens when a source cannot be processed.
  public enum OnError: String, Sendable, CaseIterable {
    /// It is put aside in the rejects table, and the run goes on.
    case reject
    /// The run stops and writes nothing.
    case fail
  }

  /// The number of workers, at least 1.
  public var workerCount: Int
  /// A batch ends with the source with which it reaches this many bytes; of a large plain JSON Lines file it is a range
  /// of about this length.
  public var batchByteCount: Int
  /// What happens when a source cannot be processed.
  public var onError: OnError
  /// What happens to an output folder that exists.
  public var overwrite: Overwrite
  /// Makes the page of a run from its folder, complete but for the page; called at the end of a run whose plan asks for one.
  public var makePage: (@Sendable (_ folder: String) throws(RunFailure) -> [UInt8])?

  /// Options with their defaults: as many workers as the process may use processors, batches of 1 MiB.
  public init(workerCount: Int? = nil, batchByteCount: Int = 1 << 20) {
    self.workerCount = workerCount ?? Processors.available()
    self.batchByteCount = batchByteCount
    onError = .reject
    overwrite = .replace
  }
}

/// What a finished run did.
public struct RunReport: Sendable {
  /// The run folder.
  public var directory: String
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
  /// The tables that the pipeline file asked for.
  public var tables: Set<RunTable>
  /// The path of the page, if one was made.
  public var pagePath: String?
  /// Seconds from start to end.
  public var wallSeconds: Double
  /// CPU seconds of reading, of each stage in order, and of writing.
  public var stageSeconds: [(name: String, seconds: Double)]
  /// The first rejects, for messages.
  public var firstRejects: [String]
  /// Documents whose reference field spelled no day.
  public var unparsedReferenceCount: Int
}
