import ArgumentParser
import Dispatch
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

/// Tells on standard error how far a run is: a timer looks at its counter, so that the run itself does nothing for it.
final class ProgressDisplay {
  private let run: Run
  private let mode: ProgressMode
  private let isTerminal = Terminal.isErrorATerminal
  private let runFolder: String
  private let totalByteCount: Int
  private let stopwatch = Stopwatch()
  private let queue = DispatchQueue(label: "winnow.progress")
  private var timer: (any DispatchSourceTimer)?

  init(_ run: Run, of plan: Plan, _ mode: ProgressMode) {
    self.run = run
    self.mode = mode
    runFolder = plan.directory
    totalByteCount = mode == .none ? 0 : plan.inputByteCount
  }

  /// Begins to tell.
  func begin() {
    guard mode != .none else { return }
    if mode == .json { show(.begin) }
    let milliseconds = mode == .json ? 1000 : isTerminal ? 200 : 30_000
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(
      deadline: .now() + .milliseconds(milliseconds), repeating: .milliseconds(milliseconds))
    timer.setEventHandler { self.show(.progress) }
    timer.resume()
    self.timer = timer
  }

  /// Ends it, whether the run is done or has failed; a moving line goes away.
  func end(_ event: ProgressSample.Event?) {
    guard let timer else { return }
    timer.cancel()
    // Behind whatever the timer had begun.
    queue.sync {
      if mode == .auto, isTerminal { Terminal.status("") }
      if mode == .json, let event { show(event) }
    }
    self.timer = nil
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
