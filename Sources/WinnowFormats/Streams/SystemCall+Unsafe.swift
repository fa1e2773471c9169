import Glibc

/// Calls of the system that a signal can break off.
package enum SystemCall {
  /// The result of `call`, which is made again where a signal came between (EINTR).
  @inline(__always)
  package static func retrying(_ call: () -> Int32) -> Int32 {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
