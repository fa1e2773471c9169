import WinnowRecords

/// What `output.tables` may name: a table, or the three of mentions by one word.
struct TableChoice: RawRepresentable, CaseIterable {
  /// The word.
  let rawValue: String
  /// The tables that it stands for.
  let tables: [RunTable]

  static let mentions = TableChoice("mentions", RunTable.mentions)
  static let allCases = RunTable.allCases.map(TableChoice.init) + [mentions]

  /// One table.
  init(_ table: RunTable) { self.init(table.rawValue, [table]) }

  /// What a word stands for, or nil.
  init?(rawValue: String) {
    guard let choice = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = choice
  }

  private init(_ rawValue: String, _ tables: [RunTable]) {
    self.rawValue = rawValue
    self.tables = tables
  }
}
