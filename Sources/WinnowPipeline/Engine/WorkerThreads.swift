import CLinux
import WinnowCore
import WinnowFormats

/// The threads of a run: as many workers as the system has threads for, up to those asked for.
enum WorkerThreads {
  /// What a run needs beside its workers: one thread to inflate.
  static let reserve = 1
  /// What a command needs beside the run: one for signals, one for progress.
  static let ofCommand = 2

  /// The number of workers that can run; throws where there is no thread even for one, or nothing for Dispatch to wait on.
  static func count(upTo wanted: Int, reserve: Int = reserve) throws(RunFailure) -> Int {
    let supply = ThreadSupply.count(upTo: wanted + reserve)
    guard supply > reserve else {
      throw RunFailure(
        .output,
        Diagnostic(
          code: .x005,
          message: "the system gives \(supply) more threads, and a run needs \(reserve + 1)",
          hint: "raise the limit of processes (ulimit -u, pids.max of the control group)"))
    }
    guard winnow_can_wait() != 0 else {
      throw RunFailure(
        .output,
        Diagnostic(
          code: .x005, message: "the system gives no more descriptors to wait on",
          hint: "raise the limit of open files (ulimit -n)"))
    }
    return supply - reserve
  }
}
