import WinnowCore
import WinnowFormats

/// A source whose records come from a task: the task waits while enough of them are on their way.
final class RecordInlet: RecordSource, @unchecked Sendable {
  // SAFETY: everything is touched only inside `monitor.locked`; the continuation is resumed once, by whoever takes it out.
  private let monitor = Monitor()
  private var batch = RecordBatch()
  private var count = 0
  private var isClosed = false
  private var failure: RunFailure?
  private var sender: CheckedContinuation<Void, Never>?
  private let batchByteCount: Int

  /// An inlet that holds records of about `batchByteCount` bytes before the sender has to wait.
  init(batchByteCount: Int) { self.batchByteCount = batchByteCount }

  /// Puts a record in, and waits while there are enough; false if nobody takes them any more.
  func send(_ record: InputRecord) async -> Bool {
    let isFull: Bool? = monitor.locked {
      guard !isClosed else { return nil }
      count += 1
      batch.append(record, number: count)
      monitor.wakeAll()
      return batch.byteCount >= batchByteCount
    }
    guard let isFull else { return false }
    if isFull { await room() }
    return true
  }

  private func room() async {
    await withCheckedContinuation { continuation in
      let mayGoOn = monitor.locked {
        guard !isClosed, batch.byteCount >= batchByteCount else { return true }
        sender = continuation
        return false
      }
      if mayGoOn { continuation.resume() }
    }
  }

  /// Ends the records, by a failure if there is one.
  func close(_ failure: RunFailure? = nil) {
    let waiting = monitor.locked {
      isClosed = true
      self.failure = self.failure ?? failure
      monitor.wakeAll()
      defer { sender = nil }
      return sender
    }
    waiting?.resume()
  }

  /// What has come so far, as soon as there is anything; nil at the end.
  func next() throws(RunFailure) -> RecordBatch? {
    var waiting: CheckedContinuation<Void, Never>?
    let (taken, failure): (RecordBatch?, RunFailure?) = monitor.locked {
      while batch.sourceCount == 0, !isClosed { monitor.wait() }
      waiting = sender
      sender = nil
      guard batch.sourceCount > 0 else { return (nil, self.failure) }
      var full = RecordBatch()
      swap(&full, &batch)
      return (full, nil)
    }
    waiting?.resume()
    if let failure { throw failure }
    return taken
  }

  func cancel() { close() }
}
