import CICU
import WinnowCore

/// What the language stage knows of one character, in 16 bits: its script, and its number among the letters there.
struct LanguageLetter {
  /// The low eight bits are the number of the letter, the next six its script; the highest says if it tells languages
  /// apart.
  let rawValue: UInt16

  /// What parts words; also the number of the border of a word in a run of letters.
  static let border = LanguageLetter(script: .none, number: 1, isTelling: false)
  /// What stands within words and is no letter, as a combining mark does.
  static let inner = LanguageLetter(script: .inner, number: 0, isTelling: false)

  /// The number of a letter that stands in no list of its script.
  static let unlisted: UInt8 = 255
  /// The numbers of the listed letters of a script; 1 is the border.
  static let listed: Range<UInt8> = 2..<255

  init(script: LanguageScript, number: UInt8, isTelling: Bool) {
    rawValue = UInt16(number) | UInt16(script.number) << 8 | (isTelling ? 0x8000 : 0)
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The script of the letter; `none` and `inner` where it is no letter.
  var script: LanguageScript { LanguageScript(number: UInt8(rawValue >> 8 & 0x3F)) }
  /// The number of the letter in its script, in both cases.
  var number: UInt8 { UInt8(truncatingIfNeeded: rawValue) }
  /// True if a language that does not have this letter is less likely for it: all letters but a to z.
  var isTelling: Bool { rawValue & 0x8000 != 0 }
}

/// A script by its number in the tables of the language stage.
struct LanguageScript: Hashable, Sendable {
  /// Below `limit`.
  let number: UInt8

  /// One more than the highest number.
  static let limit = 64
  /// Of what is no letter.
  static let none = LanguageScript(number: 0)
  /// Of what stands within words and is no letter.
  static let inner = LanguageScript(number: 1)
  /// Of the letters of all scripts that no table names.
  static let unknown = LanguageScript(number: 2)
  /// The first of those that the tables name.
  static let firstKnown = 3
}

/// What the language stage knows of each character.
///
/// The characters below U+3100, where all scripts of several languages lie, are tabulated: 25 KB, of which a text
/// touches a few lines. ICU is asked for the others.
struct LanguageLetters: Sendable {
  private static let tabulated: UInt32 = 0x3100

  private var table: [UInt16] = []
  /// The numbers of ICU of the known scripts, in order.
  private let scripts: [Int32]
  private let characters = CharacterTable.shared

  /// The letters of `scripts`, numbers of ICU, in rising order; `lists` are their listed letters.
  init(scripts: [Int32], lists: [Int32: Set<UInt32>]) {
    precondition(scripts.count + LanguageScript.firstKnown <= LanguageScript.limit)
    self.scripts = scripts
    let numbers = lists.mapValues { Self.numbers($0) }
    table = (0..<Self.tabulated).map { measure($0, numbers).rawValue }
  }

  /// What is known of a character; O(1).
  @inline(__always)
  subscript(scalar: UInt32) -> LanguageLetter {
    if scalar < Self.tabulated { return LanguageLetter(rawValue: table[Int(scalar)]) }
    return measure(scalar, [:])
  }

  /// The script with a number of ICU.
  func script(_ number: Int32) -> LanguageScript {
    guard let index = scripts.firstIndex(of: number) else { return .unknown }
    return LanguageScript(number: UInt8(index + LanguageScript.firstKnown))
  }

  /// The numbers of the letters of a list, in the order of their code points.
  private static func numbers(_ letters: Set<UInt32>) -> [UInt32: UInt8] {
    precondition(letters.count <= LanguageLetter.listed.count, "more letters than eight bits hold")
    return [UInt32: UInt8](uniqueKeysWithValues: zip(letters.sorted(), LanguageLetter.listed))
  }

  private func measure(_ scalar: UInt32, _ numbers: [Int32: [UInt32: UInt8]]) -> LanguageLetter {
    let look = characters[scalar]
    guard look.isLetter else {
      let isInner = look.wordBreak == .extend && !SingleQuotes.isApostrophe(scalar)
      return isInner ? .inner : .border
    }
    let own = winnow_script_of(Int32(truncatingIfNeeded: scalar))
    let folded = UInt32(bitPattern: winnow_fold_simple(Int32(truncatingIfNeeded: scalar)))
    return LanguageLetter(
      script: script(own), number: numbers[own]?[folded] ?? LanguageLetter.unlisted,
      isTelling: folded >= 0x80)
  }
}
