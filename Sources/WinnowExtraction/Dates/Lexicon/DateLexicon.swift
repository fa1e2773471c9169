internal import WinnowCore

/// The words of dates of one or more locales, by token hash.
///
/// An open-addressed table at a quarter of its room or less: most tokens are told apart from date words by the first
/// probe. A word that begins a phrase ("the day after tomorrow") leads to the phrases, longest first.
struct DateLexicon: Sendable {
  /// A phrase of several tokens.
  struct Phrase: Sendable {
    var rest: [UInt64]
    var lexeme: Lexeme
  }

  private var keys: [UInt64]
  private var slots: [Int32]
  private let mask: Int
  private var filter = KeyFilter()
  private(set) var lexemes: [Lexeme] = []
  private var phraseLists: [[Phrase]] = []
  private var phraseIndex: [Int32] = []
  /// The rules of the holidays; a holiday's value is an index into them.
  private(set) var holidays: [HolidayRule] = []

  /// A lexicon of the rows of the given locales; the first locale's classes win over those of later ones.
  init(locales: [[DateLexiconRow]]) {
    let count = locales.reduce(0) { $0 + $1.count }
    var capacity = 64
    while capacity < count * 4 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    slots = Array(repeating: -1, count: capacity)
    mask = capacity - 1
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
    addPhrase(Phrase(rest: Array(row.words.dropFirst()), lexeme: lexeme), at: slot)
  }

  private mutating func addPhrase(_ phrase: Phrase, at slot: Int) {
    if phraseIndex[slot] < 0 {
      phraseIndex[slot] = Int32(truncatingIfNeeded: phraseLists.count)
      phraseLists.append([])
    }
    phraseLists[Int(phraseIndex[slot])].append(phrase)
  }

  private mutating func index(adding hash: UInt64) -> Int {
    var position = Int(truncatingIfNeeded: hash) & mask
    while slots[position] >= 0 {
      if keys[position] == hash { return Int(slots[position]) }
      position = (position + 1) & mask
    }
    keys[position] = hash
    filter.insert(hash)
    slots[position] = Int32(truncatingIfNeeded: lexemes.count)
    lexemes.append(Lexeme())
    phraseIndex.append(-1)
    return lexemes.count - 1
  }

  /// False only if no word of the lexicon has the hash.
  @inline(__always)
  func mayContain(_ hash: UInt64) -> Bool { filter.mayContain(hash) }

  /// The index of a word, or -1; one probe for most words.
  @inline(__always)
  func find(_ hash: UInt64) -> Int {
    var position = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[position]
      if slot < 0 { return -1 }
      if keys[position] == hash { return Int(slot) }
      position = (position + 1) & mask
    }
  }

  /// The longest phrase that begins with the word at `entry` and token `index`, or nil.
  func phrase(_ entry: Int, hashes: [UInt64], at index: Int, before end: Int) -> Lexeme? {
    let list = phraseIndex[entry]
    guard list >= 0 else { return nil }
    for phrase in phraseLists[Int(list)] where index + phrase.rest.count < end {
      var matches = true
      for (offset, hash) in phrase.rest.enumerated() where hashes[index + 1 + offset] != hash {
        matches = false
        break
      }
      if matches { return phrase.lexeme }
    }
    return nil
  }
}
