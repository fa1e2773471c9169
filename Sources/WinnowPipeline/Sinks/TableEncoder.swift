import WinnowCore
import WinnowFormats
import WinnowRecords

/// Encodes the documents of a batch as rows of the tables, and compresses them; one a worker.
public final class TableEncoder: BatchEncoder {
  private let tables: [(table: RunTable, rows: any RowEncoder)]
  private let compressor: GzipCompressor
  /// How many bytes the rows of the last batch took, by table: room for the next one.
  private var sizes: [RunTable: Int] = [:]

  init(_ output: OutputPlan, _ form: DocumentEncoder) {
    tables = RunTable.allCases.filter(output.tables.contains).map { ($0, $0.makeEncoder(form)) }
    compressor = GzipCompressor(output.compression)
  }

  /// The batch's share of each table.
  public func encode(_ batch: ProcessedBatch) -> TableShares {
    let contents = tables.map { buffer($0.table) }
    var rowCounts = [Int](repeating: 0, count: tables.count)
    for document in batch.documents {
      let placed = PlacedDocument(document)
      for index in tables.indices {
        rowCounts[index] += tables[index].rows.encode(placed, to: contents[index])
      }
    }
    for reject in batch.rejects {
      for index in tables.indices {
        rowCounts[index] += tables[index].rows.encode(reject, to: contents[index])
      }
    }
    var shares = TableShares()
    for index in tables.indices where contents[index].count > 0 {
      let table = tables[index].table
      sizes[table] = contents[index].count
      shares.pieces[table] = TablePiece(
        member: compressor.member(contents[index].unsafeBytes), content: contents[index],
        rowCount: rowCounts[index])
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
