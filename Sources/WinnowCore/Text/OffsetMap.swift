/// Where each byte of a document's text came from in its source text.
///
/// A list of runs that covers both texts without a gap, in order. A run is either *copied* (its bytes are the source's
/// own) or *replaced* (its bytes stand for the whole of its source span; either side may be empty). Twelve bytes a
/// run; look-up by binary search, O(log runs).
public struct OffsetMap: Sendable, Equatable {
  /// A run, from its start to the start of the next one.
  public struct Run: Sendable, Equatable {
    /// First byte in the text.
    public var textStart: UInt32
    /// First byte in the source text.
    public var sourceStart: UInt32
    /// True if text and source bytes are the same.
    public var isCopied: Bool
  }

  /// The runs in order.
  public internal(set) var runs: [Run]
  /// Length of the text in bytes.
  public internal(set) var textCount: Int
  /// Length of the source text in bytes.
  public let sourceCount: Int

  /// The map of a text that is its source.
  public init(identity count: Int) {
    runs = count == 0 ? [] : [Run(textStart: 0, sourceStart: 0, isCopied: true)]
    textCount = count
    sourceCount = count
  }

  /// True if text and source are the same.
  public var isIdentity: Bool {
    runs.isEmpty ? sourceCount == 0 : runs.count == 1 && runs[0].isCopied
  }

  /// The text bytes of the run at `index`.
  public func textSpan(_ index: Int) -> TextSpan {
    let end = index + 1 < runs.count ? Int(runs[index + 1].textStart) : textCount
    return TextSpan(start: Int(runs[index].textStart), end: end)
  }

  /// The source bytes of the run at `index`.
  public func sourceSpan(_ index: Int) -> TextSpan {
    let end = index + 1 < runs.count ? Int(runs[index + 1].sourceStart) : sourceCount
    return TextSpan(start: Int(runs[index].sourceStart), end: end)
  }

  /// The source bytes that `span` of the text came from: the hull of its pieces.
  ///
  /// An empty span maps to an empty span.
  public func source(of span: TextSpan) -> TextSpan {
    guard !runs.isEmpty else { return TextSpan(0..<0) }
    guard !span.isEmpty else {
      let point = sourcePoint(of: Int(span.start))
      return TextSpan(point..<point)
    }
    let first = index(ofTextByte: Int(span.start))
    let last = index(ofTextByte: Int(span.end) - 1)
    let start =
      runs[first].isCopied
      ? Int(runs[first].sourceStart) + Int(span.start - runs[first].textStart)
      : Int(runs[first].sourceStart)
    let end =
      runs[last].isCopied
      ? Int(runs[last].sourceStart) + Int(span.end - runs[last].textStart)
      : Int(sourceSpan(last).end)
    return TextSpan(start: start, end: end)
  }

  private func sourcePoint(of offset: Int) -> Int {
    guard offset < textCount else { return sourceCount }
    let run = runs[index(ofTextByte: offset)]
    return Int(run.sourceStart) + (run.isCopied ? offset - Int(run.textStart) : 0)
  }

  /// The last run that starts at or before `offset` and holds at least one byte of text.
  private func index(ofTextByte offset: Int) -> Int {
    max(0, runs.partitionPoint { Int($0.textStart) <= offset } - 1)
  }
}
