import WinnowCore
import WinnowRecords
import WinnowText

/// What the workers of a run share: each part is used by one of them at a time, as the scheduler says.
final class SharedState: @unchecked Sendable {
  // SAFETY: the scheduler hands out one `.read`, one `.sequencer` a sequencer and one `.write` a lane at a time, and each has state
  // of its own.

  /// The identifiers of the run.
  let identifiers = IdentifierRegistry()
  /// So many causes of rejects are shown.
  static let shownCauseCount = 5
  /// The first rejects of the first causes.
  private var firstRejects: [Reject] = []
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

  /// Counts the names of a batch, and keeps the first reject of each cause.
  func count(_ documents: [DocumentNames], _ rejects: [Reject]) {
    for document in documents { names.add(document) }
    for reject in rejects where firstRejects.count < Self.shownCauseCount {
      guard !firstRejects.contains(where: { $0.cause == reject.cause }) else { continue }
      firstRejects.append(reject)
    }
  }

  /// The first rejects as messages, each with the number of all with its cause.
  func firstRejects(_ counts: [String: Int]) -> [String] {
    firstRejects.map { reject in
      let line = reject.line.map { ":\($0)" } ?? ""
      let count = counts[reject.cause] ?? 1
      let all = count > 1 ? " (\(count) sources with this cause)" : ""
      return "\(reject.path)\(line): \(reject.cause)\(all)"
    }
  }

  /// The most repeated paragraphs, from the stage that looked for them.
  func repeatedParagraphs(_ limit: Int) -> [RepeatedParagraph] {
    indexes.compactMap { $0 as? any RepetitionCounting }.flatMap { $0.mostRepeated(limit) }
  }
}
