import CICU
import Glibc
import WinnowCore

/// What tells the languages of one script apart: frequent letter runs, frequent words, letters.
final class LanguageProfiles: Sendable {
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
  }

  /// Of a letter that the language does not have.
  static let foreignLetter: Float = 5

  /// ISO 639-1 codes.
  let codes: [String]
  /// By the number of a letter: its frequency, and that a language has it.
  private let letters: [LanguageScores]
  /// The number of the row of each run of two or three letters and of each word.
  private let runs: RunTable
  private let words: HashTable
  private let values: [LanguageScores]

  /// The profiles of the languages in `lists`, which are of one script.
  init(_ lists: [LanguageLists], letters: LanguageLetters, script: LanguageScript) {
    precondition(lists.count <= LanguageScores.limit, "too many languages of one script")
    codes = lists.map(\.code)
    var rows = Rows(letters: letters, script: script)
    for (language, list) in lists.enumerated() {
      for (rank, run) in list.runs.enumerated() {
        rows.add(run: run, language, Self.weight(rank: rank))
      }
      rows.add(telling: list.letters, language, Double(Self.foreignLetter))
    }
    let known = lists.map { Set($0.words) }
    var owners: [ArraySlice<UInt8>: Int] = [:]
    for word in known.joined() { owners[word, default: 0] += 1 }
    for (language, words) in known.enumerated() {
      for word in words {
        let share = Double(known.count) / Double(owners[word] ?? 1)
        rows.add(word: word, language, Weight.word + Weight.rareWord * log(share))
      }
    }
    self.letters = rows.ofLetters
    runs = RunTable(rows.runs)
    words = rows.words
    values = rows.values
  }

  /// Adds the evidence of one letter to `scores`.
  @inline(__always)
  func add(letter: UInt8, to scores: inout LanguageScores) { scores.add(letters[Int(letter)]) }

  /// Adds the evidence of two or three letters to `scores`.
  @inline(__always)
  func add(run: UInt32, to scores: inout LanguageScores) {
    let row = runs[run]
    if row >= 0 { scores.add(values[row]) }
  }

  /// Adds the evidence of a word to `scores`; true if there is any.
  @inline(__always) @discardableResult
  func add(word: UInt64, to scores: inout LanguageScores) -> Bool {
    let row = words[LanguageFeature.word(word)]
    guard row >= 0 else { return false }
    scores.add(values[row])
    return true
  }

  private static func weight(rank: Int) -> Double {
    let lead = Weight.lastRank / (Double(rank + 1) + Weight.rankShift)
    return max(0, Weight.run * log(lead))
  }
}

/// The rows of a table while it is made.
private struct Rows {
  let letters: LanguageLetters
  let script: LanguageScript
  private(set) var ofLetters = [LanguageScores](repeating: LanguageScores(), count: 256)
  /// The runs of two and three letters by their rows, and the rows by the runs.
  private(set) var runs: [(key: UInt32, row: Int)] = []
  private var rowsOfRuns = HashTable()
  private(set) var words = HashTable()
  private(set) var values: [LanguageScores] = []

  init(letters: LanguageLetters, script: LanguageScript) {
    self.letters = letters
    self.script = script
  }

  /// Adds the letters of a list that tell languages apart.
  mutating func add(telling list: ArraySlice<UInt8>, _ language: Int, _ weight: Double) {
    let bytes = list.span
    var index = 0
    while index < bytes.count {
      let (scalar, length) = UTF8Scanner.decode(bytes, at: index)
      if letters[scalar].isTelling, let number = number(scalar) {
        ofLetters[Int(number)][language] += Self.whole(weight)
      }
      index += length
    }
  }

  /// A run with something else than letters and borders is never looked up.
  mutating func add(run: ArraySlice<UInt8>, _ language: Int, _ weight: Double) {
    let bytes = run.span
    var packed: UInt32 = 0
    var (index, count) = (0, 0)
    var isLetter = true
    while index < bytes.count {
      let (scalar, length) = UTF8Scanner.decode(bytes, at: index)
      isLetter = scalar != 0x5F
      guard let number = isLetter ? number(scalar) : LanguageLetter.border.number else { return }
      packed = packed << 8 | UInt32(number)
      index += length
      count += 1
    }
    if count == 1 {
      if isLetter { ofLetters[Int(packed)][language] += Self.whole(weight) }
      return
    }
    let row = rowsOfRuns.insert(TokenHash.mix(UInt64(packed)), values.count)
    if row == values.count { runs.append((packed, row)) }
    set(row, language, weight)
  }

  mutating func add(word: ArraySlice<UInt8>, _ language: Int, _ weight: Double) {
    let bytes = word.span
    var state = TokenHash.start
    var index = 0
    while index < bytes.count {
      let (scalar, length) = UTF8Scanner.decode(bytes, at: index)
      guard let number = number(scalar) else { return }
      state = LanguageFeature.append(number, to: state)
      index += length
    }
    let row = words.insert(LanguageFeature.word(state), values.count)
    set(row, language, weight)
  }

  private mutating func set(_ row: Int, _ language: Int, _ weight: Double) {
    if row == values.count { values.append(LanguageScores()) }
    values[row][language] = Self.whole(weight)
  }

  /// The number of a small letter of the script.
  ///
  /// Some lists were made of texts with capitals; their runs with those are no evidence of small ones.
  private func number(_ scalar: UInt32) -> UInt8? {
    if scalar &- 0x61 >= 26 {
      let value = Int32(truncatingIfNeeded: scalar)
      guard winnow_fold_simple(value) == value else { return nil }
    }
    let letter = letters[scalar]
    return letter.script == script ? letter.number : nil
  }

  private static func whole(_ weight: Double) -> UInt16 {
    UInt16((weight * Double(LanguageScores.scale)).rounded())
  }
}
