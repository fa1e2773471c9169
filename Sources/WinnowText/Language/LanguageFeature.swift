import WinnowCore

/// The keys under which evidence for a language is looked up; letters are those of `LanguageLetter`.
enum LanguageFeature {
  /// The key of a word, from the state after its last letter.
  @inline(__always)
  static func word(_ state: UInt64) -> UInt64 { TokenHash.finish(state, count: 1) }

  /// The state of a word after one more letter.
  @inline(__always)
  static func append(_ letter: UInt8, to state: UInt64) -> UInt64 {
    TokenHash.mix(state ^ UInt64(letter))
  }
}
