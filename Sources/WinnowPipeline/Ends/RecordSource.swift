public import WinnowCore

/// Anything that yields the raw records of a run: files, memory, a stream.
///
/// The engine asks for one batch after the other, from one worker at a time, and runs the same over every source: same
/// order, same content, same counts, wherever batches end.
public protocol RecordSource: AnyObject, Sendable {
  /// The next records in order, at least one of them; nil at the end.
  ///
  /// May wait for them. What cannot be read becomes a reject of the batch; an error ends the run.
  func next() throws(RunFailure) -> RecordBatch?

  /// Lets a call of `next` that waits come back soon; called from another thread when a run is
  /// stopped, maybe more than once.
  func cancel()
}

extension RecordSource {
  /// Does nothing: for sources that do not wait.
  public func cancel() {}
}
