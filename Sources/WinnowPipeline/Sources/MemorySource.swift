import WinnowCore

/// The records of a sequence in memory, in its order.
///
/// ```swift
/// let source = MemorySource([InputRecord("One text."), InputRecord("Another.")])
/// ```
public final class MemorySource: RecordSource, @unchecked Sendable {
  // SAFETY: the engine lets one worker at a time call `next`, and nothing else touches the state.
  private var records: any IteratorProtocol<InputRecord>
  private let batchByteCount: Int
  private var count = 0

  /// The records of `records`, in batches that end with the record with which they reach `batchByteCount` bytes.
  public init(
    _ records: some Sequence<InputRecord> & Sendable, batchByteCount: Int = 1 << 20
  ) {
    self.records = records.makeIterator()
    self.batchByteCount = batchByteCount
  }

  /// The next records; nil at the end.
  public func next() -> RecordBatch? {
    var batch = RecordBatch()
    while batch.byteCount < batchByteCount, let record = records.next() {
      count += 1
      batch.append(record, number: count)
    }
    return batch.sourceCount == 0 ? nil : batch
  }
}
