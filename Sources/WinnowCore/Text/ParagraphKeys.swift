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

/// What is compared of two paragraphs that may be near-duplicates.
public struct ParagraphSketch: Sendable {
  /// The hashes of its shingles (runs of five words), sorted, each once.
  public var shingles: [UInt64]
  /// The keys of its MinHash bands.
  public var bands: [UInt64]
  /// The hash of its numbers in order: where they differ, so do the paragraphs.
  public var digits: UInt64

  /// A sketch.
  public init(shingles: [UInt64], bands: [UInt64], digits: UInt64) {
    self.shingles = shingles
    self.bands = bands
    self.digits = digits
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
    /// What near-duplicates are found by; nil unless they are looked for.
    public var sketch: ParagraphSketch?

    /// A candidate that is not known to repeat anything.
    public init(paragraph: Int, key: ParagraphKey) {
      self.paragraph = paragraph
      self.key = key
    }
  }

  /// The first occurrence of a repeated paragraph.
  public struct Original: Sendable, Equatable {
    /// Its document's identifier; nil if it is the document of the repetition.
    public var document: String?
    /// Its number among that document's paragraphs, as they were when deduplication began.
    public var paragraph: Int
    /// True if the two are only alike.
    public var isNear: Bool

    /// An original.
    public init(document: String?, paragraph: Int, isNear: Bool = false) {
      self.document = document
      self.paragraph = paragraph
      self.isNear = isNear
    }
  }

  /// The candidates in text order.
  public var candidates: [Candidate] = []

  /// None.
  public init() {}
}
