/// A 128-bit key of a paragraph's comparison form.
public struct ParagraphKey: Hashable, Sendable {
  /// The first 64 bits.
  public var high: UInt64
  /// The last 64 bits.
  public var low: UInt64

  /// A key from its halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

/// What deduplication hands from its concurrent step to its ordered step and back.
public struct ParagraphKeys: Sendable {
  /// One paragraph that may be a repetition.
  public struct Candidate: Sendable {
    /// Its number in `Document.paragraphs`.
    public var paragraph: Int
    /// The key of its comparison form.
    public var key: ParagraphKey
    /// The number of the paragraph that it repeats, once found.
    public var original: Original?

    /// A candidate that is not known to repeat anything.
    public init(paragraph: Int, key: ParagraphKey) {
      self.paragraph = paragraph
      self.key = key
    }
  }

  /// The first occurrence of a repeated paragraph.
  public struct Original: Sendable, Equatable {
    /// Its document's identifier.
    public var document: String
    /// Its number among that document's paragraphs, as they were when deduplication began.
    public var paragraph: Int

    /// An original.
    public init(document: String, paragraph: Int) {
      self.document = document
      self.paragraph = paragraph
    }
  }

  /// The candidates in text order.
  public var candidates: [Candidate] = []

  /// None.
  public init() {}
}
