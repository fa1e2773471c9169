import WinnowFormats

internal import WinnowCore
internal import WinnowResources

/// One row of a data file: a word or phrase, a class, a value and flags.
struct DateLexiconRow: Sendable {
  /// The hashes of its tokens.
  var words: [UInt64]
  var wordClass: TemporalWordClass
  var value: Int32
  var flags: WordFlags
  /// The rule of a holiday.
  var holiday: HolidayRule?

  /// True for classes without a value of their own, which must not overwrite another class's value.
  var isFunctionWord: Bool {
    value == 0 && wordClass.isDisjoint(with: [.deictic, .clockWord, .meridiem, .zone, .holiday])
  }

  /// The rows of the built-in file of a locale.
  static func load(locale: String) throws(DiagnosticError) -> [DateLexiconRow] {
    let file = try Resources.map("dates/\(locale).tsv")
    let feasts = try FeastTable.builtin.get()
    var rows: [DateLexiconRow] = []
    var line = 0
    for bytes in file.array().split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard let first = bytes.first, first != 0x23 else { continue }
      guard let row = DateLexiconRow(Array(bytes), feasts: feasts) else {
        throw DiagnosticError(
          Diagnostic(
            code: .d001, path: file.path, line: line,
            message: "a row needs a word, a class and a value that belongs to it"))
      }
      rows.append(row)
    }
    return rows
  }

  /// A row from its line, or nil if it is not well formed.
  init?(_ line: [UInt8], feasts: FeastTable) {
    let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard cells.count == 3 || cells.count == 4 else { return nil }
    words = cells[0].split(separator: 0x20).map { TokenHash.value(Array($0).span) }
    guard !words.isEmpty, words.count < 16,
      let wordClass = TemporalWordClass.names[String(decoding: cells[1], as: UTF8.self)]
    else { return nil }
    self.wordClass = wordClass
    value = 0
    flags = []
    if wordClass == .holiday {
      guard let rule = HolidayRule(Array(cells[2]), feasts: feasts) else { return nil }
      holiday = rule
    } else {
      guard let number = Int32(String(decoding: cells[2], as: UTF8.self)) else { return nil }
      value = number
    }
    guard cells.count == 4 else { return }
    for name in cells[3].split(separator: 0x2C) {
      guard let flag = WordFlags.names[String(decoding: name, as: UTF8.self)] else { return nil }
      flags.formUnion(flag)
    }
  }
}
