/// Reads the rows of delimited text (RFC 4180).
///
/// A cell that begins with a quotation mark ends with the next one that is not doubled; any other ends with the delimiter or
/// the line, and quotation marks in it stand for themselves.
enum DelimitedRow {
  /// Where a reader of rows stands.
  enum Place {
    case cellStart, plain, quoted, quoteInQuoted
  }

  private static let quote = UInt8(ascii: "\"")

  /// What a byte makes of a place; nil where none can follow it.
  @inline(__always)
  static func next(_ place: Place, _ byte: UInt8, _ delimiter: UInt8) -> Place? {
    switch place {
    case .quoted: return byte == quote ? .quoteInQuoted : .quoted
    case .cellStart where byte == quote: return .quoted
    case .cellStart, .plain: return byte == delimiter ? .cellStart : .plain
    case .quoteInQuoted:
      if byte == quote { return .quoted }
      if byte == delimiter { return .cellStart }
      // The carriage return before a line feed.
      return byte == 0x0D ? .quoteInQuoted : nil
    }
  }

  /// The first place at which something else than more of the same cell may stand, or the end.
  @inline(__always)
  static func skip(_ place: Place, _ bytes: Span<UInt8>, from start: Int, _ delimiter: UInt8) -> Int
  {
    var index = start
    switch place {
    case .quoted: while index < bytes.count, bytes[index] != quote { index += 1 }
    case .plain:
      while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A { index += 1 }
    case .cellStart, .quoteInQuoted: break
    }
    return index
  }

  /// The cells of one row without its line end, unquoted, or nil if it is not well-formed; O(n).
  static func cells(_ row: [UInt8], _ delimiter: UInt8) -> [[UInt8]]? {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var place = Place.cellStart
    var start = 0
    var index = 0
    while true {
      index = skip(place, row.span, from: index, delimiter)
      guard index < row.count else { break }
      guard let after = next(place, row[index], delimiter) else { return nil }
      switch (place, after) {
      case (.quoted, .quoteInQuoted), (.cellStart, .quoted):
        // What stands between two quotation marks is taken as a whole.
        cell += row[start..<index]
        start = index + 1
      case (.quoteInQuoted, .quoted): start = index
      case (_, .cellStart):
        if place != .quoteInQuoted { cell += row[start..<index] }
        cells.append(cell)
        cell = []
        start = index + 1
      default: break
      }
      place = after
      index += 1
    }
    guard place != .quoted else { return nil }
    if place != .quoteInQuoted { cell += row[start...] }
    cells.append(cell)
    return cells
  }
}
