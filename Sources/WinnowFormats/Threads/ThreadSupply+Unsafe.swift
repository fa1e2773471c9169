import Glibc

/// How many more threads the process may have.
///
/// Dispatch waits without end for a thread that the system does not give (a limit of processes, of a control group or of memory): so
/// whoever needs some asks here first.
package enum ThreadSupply {
  /// How many of `wanted` threads could be made just now: makes them all side by side, and ends them.
  ///
  /// Some 20 µs a thread.
  package static func count(upTo wanted: Int) -> Int {
    let gate = Gate()
    var threads: [pthread_t] = []
    while threads.count < wanted {
      var thread = pthread_t()
      // SAFETY: `gate` lives until all threads were joined.
      let context = Unmanaged.passUnretained(gate).toOpaque()
      let status = pthread_create(&thread, nil, Gate.run, context)
      guard status == 0 else { break }
      threads.append(thread)
    }
    gate.open()
    for thread in threads { pthread_join(thread, nil) }
    return threads.count
  }

  /// Keeps threads from ending before all were made.
  private final class Gate: @unchecked Sendable {
    // SAFETY: `isOpen` is touched only inside `monitor.locked`.
    private let monitor = Monitor()
    private var isOpen = false

    static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
      if let context = $0 { Unmanaged<Gate>.fromOpaque(context).takeUnretainedValue().wait() }
      return nil
    }

    func open() {
      monitor.locked {
        isOpen = true
        monitor.wakeAll()
      }
    }

    private func wait() { monitor.locked { while !isOpen { monitor.wait() } } }
  }
}
