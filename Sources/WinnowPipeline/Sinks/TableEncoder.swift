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
  public func encode(_ batch: ProcessedBatch) -> TableShares {
    let documents = buffer(.documents)
    let mentions = buffer(.mentions)
    let ledger = buffer(.ledger)
    var rows: [RunTable: Int] = [
      .documents: batch.documents.count, .rejects: batch.rejects.count,
    ]
    for document in batch.documents {
      let positions = DocumentPositions(document)
      if tables.contains(.documents) || tables.contains(.mentions) {
        let places = MentionPositions(document, positions)
        if tables.contains(.documents) {
          documentEncoder.encode(document, positions, places, to: documents)
        }
        if tables.contains(.mentions) { MentionEncoder.encode(document, places, to: mentions) }
        rows[.mentions, default: 0] += places.count
      }
      if tables.contains(.ledger) { LedgerEncoder.encode(document, positions, to: ledger) }
      rows[.ledger, default: 0] += document.ledger.entries.count
    }
    let rejects = JSONBuffer()
    for reject in batch.rejects { RejectEncoder.encode(reject, to: rejects) }
    var shares = TableShares()
    let contents: KeyValuePairs<RunTable, JSONBuffer> = [
      .documents: documents, .mentions: mentions, .ledger: ledger, .rejects: rejects,
    ]
    for (table, content) in contents where content.count > 0 {
      sizes[table] = content.count
      shares.pieces[table] = TablePiece(
        member: compressor.member(content.unsafeBytes), content: content,
        rowCount: rows[table] ?? 0)
    }
    return shares
  }

  /// A buffer with room for somewhat more rows than the last batch had.
  private func buffer(_ table: RunTable) -> JSONBuffer {
    JSONBuffer(capacity: max(1 << 16, (sizes[table] ?? 0) * 9 / 8))
  }
}

/// A batch's share of each table, encoded and compressed.
public struct TableShares: Sendable {
  var pieces: [RunTable: TablePiece] = [:]
}
