import CLinux
import Glibc

/// The processors that this process may use.
package enum Processors {
  /// Their number: the affinity mask, lowered by a control group's CPU quota (rounded up).
  package static func available() -> Int {
    let affinity = Int(winnow_affinity_count())
    let allowed = affinity > 0 ? affinity : Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return max(1, min(allowed, quota() ?? allowed))
  }

  private static func quota() -> Int? {
    guard let bytes = WholeFile.contents(of: "/sys/fs/cgroup/cpu.max") else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    guard parts.count == 2, let quota = Double(parts[0]), let period = Double(parts[1]), period > 0
    else { return nil }
    return Int((quota / period).rounded(.up))
  }
}
