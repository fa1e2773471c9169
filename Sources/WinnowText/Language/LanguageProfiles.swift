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
      for letter in list.letters.unicodeScalars where letters[letter.value].isTelling {
        rows.add(letter: letter, language, Double(Self.foreignLetter))
      }
    }
    let known = lists.map { Set($0.words) }
    for (language, list) in known.enumerated() {
      for word in list.sorted() {
        let owners = known.count { $0.contains(word) }
        let share = Double(known.count) / Double(owners)
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
  private(set) var runs: [UInt32: Int] = [:]
  private(set) var words = HashTable()
  private(set) var values: [LanguageScores] = []

  init(letters: LanguageLetters, script: LanguageScript) {
    self.letters = letters
    self.script = script
  }

  mutating func add(letter: Unicode.Scalar, _ language: Int, _ weight: Double) {
    guard let number = number(letter) else { return }
    ofLetters[Int(number)][language] += Self.whole(weight)
  }

  /// A run with something else than letters and borders is never looked up.
  mutating func add(run: Substring, _ language: Int, _ weight: Double) {
    let scalars = run.unicodeScalars
    if scalars.count == 1, let letter = scalars.first {
      return add(letter: letter, language, weight)
    }
    var packed: UInt32 = 0
    for scalar in scalars {
      guard let number = scalar == "_" ? LanguageLetter.border.number : number(scalar) else {
        return
      }
      packed = packed << 8 | UInt32(number)
    }
    let row = runs[packed] ?? values.count
    runs[packed] = row
    set(row, language, weight)
  }

  mutating func add(word: Substring, _ language: Int, _ weight: Double) {
    var state = TokenHash.start
    for scalar in word.unicodeScalars {
      guard let number = number(scalar) else { return }
      state = LanguageFeature.append(number, to: state)
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
  private func number(_ scalar: Unicode.Scalar) -> UInt8? {
    let value = Int32(truncatingIfNeeded: scalar.value)
    guard winnow_fold_simple(value) == value else { return nil }
    let letter = letters[scalar.value]
    return letter.script == script ? letter.number : nil
  }

  private static func whole(_ weight: Double) -> UInt16 {
    UInt16((weight * Double(LanguageScores.scale)).rounded())
  }
}
