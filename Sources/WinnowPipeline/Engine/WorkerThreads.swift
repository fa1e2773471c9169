import WinnowCore
import WinnowFormats

/// The threads of a run: as many workers as the system has threads for, up to those asked for.
enum WorkerThreads {
  /// What a run needs beside its workers: Dispatch's own, one for signals, one for progress, one to inflate.
  static let reserve = 4

  /// The number of workers that can run; throws where there is no thread even for one.
  static func count(upTo wanted: Int) throws(RunFailure) -> Int {
    let supply = ThreadSupply.count(upTo: wanted + reserve)
    guard supply > reserve else {
      throw RunFailure(
        .output,
        Diagnostic(
          code: .x005,
          message: "the system gives \(supply) more threads, and a run needs \(reserve + 1)",
          hint: "raise the limit of processes (ulimit -u, pids.max of the control group)"))
    }
    return supply - reserve
  }
}
