/// One of the tables of a run folder.
public enum RunTable: String, Sendable, CaseIterable {
  case documents, mentions, ledger, rejects
}

/// A batch's share of a table: its rows, plain and compressed.
struct TablePiece: Sendable {
  /// The compressed member.
  var member: [UInt8]
  /// The rows as written before compression.
  var content: JSONBuffer
  /// The number of rows.
  var rowCount: Int
}

/// Writes one table piece by piece; the file comes into being with the first row.
final class TableWriter {
  /// Which table.
  let table: RunTable
  /// Rows written.
  private(set) var rowCount = 0
  /// Bytes before compression.
  private(set) var contentByteCount = 0
  /// The sizes in the file of the batches' shares, and their rows; 0 where a batch had none.
  private var batches: [(bytes: Int, rows: Int)] = []
  private let path: String
  private var file: OutputFile?
  private let contentHash = SHA256Hash()

  init(_ table: RunTable, folder: String, compression: Compression) {
    self.table = table
    path = "\(folder)/\(table.rawValue).jsonl\(compression.suffix)"
  }

  /// Adds the rows of the next batch, if it has any.
  func write(_ piece: TablePiece?) throws(WriteFailure) {
    guard let piece, piece.rowCount > 0 else {
      batches.append((0, 0))
      return
    }
    let open: OutputFile
    if let file {
      open = file
    } else {
      open = try OutputFile(path: path)
      file = open
    }
    try open.write(piece.member)
    batches.append((piece.member.count, piece.rowCount))
    contentHash.update(piece.content)
    contentByteCount += piece.content.count
    rowCount += piece.rowCount
  }

  /// Syncs the file; nil if there were no rows and so is no file.
  func finish() throws(WriteFailure) -> WrittenFile? {
    guard let file else { return nil }
    let hash = try file.finish()
    return WrittenFile(
      name: String(file.path.split(separator: "/").last ?? ""), table: table,
      byteCount: file.byteCount, sha256: hash, rowCount: rowCount,
      contentByteCount: contentByteCount, contentSHA256: Hexadecimal.string(contentHash.finish()),
      batches: batches)
  }
}

/// A finished file of a run folder, as `datapackage.json` lists it.
struct WrittenFile: Sendable {
  /// The file's name in the folder.
  var name: String
  /// The table that it holds; nil for a JSON file.
  var table: RunTable?
  /// Its size.
  var byteCount: Int
  /// The hash of its bytes, which depends on the compressor.
  var sha256: String
  /// The number of rows, for tables.
  var rowCount: Int?
  /// Its size before compression, for tables.
  var contentByteCount: Int?
  /// The hash before compression, for tables: the same on any machine.
  var contentSHA256: String?
  /// The sizes in the file of the batches' shares, and their rows, for tables.
  var batches: [(bytes: Int, rows: Int)] = []
}
