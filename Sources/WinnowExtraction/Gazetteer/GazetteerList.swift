public import WinnowCore
import WinnowResources
import WinnowFormats

/// A list of names as a user writes it: TSV, one entry a line.
///
/// The columns are `name`, `label`, `id` and `aliases` (parted by `|`); the last two may be missing. Lines that are
/// empty or begin with `#` are passed over. All faults of a list are reported at once, each with its line.
///
/// ```
/// # name                     label      id              aliases
/// Prague Process             EVENT      prague-process  Building Migration Partnerships|BMP
/// ```
public enum GazetteerList {
  /// The longest name, in bytes.
  public static let maximumNameBytes = 512
  /// How many faults are reported before the rest is only counted.
  static let reportedFaults = 100

  /// Adds the entries of the list at `path` to a builder, and gives the token patterns that it holds.
  ///
  /// A file whose name ends in `.jsonl` is a list of patterns for spaCy's EntityRuler, any other is TSV, which is read a
  /// megabyte at a time.
  @discardableResult
  public static func read(path: String, into builder: inout GazetteerBuilder)
    throws(DiagnosticError) -> [TokenPattern]
  {
    if path.hasSuffix(".jsonl") {
      return try readPatterns(MappedFile(path: path).array(), path: path, into: &builder)
    }
    let file = try FileChunks(path: path)
    var reader = ListReader(path: path)
    while let chunk = try file.next() { reader.read(chunk, into: &builder) }
    try reader.faults.check()
    return []
  }

  /// Adds the names of a list of patterns to a builder, and gives its token patterns.
  public static func readPatterns(
    _ bytes: [UInt8], path: String, into builder: inout GazetteerBuilder
  ) throws(DiagnosticError) -> [TokenPattern] {
    try PatternList.read(bytes, path: path, into: &builder)
  }

  /// Adds the entries of a list to a builder; `path` is named in what it throws.
  public static func read(_ bytes: [UInt8], path: String, into builder: inout GazetteerBuilder)
    throws(DiagnosticError)
  {
    var reader = ListReader(path: path)
    reader.read(bytes, into: &builder)
    try reader.faults.check()
  }
}

/// Reads a list piece by piece.
private struct ListReader {
  private(set) var faults: ListFaults
  /// The line of each entry, by the key of its name and label.
  private var seen = LineIndex()
  private var line = 0

  init(path: String) { faults = ListFaults(path: path) }

  /// Reads the next lines.
  mutating func read(_ bytes: [UInt8], into builder: inout GazetteerBuilder) {
    var rows = TableRows(bytes, after: line)
    while let row = rows.next() {
      guard let entry = ListEntry(row, faults: &faults) else { continue }
      if let first = seen.insert(entry.key, line: row.line) {
        faults.add(
          row.line, .g004, "'\(entry.nameText)' is there already, in line \(first)",
          hint: "give the entry once, with all its aliases in the fourth column")
        continue
      }
      builder.beginEntry(label: entry.label, id: entry.id)
      for name in entry.names {
        builder.add(name, caseMatching: GazetteerName.usualCaseMatching(name))
      }
    }
    line = rows.line
  }
}

/// The faults of a list, collected in the order of its lines.
struct ListFaults {
  let path: String
  private var diagnostics: [Diagnostic] = []
  private var count = 0

  init(path: String) { self.path = path }

  var isEmpty: Bool { count == 0 }

  mutating func add(
    _ line: Int, column: Int? = nil, _ code: DiagnosticCode, _ message: String, hint: String? = nil
  ) {
    count += 1
    guard count <= GazetteerList.reportedFaults else { return }
    diagnostics.append(
      Diagnostic(
        code: code, path: path, line: line, column: column, message: message, hint: hint))
  }

  /// Throws what was collected, if anything.
  func check() throws(DiagnosticError) {
    guard count > 0 else { return }
    var all = diagnostics
    if count > diagnostics.count {
      all.append(
        Diagnostic(
          .note, code: .g000, path: path,
          message: "\(count - diagnostics.count) more faults are not listed"))
    }
    throw DiagnosticError(all)
  }
}

/// One line of a list, checked.
struct ListEntry {
  let names: [ArraySlice<UInt8>]
  let label: String
  let id: String

  /// The line's entry, or nil if it has a fault.
  init?(_ row: TableRow, faults: inout ListFaults) {
    guard String(validating: row.bytes, as: UTF8.self) != nil else {
      faults.add(row.line, .g002, "the line is not valid UTF-8")
      return nil
    }
    guard row.cells.count >= 2 else {
      faults.add(
        row.line, .g003, "a column is missing: name and label are parted by a tab",
        hint: "write name, label, id and aliases, each parted by one tab")
      return nil
    }
    guard row.cells.count <= 4 else {
      faults.add(row.line, .g003, "there are \(row.cells.count) columns instead of at most 4")
      return nil
    }
    guard let label = Self.label(row, &faults), let names = Self.names(row, &faults) else {
      return nil
    }
    self.label = label
    self.names = names
    id = row.text(2)
  }

  var nameText: String { String(decoding: names.first ?? [], as: UTF8.self) }

  /// Stands for name and label; equal for equal ones.
  var key: UInt64 {
    let bytes = Array(names.first ?? []) + [0x09] + Array(label.utf8)
    return TokenHash.value(bytes.span)
  }

  /// True if `label` has 1 to 64 letters, digits, '_' and '-'.
  static func isLabel(_ label: String) -> Bool {
    !label.isEmpty && label.utf8.count <= 64
      && label.utf8.allSatisfy { byte in
        byte == 0x5f || byte == 0x2d || ASCII.isAlphanumeric(byte)
      }
  }

  private static func label(_ row: TableRow, _ faults: inout ListFaults) -> String? {
    let label = row.text(1)
    guard isLabel(label) else {
      faults.add(
        row.line, column: row.column(1), .g005, "'\(label)' is no label",
        hint: "a label has letters, digits, '_' and '-', for instance ORG")
      return nil
    }
    return label
  }

  static func names(
    _ row: TableRow, _ faults: inout ListFaults
  ) -> [ArraySlice<UInt8>]? {
    var names = [row.cells[0]]
    if row.cells.count > 3, !row.cells[3].isEmpty {
      names += row.cells[3].split(separator: 0x7c, omittingEmptySubsequences: false)
    }
    for name in names {
      if name.allSatisfy({ $0 <= 0x20 }) {
        faults.add(row.line, .g001, "a name is empty")
        return nil
      }
      if name.count > GazetteerList.maximumNameBytes {
        faults.add(
          row.line, .g001,
          "a name is \(name.count) bytes long; at most \(GazetteerList.maximumNameBytes) are allowed"
        )
        return nil
      }
    }
    return names
  }
}
