/// How many parts a document may have for its size, so that its memory is bounded by its size whatever it holds.
///
/// Prose has a token every five bytes, a mention every hundred and an edit every thousand. A text that is nothing but names,
/// dates or form feeds took some 300 bytes for each of its own. A document with more parts than these is put aside;
/// what growth of memory is left, `python3 Tools/torture/torture.py --only growth` shows.
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
    edits = max(1 << 19, byteCount / 8)
    blocks = max(1 << 18, byteCount / 8)
    tokens = max(1 << 21, byteCount / 2)
    mentions = max(1 << 18, byteCount / 16)
  }

  /// Throws if there are more of the parts called `name` than allowed.
  public func check(_ count: Int, atMost allowed: Int, _ name: String) throws(StageError) {
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
    try limits.check(ledger.count, atMost: limits.edits, "edits")
    try limits.check(
      max(paragraphs.count, sentences.count), atMost: limits.blocks, "paragraphs or sentences")
    try limits.check(tokens.count, atMost: limits.tokens, "tokens")
    try limits.check(
      entities.count + dates.count + locations.count, atMost: limits.mentions, "mentions")
  }
}
