import WinnowCore
import WinnowFormats

extension TableHeader {
  /// The first delimiter under which a table's first row has a column `name`, or else the first of all.
  static func delimiter(_ head: ArraySlice<UInt8>, among delimiters: [UInt8], _ name: String)
    -> UInt8
  {
    delimiters.first { delimiter in
      firstRows(head, delimiter, 1).first?.contains(Array(name.utf8)) == true
    } ?? delimiters[0]
  }

  /// The cells of up to `count` whole rows at the beginning of a file, of which `head` is the first part or all.
  static func firstRows(_ head: ArraySlice<UInt8>, _ delimiter: UInt8, _ count: Int) -> [[[UInt8]]]
  {
    var rows: [[[UInt8]]] = []
    var rest = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    while rows.count < count, !rest.isEmpty {
      guard let end = rowEnd(rest, delimiter) else { break }
      guard end < rest.endIndex || head.count < FileFormats.headByteCount,
        let cells = DelimitedRow.cells(Array(trimmed(rest[..<end])), delimiter)
      else { break }
      rows.append(cells)
      rest = rest[end...].dropFirst()
    }
    return rows
  }

  private static func rowEnd(_ bytes: ArraySlice<UInt8>, _ delimiter: UInt8) -> Int? {
    var place = DelimitedRow.Place.cellStart
    for index in bytes.indices {
      if bytes[index] == 0x0A, place != .quoted { return index }
      guard let after = DelimitedRow.next(place, bytes[index], delimiter) else { return nil }
      place = after
    }
    return bytes.endIndex
  }

  /// A row without the carriage return before its line feed.
  static func trimmed(_ row: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    row.last == 0x0D ? row.dropLast() : row
  }
}
