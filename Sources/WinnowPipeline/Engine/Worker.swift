import WinnowCore

/// What one worker keeps from batch to batch: parsers, buffers, compressors and counts.
final class Worker {
  /// The counts of all batches that this worker finished.
  private(set) var statistics = Statistics()
  /// CPU seconds of reading, of each stage and of writing.
  private(set) var seconds: StageSeconds
  private let chain: StageChain
  private let decoder: RecordDecoder
  private let documentEncoder: DocumentEncoder
  private let compressor: GzipCompressor
  private var buffers: [RunTable: JSONBuffer] = [:]

  init(plan: Plan, chain: StageChain) {
    self.chain = chain
    decoder = RecordDecoder(files: plan.files, fields: plan.fields)
    documentEncoder = DocumentEncoder(writesTokens: plan.writesTokens)
    compressor = GzipCompressor(plan.compression)
    seconds = StageSeconds(stageCount: chain.names.count)
    for table in RunTable.allCases { buffers[table] = JSONBuffer() }
  }

  /// Runs one phase of the chain over a batch; phase 0 begins with decoding.
  func run(phase: Int, _ batch: inout Batch) {
    if phase == 0 {
      let begin = StageChain.threadSeconds()
      statistics.count(read: batch)
      decoder.decode(&batch)
      for item in batch.items { statistics.countInput(item.document) }
      seconds.read += StageChain.threadSeconds() - begin
    }
    chain.run(phase: phase, &batch, seconds: &seconds.stages)
  }

  /// Counts and encodes a batch that has passed all phases.
  func finish(_ batch: inout Batch) -> [RunTable: TablePiece] {
    let begin = StageChain.threadSeconds()
    defer { seconds.write += StageChain.threadSeconds() - begin }
    batch.rejectFailures()
    batch.rejects.sort { $0.order < $1.order }
    var rows: [RunTable: Int] = [:]
    for item in batch.items {
      let document = item.document
      let positions = DocumentPositions(document)
      encode(.documents) { documentEncoder.encode(document, positions, to: $0) }
      encode(.mentions) { MentionEncoder.encode(document, positions, to: $0) }
      encode(.ledger) { LedgerEncoder.encode(document, positions, to: $0) }
      rows[.documents, default: 0] += 1
      rows[.mentions, default: 0] +=
        document.entities.count + document.dates.count + document.locations.count
      rows[.ledger, default: 0] += document.ledger.entries.count
      statistics.count(written: document)
    }
    for (_, reject) in batch.rejects {
      encode(.rejects) { RejectEncoder.encode(reject, to: $0) }
      rows[.rejects, default: 0] += 1
      statistics.count(rejected: reject)
    }
    return pieces(rows)
  }

  private func encode(_ table: RunTable, _ body: (JSONBuffer) -> Void) {
    if let buffer = buffers[table] { body(buffer) }
  }

  private func pieces(_ rows: [RunTable: Int]) -> [RunTable: TablePiece] {
    var pieces: [RunTable: TablePiece] = [:]
    for (table, count) in rows where count > 0 {
      guard let buffer = buffers[table] else { continue }
      pieces[table] = TablePiece(
        member: compressor.member(buffer), content: buffer.bytes, rowCount: count)
      buffer.removeAll()
    }
    return pieces
  }
}

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
}
