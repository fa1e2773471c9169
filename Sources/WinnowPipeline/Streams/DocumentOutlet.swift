import WinnowCore
import WinnowFormats
import WinnowRecords

/// A sink whose documents go to a task: the run waits while the task has not taken those before.
final class DocumentOutlet: RunSink, @unchecked Sendable {
  // SAFETY: everything is touched only inside `monitor.locked`; the continuation is resumed once, by whoever takes it out.
  private let monitor = Monitor()
  private var ready: [RunOutput] = []
  private var taken = 0
  private var isCancelled = false
  /// How the run ended, once it has.
  private var end: Result<Void, any Error>?
  private var receiver: CheckedContinuation<RunOutput?, any Error>?

  var laneCount: Int { 1 }

  func makeEncoder() -> BatchSink.Encoder { BatchSink.Encoder() }

  /// Hands over a batch when all before it were taken.
  func write(_ share: ProcessedBatch, lane: Int) throws(RunFailure) {
    let outputs = share.documents.map { RunOutput.document($0) } + share.rejects.map { .reject($0) }
    guard let first = outputs.first else { return }
    var receiver: CheckedContinuation<RunOutput?, any Error>?
    let isTaken = monitor.locked {
      while taken < ready.count, !isCancelled { monitor.wait() }
      guard !isCancelled else { return false }
      ready = outputs
      receiver = self.receiver
      self.receiver = nil
      taken = receiver == nil ? 0 : 1
      return true
    }
    receiver?.resume(returning: first)
    guard isTaken else {
      throw RunFailure(
        .interrupted, Diagnostic(code: .x001, message: "nobody takes the documents any more"))
    }
  }

  func finish(_ result: RunResult) -> WrittenFolder? { nil }

  func cancel() {
    monitor.locked {
      isCancelled = true
      monitor.wakeAll()
    }
  }

  /// Tells the receiver that the run has ended; what is ready goes first.
  func close(_ end: Result<Void, any Error>) {
    let waiting = monitor.locked {
      self.end = end
      defer { receiver = nil }
      return receiver
    }
    switch end {
    case .success: waiting?.resume(returning: nil)
    case .failure(let error): waiting?.resume(throwing: error)
    }
  }

  /// The next document or reject; nil when the run has ended.
  func next() async throws -> RunOutput? {
    try await withCheckedThrowingContinuation { continuation in
      let now: Result<RunOutput?, any Error>? = monitor.locked {
        if taken < ready.count {
          defer {
            taken += 1
            monitor.wakeAll()
          }
          return .success(ready[taken])
        }
        if let end { return end.map { nil } }
        receiver = continuation
        return nil
      }
      if let now { continuation.resume(with: now) }
    }
  }
}
