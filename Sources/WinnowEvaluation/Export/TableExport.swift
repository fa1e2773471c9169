import WinnowCore
import WinnowFormats
import WinnowRecords

/// The tables of a run as CSV (RFC 4180) in UTF-8, for R and spreadsheets: one file a table.
///
/// Cells of strings and numbers are as they stand; null is an empty cell. Of a document there are its path, its line and its topics'
/// labels, joined by `; `; what has a table of its own, and what only machines read, is left out. `metadata` is a cell of JSON.
struct TableExport {
  /// Whether cells that a spreadsheet would take for a formula get an apostrophe (OWASP, CSV injection).
  let escapesFormulas: Bool

  /// The files, by table; a table without rows has none.
  func files(of folder: String) throws(RunFailure) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for table in RunTable.allCases {
      let columns = Self.columns(of: table)
      var bytes: [UInt8] = []
      try RecordLines.forEach(table, in: folder) { record, _, _ throws(RunFailure) in
        if bytes.isEmpty { append(columns.map(\.name), to: &bytes) }
        append(columns.map { $0.cell(record) }, to: &bytes)
        return true
      }
      if !bytes.isEmpty { files.append((table.rawValue + ".csv", bytes)) }
    }
    return files
  }

  private struct Column {
    let name: String
    let cell: (JSONValue) -> String
  }

  private static func columns(of table: RunTable) -> [Column] {
    guard table == .documents else {
      return table.fields.map { field in Column(name: field.name) { plain($0[field.name]) } }
    }
    return [
      Column(name: "id") { plain($0["id"]) }, Column(name: "path") { plain($0["source"]?["path"]) },
      Column(name: "line") { plain($0["source"]?["line"]) },
      Column(name: "title") { plain($0["title"]) },
      Column(name: "language") { plain($0["language"]) },
      Column(name: "token_count") { plain($0["token_count"]) },
      Column(name: "topics") { record in
        (record["topics"]?.items ?? []).compactMap { $0["label"]?.stringValue }
          .joined(separator: "; ")
      },
      Column(name: "metadata") { plain($0["metadata"]) },
      Column(name: "text") { plain($0["text"]) },
    ]
  }

  private static func plain(_ value: JSONValue?) -> String {
    guard let value, value.isPresent else { return "" }
    return value.stringValue ?? String(decoding: value.minified, as: UTF8.self)
  }

  private func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  private func append(_ cell: String, to bytes: inout [UInt8]) {
    let isFormula = cell.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    // A number with a sign is none: a longitude would no longer be one.
    let cell = escapesFormulas && isFormula && Double(cell) == nil ? "'" + cell : cell
    guard cell.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
