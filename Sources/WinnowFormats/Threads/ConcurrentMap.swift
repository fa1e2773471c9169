import CLinux
import Dispatch
import Glibc

/// Calls a function for all elements of an array, on as many threads as there are processors; on one where the system
/// gives no more.
package enum ConcurrentMap {
  /// The results in the order of the elements; the function must not wait for another call of itself.
  package static func map<Element: Sendable, Output: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Output
  ) -> [Output] {
    // Dispatch makes at most a thread a processor, and one of its own.
    let wanted = min(elements.count, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) + 1
    guard ThreadSupply.count(upTo: wanted) == wanted else { return elements.map(transform) }
    let results = Results<Output>(count: elements.count)
    withoutActuallyEscaping(transform) { transform in
      DispatchQueue.concurrentPerform(iterations: elements.count) { index in
        results.set(transform(elements[index]), at: index)
      }
    }
    return results.all
  }

  /// What is there so far, behind a lock.
  private final class Results<Output: Sendable>: @unchecked Sendable {
    // SAFETY: `values` is only touched inside `monitor.locked`.
    private var values: [Output?]
    private let monitor = Monitor()

    init(count: Int) { values = Array(repeating: nil, count: count) }

    func set(_ value: Output, at index: Int) { monitor.locked { values[index] = value } }

    var all: [Output] { monitor.locked { values.compactMap { $0 } } }
  }
}
