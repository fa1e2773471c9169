internal import WinnowCore
internal import WinnowResources

/// The days of feasts by moon calendars, year after year, from the table of `Build/dates/feasts.py`.
struct FeastTable: Sendable {
  /// The days of each feast in order, by the bytes of its key.
  private(set) var days: [[UInt8]: [ClosedRange<CivilDay>]] = [:]

  /// The built-in table.
  ///
  /// Throws `D002` with the line of a row that is not well formed.
  static func load() throws(DiagnosticError) -> FeastTable {
    let file = try Resources.map("dates/feasts.tsv")
    var table = FeastTable()
    for (line, row) in file.array().split(separator: 0x0A).enumerated() where row.first != 0x23 {
      guard table.add(row) else {
        throw DiagnosticError(
          Diagnostic(
            code: "D002", path: file.path, line: line + 1,
            message:
              "a row needs the key of a feast and its days, written 2019-05-06 or 2019-05-06/2019-06-03"
          ))
      }
    }
    return table
  }

  private mutating func add(_ row: ArraySlice<UInt8>) -> Bool {
    let cells = row.split(separator: 0x09, maxSplits: 1)
    guard cells.count == 2 else { return false }
    var list: [ClosedRange<CivilDay>] = []
    for cell in cells[1].split(separator: 0x20) {
      guard let first = FeastTable.day(cell.prefix(10)) else { return false }
      guard cell.count > 10 else {
        list.append(first...first)
        continue
      }
      guard cell.count == 21, let last = FeastTable.day(cell.suffix(10)), first < last else {
        return false
      }
      list.append(first...last)
    }
    days[Array(cells[0])] = list
    return true
  }

  /// The day of `2019-05-06`.
  private static func day(_ text: ArraySlice<UInt8>) -> CivilDay? {
    let parts = text.split(separator: 0x2D).map { digits in
      digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    return parts.count == 3 ? CivilDay(year: parts[0], month: parts[1], day: parts[2]) : nil
  }
}
