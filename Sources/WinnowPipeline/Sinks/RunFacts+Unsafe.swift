import Glibc
import WinnowFormats
import WinnowRecords

/// The content of `run.json`: what differs from run to run.
struct RunFacts {
  let plan: Plan
  let options: RunOptions
  let report: RunReport

  /// The whole file.
  var json: JSONValue {
    let usage = Self.usage()
    return [
      "version": 1,
      "winnow": .string(Version.current),
      "record_version": .integer(Version.record),
      "pipeline": .string(plan.path),
      "pipeline_sha256": .string(plan.fileHash),
      "overrides": overrides,
      "finished": .string(Self.timestamp()),
      "host": host,
      "workers": .integer(report.workerCount),
      "batch_bytes": .integer(options.batchByteCount),
      "wall_seconds": .number(Self.rounded(report.wallSeconds)),
      "cpu_seconds": .number(Self.rounded(usage.cpuSeconds)),
      "peak_memory_bytes": .integer(usage.peakMemory),
      "megabytes_per_cpu_second": .number(
        Self.rounded(usage.cpuSeconds > 0 ? Double(report.byteCount) / 1e6 / usage.cpuSeconds : 0)),
      "stage_cpu_seconds": stageSeconds,
    ]
  }

  /// What the command line set over the pipeline file, as `--set` takes it.
  private var overrides: JSONValue {
    .object(
      plan.values.compactMap { value in
        switch value.origin {
        case .set, .flag: (key: value.key, value: .string(value.value))
        case .defaultValue, .file: nil
        }
      })
  }

  private var stageSeconds: JSONValue {
    .object(report.stageSeconds.map { (key: $0.name, value: .number(Self.rounded($0.seconds))) })
  }

  private var host: JSONValue {
    var name = utsname()
    uname(&name)
    // SAFETY: uname fills the fields with zero-terminated text.
    func text<Field>(_ field: Field) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return [
      "system": .string(text(name.sysname)), "release": .string(text(name.release)),
      "machine": .string(text(name.machine)), "processors": .integer(Processors.available()),
    ]
  }

  private static func usage() -> (cpuSeconds: Double, peakMemory: Int) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let seconds =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
    return (seconds, usage.ru_maxrss * 1024)
  }

  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

  /// The time of day in UTC, ISO 8601: of the run, never of a result.
  private static func timestamp() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
