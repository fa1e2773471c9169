/// A paragraph that occurs more than once in a corpus.
public struct RepeatedParagraph: Sendable, Equatable {
  /// The document of its first occurrence.
  public var document: String
  /// Its number among that document's paragraphs, from 0, as they were when deduplication began.
  public var paragraph: Int
  /// How often it occurs, the first time included.
  public var count: Int
  /// Its beginning, at most 120 code points.
  public var excerpt: String

  /// A repeated paragraph.
  public init(document: String, paragraph: Int, count: Int, excerpt: String) {
    self.document = document
    self.paragraph = paragraph
    self.count = count
    self.excerpt = excerpt
  }
}

/// An index that knows what it has seen most often.
public protocol RepetitionCounting: AnyObject {
  /// The paragraphs repeated most often: by count, then in input order.
  func mostRepeated(_ limit: Int) -> [RepeatedParagraph]
}
