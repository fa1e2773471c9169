internal import WinnowCore
internal import WinnowResources

/// The days of feasts by moon calendars, year after year, from the table of `Tools/build-tables/dates/feasts.py`.
struct FeastTable: Sendable {
  /// The days of each feast in order, by the bytes of its key.
  private(set) var days: [[UInt8]: [ClosedRange<CivilDay>]] = [:]

  /// The built-in table, read once for all locales; a failure is `D007` with the line of a row that is not well formed.
  static let builtin = Result { () throws(DiagnosticError) in try load() }

  private static func load() throws(DiagnosticError) -> FeastTable {
    let lines = try DataLines("dates/feasts.tsv")
    var table = FeastTable()
    for line in lines {
      guard table.add(lines.bytes[line]) else {
        throw DiagnosticError(
          Diagnostic(
            code: .d007, path: try Resources.path("dates/feasts.tsv"),
            line: lines.number(of: line),
            message:
              "a row needs the key of a feast and its days, written 2019-05-06 or 2019-05-06/2019-06-03"
          ))
      }
    }
    return table
  }

  private mutating func add(_ row: ArraySlice<UInt8>) -> Bool {
    guard let tab = row.firstIndex(of: 0x09) else { return false }
    var list: [ClosedRange<CivilDay>] = []
    list.reserveCapacity(row.count / 11)
    var position = tab + 1
    while position < row.endIndex {
      guard let first = FeastTable.day(row, position) else { return false }
      var last = first
      position += FeastTable.width
      if position < row.endIndex, row[position] == 0x2F {
        guard let end = FeastTable.day(row, position + 1), first < end else { return false }
        last = end
        position += 1 + FeastTable.width
      }
      list.append(first...last)
      guard position == row.endIndex || row[position] == 0x20 else { return false }
      position += 1
    }
    days[Array(row[..<tab])] = list
    return true
  }

  /// The bytes of a day.
  private static let width = 10

  /// The day written at a position as `2019-05-06`.
  private static func day(_ row: ArraySlice<UInt8>, _ start: Int) -> CivilDay? {
    guard start + width <= row.endIndex else { return nil }
    var digits = 0
    for offset in 0..<width where offset != 4 && offset != 7 {
      let digit = row[start + offset] &- 0x30
      guard digit < 10 else { return nil }
      digits = digits * 10 + Int(digit)
    }
    return CivilDay(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }
}
