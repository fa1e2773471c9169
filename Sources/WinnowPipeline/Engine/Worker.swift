import WinnowCore
import WinnowRecords

/// What one worker keeps from batch to batch: parsers, buffers, compressors and counts.
final class Worker<Encoder: BatchEncoder> {
  /// The counts of all batches that this worker finished.
  private(set) var statistics = Statistics()
  /// CPU seconds of reading, of each stage and of writing.
  private(set) var seconds: StageSeconds
  private let chain: StageChain
  private let maxByteCount: Int
  private let decoder: RecordDecoder
  private let encoder: Encoder

  init(_ input: InputPlan, _ chain: StageChain, _ encoder: Encoder) {
    self.chain = chain
    self.encoder = encoder
    maxByteCount = input.maxByteCount
    decoder = RecordDecoder(input)
    seconds = StageSeconds(stageCount: chain.names.count)
  }

  /// Runs one phase of the chain over a batch; phase 0 begins with reading and decoding.
  func run(phase: Int, _ batch: inout Batch, while goesOn: () -> Bool) {
    if phase == 0 { read(&batch) }
    chain.run(
      phase: phase, &batch, seconds: &seconds.stages, statistics: &statistics, while: goesOn)
  }

  private func read(_ batch: inout Batch) {
    let begin = StageChain.threadSeconds()
    batch.readRange(maxByteCount: maxByteCount)
    statistics.count(read: batch.raw.sourceCount, bytes: batch.raw.byteCount)
    statistics.count(passedOver: batch.raw.passedOver)
    var items: [Batch.Item] = []
    items.reserveCapacity(batch.raw.records.count)
    decoder.decode(&batch.raw, firstOfRange: batch.firstOfRange) { order, document in
      items.append(Batch.Item(order: order, document: document))
    }
    batch.items = items
    for item in items { statistics.count(item.document, behind: 0) }
    seconds.read += StageChain.threadSeconds() - begin
  }

  /// Counts and encodes a batch that has passed all phases.
  func finish(_ batch: inout Batch) -> Scheduler<Encoder.Share>.Finished {
    let begin = StageChain.threadSeconds()
    defer { seconds.write += StageChain.threadSeconds() - begin }
    let processed = batch.processed()
    let share = encoder.encode(processed)
    for document in processed.documents { statistics.count(written: document) }
    for reject in processed.rejects { statistics.count(rejected: reject) }
    return Scheduler.Finished(
      number: batch.number, share: share, names: processed.documents.map { DocumentNames($0) },
      sourceCount: batch.raw.sourceCount, rejectCount: processed.rejects.count,
      byteCount: batch.raw.byteCount, inputEnd: batch.raw.inputEnd,
      firstRejects: Self.firstOfEachCause(processed.rejects))
  }

  private static func firstOfEachCause(_ rejects: [Reject]) -> [Reject] {
    var firsts: [Reject] = []
    for reject in rejects where firsts.count < SharedState.shownCauseCount {
      if !firsts.contains(where: { $0.cause == reject.cause }) { firsts.append(reject) }
    }
    return firsts
  }
}
