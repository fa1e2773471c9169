import WinnowCore
import WinnowFormats
import WinnowRecords

/// The documents that the page shows: all of a small run, a sample by a fixed seed of a larger one.
struct DocumentSample {
  /// How many documents are shown at most.
  static let limit = 50
  /// The seed, so that the same run gives the same page.
  static let seed: UInt64 = 50
  /// A longer record is not shown: one document must not fill the page or the memory.
  static let recordByteLimit = 8 << 20

  /// The documents in the order of the run.
  private(set) var documents: [ShownDocument] = []
  /// Rows, from 1, whose records are too long to show.
  private(set) var tooLong: [Int] = []

  /// Reads the documents and what was dropped from them; of every table only the batches that hold them.
  init(_ index: RunFolderIndex) throws(RunFailure) {
    guard let table = index[.documents] else { return }
    let rows = Self.rows(of: table.rowCount)
    for (number, piece) in table.pieces.enumerated() {
      let wanted = rows.filter { $0 >= piece.firstRow && $0 < piece.firstRow + piece.rowCount }
      guard !wanted.isEmpty else { continue }
      let first = documents.count
      try read(wanted, table, batch: number)
      guard let ledger = index[.ledger], number < ledger.pieces.count else { continue }
      try readDrops(ledger, batch: number, from: first)
    }
  }

  /// The rows shown of a table of `count` rows, in order: a random sample without repetition (Floyd; Bentley 1987).
  static func rows(of count: Int) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    var generator = SeededGenerator(seed: seed)
    var chosen: Set<Int> = []
    for last in count - limit..<count {
      let row = Int(UInt64.random(in: 0...UInt64(last), using: &generator))
      chosen.insert(chosen.contains(row) ? last : row)
    }
    return chosen.sorted()
  }

  private mutating func read(
    _ wanted: [Int], _ table: RunTableFile, batch: Int
  ) throws(RunFailure) {
    var remaining = wanted[...]
    var found: [ShownDocument] = []
    var long: [Int] = []
    try table.forEachRow(inBatch: batch) { row, line throws(RunFailure) in
      guard row == remaining.first else { return true }
      remaining.removeFirst()
      if line.count > Self.recordByteLimit {
        long.append(row + 1)
      } else {
        guard let json = try? JSONValue(parsing: Array(line)),
          let document = ShownDocument(json, row: row)
        else {
          throw RunFolderIndex.broken(table.path, "row \(row + 1) is no record of version 1")
        }
        found.append(document)
      }
      return !remaining.isEmpty
    }
    documents += found
    tooLong += long
  }

  private mutating func readDrops(
    _ ledger: RunTableFile, batch: Int, from first: Int
  ) throws(RunFailure) {
    let shown = documents[first...]
    guard !shown.isEmpty else { return }
    // The rows of other documents, which are most, are told by their first bytes and not parsed.
    let beginnings = shown.map { document in
      Array("{\"document\":".utf8) + JSONValue.string(document.id).lineBytes.dropLast()
    }
    var rows = [[LedgerRow]](repeating: [], count: beginnings.count)
    var current = 0
    try ledger.forEachRow(inBatch: batch) { row, line throws(RunFailure) in
      if !line.starts(with: beginnings[current]) {
        guard let other = beginnings.firstIndex(where: { line.starts(with: $0) }) else {
          return true
        }
        current = other
      }
      guard let entry = LedgerRow(line) else {
        throw RunFolderIndex.broken(ledger.path, "row \(row + 1) is no row of a ledger")
      }
      if entry.document == documents[first + current].id { rows[current].append(entry) }
      return true
    }
    for (offset, entries) in rows.enumerated() {
      documents[first + offset].drops = Self.drops(entries)
    }
  }

  /// What was dropped, by where it stood.
  ///
  /// Markup and spaces of any kind are left out: they are no text that anyone would have read.
  private static func drops(_ entries: [LedgerRow]) -> [DroppedText] {
    let rounds = EditRounds(entries)
    let drops = entries.filter {
      $0.isDrop && $0.rule != LedgerRule.markup.name && !$0.before.isWhiteSpace
    }
    .map { entry in
      DroppedText(
        stage: entry.stage, rule: entry.rule, text: entry.before,
        place: rounds.finalPlace(entry.start, before: entry.round))
    }
    return drops.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    .map(\.element)
  }
}

extension String {
  /// True if there is nothing in it but what Unicode calls white space.
  fileprivate var isWhiteSpace: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
