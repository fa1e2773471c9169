/// One of the tables of a run folder.
public enum RunTable: String, Sendable, CaseIterable {
  case documents, mentions, ledger, rejects
}
