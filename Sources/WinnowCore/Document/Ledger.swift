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

  /// An entry as it is kept: 40 bytes, for a text may have one every few bytes.
  private struct Row {
    var source: TextSpan
    var before: TextSpan
    /// What is there now follows in the arena on what was there.
    var afterEnd: UInt32
    var start: UInt32
    var end: UInt32
    var round: UInt32
    var stage: UInt16
    var rule: UInt16
    var action: Action
  }

  /// The entries of a ledger in order.
  public struct Entries: RandomAccessCollection, Sendable {
    fileprivate let ledger: Ledger

    /// 0.
    public var startIndex: Int { 0 }
    /// The number of entries.
    public var endIndex: Int { ledger.rows.count }

    /// An entry; O(1).
    public subscript(index: Int) -> Entry {
      let row = ledger.rows[index]
      return Entry(
        stage: ledger.names[Int(row.stage)], rule: ledger.names[Int(row.rule)],
        round: Int(row.round), action: row.action, start: Int(row.start), end: Int(row.end),
        source: row.source, before: row.before,
        after: TextSpan(start: Int(row.before.end), end: Int(row.afterEnd)),
        detail: ledger.details.isEmpty ? nil : ledger.details[index])
    }
  }

  /// The entries in order.
  public var entries: Entries { Entries(ledger: self) }
  /// The number of entries.
  public var count: Int { rows.count }

  private var rows: [Row] = []
  /// The names of stages and rules; a few dozen at most.
  private var names: [String] = []
  /// Details by entry.
  private var details: [Int: String] = [:]
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
    append(
      stage: number(of: stage), rule: number(of: rule), action, codePoints, source, before, after)
    if let detail { details[rows.count - 1] = detail }
  }

  /// Adds an entry whose stage and rule have numbers already.
  mutating func append(
    stage: UInt16, rule: UInt16, _ action: Action, _ codePoints: Range<Int>, _ source: TextSpan,
    _ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>
  ) {
    let start = arena.count
    arena.append(contentsOf: before)
    let middle = arena.count
    arena.append(contentsOf: after)
    rows.append(
      Row(
        source: source, before: TextSpan(start: start, end: middle), afterEnd: UInt32(arena.count),
        start: UInt32(codePoints.lowerBound), end: UInt32(codePoints.upperBound),
        round: UInt32(roundCount), stage: stage, rule: rule, action: action))
  }

  /// The number of a name of a stage or rule.
  mutating func number(of name: String) -> UInt16 {
    if let number = names.firstIndex(of: name) { return UInt16(number) }
    names.append(name)
    return UInt16(names.count - 1)
  }

  /// Sets the detail of the entry at `index`.
  public mutating func setDetail(_ detail: String, at index: Int) {
    details[index] = detail
  }
}
