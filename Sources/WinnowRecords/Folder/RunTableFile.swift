package import WinnowCore
import WinnowFormats

/// A table of a finished run, of which single batches can be read without the others.
package struct RunTableFile: Sendable {
  /// A batch's share of the file.
  package struct Piece: Sendable {
    /// Where it begins in the file.
    package var offset: Int
    /// Its size in the file.
    package var byteCount: Int
    /// The number of its first row in the table, from 0.
    package var firstRow: Int
    /// How many rows it has.
    package var rowCount: Int
  }

  /// The path of the file.
  package let path: String
  /// The shares of the batches, in order: the same batch has the same number in every table.
  package let pieces: [Piece]
  /// The number of rows.
  package let rowCount: Int

  /// A file with the sizes and rows of its batches, as `datapackage.json` lists them.
  package init(path: String, byteCounts: [Int], rowCounts: [Int]) {
    self.path = path
    var pieces: [Piece] = []
    var (offset, row) = (0, 0)
    for (bytes, rows) in zip(byteCounts, rowCounts) {
      pieces.append(Piece(offset: offset, byteCount: bytes, firstRow: row, rowCount: rows))
      offset += bytes
      row += rows
    }
    self.pieces = pieces
    rowCount = row
  }

  /// Hands over the rows of a batch, each with its number in the table, until `body` returns false.
  ///
  /// O(the batch), in memory for its longest row; throws `I005` where the file is broken.
  package func forEachRow(
    inBatch index: Int,
    _ body: (_ row: Int, _ line: ArraySlice<UInt8>) throws(RunFailure) -> Bool
  ) throws(RunFailure) {
    let piece = pieces[index]
    guard piece.rowCount > 0 else { return }
    do {
      let stream = try stream(piece)
      var buffer: [UInt8] = []
      var (position, row) = (0, piece.firstRow)
      while try stream.read(into: &buffer, limit: 1 << 18) > 0 {
        while let end = buffer.lineEnd(from: position) {
          guard try body(row, buffer[position..<end]) else { return }
          position = end + 1
          row += 1
        }
        buffer.removeFirst(position)
        position = 0
      }
      guard buffer.isEmpty, row == piece.firstRow + piece.rowCount else {
        throw ReadFailure(cause: "batch \(index + 1) does not hold \(piece.rowCount) rows")
      }
    } catch let failure as ReadFailure {
      throw RunFolderIndex.broken(path, failure.cause)
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFolderIndex.broken(path, "\(error)")
    }
  }

  private func stream(_ piece: Piece) throws(ReadFailure) -> any ByteStream {
    let file = LimitedStream(
      try FileStream(path: path, offset: piece.offset), count: piece.byteCount)
    return path.hasSuffix(".gz") ? GzipStream(source: file, head: []) : file
  }
}
