import Glibc

/// Seconds since some fixed moment.
package enum Clock {
  /// The monotonic clock.
  package static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// Measures elapsed time.
public struct Stopwatch: Sendable {
  private let begin = Clock.now()

  /// A stopwatch that runs from now.
  public init() {}

  /// Seconds since it was made.
  public var seconds: Double { Clock.now() - begin }
}
