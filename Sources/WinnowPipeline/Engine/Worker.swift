import WinnowCore
import WinnowFormats
import WinnowRecords

/// What one worker keeps from batch to batch: parsers, buffers, compressors and counts.
final class Worker {
  /// The counts of all batches that this worker finished.
  private(set) var statistics = Statistics()
  /// CPU seconds of reading, of each stage and of writing.
  private(set) var seconds: StageSeconds
  private let chain: StageChain
  private let maxByteCount: Int
  private let decoder: RecordDecoder
  private let documentEncoder: DocumentEncoder
  private let tables: Set<RunTable>
  private let compressor: GzipCompressor
  /// How many bytes the rows of the last batch took, by table: room for the next one.
  private var sizes: [RunTable: Int] = [:]

  init(plan: Plan, chain: StageChain) {
    self.chain = chain
    maxByteCount = plan.maxByteCount
    decoder = RecordDecoder(
      files: plan.files, fields: plan.fields, charset: plan.charset)
    documentEncoder = DocumentEncoder(
      writesTokens: plan.writesTokens, writesCandidates: plan.writesCandidates,
      writesParagraphTopics: plan.writesParagraphTopics)
    tables = plan.tables
    compressor = GzipCompressor(plan.compression)
    seconds = StageSeconds(stageCount: chain.names.count)
  }

  /// Runs one phase of the chain over a batch; phase 0 begins with reading and decoding.
  func run(phase: Int, _ batch: inout Batch) {
    if phase == 0 {
      let begin = StageChain.threadSeconds()
      batch.readRange(maxByteCount: maxByteCount)
      statistics.count(read: batch.sourceCount, bytes: batch.byteCount)
      decoder.decode(&batch)
      for item in batch.items { statistics.count(item.document, behind: 0) }
      seconds.read += StageChain.threadSeconds() - begin
    }
    chain.run(phase: phase, &batch, seconds: &seconds.stages, statistics: &statistics)
  }

  /// Counts and encodes a batch that has passed all phases.
  func finish(_ batch: inout Batch) -> (pieces: [RunTable: TablePiece], names: [DocumentNames]) {
    let begin = StageChain.threadSeconds()
    defer { seconds.write += StageChain.threadSeconds() - begin }
    batch.rejectFailures()
    batch.rejects.sort { $0.order < $1.order }
    let documents = buffer(.documents)
    let mentions = buffer(.mentions)
    let ledger = buffer(.ledger)
    var rows: [RunTable: Int] = [.documents: batch.items.count, .rejects: batch.rejects.count]
    var names: [DocumentNames] = []
    names.reserveCapacity(batch.items.count)
    for item in batch.items {
      let document = item.document
      let positions = DocumentPositions(document)
      if tables.contains(.documents) || tables.contains(.mentions) {
        let places = MentionPositions(document, positions)
        if tables.contains(.documents) {
          documentEncoder.encode(document, positions, places, to: documents)
        }
        if tables.contains(.mentions) { MentionEncoder.encode(document, places, to: mentions) }
        rows[.mentions, default: 0] += places.count
      }
      if tables.contains(.ledger) { LedgerEncoder.encode(document, positions, to: ledger) }
      rows[.ledger, default: 0] += document.ledger.entries.count
      statistics.count(written: document)
      names.append(DocumentNames(document))
    }
    let rejects = JSONBuffer()
    for (_, reject) in batch.rejects {
      RejectEncoder.encode(reject, to: rejects)
      statistics.count(rejected: reject)
    }
    var pieces: [RunTable: TablePiece] = [:]
    let contents: KeyValuePairs<RunTable, JSONBuffer> = [
      .documents: documents, .mentions: mentions, .ledger: ledger, .rejects: rejects,
    ]
    for (table, content) in contents where content.count > 0 {
      sizes[table] = content.count
      pieces[table] = TablePiece(
        member: compressor.member(content.unsafeBytes), content: content, rowCount: rows[table] ?? 0
      )
    }
    return (pieces, names)
  }

  /// A buffer with room for somewhat more rows than the last batch had.
  private func buffer(_ table: RunTable) -> JSONBuffer {
    JSONBuffer(capacity: max(1 << 16, (sizes[table] ?? 0) * 9 / 8))
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
