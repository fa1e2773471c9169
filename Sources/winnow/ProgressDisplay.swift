import ArgumentParser
import WinnowPipeline
import WinnowConsole
import WinnowFormats

/// How a run tells how far it is.
enum ProgressMode: String, CaseIterable, ExpressibleByArgument {
  /// One line that moves where standard error is a terminal, a line every 30 seconds elsewhere.
  case auto
  /// A JSON object a line: at the beginning, every second, and at the end.
  case json
  /// Not at all.
  case none
}

/// Tells on standard error how far a run is: a thread looks at its counter, so that the run itself does nothing for it.
final class ProgressDisplay: @unchecked Sendable {
  // SAFETY: `isEnded` is touched only inside `monitor.locked`, `thread` only by whoever begins and ends.
  private let run: Run
  private let mode: ProgressMode
  private let isTerminal = Terminal.isErrorATerminal
  private let runFolder: String
  private let totalByteCount: Int
  private let stopwatch = Stopwatch()
  private let monitor = Monitor()
  private var isEnded = false
  private var thread: PlainThread?

  init(_ run: Run, of plan: Plan, _ mode: ProgressMode) {
    self.run = run
    self.mode = mode
    runFolder = plan.output.directory
    totalByteCount = mode == .none ? 0 : plan.inputByteCount
  }

  /// Begins to tell.
  func begin() {
    guard mode != .none else { return }
    if mode == .json { show(.begin) }
    let milliseconds = mode == .json ? 1000 : isTerminal ? 200 : 30_000
    thread = PlainThread { self.tell(every: milliseconds) }
  }

  private func tell(every milliseconds: Int) {
    while true {
      let isEnded = monitor.locked {
        // A wake without a reason only tells a little early.
        if !self.isEnded { monitor.wait(milliseconds: milliseconds) }
        return self.isEnded
      }
      if isEnded { return }
      show(.progress)
    }
  }

  /// Ends it, whether the run is done or has failed; a moving line goes away.
  func end(_ event: ProgressSample.Event?) {
    guard let thread else { return }
    monitor.locked {
      isEnded = true
      monitor.wakeAll()
    }
    thread.join()
    self.thread = nil
    if mode == .auto, isTerminal { Terminal.status("") }
    if mode == .json, let event { show(event) }
  }

  private func show(_ event: ProgressSample.Event) {
    let sample = ProgressSample(
      run.progress, seconds: stopwatch.seconds, totalByteCount: totalByteCount)
    switch (mode, isTerminal) {
    case (.json, _):
      let line = sample.json(event, runFolder: runFolder).lineBytes
      Terminal.error(String(decoding: line.dropLast(), as: UTF8.self))
    case (_, true): Terminal.status(sample.text)
    case (_, false): Terminal.error(sample.text)
    }
  }
}
