/// One of the tables of a run folder.
///
/// ```swift
/// RunTable.allCases.map(\.rawValue)  // ["documents", "entities", "dates", "locations", "ledger", "rejects"]
/// ```
public struct RunTable: RawRepresentable, CaseIterable, Sendable {
  /// Its name: that of its file without `.jsonl`, and in `output.tables`.
  public let rawValue: String
  /// What a row is, as the name of its schema: `document`.
  package let row: String
  /// What it holds, for reference pages: a sentence.
  package let intent: String
  /// Its columns, in the order in which they are written.
  package let fields: [RecordField]
  /// Makes what writes its rows; `form` is how the run writes documents.
  package let makeEncoder: @Sendable (_ form: DocumentEncoder) -> any RowEncoder

  /// A table.
  package init(
    _ name: String, row: String, _ intent: String, _ fields: [RecordField],
    _ makeEncoder: @escaping @Sendable (_ form: DocumentEncoder) -> any RowEncoder
  ) {
    rawValue = name
    self.row = row
    self.intent = intent
    self.fields = fields
    self.makeEncoder = makeEncoder
  }

  /// The table with a name, or nil if there is none.
  public init?(rawValue: String) {
    guard let table = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = table
  }

  /// In the order of the run folder.
  public static let allCases: [RunTable] = [documents, entities, dates, locations, ledger, rejects]
}

extension RunTable: Hashable {
  /// By name.
  public static func == (a: RunTable, b: RunTable) -> Bool { a.rawValue == b.rawValue }

  /// By name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension RunTable {
  /// The documents with all that was found in them.
  public static let documents = RunTable(
    "documents", row: "document", "One record a document, in input order.", DocumentFields.all
  ) { $0 }

  /// The changes to the texts.
  public static let ledger = RunTable(
    "ledger", row: "ledger",
    "One row an edit, a drop or a remark: what was there, what is there now, and which rule asked for it.",
    LedgerFields.all
  ) { _ in LedgerEncoder() }

  /// The sources that could not be processed.
  public static let rejects = RunTable(
    "rejects", row: "reject", "One row a source that could not be processed, with its cause.",
    RejectFields.all
  ) { _ in RejectEncoder() }
}
