internal import WinnowCore

/// The words of dates of one or more locales, by token hash.
///
/// A filter tells most tokens apart from date words; the others are found in a table. A word that begins a
/// phrase ("the day after tomorrow") leads to the phrases, longest first.
struct DateLexicon: Sendable {
  /// A phrase of several tokens.
  struct Phrase: Sendable {
    /// The token behind the first, which tells most phrases apart.
    var second: UInt64
    /// The tokens behind that.
    var rest: [UInt64]
    var lexeme: Lexeme

    init(_ words: [UInt64], _ lexeme: Lexeme) {
      second = words[1]
      rest = Array(words.dropFirst(2))
      self.lexeme = lexeme
    }
  }

  private var entries: HashTable
  /// The first words of all rows.
  private(set) var filter = KeyFilter()
  private(set) var lexemes: [Lexeme] = []
  private var phraseLists: [[Phrase]] = []
  private var phraseIndex: [Int32] = []
  /// The rules of the holidays; a holiday's value is an index into them.
  private(set) var holidays: [HolidayRule] = []

  /// A lexicon of the rows of the given locales; the first locale's classes win over those of later ones.
  init(locales: [[DateLexiconRow]]) {
    entries = HashTable(keyCount: locales.reduce(0) { $0 + $1.count })
    for (number, rows) in locales.enumerated() {
      let known = lexemes.map(\.classes)
      for row in rows { add(row, isForeign: number > 0, known: known) }
    }
    for index in phraseLists.indices {
      phraseLists[index].sort { $0.rest.count > $1.rest.count }
    }
    for entry in lexemes.indices
    where phraseIndex[entry] >= 0 || !lexemes[entry].flags.isDisjoint(with: [.capital, .lowerCase])
    {
      lexemes[entry].flags.insert(.conditional)
    }
  }

  private mutating func add(_ row: DateLexiconRow, isForeign: Bool, known: [TemporalWordClass]) {
    guard let first = row.words.first else { return }
    let slot = index(adding: first)
    if row.words.count == 1, slot < known.count, !known[slot].isDisjoint(with: row.wordClass) {
      // A month that one foreign language writes small and another with a capital may be either: "mai".
      let flags = lexemes[slot].flags.union(row.flags)
      if flags.isSuperset(of: [.foreign, .capital, .lowerCase]) {
        lexemes[slot].flags.subtract([.capital, .lowerCase])
      }
      return
    }
    var value = row.value
    if let rule = row.holiday {
      value = Int32(truncatingIfNeeded: holidays.count)
      holidays.append(rule)
    }
    var lexeme = row.words.count == 1 ? lexemes[slot] : Lexeme()
    lexeme.classes.formUnion(row.wordClass)
    if row.wordClass == .unit {
      lexeme.unit = Int16(truncatingIfNeeded: value)
    } else if !row.isFunctionWord {
      lexeme.value = value
    }
    lexeme.flags.formUnion(row.flags)
    if isForeign { lexeme.flags.formUnion(.foreign) }
    guard row.words.count > 1 else {
      lexemes[slot] = lexeme
      return
    }
    lexeme.length = UInt8(truncatingIfNeeded: row.words.count)
    addPhrase(Phrase(row.words, lexeme), at: slot)
  }

  private mutating func addPhrase(_ phrase: Phrase, at slot: Int) {
    if phraseIndex[slot] < 0 {
      phraseIndex[slot] = Int32(truncatingIfNeeded: phraseLists.count)
      phraseLists.append([])
    }
    phraseLists[Int(phraseIndex[slot])].append(phrase)
  }

  private mutating func index(adding hash: UInt64) -> Int {
    let entry = entries.insert(hash, lexemes.count)
    guard entry == lexemes.count else { return entry }
    filter.insert(hash)
    lexemes.append(Lexeme())
    phraseIndex.append(-1)
    return entry
  }

  /// The index of a word, or -1.
  @inline(__always)
  func find(_ hash: UInt64) -> Int { entries[hash] }

  /// The longest phrase that begins with the word at `entry` and token `index`, or nil.
  func phrase(_ entry: Int, hashes: [UInt64], at index: Int, before end: Int) -> Lexeme? {
    let list = phraseIndex[entry]
    guard list >= 0, index + 1 < end else { return nil }
    let phrases = phraseLists[Int(list)]
    for number in phrases.indices where phrases[number].second == hashes[index + 1] {
      let rest = phrases[number].rest
      guard index + 1 + rest.count < end else { continue }
      if rest.elementsEqual(hashes[index + 2..<index + 2 + rest.count]) {
        return phrases[number].lexeme
      }
    }
    return nil
  }
}
