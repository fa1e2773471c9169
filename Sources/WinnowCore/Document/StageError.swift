/// A document that a stage could not process, or the end of what a stage can do in a run.
public struct StageError: Error, Sendable {
  /// What went wrong, in a sentence without a full stop.
  public let message: String
  /// What to do about it.
  public let hint: String?
  /// True if no later document can be processed either, so that the run must stop.
  public let stopsRun: Bool

  /// An error of one document, which is put aside.
  public init(_ message: String) {
    self.message = message
    hint = nil
    stopsRun = false
  }

  /// An error after which the run cannot go on.
  public init(stoppingRun message: String, hint: String) {
    self.message = message
    self.hint = hint
    stopsRun = true
  }
}
