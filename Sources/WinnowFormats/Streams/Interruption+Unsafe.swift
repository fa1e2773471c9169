import CLinux
import Glibc

/// Ends waiting for bytes that do not come: of a pipe, a terminal, a device.
package final class Interruption: Sendable {
  /// An event descriptor; below 0, which poll(2) passes over, where the system gives none.
  private let descriptor: Int32

  /// One that has not been signalled.
  package init() { descriptor = winnow_event_descriptor() }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Wakes whoever waits, now and from now on.
  package func signal() {
    var one: UInt64 = 1
    // SAFETY: eventfd(2) takes eight bytes, which `one` has.
    _ = SystemCall.retrying { Int32(write(descriptor, &one, 8)) }
  }

  /// True once it was signalled.
  package var isSignalled: Bool {
    var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return SystemCall.retrying { poll(&event, 1, 0) } == 1
  }

  /// Waits until there are bytes to be read, or their end; false once it was signalled.
  func waitForBytes(of source: Int32) -> Bool {
    var events = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: source, events: Int16(POLLIN), revents: 0),
    ]
    _ = SystemCall.retrying { poll(&events, 2, -1) }
    return events[0].revents == 0
  }
}
