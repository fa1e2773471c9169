import Dispatch
public import WinnowCore
public import WinnowRecords

/// What a run gives out for one source.
public enum RunOutput: Sendable {
  /// A document that has passed all stages.
  case document(Document)
  /// A source that could not be processed.
  case reject(Reject)
}

extension Plan {
  /// What becomes of records as they come, in their order.
  ///
  /// ```swift
  /// for try await output in plan.outputs(of: records) {
  ///   if case .document(let document) = output { print(document.dates.count) }
  /// }
  /// ```
  /// The run begins with the iteration, on threads of its own, and waits for whoever iterates: at most some batches are on
  /// their way. It stops when the iterating task is cancelled or lets the iterator go. An error of `records` is thrown on,
  /// behind what came before it. `ended` is called with the counts of a run that came to its end.
  public func outputs<Records: AsyncSequence & Sendable>(
    of records: Records, _ options: RunOptions = RunOptions(),
    ended: @escaping @Sendable (RunReport) -> Void = { _ in }
  ) -> RunOutputs<Records> where Records.Element == InputRecord {
    RunOutputs(plan: self, records: records, options: options, ended: ended)
  }
}

/// The outputs of a run over an asynchronous sequence of records; each iteration is a run.
public struct RunOutputs<Records: AsyncSequence & Sendable>: AsyncSequence, Sendable
where Records.Element == InputRecord {
  /// A document or a reject.
  public typealias Element = RunOutput

  let plan: Plan
  let records: Records
  let options: RunOptions
  let ended: @Sendable (RunReport) -> Void

  /// Begins a run.
  public func makeAsyncIterator() -> Iterator { Iterator(session: Session(self)) }

  /// Gives the outputs of one run.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let session: Session

    /// The next output; nil at the end of the run.
    public func next() async throws -> RunOutput? { try await session.next() }
  }

  /// A run that goes on while somebody holds it.
  fileprivate final class Session: Sendable {
    private let run: Run
    private let outlet: DocumentOutlet
    private let pump: Task<Void, Never>

    init(_ outputs: RunOutputs) {
      let inlet = RecordInlet(batchByteCount: outputs.options.batchByteCount)
      let outlet = DocumentOutlet()
      let run = Run(outputs.plan, from: inlet, to: outlet, outputs.options)
      let upstream = UpstreamError()
      let records = outputs.records
      pump = Task {
        do {
          for try await record in records {
            guard await inlet.send(record) else { return }
          }
        } catch {
          upstream.set(error)
        }
        inlet.close()
      }
      let ended = outputs.ended
      // A queue of its own: the threads of tasks must not be held up.
      DispatchQueue(label: "winnow.run").async {
        outlet.close(
          Result {
            let report = try run.execute()
            if let error = upstream.error { throw error }
            ended(report)
          })
      }
      self.run = run
      self.outlet = outlet
    }

    deinit { stop() }

    func next() async throws -> RunOutput? {
      try await withTaskCancellationHandler {
        do {
          return try await outlet.next()
        } catch {
          try Task.checkCancellation()
          throw error
        }
      } onCancel: {
        stop()
      }
    }

    private func stop() {
      pump.cancel()
      run.cancel(.interrupted)
    }
  }
}
