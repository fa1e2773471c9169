public import WinnowCore
import WinnowFormats
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
