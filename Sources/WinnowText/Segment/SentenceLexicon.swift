import WinnowCore
import WinnowResources

/// The words that decide whether a full stop ends a sentence, of one language.
struct SentenceLexicon: Sendable {
  /// What the full stop after an abbreviation means.
  enum Abbreviation: Int, Sendable {
    case name = 1
    case number, inside, end, proper

    init?(_ name: String) {
      switch name {
      case "name": self = .name
      case "number": self = .number
      case "inside": self = .inside
      case "end": self = .end
      case "proper": self = .proper
      default: return nil
      }
    }
  }

  /// The language that serves texts whose language is not known.
  static let standardLanguage = "en"

  private let abbreviations: HashTable
  private let starters: HashTable
  private let closings: HashTable
  /// True if a number with a full stop is an ordinal: `3. Mai`.
  let writesOrdinals: Bool
  /// True if sentences may begin in lower case, as those of informal English do.
  let beginsInLowerCase: Bool

  /// The lexicons of all languages that have one, read once: they do not depend on options.
  static let builtin = Result { () throws(DiagnosticError) in try read() }

  /// The lexicons of all languages; throws if files are missing or broken.
  private static func read() throws(DiagnosticError) -> [String: SentenceLexicon] {
    let name = "segment/conventions.tsv"
    let lines = try DataLines(name)
    var lexicons: [String: SentenceLexicon] = [:]
    for line in lines {
      let cells = lines.cells(of: line).map(lines.text)
      guard cells.count == 3 else {
        throw broken(name, lines, line, "a language and its two conventions, parted by tabs")
      }
      lexicons[cells[0]] = try SentenceLexicon(
        language: cells[0], writesOrdinals: cells[1] == "ordinal",
        beginsInLowerCase: cells[2] == "any")
    }
    return lexicons
  }

  /// The lexicon of a language; throws if its files are missing or broken.
  private init(
    language: String, writesOrdinals: Bool, beginsInLowerCase: Bool
  ) throws(DiagnosticError) {
    self.writesOrdinals = writesOrdinals
    self.beginsInLowerCase = beginsInLowerCase
    let name = "segment/abbreviations-\(language).tsv"
    let lines = try DataLines(name)
    var abbreviations = HashTable()
    for line in lines {
      let cells = lines.cells(of: line)
      guard cells.count == 2, let kind = Abbreviation(lines.text(cells[1])) else {
        throw Self.broken(name, lines, line, "an abbreviation and its class, parted by a tab")
      }
      abbreviations[Self.hash(lines, cells[0])] = kind.rawValue
    }
    self.abbreviations = abbreviations
    starters = try Self.words("segment/starters-\(language).txt")
    closings = try Self.words("segment/closings-\(language).txt")
  }

  /// The class of the abbreviation with the token hash `hash`; nil if it is none.
  func abbreviation(_ hash: UInt64) -> Abbreviation? { Abbreviation(rawValue: abbreviations[hash]) }

  /// True if sentences often begin with this word, and names seldom go on with it.
  func isStarter(_ hash: UInt64) -> Bool { starters[hash] >= 0 }

  /// True if the word closes a letter, as `regards` does.
  func isClosing(_ hash: UInt64) -> Bool { closings[hash] >= 0 }

  private static func words(_ name: String) throws(DiagnosticError) -> HashTable {
    let lines = try DataLines(name)
    var words = HashTable()
    for line in lines {
      for word in lines.words(of: line) { words.insert(hash(lines, word), 0) }
    }
    return words
  }

  private static func hash(_ lines: DataLines, _ word: Range<Int>) -> UInt64 {
    TokenFolding.hash(lines.bytes.span.extracting(word))
  }

  private static func broken(
    _ name: String, _ lines: DataLines, _ line: Range<Int>, _ wanted: String
  ) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        code: .r010, path: name, line: lines.number(of: line), message: "not " + wanted))
  }
}
