import WinnowCore

/// The rows of a tab-separated table, without those that are empty or begin with `#`.
struct TableRows: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0
  /// The number of the line read last.
  private(set) var line: Int

  /// The rows of `bytes`, before which `line` lines stood; a byte-order mark and carriage returns at line ends are passed
  /// over.
  init(_ bytes: [UInt8], after line: Int = 0) {
    self.bytes = bytes
    self.line = line
    if line == 0, bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
  }

  mutating func next() -> TableRow? {
    while position < bytes.count {
      line += 1
      let start = position
      while position < bytes.count, bytes[position] != 0x0a { position += 1 }
      var end = position
      position += 1
      if end > start, bytes[end - 1] == 0x0d { end -= 1 }
      guard end > start, bytes[start] != 0x23 else { continue }
      return TableRow(line: line, bytes: bytes[start..<end])
    }
    return nil
  }
}

/// A row of a tab-separated table.
struct TableRow {
  /// The number of its line, from 1.
  let line: Int
  /// The row as it stands.
  let bytes: ArraySlice<UInt8>
  /// Its cells.
  let cells: [ArraySlice<UInt8>]

  init(line: Int, bytes: ArraySlice<UInt8>) {
    self.line = line
    self.bytes = bytes
    cells = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
  }

  /// The text of a cell; empty if the row has none there.
  func text(_ cell: Int) -> String {
    cell < cells.count ? String(decoding: cells[cell], as: UTF8.self) : ""
  }

  /// The column of a cell's first character, from 1.
  func column(_ cell: Int) -> Int {
    bytes[..<cells[cell].startIndex].reduce(1) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 }
  }
}
