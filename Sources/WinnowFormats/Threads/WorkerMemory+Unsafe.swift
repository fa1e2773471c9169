/// Memory that the workers of a stage use for one document after the other, so that a document allocates nothing for what is
/// dropped again when it is done.
///
/// ```swift
/// let memory = WorkerMemory<Scratch>()
/// memory.withValue { scratch in … }  // what the scratch holds from the document before is for the caller to clear
/// ```
package final class WorkerMemory<Value: ReusedMemory & ~Copyable>: @unchecked Sendable {
  // SAFETY: `idle` is only touched under the lock, and a value is in the hands of whoever took it from there.
  private let monitor = Monitor()
  private var idle: [Holder] = []

  private final class Holder {
    var value = Value()
  }

  /// No memory yet; each worker makes its own the first time.
  package init() {}

  /// Lends a value to `body` that nobody else uses meanwhile.
  ///
  /// One that has grown beyond what is usual is not kept.
  package func withValue<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let holder = monitor.locked { idle.popLast() } ?? Holder()
    defer {
      if holder.value.byteCount <= Self.keptBytes { monitor.locked { idle.append(holder) } }
    }
    return try body(&holder.value)
  }

  /// A page of 100 KB asks for less; what a document of many megabytes asks for is given back.
  private static var keptBytes: Int { 4_000_000 }
}

/// What `WorkerMemory` lends.
package protocol ReusedMemory: ~Copyable {
  /// Empty memory.
  init()
  /// About how much it holds.
  var byteCount: Int { get }
}
