import CICU
import WinnowCore
import WinnowResources

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
    var lists: [Int32: [LanguageLists]] = [:]
    for list in try LanguageLists.builtin() {
      lists[winnow_script_named(list.script), default: []].append(list)
    }
    let alone = try LanguageLists.alone().map { (winnow_script_named($0.script), $0.code) }
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

  /// All letters in the lists of one script.
  private static func letters(_ lists: [LanguageLists]) -> Set<UInt32> {
    var letters: Set<UInt32> = []
    var hasASCII = [Bool](repeating: false, count: 0x80)
    for list in lists {
      for text in [list.letters] + list.words + list.runs {
        let bytes = text.span
        var index = 0
        while index < bytes.count {
          let (scalar, length) = UTF8Scanner.decode(bytes, at: index)
          if scalar < 0x80 { hasASCII[Int(scalar)] = true } else { letters.insert(scalar) }
          index += length
        }
      }
    }
    for scalar in UInt32(0)..<0x80 where hasASCII[Int(scalar)] { letters.insert(scalar) }
    return letters.filter { Unicode.Scalar($0)?.properties.isAlphabetic ?? false }
  }
}
