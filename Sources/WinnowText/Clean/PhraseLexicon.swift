import WinnowCore
import WinnowResources

/// Phrases that pages carry around their text, in several languages: counters, comment forms, share lines, menus.
///
/// Built-in file `clean/phrases.tsv`. A phrase is compared word by word, without regard to case, diacritics and
/// punctuation; a number stands for any number.
struct PhraseLexicon: Sendable {
  /// How much a phrase says.
  enum Strength: String, Sendable {
    /// Nothing but a page says this.
    case strong
    /// A page says this, and so may a text: counts beside others.
    case weak
  }

  /// A phrase that was found.
  struct Match: Sendable {
    /// The rule under which it is dropped.
    var rule: BoilerplateRule
    /// What a paragraph of it is for.
    var zone: Zone
    /// How much it says.
    var strength: Strength
  }

  private struct Entry {
    var match: Match
    /// The greatest number of words of a paragraph that begins with the phrase.
    var wordLimit: Int
  }

  /// Longer paragraphs are not looked at.
  private static let longest = 600
  private static let longestPhrase = 12
  private let whole: [UInt64: Entry]
  private let beginnings: [UInt64: Entry]
  /// The keys of the first words of all phrases: most paragraphs begin with another one.
  private let firstWords: Set<UInt64>

  /// Reads the built-in file.
  init() throws(DiagnosticError) {
    let name = "clean/phrases.tsv"
    var whole: [UInt64: Entry] = [:]
    var beginnings: [UInt64: Entry] = [:]
    var firstWords: Set<UInt64> = []
    let lines = try DataLines(name)
    for line in lines {
      let cells = lines.cells(of: line)
      guard cells.count == 6, let rule = BoilerplateRule(rawValue: lines.text(cells[0])),
        let zone = Zone(rawValue: lines.text(cells[1])),
        let strength = Strength(rawValue: lines.text(cells[2]))
      else {
        throw DiagnosticError(
          Diagnostic(
            code: .r003, path: name, line: lines.number(of: line),
            message: "a line without six fields that are known: \(lines.text(line))"))
      }
      let match = Match(rule: rule, zone: zone, strength: strength)
      let keys = PhraseKeys(lines.bytes.span, cells[5])
      if let first = keys.beginnings.first { firstWords.insert(first) }
      let limit = lines.text(cells[3])
      if limit == "=" {
        whole[keys.whole] = Entry(match: match, wordLimit: .max)
      } else if let limit = Int(limit) {
        beginnings[keys.whole] = Entry(match: match, wordLimit: limit)
      }
    }
    self.whole = whole
    self.beginnings = beginnings
    self.firstWords = firstWords
  }

  /// The phrase that `text[span]` is, or begins with if it is not much longer.
  func match(_ text: Span<UInt8>, _ span: TextSpan) -> Match? {
    guard span.count <= Self.longest, span.count > 1 else { return nil }
    let head = PhraseKeys(text, span.range, mostWords: 1)
    guard let first = head.beginnings.first, firstWords.contains(first) else { return nil }
    let keys = PhraseKeys(text, span.range)
    if let entry = whole[keys.whole] { return entry.match }
    for key in keys.beginnings.prefix(Self.longestPhrase) {
      if let entry = beginnings[key], keys.wordCount <= entry.wordLimit { return entry.match }
    }
    return nil
  }
}

/// Keys of the words that a text begins with.
struct PhraseKeys {
  private static let kept = 12
  /// The key of the first word, of the first two, and so on.
  private(set) var beginnings: [UInt64] = []
  /// The key of all words.
  private(set) var whole = TokenHash.start
  /// The number of words.
  private(set) var wordCount = 0
  private var endsInNumber = false

  /// The keys of `text[range]`, or of its first words; O(n).
  init(_ text: Span<UInt8>, _ range: Range<Int>, mostWords: Int = .max) {
    var index = range.lowerBound
    while index < range.upperBound, wordCount < mostWords {
      let (isWord, length) = Self.look(text, index)
      guard isWord else {
        index += length
        continue
      }
      var end = index
      var isNumber = true
      while end < range.upperBound {
        let (isWord, length) = Self.look(text, end)
        let isInner = isNumber && Self.partsDigits(text, end, range.upperBound)
        guard isWord || isInner else { break }
        if !ASCII.isDigit(text[end]) && !isInner { isNumber = false }
        end += length
      }
      add(isNumber ? 0x23 : TokenFolding.hash(text.extracting(index..<end)))
      index = end
    }
  }

  /// Adds a word; the second part of `1 204` belongs to the number before it.
  private mutating func add(_ word: UInt64) {
    defer { endsInNumber = word == 0x23 }
    if word == 0x23 && endsInNumber { return }
    whole = TokenHash.mix(whole ^ word)
    wordCount += 1
    if beginnings.count < Self.kept { beginnings.append(whole) }
  }

  /// Whether a word can go on with the character at `index`, and its length: letters, digits, and `©`.
  private static func look(_ text: Span<UInt8>, _ index: Int) -> (isWord: Bool, length: Int) {
    let byte = text[index]
    if byte < 0x80 { return (ASCII.isLetter(byte) || ASCII.isDigit(byte), 1) }
    let (scalar, length) = UTF8Scanner.decode(text, at: index)
    let kind = CharacterTable.shared[scalar]
    return (kind.isLetter || kind.isDigit || kind.isIgnorable || scalar == 0xA9, length)
  }

  /// True for the point or comma of `1,234`.
  private static func partsDigits(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    (text[index] == 0x2C || text[index] == 0x2E) && index + 1 < end
      && ASCII.isDigit(text[index + 1])
  }
}
