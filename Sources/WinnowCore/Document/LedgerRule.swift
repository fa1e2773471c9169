/// A rule of the ledger that others than its stage ask for: its names are stated here alone.
///
/// ```swift
/// entries.filter { $0.rule != LedgerRule.markup.name }
/// ```
public struct LedgerRule: Hashable, Sendable {
  /// The stage that makes the entries; nil for any.
  public let stage: String?
  /// The name in the ledger.
  public let name: String

  /// Tags of a page, or of a text that carries some.
  public static let markup = LedgerRule(stage: nil, name: "markup")
  /// A reference field that spells no day: the document's own date serves instead.
  public static let unparsedReference = LedgerRule(stage: "dates", name: "reference-unparsed")
}
