import CICU
import WinnowCore
import WinnowFormats
import WinnowResources

/// What the built-in tables say of one language.
struct LanguageLists {
  /// ISO 639-1 code.
  let code: String
  /// Letters beyond a to z, or all where the script is not Latin.
  let letters: Substring
  /// Frequent words.
  let words: [Substring]
  /// Frequent runs of one to three letters, the most frequent first; `_` is the border of a word.
  let runs: [Substring]
}

/// The profiles of all scripts.
struct LanguageTables: Sendable {
  /// What is known of each character.
  let letters: LanguageLetters
  /// By the number of a script, the profiles where several languages use it.
  let profiles: [LanguageProfiles?]
  /// By the number of a script, the language where only one uses it.
  let single: [String?]
  /// The script with which a search begins.
  let latin: LanguageScript
  /// Han and the two scripts that only Japanese has.
  let (han, hiragana, katakana): (LanguageScript, LanguageScript, LanguageScript)

  /// Loads the built-in tables.
  init() throws(DiagnosticError) {
    let words = try Self.rows("language/words.tsv", fieldCount: 4)
    let runs = try Self.rows("language/profiles.tsv", fieldCount: 3)
    let singles = try Self.rows("language/scripts.tsv", fieldCount: 2)
    var lists: [Int32: [LanguageLists]] = [:]
    for row in words {
      let own = runs.first { $0[0] == row[0] && $0[1] == row[1] }?[2] ?? ""
      lists[winnow_script_named(String(row[1])), default: []].append(
        LanguageLists(
          code: String(row[0]), letters: row[2], words: Self.items(row[3]), runs: Self.items(own)))
    }
    let alone = singles.map { (winnow_script_named(String($0[0])), String($0[1])) }
    let letters = LanguageLetters(
      scripts: Set(lists.keys).union(alone.map(\.0)).sorted(),
      lists: lists.mapValues { Self.letters($0) })
    var profiles = [LanguageProfiles?](repeating: nil, count: LanguageScript.limit)
    for (number, ofScript) in lists {
      let script = letters.script(number)
      profiles[Int(script.number)] = LanguageProfiles(ofScript, letters: letters, script: script)
    }
    var single = [String?](repeating: nil, count: LanguageScript.limit)
    for (number, code) in alone { single[Int(letters.script(number).number)] = code }
    (self.letters, self.profiles, self.single) = (letters, profiles, single)
    latin = letters.script(winnow_script_named("Latn"))
    han = letters.script(winnow_script_named("Hani"))
    hiragana = letters.script(winnow_script_named("Hira"))
    katakana = letters.script(winnow_script_named("Kana"))
  }

  /// The profiles of a script.
  func profiles(_ script: LanguageScript) -> LanguageProfiles? { profiles[Int(script.number)] }

  /// All characters in the lists of one script; those that are no letters of it get no number in use.
  private static func letters(_ lists: [LanguageLists]) -> Set<UInt32> {
    var letters: Set<UInt32> = []
    for list in lists {
      for text in [list.letters] + list.words + list.runs {
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
          letters.insert(scalar.value)
        }
      }
    }
    return letters
  }

  /// What spaces part.
  ///
  /// A mark after a space is one `Character` with it, so that scalars are looked at.
  private static func items(_ list: Substring) -> [Substring] {
    list.unicodeScalars.split(separator: " ").map { Substring($0) }
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
