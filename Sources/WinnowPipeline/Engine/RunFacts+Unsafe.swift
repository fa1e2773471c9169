import Glibc
import WinnowFormats
import WinnowRecords

/// The content of `run.json`: what differs from run to run.
struct RunFacts {
  let plan: Plan
  let options: RunOptions
  let seconds: StageSeconds
  let stageNames: [String]
  let wallSeconds: Double
  let byteCount: Int

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
      "workers": .integer(options.workerCount),
      "batch_bytes": .integer(options.batchByteCount),
      "wall_seconds": .number(Self.rounded(wallSeconds)),
      "cpu_seconds": .number(Self.rounded(usage.cpuSeconds)),
      "peak_memory_bytes": .integer(usage.peakMemory),
      "megabytes_per_cpu_second": .number(
        Self.rounded(usage.cpuSeconds > 0 ? Double(byteCount) / 1e6 / usage.cpuSeconds : 0)),
      "stage_cpu_seconds": stageSeconds,
    ]
  }

  /// CPU seconds of reading, of each stage in order, and of writing.
  var namedSeconds: [(name: String, seconds: Double)] {
    [("read", seconds.read)] + zip(stageNames, seconds.stages).map { ($0, $1) }
      + [("write", seconds.write)]
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
    .object(namedSeconds.map { (key: $0.name, value: .number(Self.rounded($0.seconds))) })
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

extension Plan {
  /// The size of the input files as they are, compressed or not; 0 if one of them is special or standard input.
  public var inputByteCount: Int {
    var total = 0
    for file in files {
      var status = stat()
      guard stat(file.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
      total += Int(status.st_size)
    }
    return total
  }
}
