import Dispatch
import Glibc
import WinnowCore

/// Turns the first SIGINT or SIGTERM into a call, and restores their default action when removed.
///
/// The second one ends the process at once: whatever waits, somebody means it.
final class SignalHandlers {
  private var sources: [any DispatchSourceSignal] = []

  /// Returns when the signals are heard: one that comes before has its default action, so that none is lost.
  init(_ handler: @escaping @Sendable (ExitStatus) -> Void) {
    let registered = DispatchGroup()
    for (number, status) in [(SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated)] {
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        // From now on the kernel ends the process, even where no thread of it gets to run.
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
        handler(status)
      }
      registered.enter()
      source.setRegistrationHandler { registered.leave() }
      source.resume()
      sources.append(source)
    }
    registered.wait()
    signal(SIGPIPE, SIG_IGN)
  }

  /// Stops handling.
  func remove() {
    for source in sources { source.cancel() }
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
  }
}
