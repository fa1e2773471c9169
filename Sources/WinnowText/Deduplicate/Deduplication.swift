public import WinnowCore
import WinnowFormats

/// Drops paragraphs that repeat an earlier one, in the same document or in any before it.
///
/// Two paragraphs are the same if their comparison forms are: NFKC, case-folded, spaces, quotes and dashes folded,
/// digits kept. The first in input order always stays. Short paragraphs, titles and headings are not compared, so that
/// dates and labels may recur. Near-duplicates are an option.
///
/// Every drop is in the ledger with the paragraph that it repeats, as `DOCUMENT-ID#NUMBER`, numbers from 0.
///
/// ```swift
/// let stage = try Deduplication()
/// let index = stage.makeIndex()
/// try stage.prepare(&document)
/// try index.decide(&document)
/// try stage.process(&document)
/// ```
public struct Deduplication: CorpusStage {
  /// Name, layers and options.
  public static let declaration = StageDeclaration(
    name: "deduplicate",
    summary: "drop paragraphs that repeat an earlier one",
    requires: [.text, .paragraphs],
    edits: [.text, .paragraphs],
    options: Options.all
  )

  private let isCorpusWide: Bool
  private let isMarking: Bool
  private let minimumLength: Int
  private let minHash: MinHash?
  private let containment: Containment?
  private let memoryLimit: Int?
  private let shard: KeyShard?
  private let form = ComparisonForm.shared

  /// A stage with checked options.
  public init(options: StageOptions) throws(DiagnosticError) {
    isCorpusWide = options[Options.scope] == .corpus
    isMarking = options[Options.action] == .mark
    minimumLength = options[Options.minimumLength]
    memoryLimit = options[Options.memoryLimit].map { $0 * 1_000_000 }
    shard = try Self.shard(options)
    guard let near = options[Options.near] else {
      minHash = nil
      containment = nil
      return
    }
    let threshold = near[Options.threshold]
    let isContainment = near[Options.method] == .containment
    minHash = isContainment ? nil : MinHash(threshold: threshold)
    containment = isContainment ? Containment(threshold: threshold) : nil
  }

  /// A stage with the default options.
  public init() throws(DiagnosticError) {
    try self.init(options: StageOptions(Self.declaration))
  }

  /// Finds the paragraphs to compare, and their keys; within a document, also what they repeat.
  public func prepare(_ document: inout Document) throws(StageError) {
    let text = document.text
    let hash = SHA256Hash()
    var keys = ParagraphKeys()
    for number in document.paragraphs.indices where isCompared(document.paragraphs[number], text) {
      let paragraph = text.span.extracting(document.paragraphs[number].span.range)
      let form = form.apply(paragraph)
      // A cryptographic hash, so that nobody can make up a paragraph that drops another.
      let key = hash.key(of: form)
      if let shard, !shard.contains(key) { continue }
      var candidate = ParagraphKeys.Candidate(paragraph: number, key: key)
      candidate.sketch = minHash?.sketch(form.span)
      keys.candidates.append(candidate)
    }
    document.paragraphKeys = keys
    if !isCorpusWide { try makeFinder().decide(&document) }
  }

  /// The state that grows over the documents of one run.
  public func makeIndex() -> any CorpusIndex {
    isCorpusWide ? makeFinder() : RepetitionsInDocuments()
  }

  /// Drops or marks what was found, and forgets the keys.
  public func process(_ document: inout Document) throws(StageError) {
    var repetitions = RepetitionEdits(document: document, isMarking: isMarking)
    repetitions.addRepeated()
    if let containment { repetitions.add(containment.find(in: document, minimumLength, form)) }
    repetitions.apply(to: &document)
    document.paragraphKeys = ParagraphKeys()
  }

  private func makeFinder() -> RepetitionFinder {
    RepetitionFinder(
      near: minHash.map { NearIndex(threshold: $0.threshold) }, memoryLimit: memoryLimit)
  }

  private static func shard(_ options: StageOptions) throws(DiagnosticError) -> KeyShard? {
    guard let text = options[Options.shard], !text.isEmpty else { return nil }
    guard let shard = KeyShard(text) else {
      throw DiagnosticError(
        Diagnostic(
          code: .s001, message: "'\(text)' is no shard of stage 'deduplicate'",
          hint: "write 2/4 for the second of four, of at most \(KeyShard.limit)"))
    }
    let isMinHash = options[Options.near].map { $0[Options.method] == .minhash } ?? false
    guard options[Options.scope] == .corpus, !isMinHash else {
      throw DiagnosticError(
        Diagnostic(
          code: .s002, message: "'shard' of stage 'deduplicate' parts equal paragraphs only",
          hint: "leave it out, or leave out 'scope: document' and minhash, which it cannot serve"))
    }
    return shard
  }

  private func isCompared(_ paragraph: Paragraph, _ text: [UInt8]) -> Bool {
    guard paragraph.zone != .title, paragraph.zone != .heading,
      paragraph.span.count >= minimumLength
    else { return false }
    // Four bytes hold at least one code point.
    return paragraph.span.count >= minimumLength * 4
      || UTF8Scanner.codePointCount(text.span, in: paragraph.span.range) >= minimumLength
  }
}

/// The index of a run that compares within each document: there is nothing to remember.
private final class RepetitionsInDocuments: CorpusIndex {
  func decide(_ document: inout Document) throws(StageError) {}
}
