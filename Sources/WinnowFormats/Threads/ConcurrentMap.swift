import CLinux

/// Calls a function for all elements of an array, on as many threads as there are processors; on the caller's where the
/// system gives no more.
package enum ConcurrentMap {
  /// The results in the order of the elements; the function must not wait for another call of itself.
  package static func map<Element: Sendable, Output: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Output
  ) -> [Output] {
    let results = Results<Output>(count: elements.count)
    return withoutActuallyEscaping(transform) { transform in
      let work: @Sendable () -> Void = {
        while let index = results.next() { results.set(transform(elements[index]), at: index) }
      }
      var threads: [PlainThread] = []
      let wanted = min(elements.count, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) - 1
      while threads.count < wanted, let thread = PlainThread(work) { threads.append(thread) }
      work()
      // Behind this no thread holds the function.
      for thread in threads { thread.join() }
      return results.all
    }
  }

  /// What is there so far, behind a lock.
  private final class Results<Output: Sendable>: @unchecked Sendable {
    // SAFETY: `values` and `begun` are only touched inside `monitor.locked`.
    private var values: [Output?]
    private var begun = 0
    private let monitor = Monitor()

    init(count: Int) { values = Array(repeating: nil, count: count) }

    /// The next element that nobody has begun.
    func next() -> Int? {
      monitor.locked {
        guard begun < values.count else { return nil }
        begun += 1
        return begun - 1
      }
    }

    func set(_ value: Output, at index: Int) { monitor.locked { values[index] = value } }

    var all: [Output] { monitor.locked { values.compactMap { $0 } } }
  }
}
