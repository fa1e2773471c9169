import Glibc
import WinnowCore
import WinnowFormats

/// Turns the first SIGINT or SIGTERM into a call, and restores their default action when removed.
///
/// A thread waits for them, so that the call may do anything. The second one ends the process at once: whatever waits,
/// somebody means it.
final class SignalHandlers {
  private static let handled: KeyValuePairs<Int32, ExitStatus> = [
    SIGINT: .interrupted, SIGTERM: .terminated,
  ]
  /// Tells the thread that nobody is interested any more.
  private static let end = SIGUSR2
  private var thread: PlainThread?

  /// Signals from here on are heard; where there is no thread to hear them, they keep their default action.
  init(_ handler: @escaping @Sendable (ExitStatus) -> Void) {
    signal(SIGPIPE, SIG_IGN)
    Self.mask(SIG_BLOCK, [SIGINT, SIGTERM, Self.end])
    thread = PlainThread { Self.wait(handler) }
    if thread == nil { Self.mask(SIG_UNBLOCK, [SIGINT, SIGTERM, Self.end]) }
  }

  private static func wait(_ handler: @Sendable (ExitStatus) -> Void) {
    var set = signals([SIGINT, SIGTERM, end])
    var number: Int32 = 0
    guard sigwait(&set, &number) == 0,
      let status = handled.first(where: { $0.key == number })?.value
    else { return }
    // From now on the kernel ends the process, even where no thread of it gets to run.
    for (number, _) in handled { signal(number, SIG_DFL) }
    mask(SIG_UNBLOCK, [SIGINT, SIGTERM])
    handler(status)
    // All other threads block them: this one stays to take the second.
    var last = signals([end])
    sigwait(&last, &number)
  }

  /// Stops handling.
  func remove() {
    guard let thread else { return }
    thread.signal(Self.end)
    thread.join()
    self.thread = nil
    for (number, _) in Self.handled { signal(number, SIG_DFL) }
    Self.mask(SIG_UNBLOCK, [SIGINT, SIGTERM, Self.end])
  }

  private static func signals(_ numbers: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    return set
  }

  /// Changes which signals the calling thread, and those that it starts, take.
  private static func mask(_ how: Int32, _ numbers: [Int32]) {
    var set = signals(numbers)
    pthread_sigmask(how, &set, nil)
  }
}
