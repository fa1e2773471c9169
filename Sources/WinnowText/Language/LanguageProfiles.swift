import CICU
import WinnowCore
import WinnowResources
import WinnowFormats

/// What tells the languages of one script apart: frequent letter runs, frequent words, letters.
struct LanguageProfiles: Sendable {
  /// How much each kind of evidence counts, tuned on sentences in 60 languages.
  private enum Weight {
    /// Of a letter run, times its lead over one that is not in the list.
    static let run = 0.5
    /// A letter run beyond the lists counts as one of this rank.
    static let lastRank = 700.0
    static let rankShift = 3.0
    /// Of a frequent word, and of it being frequent in few languages.
    static let word = 1.0
    static let rareWord = 2.0
    /// Of a letter that the language does not have.
    static let foreignLetter: Float = 5
  }

  /// ISO 639-1 codes.
  let codes: [String]
  /// True for Latin: the letters a to z belong to all.
  private let isLatin: Bool
  /// For each letter run, word and letter the number of its row.
  private let rows: HashTable
  /// One value a language in each row, in blocks that are added at once.
  private let values: [LanguageScores.Block]
  /// The number of blocks in a row.
  private let width: Int

  /// The profiles of the languages in `lines`, which are of one script.
  fileprivate init(script: Substring, _ words: [[Substring]], _ runs: [[Substring]]) {
    codes = words.map { String($0[0]) }
    isLatin = script == "Latn"
    var table = Rows(languageCount: words.count)
    for (language, fields) in words.enumerated() {
      let list = runs.first { $0[0] == fields[0] }?[2].split(separator: " ") ?? []
      for (rank, run) in list.enumerated() {
        table.add(LanguageFeature.run(run), language, Float(Self.weight(rank: rank)))
      }
      for letter in fields[2].unicodeScalars {
        table.add(LanguageFeature.letter(letter.value), language, Weight.foreignLetter)
      }
    }
    let lists = words.map { Set($0[3].split(separator: " ")) }
    for (language, list) in lists.enumerated() {
      for word in list.sorted() {
        let owners = lists.count { $0.contains(word) }
        let weight = Weight.word + Weight.rareWord * logarithm(Double(lists.count) / Double(owners))
        table.add(LanguageFeature.word(word), language, Float(weight))
      }
    }
    rows = table.numbers
    values = table.values
    width = table.width
  }

  /// Scores of 0 for all languages.
  func makeScores() -> LanguageScores { LanguageScores(width: width) }

  /// Adds the evidence of one feature to `scores`.
  @inline(__always)
  func add(_ feature: UInt64, to scores: inout LanguageScores) {
    let row = rows[feature]
    guard row >= 0 else { return }
    let start = row * width
    for block in 0..<width { scores.blocks[block] += values[start + block] }
  }

  /// Takes away from all languages what those that have the letter get back.
  @inline(__always)
  func addLetter(_ scalar: UInt32, to scores: inout LanguageScores) {
    guard !isLatin || scalar >= 0x80 else { return }
    for block in scores.blocks.indices {
      scores.blocks[block] -= LanguageScores.Block(repeating: Weight.foreignLetter)
    }
    add(LanguageFeature.letter(scalar), to: &scores)
  }

  private static func weight(rank: Int) -> Double {
    let lead = Weight.lastRank / (Double(rank + 1) + Weight.rankShift)
    return max(0, Weight.run * logarithm(lead))
  }
}

/// The evidence for each language of a script.
struct LanguageScores {
  /// The values of sixteen languages.
  typealias Block = SIMD16<Float>

  fileprivate(set) var blocks: [Block]

  fileprivate init(width: Int) { blocks = Array(repeating: .zero, count: width) }

  /// The value of the language with this number.
  subscript(language: Int) -> Float {
    get { blocks[language / Block.scalarCount][language % Block.scalarCount] }
    set { blocks[language / Block.scalarCount][language % Block.scalarCount] = newValue }
  }
}

/// The rows of a table while it is made.
private struct Rows {
  let width: Int
  private(set) var numbers = HashTable()
  private(set) var values: [LanguageScores.Block] = []

  init(languageCount: Int) {
    let lanes = LanguageScores.Block.scalarCount
    width = (languageCount + lanes - 1) / lanes
  }

  mutating func add(_ feature: UInt64, _ language: Int, _ value: Float) {
    let count = values.count / width
    let row = numbers.insert(feature, count)
    if row == count { values.append(contentsOf: repeatElement(.zero, count: width)) }
    let lanes = LanguageScores.Block.scalarCount
    values[row * width + language / lanes][language % lanes] = value
  }
}

/// The profiles of all scripts.
struct LanguageTables: Sendable {
  /// The profiles by the number of their script.
  let profiles: [Int32: LanguageProfiles]
  /// The language of each script that has only one.
  let single: [Int32: String]
  /// The numbers of Latin, Han, Hiragana and Katakana.
  let latin = winnow_script_named("Latn")
  let han = winnow_script_named("Hani")
  let kana = [winnow_script_named("Hira"), winnow_script_named("Kana")]

  /// Loads the built-in tables.
  init() throws(DiagnosticError) {
    let words = try Self.rows("language/words.tsv", fieldCount: 4)
    let runs = try Self.rows("language/profiles.tsv", fieldCount: 3)
    var profiles: [Int32: LanguageProfiles] = [:]
    for script in Set(words.map { $0[1] }) {
      profiles[winnow_script_named(String(script))] = LanguageProfiles(
        script: script, words.filter { $0[1] == script }, runs.filter { $0[1] == script })
    }
    self.profiles = profiles
    var single: [Int32: String] = [:]
    for fields in try Self.rows("language/scripts.tsv", fieldCount: 2) {
      single[winnow_script_named(String(fields[0]))] = String(fields[1])
    }
    self.single = single
  }

  private static func rows(
    _ name: String, fieldCount: Int
  ) throws(DiagnosticError) -> [[Substring]] {
    let path = try Resources.path(name)
    let text = String(decoding: try MappedFile(path: path).array(), as: UTF8.self)
    var rows: [[Substring]] = []
    for (number, line) in text.split(separator: "\n").enumerated() where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == fieldCount else {
        throw DiagnosticError(
          Diagnostic(
            code: .r011, path: path, line: number + 1,
            message: "not \(fieldCount) fields parted by tabs"))
      }
      rows.append(fields)
    }
    return rows
  }
}
