import WinnowFormats
import WinnowRecords

/// The counts of the workers of a run, added up as they stop.
final class WorkerCounts: @unchecked Sendable {
  // SAFETY: both sums are touched only inside `monitor.locked`.
  private let monitor = Monitor()
  private var sum = Statistics()
  private var secondsSum: StageSeconds
  private var workers = 0

  init(stageCount: Int) { secondsSum = StageSeconds(stageCount: stageCount) }

  /// Adds what a worker counted.
  func add(_ statistics: Statistics, _ seconds: StageSeconds) {
    monitor.locked {
      sum.merge(statistics)
      secondsSum.merge(seconds)
      workers += 1
    }
  }

  /// The counts of all of them.
  var statistics: Statistics { monitor.locked { sum } }
  /// How many there were.
  var workerCount: Int { monitor.locked { workers } }
  /// Their CPU seconds.
  var seconds: StageSeconds { monitor.locked { secondsSum } }
}
