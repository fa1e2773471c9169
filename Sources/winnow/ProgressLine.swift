import WinnowPipeline

/// One line on standard error that moves while a run goes on; nothing when it is no terminal.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let totalByteCount: Int
  private let begin = Stopwatch()

  init(plan: Plan, isShown: Bool) {
    self.isShown = isShown
    totalByteCount = isShown ? plan.plainInputByteCount : 0
  }

  /// Shows how far the run is.
  func update(_ progress: RunProgress) {
    guard isShown else { return }
    let seconds = begin.seconds
    let speed = seconds > 0 ? Double(progress.byteCount) / 1e6 / seconds : 0
    var text = "\(progress.sourceCount) documents, \(RunMessages.decimal(speed)) MB/s"
    if totalByteCount > 0 {
      text += ", \(min(100, progress.byteCount * 100 / totalByteCount)) %"
    }
    if progress.rejectCount > 0 { text += ", \(progress.rejectCount) rejected" }
    Terminal.status(text)
  }

  /// Takes the line away.
  func clear() {
    if isShown { Terminal.status("") }
  }
}
