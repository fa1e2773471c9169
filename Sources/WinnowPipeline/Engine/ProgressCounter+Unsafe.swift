import WinnowFormats

/// The progress of a run, for whoever looks from another thread.
///
/// Written once a batch, behind a lock that nobody holds for longer than a copy: the workers do not feel it.
final class ProgressCounter: @unchecked Sendable {
  // SAFETY: `progress` is touched only inside `monitor.locked`.
  private let monitor = Monitor()
  private var progress = RunProgress()

  /// Adds a batch that was written; `inputEnd` is where its last source ends in the input files.
  func add(sources: Int, rejects: Int, bytes: Int, inputEnd: Int) {
    monitor.locked {
      progress.sourceCount += sources
      progress.rejectCount += rejects
      progress.byteCount += bytes
      progress.inputByteCount = inputEnd
    }
  }

  /// How far the run is now.
  var current: RunProgress { monitor.locked { progress } }
}
