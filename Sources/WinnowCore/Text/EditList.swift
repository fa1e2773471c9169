/// The edits that a stage wants made to a document's text: sorted, not overlapping, each with its rule.
///
/// ```swift
/// var edits = EditList(stage: "normalize")
/// edits.drop(TextSpan(4..<7), rule: "invisible")
/// edits.replace(TextSpan(9..<15), with: " ", rule: "space")
/// document.apply(edits)
/// ```
public struct EditList: Sendable {
  /// One edit: the bytes of `span` become the bytes `replacement` of the list's arena.
  public struct Edit: Sendable {
    /// What goes, in the text before the edits; empty for an insertion.
    public var span: TextSpan
    /// What comes, in `EditList.arena`; empty for a drop.
    public var replacement: TextSpan
    /// The rule that asked for it, in `EditList.rules`.
    public var rule: UInt16
  }

  /// So many edits a list holds: what `PartLimits` allow a document of 64 MB, the default of `input.max_bytes`.
  public static let maxCount = 1 << 23

  /// The stage that edits.
  public let stage: String
  /// The rules that ask for edits.
  public private(set) var rules: [String] = []
  /// The edits in text order.
  public private(set) var edits: [Edit] = []
  /// The replacement bytes of all edits, one after the other.
  public private(set) var arena: [UInt8] = []

  /// An empty list.
  public init(stage: String) { self.stage = stage }

  /// True if nothing is to be done.
  public var isEmpty: Bool { edits.isEmpty }
  /// True if no more edits are taken, so that the list cannot be applied.
  public var isFull: Bool { edits.count >= Self.maxCount }

  /// Drops `span`.
  public mutating func drop(_ span: TextSpan, rule: String) {
    append(span, TextSpan(start: arena.count, end: arena.count), rule)
  }

  /// Replaces `span` by `text`, which may be empty.
  public mutating func replace(_ span: TextSpan, with text: StaticString, rule: String) {
    let start = arena.count
    text.withUTF8Buffer { arena.append(contentsOf: $0) }
    append(span, TextSpan(start: start, end: arena.count), rule)
  }

  /// Replaces `span` by `bytes`, which are valid UTF-8.
  public mutating func replace(_ span: TextSpan, with bytes: some Sequence<UInt8>, rule: String) {
    let start = arena.count
    arena.append(contentsOf: bytes)
    append(span, TextSpan(start: start, end: arena.count), rule)
  }

  private mutating func append(_ span: TextSpan, _ replacement: TextSpan, _ rule: String) {
    precondition(
      span.start <= span.end && (edits.last.map { $0.span.end <= span.start } ?? true),
      "edits must be sorted and must not overlap")
    guard !isFull else { return }
    edits.append(Edit(span: span, replacement: replacement, rule: number(of: rule)))
  }

  /// The number of a rule, mostly that of the edit before.
  private mutating func number(of rule: String) -> UInt16 {
    if let last = edits.last?.rule, rules[Int(last)] == rule { return last }
    if let number = rules.firstIndex(of: rule) { return UInt16(number) }
    rules.append(rule)
    return UInt16(rules.count - 1)
  }
}
