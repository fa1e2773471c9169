import WinnowCore
import WinnowFormats
import WinnowRecords

/// Encodes the documents of a batch as rows of the tables, and compresses them; one a worker.
public final class TableEncoder: BatchEncoder {
  private let tables: Set<RunTable>
  private let documentEncoder: DocumentEncoder
  private let compressor: GzipCompressor
  /// How many bytes the rows of the last batch took, by table: room for the next one.
  private var sizes: [RunTable: Int] = [:]

  init(_ output: OutputPlan, _ form: DocumentEncoder) {
    tables = output.tables
    documentEncoder = form
    compressor = GzipCompressor(output.compression)
  }

  /// The batch's share of each table.
  ///
  /// Rows of large documents are compressed while they are encoded, so that they are never there as a whole.
  public func encode(_ batch: ProcessedBatch) -> TableShares {
    var rows: [RunTable: TableRows] = [:]
    for table in RunTable.allCases { rows[table] = TableRows(compressor, sizes[table] ?? 0) }
    for document in batch.documents { encode(document, rows) }
    for reject in batch.rejects { rows[.rejects]?.add(1) { RejectEncoder.encode(reject, to: $0) } }
    var shares = TableShares()
    for (table, rows) in rows {
      guard let piece = rows.piece() else { continue }
      sizes[table] = piece.contentByteCount
      shares.pieces[table] = piece
    }
    return shares
  }

  private func encode(_ document: Document, _ rows: [RunTable: TableRows]) {
    let positions = DocumentPositions(document)
    if tables.contains(.documents) || tables.contains(.mentions) {
      let places = MentionPositions(document, positions)
      if tables.contains(.documents) {
        rows[.documents]?.add(1) { documentEncoder.encode(document, positions, places, to: $0) }
      }
      if tables.contains(.mentions) {
        rows[.mentions]?.add(places.count) { MentionEncoder.encode(document, places, to: $0) }
      }
    }
    if tables.contains(.ledger) {
      rows[.ledger]?.add(document.ledger.count) {
        LedgerEncoder.encode(document, positions, to: $0)
      }
    }
  }
}

/// The rows of a batch in one table, on their way into a member.
private final class TableRows {
  private let json: JSONBuffer
  private let compressor: GzipCompressor
  private var rowCount = 0
  /// What was compressed before the buffer became too large, and its size.
  private var member: GzipMember?
  private var drainedByteCount = 0

  /// With room for somewhat more than the last batch had.
  init(_ compressor: GzipCompressor, _ lastByteCount: Int) {
    self.compressor = compressor
    let wanted = min(lastByteCount * 9 / 8, JSONBuffer.drainByteCount)
    json = JSONBuffer(capacity: max(1 << 16, wanted))
    json.drain = { [unowned self] in drain($0) }
  }

  /// Adds rows that `encode` writes.
  func add(_ count: Int, _ encode: (JSONBuffer) -> Void) {
    encode(json)
    rowCount += count
  }

  private func drain(_ bytes: UnsafeBufferPointer<UInt8>) {
    let member = self.member ?? compressor.parts()
    self.member = member
    member.append(bytes)
    drainedByteCount += bytes.count
  }

  /// The share of the table; nil if there is none.
  func piece() -> TablePiece? {
    json.drain = nil
    let byteCount = drainedByteCount + json.count
    guard byteCount > 0 else { return nil }
    guard let member else {
      return TablePiece(
        member: compressor.member(json.unsafeBytes), content: json, contentByteCount: byteCount,
        rowCount: rowCount)
    }
    return TablePiece(
      member: member.finish(json.unsafeBytes), content: nil, contentByteCount: byteCount,
      rowCount: rowCount)
  }
}

/// A batch's share of each table, encoded and compressed.
public struct TableShares: Sendable {
  var pieces: [RunTable: TablePiece] = [:]
}
