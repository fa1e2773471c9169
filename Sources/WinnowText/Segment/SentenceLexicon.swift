import WinnowCore
import WinnowResources

/// The words that decide whether a full stop ends a sentence, of one language.
struct SentenceLexicon: Sendable {
  /// What the full stop after an abbreviation means.
  enum Abbreviation: UInt32, Sendable {
    case name = 1
    case number, inside, end, proper

    init?(_ name: Substring) {
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

  /// The lexicons of all languages that have one; throws if files are missing or broken.
  static func all() throws(DiagnosticError) -> [String: SentenceLexicon] {
    let path = try Resources.path("segment/conventions.tsv")
    var lexicons: [String: SentenceLexicon] = [:]
    for (number, line) in try lines(path).enumerated() where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3 else {
        throw DiagnosticError(
          Diagnostic(
            code: "R010", path: path, line: number + 1,
            message: "not a language and its two conventions, parted by tabs"))
      }
      lexicons[String(fields[0])] = try SentenceLexicon(
        language: String(fields[0]), writesOrdinals: fields[1] == "ordinal",
        beginsInLowerCase: fields[2] == "any")
    }
    return lexicons
  }

  /// The lexicon of a language; throws if its files are missing or broken.
  private init(
    language: String, writesOrdinals: Bool, beginsInLowerCase: Bool
  ) throws(DiagnosticError) {
    self.writesOrdinals = writesOrdinals
    self.beginsInLowerCase = beginsInLowerCase
    let path = try Resources.path("segment/abbreviations-\(language).tsv")
    var pairs: [(key: UInt64, value: UInt32)] = []
    for (number, line) in try Self.lines(path).enumerated() where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let kind = Abbreviation(fields[1]) else {
        throw DiagnosticError(
          Diagnostic(
            code: "R010", path: path, line: number + 1,
            message: "not an abbreviation and its class, parted by a tab"))
      }
      pairs.append((Self.hash(fields[0]), kind.rawValue))
    }
    abbreviations = HashTable(pairs)
    starters = try Self.words("segment/starters-\(language).txt")
    closings = try Self.words("segment/closings-\(language).txt")
  }

  /// The class of the abbreviation with the token hash `hash`; nil if it is none.
  func abbreviation(_ hash: UInt64) -> Abbreviation? { Abbreviation(rawValue: abbreviations[hash]) }

  /// True if sentences often begin with this word, and names seldom go on with it.
  func isStarter(_ hash: UInt64) -> Bool { starters[hash] != 0 }

  /// True if the word closes a letter, as `regards` does.
  func isClosing(_ hash: UInt64) -> Bool { closings[hash] != 0 }

  private static func words(_ name: String) throws(DiagnosticError) -> HashTable {
    let lines = try lines(Resources.path(name)).filter { !$0.hasPrefix("#") }
    return HashTable(lines.flatMap { $0.split(separator: " ") }.map { (hash($0), 1) })
  }

  private static func hash(_ word: Substring) -> UInt64 {
    let bytes = Array(word.utf8)
    return TokenFolding.hash(bytes.span)
  }

  private static func lines(_ path: String) throws(DiagnosticError) -> [Substring] {
    let text = String(decoding: try MappedFile(path: path).array(), as: UTF8.self)
    return text.split(separator: "\n")
  }
}
