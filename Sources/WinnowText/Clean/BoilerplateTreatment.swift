/// What happens to paragraphs that are no part of the document's own text.
public enum BoilerplateTreatment: String, Sendable, CaseIterable {
  /// They go, and the ledger says so.
  case drop
  /// They stay with their zone.
  case mark
  /// They are not looked for.
  case keep
}
