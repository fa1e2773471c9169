/// How many more threads the process may have.
package enum ThreadSupply {
  /// How many of `wanted` threads could be made just now: makes them all side by side, and ends them.
  ///
  /// Some 20 µs a thread.
  package static func count(upTo wanted: Int) -> Int {
    let gate = Gate()
    var threads: [PlainThread] = []
    while threads.count < wanted, let thread = PlainThread({ gate.wait() }) {
      threads.append(thread)
    }
    gate.open()
    for thread in threads { thread.join() }
    return threads.count
  }

  /// Keeps threads from ending before all were made.
  private final class Gate: @unchecked Sendable {
    // SAFETY: `isOpen` is touched only inside `monitor.locked`.
    private let monitor = Monitor()
    private var isOpen = false

    func open() {
      monitor.locked {
        isOpen = true
        monitor.wakeAll()
      }
    }

    func wait() { monitor.locked { while !isOpen { monitor.wait() } } }
  }
}
