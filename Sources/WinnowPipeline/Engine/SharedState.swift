import WinnowCore
import WinnowRecords
import WinnowText

/// What the workers of a run share: each part is used by one of them at a time, as the scheduler says.
final class SharedState: @unchecked Sendable {
  // SAFETY: the scheduler hands out one `.read`, one `.sequencer` a sequencer and one `.write` a lane at a time, and each has state
  // of its own.

  /// The identifiers of the run.
  let identifiers = IdentifierRegistry()
  /// The first rejects, as messages.
  private(set) var firstRejects: [String] = []
  /// The names of all documents written so far.
  private(set) var names = NameCounts()
  private let source: any RecordSource
  private let indexes: [any CorpusIndex]
  private var batchCount = 0
  /// The file whose ranges pass the first sequencer, and the lines of those that have passed.
  private var lines = (file: -1, count: 0)

  init(_ source: any RecordSource, _ chain: StageChain) {
    self.source = source
    indexes = chain.corpusStages.map { $0.makeIndex() }
  }

  /// The next batch of the source, numbered; nil at the end.
  func read() throws(RunFailure) -> Batch? {
    guard let raw = try source.next() else { return nil }
    defer { batchCount += 1 }
    return Batch(number: batchCount, raw)
  }

  /// Takes a batch through a sequencer: lines and identifiers at the first one, then the corpus stage's decisions.
  func pass(sequencer: Int, _ batch: inout Batch) throws(RunFailure) {
    if sequencer == 0 { numberLines(&batch) }
    for index in batch.items.indices {
      if sequencer == 0 { identifiers.register(&batch.items[index].document) }
      guard sequencer < indexes.count, batch.items[index].failure == nil else { continue }
      do {
        try indexes[sequencer].decide(&batch.items[index].document)
      } catch {
        if error.stopsRun {
          throw RunFailure(
            .input, Diagnostic(code: .i007, message: error.message, hint: error.hint))
        }
        batch.items[index].failure = error.message
      }
    }
  }

  private func numberLines(_ batch: inout Batch) {
    guard let range = batch.raw.range else { return }
    if lines.file != range.file { lines = (range.file, 0) }
    batch.numberLines(after: lines.count)
    lines.count += batch.rangeLineCount
  }

  /// Counts the names of a batch, and keeps the first rejects.
  func count(_ documents: [DocumentNames], _ reject: Reject?) {
    for document in documents { names.add(document) }
    if let reject, firstRejects.count < 5 {
      let line = reject.line.map { ":\($0)" } ?? ""
      firstRejects.append("\(reject.path)\(line): \(reject.cause)")
    }
  }

  /// The most repeated paragraphs, from the stage that looked for them.
  func repeatedParagraphs(_ limit: Int) -> [RepeatedParagraph] {
    indexes.compactMap { $0 as? any RepetitionCounting }.flatMap { $0.mostRepeated(limit) }
  }
}
