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
  ///
  /// Rows of large documents are compressed while they are encoded, so that they are never there as a whole.
  public func encode(_ batch: ProcessedBatch) -> TableShares {
    let contents = tables.map { TableContent(compressor, sizes[$0.table] ?? 0) }
    for document in batch.documents {
      let placed = PlacedDocument(document)
      for index in tables.indices {
        contents[index].rowCount += tables[index].rows.encode(placed, to: contents[index].json)
      }
    }
    for reject in batch.rejects {
      for index in tables.indices {
        contents[index].rowCount += tables[index].rows.encode(reject, to: contents[index].json)
      }
    }
    var shares = TableShares()
    for index in tables.indices {
      guard let piece = contents[index].piece() else { continue }
      sizes[tables[index].table] = piece.contentByteCount
      shares.pieces[tables[index].table] = piece
    }
    return shares
  }
}

/// The rows of a batch in one table, on their way into a member.
private final class TableContent {
  let json: JSONBuffer
  var rowCount = 0
  private let compressor: GzipCompressor
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
    let bytes = json.unsafeBytes
    return TablePiece(
      member: member?.finish(bytes) ?? compressor.member(bytes),
      content: member == nil ? json : nil, contentByteCount: byteCount, rowCount: rowCount)
  }
}

/// A batch's share of each table, encoded and compressed.
public struct TableShares: Sendable {
  var pieces: [RunTable: TablePiece] = [:]
}
