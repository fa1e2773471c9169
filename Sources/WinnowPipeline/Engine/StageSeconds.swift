/// CPU seconds by what they were spent on.
struct StageSeconds: Sendable {
  /// Decoding, parsing and hashing.
  var read = 0.0
  /// Each stage of the plan.
  var stages: [Double]
  /// Encoding and compressing.
  var write = 0.0

  init(stageCount: Int) { stages = [Double](repeating: 0, count: stageCount) }

  /// Adds the seconds of another worker.
  mutating func merge(_ other: StageSeconds) {
    read += other.read
    write += other.write
    for index in stages.indices { stages[index] += other.stages[index] }
  }

  /// Reading, each stage under its name, and writing.
  func named(_ stageNames: [String]) -> [(name: String, seconds: Double)] {
    [("read", read)] + zip(stageNames, stages).map { ($0, $1) } + [("write", write)]
  }
}
