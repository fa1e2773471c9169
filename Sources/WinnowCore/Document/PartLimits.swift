/// How many parts a document may have for its size, so that its memory is bounded by its size whatever it holds.
///
/// Prose has a token every five bytes, a mention every hundred and an edit every thousand. A text that is nothing but names,
/// dates or form feeds would take some 300 bytes for each of its own; with these limits it takes 40 at most, or 400 MB where
/// that is more. A document with more parts is put aside.
public struct PartLimits: Sendable, Equatable {
  /// Entries of the ledger.
  public let edits: Int
  /// Paragraphs, and sentences.
  public let blocks: Int
  /// Tokens.
  public let tokens: Int
  /// Entities, dates and locations together.
  public let mentions: Int
  private let byteCount: Int

  /// The limits of a document whose source has `byteCount` bytes.
  public init(byteCount: Int) {
    self.byteCount = byteCount
    edits = max(1 << 20, byteCount / 8)
    blocks = max(1 << 20, byteCount / 8)
    tokens = max(1 << 22, byteCount / 2)
    mentions = max(1 << 19, byteCount / 16)
  }

  /// Throws if `count` is beyond one of the limits.
  public func check(
    _ count: Int, _ limit: KeyPath<PartLimits, Int>, _ name: String
  ) throws(StageError) {
    let allowed = self[keyPath: limit]
    guard count > allowed else { return }
    throw StageError("more than \(allowed) \(name) in \(byteCount) bytes")
  }
}

extension Document {
  /// How many parts it may have.
  public var limits: PartLimits {
    PartLimits(byteCount: max(source.byteCount, sourceText.count))
  }

  /// Throws if it has more parts than its size allows; O(1).
  public func checkLimits() throws(StageError) {
    if let excess { throw excess }
    let limits = limits
    try limits.check(ledger.count, \.edits, "edits")
    try limits.check(max(paragraphs.count, sentences.count), \.blocks, "paragraphs or sentences")
    try limits.check(tokens.count, \.tokens, "tokens")
    try limits.check(entities.count + dates.count + locations.count, \.mentions, "mentions")
  }
}
