import WinnowCore
import WinnowResources
import WinnowFormats

/// A table of places as the built-in ones and the user's are written: TSV, one place a line.
///
/// The columns are `name`, `label`, `id`, `aliases` (parted by `|`), `country` (ISO 3166-1, two letters), `admin1`,
/// `latitude`, `longitude`, `population`, `of` (the name to show instead) and `traits`; all but the first two may be
/// missing or empty.
struct PlaceTable {
  private(set) var builder = GazetteerBuilder()
  private var usual: [String: UInt32] = [:]
  private var payload: [UInt8] = []

  /// Adds the places of the table at `path`, a megabyte at a time; all its faults are thrown at once.
  mutating func read(path: String) throws(DiagnosticError) {
    let file = try FileChunks(path: path)
    var reading = Reading(path: path)
    while let chunk = try file.next() { read(chunk, &reading) }
    try reading.faults.check()
  }

  /// Adds the places of a table; all its faults are thrown at once.
  mutating func read(_ bytes: [UInt8], path: String) throws(DiagnosticError) {
    var reading = Reading(path: path)
    read(bytes, &reading)
    try reading.faults.check()
  }

  /// What is kept from piece to piece of a table.
  private struct Reading {
    var faults: ListFaults
    /// The line of each place, by its key.
    var seen = LineIndex()
    var line = 0

    init(path: String) { faults = ListFaults(path: path) }
  }

  private mutating func read(_ bytes: [UInt8], _ reading: inout Reading) {
    var rows = TableRows(bytes, after: reading.line)
    while let row = rows.next() {
      guard let place = PlaceRow(row, &reading.faults) else { continue }
      if let first = reading.seen.insert(place.key, line: row.line) {
        reading.faults.add(row.line, .g004, "the place of line \(first) is here again")
        continue
      }
      add(place)
    }
    reading.line = rows.line
  }

  /// The image of all places, with `words` beside them.
  mutating func build(words: [(hash: UInt64, bits: UInt32)], sourceChecksum: UInt64) -> [UInt8] {
    builder.payload = payload
    builder.lexicon = WordClasses.compile(words)
    builder.sourceChecksum = sourceChecksum
    return builder.build()
  }

  private mutating func add(_ place: PlaceRow) {
    var record = place.record
    let name = UInt32(truncatingIfNeeded: builder.nameCount)
    record.usual = name
    if !place.shown.isEmpty {
      record.usual = usual[place.id + "\t" + place.shown] ?? name
    } else if record.label != .city {
      usual[place.id + "\t" + place.name] = name
    }
    record.append(to: &payload)
    builder.beginEntry(label: record.label.rawValue, id: place.id)
    for name in place.names {
      builder.add(name, caseMatching: Self.caseMatching(name, record.label))
    }
  }

  /// Codes and names without small letters are taken as written, all others wherever their capitals are.
  private static func caseMatching(_ name: ArraySlice<UInt8>, _ label: PlaceLabel) -> CaseMatching {
    let matching = GazetteerName.usualCaseMatching(String(decoding: name, as: UTF8.self))
    return matching == .any ? .capitals : matching
  }
}

/// One line of a table of places, checked.
struct PlaceRow {
  let name: String
  let names: [ArraySlice<UInt8>]
  let id: String
  let shown: String
  let record: PlaceRecord

  init?(_ row: TableRow, _ faults: inout ListFaults) {
    guard String(validating: row.bytes, as: UTF8.self) != nil else {
      faults.add(row.line, .g002, "the line is not valid UTF-8")
      return nil
    }
    guard let label = Self.label(row, &faults), let names = ListEntry.names(row, &faults) else {
      return nil
    }
    var record = PlaceRecord()
    record.label = label
    guard let latitude = Self.coordinate(row, 6, limit: 90, &faults),
      let longitude = Self.coordinate(row, 7, limit: 180, &faults),
      let country = Self.country(row, &faults),
      let population = Self.population(row, &faults)
    else { return nil }
    record.latitude = latitude
    record.longitude = longitude
    record.country = country
    record.population = population
    if row.cells.count > 5 {
      for (index, byte) in row.cells[5].prefix(8).enumerated() {
        record.admin1 |= UInt64(byte) << UInt64(8 * index)
      }
    }
    if row.cells.count > 10 {
      for byte in row.cells[10] { record.traits.formUnion(PlaceTraits.letters[byte] ?? []) }
    }
    self.record = record
    self.names = names
    name = row.text(0)
    id = row.text(2)
    shown = row.text(9)
  }

  /// Stands for what makes a place the same again.
  var key: UInt64 {
    let area = "\(record.country)\t\(record.admin1)\t\(record.latitude)\t\(record.longitude)"
    return TokenHash.value("\(name)\t\(record.label.rawValue)\t\(id)\t\(area)")
  }

  private static func label(_ row: TableRow, _ faults: inout ListFaults) -> PlaceLabel? {
    guard row.cells.count >= 2 else {
      faults.add(
        row.line, .g003, "a column is missing: name and label are parted by a tab",
        hint: "write name, label, id, aliases, country, admin1, latitude, longitude, population")
      return nil
    }
    guard let label = PlaceLabel(rawValue: row.text(1)) else {
      let known = PlaceLabel.allCases.map(\.rawValue).joined(separator: ", ")
      faults.add(
        row.line, column: row.column(1), .g005, "'\(row.text(1))' is no label of places",
        hint: "one of: " + known)
      return nil
    }
    return label
  }

  private static func coordinate(
    _ row: TableRow, _ cell: Int, limit: Double, _ faults: inout ListFaults
  ) -> Int32? {
    let text = row.text(cell)
    guard !text.isEmpty else { return PlaceRecord.noCoordinate }
    guard let degrees = Double(text), degrees.magnitude <= limit else {
      faults.add(
        row.line, column: row.column(cell), .g006,
        "'\(text)' is no coordinate from -\(Int(limit)) to \(Int(limit))")
      return nil
    }
    return Int32((degrees * 100_000).rounded())
  }

  private static func country(_ row: TableRow, _ faults: inout ListFaults) -> UInt16? {
    let text = row.text(4)
    guard !text.isEmpty else { return 0 }
    let bytes = Array(text.utf8)
    guard bytes.count == 2, bytes.allSatisfy({ ASCII.isUpper($0) }) else {
      faults.add(
        row.line, column: row.column(4), .g007, "'\(text)' is no country code",
        hint: "the two capitals of ISO 3166-1, for instance FR")
      return nil
    }
    return UInt16(bytes[0]) | UInt16(bytes[1]) << 8
  }

  private static func population(_ row: TableRow, _ faults: inout ListFaults) -> UInt32? {
    let text = row.text(8)
    guard !text.isEmpty else { return 0 }
    guard let people = UInt64(text) else {
      faults.add(row.line, column: row.column(8), .g008, "'\(text)' is no number of inhabitants")
      return nil
    }
    return UInt32(clamping: people)
  }
}
