/// Every edit and drop that a document went through, in the order of the stages and of the text.
///
/// Applying the edits of each round in turn to the source text gives the text of the document, byte for byte.
public struct Ledger: Sendable {
  /// What became of the bytes before.
  public enum Action: String, Sendable {
    /// The text changed.
    case edit
    /// The text stayed and the place was only noted (`mark` options, repairs made while decoding).
    case mark
  }

  /// One edit, drop or remark.
  public struct Entry: Sendable {
    /// The stage that made it; `read` for repairs made while decoding.
    public var stage: String
    /// The rule that asked for it.
    public var rule: String
    /// Which round of edits it belongs to, from 0: a stage may edit its text several times over.
    public var round: Int
    /// Whether the text changed.
    public var action: Action
    /// First code point in the text as it was before the round.
    public var start: Int
    /// One past the last code point in the text as it was before the round.
    public var end: Int
    /// Where it is in the source text, in bytes.
    public var source: TextSpan
    /// What was there, in `Ledger.arena`.
    public var before: TextSpan
    /// What is there now, in `Ledger.arena`.
    public var after: TextSpan
    /// More about it: for a repeated paragraph, the document and paragraph that it repeats.
    public var detail: String?
  }

  /// The entries in order.
  public private(set) var entries: [Entry] = []
  /// The texts before and after of all entries.
  public private(set) var arena: [UInt8] = []

  /// The number of rounds of edits so far.
  public private(set) var roundCount = 0

  /// An empty ledger.
  public init() {}

  /// Ends a round: the positions of what follows are measured in the text after it.
  mutating func endRound() { roundCount += 1 }

  /// Adds an entry with copies of its texts.
  public mutating func append(
    stage: String, rule: String, action: Action, codePoints: Range<Int>, source: TextSpan,
    before: ArraySlice<UInt8>, after: ArraySlice<UInt8>, detail: String? = nil
  ) {
    entries.append(
      Entry(
        stage: stage, rule: rule, round: roundCount, action: action, start: codePoints.lowerBound,
        end: codePoints.upperBound, source: source, before: store(before), after: store(after),
        detail: detail))
  }

  private mutating func store(_ bytes: ArraySlice<UInt8>) -> TextSpan {
    let start = arena.count
    arena.append(contentsOf: bytes)
    return TextSpan(start: start, end: arena.count)
  }

  /// Sets the detail of the entry at `index`.
  public mutating func setDetail(_ detail: String, at index: Int) {
    entries[index].detail = detail
  }
}
