import WinnowCore
import WinnowRecords

/// The content of `run.json`: how and where the run was made.
struct RunConditions: Sendable {
  let version: String
  let pipeline: String
  let pipelineHash: String?
  /// What the command line set over the pipeline file, as `--set` takes it.
  let overrides: [(key: String, value: String)]
  let finished: String
  let system: String
  let processorCount: Int
  let workerCount: Int
  let wallSeconds: Double
  let cpuSeconds: Double
  let peakMemoryByteCount: Int
  /// CPU seconds of reading, of each stage and of writing, in that order.
  let stageSeconds: [(stage: String, seconds: Double)]

  /// Reads `run.json` of a run folder; throws with its path where it is broken or of another version.
  init(_ index: RunFolderIndex) throws(RunFailure) {
    let path = index.folder + "/run.json"
    let root = CheckedJSON(try index.json("run.json"), path: path)
    for (key, known) in [("version", 1), ("record_version", Version.record)]
    where try root.count(key) != known {
      throw RunFolderIndex.otherVersion(path, "'\(key)' is not \(known)")
    }
    version = try root.text("winnow")
    pipeline = try root.text("pipeline")
    pipelineHash = try root.optionalText("pipeline_sha256")
    var overrides: [(key: String, value: String)] = []
    let given = try root.at("overrides")
    for (key, _) in try root.pairs("overrides") { overrides.append((key, try given.text(key))) }
    self.overrides = overrides
    finished = try root.text("finished")
    let host = try root.at("host")
    system = "\(try host.text("system")) \(try host.text("release")) \(try host.text("machine"))"
    processorCount = try host.count("processors")
    workerCount = try root.count("workers")
    wallSeconds = try root.number("wall_seconds")
    cpuSeconds = try root.number("cpu_seconds")
    peakMemoryByteCount = try root.count("peak_memory_bytes")
    var seconds: [(stage: String, seconds: Double)] = []
    for (stage, value) in try root.pairs("stage_cpu_seconds") {
      seconds.append((stage, try value.asNumber()))
    }
    stageSeconds = seconds
  }
}
