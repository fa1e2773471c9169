package import WinnowFormats

/// A batch's share of a table: its rows, plain and compressed.
package struct TablePiece: Sendable {
  /// The compressed member.
  package var member: [UInt8]
  /// The rows as written before compression; nil where they are too large to be kept, and are inflated to be hashed.
  package var content: JSONBuffer?
  /// Their size.
  package var contentByteCount: Int
  /// The number of rows.
  package var rowCount: Int

  /// With its parts.
  package init(member: [UInt8], content: JSONBuffer?, contentByteCount: Int, rowCount: Int) {
    self.member = member
    self.content = content
    self.contentByteCount = contentByteCount
    self.rowCount = rowCount
  }
}

/// Writes one table piece by piece; the file comes into being with the first row.
package final class TableWriter {
  /// Which table.
  package let table: RunTable
  /// Rows written.
  package private(set) var rowCount = 0
  /// Bytes before compression.
  package private(set) var contentByteCount = 0
  /// The sizes in the file of the batches' shares, and their rows; 0 where a batch had none.
  private var batches: [(bytes: Int, rows: Int)] = []
  private let path: String
  private let compression: Compression
  private var file: OutputFile?
  private let contentHash = XXH128Hash()

  package init(_ table: RunTable, folder: String, compression: Compression) {
    self.table = table
    self.compression = compression
    path = "\(folder)/\(table.rawValue).jsonl\(compression.suffix)"
  }

  /// Adds the rows of the next batch, if it has any.
  package func write(_ piece: TablePiece?) throws(WriteFailure) {
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
    try hashContent(of: piece)
    contentByteCount += piece.contentByteCount
    rowCount += piece.rowCount
  }

  private func hashContent(of piece: TablePiece) throws(WriteFailure) {
    if let content = piece.content {
      return contentHash.update(UnsafeRawBufferPointer(content.unsafeBytes))
    }
    guard compression != .none else {
      return piece.member.withUnsafeBytes { contentHash.update($0) }
    }
    let inflated = GzipStream(source: MemoryStream([]), head: piece.member)
    var block: [UInt8] = []
    do throws(ReadFailure) {
      while try inflated.read(into: &block, limit: 1 << 20) > 0 {
        block.withUnsafeBytes { contentHash.update($0) }
        block.removeAll(keepingCapacity: true)
      }
    } catch {
      throw WriteFailure(path, cause: error.cause)
    }
  }

  /// Syncs the file; nil if there were no rows and so is no file.
  package func finish() throws(WriteFailure) -> WrittenFile? {
    guard let file else { return nil }
    let hash = try file.finish()
    return WrittenFile(
      name: String(file.path.split(separator: "/").last ?? ""), table: table,
      byteCount: file.byteCount, sha256: hash, rowCount: rowCount,
      contentByteCount: contentByteCount, contentHash: Hexadecimal.string(contentHash.digest),
      batches: batches)
  }
}

/// A finished file of a run folder, as `datapackage.json` lists it.
package struct WrittenFile: Sendable {
  /// The file's name in the folder.
  package var name: String
  /// The table that it holds; nil for a JSON file.
  package var table: RunTable?
  /// Its size.
  package var byteCount: Int
  /// The hash of its bytes, which depends on the compressor.
  package var sha256: String
  /// The number of rows, for tables.
  package var rowCount: Int?
  /// Its size before compression, for tables.
  package var contentByteCount: Int?
  /// The checksum (XXH128) before compression, for tables: the same on any machine.
  package var contentHash: String?
  /// The sizes in the file of the batches' shares, and their rows, for tables.
  package var batches: [(bytes: Int, rows: Int)] = []

  /// With its parts.
  package init(
    name: String, table: RunTable? = nil, byteCount: Int, sha256: String, rowCount: Int? = nil,
    contentByteCount: Int? = nil, contentHash: String? = nil,
    batches: [(bytes: Int, rows: Int)] = []
  ) {
    self.name = name
    self.table = table
    self.byteCount = byteCount
    self.sha256 = sha256
    self.rowCount = rowCount
    self.contentByteCount = contentByteCount
    self.contentHash = contentHash
    self.batches = batches
  }
}
