import Glibc
import WinnowCore

/// The keys under which evidence for a language is looked up.
enum LanguageFeature {
  private static let letterTag: UInt64 = 1 << 63
  /// The border of a word in a letter run.
  static let border: UInt32 = 0x5F

  /// The key of up to three letters, packed; the last one lowest.
  static func run(_ packed: UInt64) -> UInt64 { TokenHash.mix(packed ^ TokenHash.start) }

  /// The key of a run in a list.
  static func run(_ text: Substring) -> UInt64 {
    run(text.unicodeScalars.reduce(0) { $0 << 21 | UInt64($1.value) })
  }

  /// The key of a letter.
  static func letter(_ scalar: UInt32) -> UInt64 { run(letterTag | UInt64(scalar)) }

  /// The key of a word, from the state after its last letter.
  static func word(_ state: UInt64) -> UInt64 { TokenHash.finish(state, count: 1) }

  /// The state of a word after one more letter.
  static func append(_ scalar: UInt32, to state: UInt64) -> UInt64 {
    TokenHash.mix(state ^ UInt64(scalar))
  }

  /// The key of a word in a list.
  static func word(_ text: Substring) -> UInt64 {
    word(text.unicodeScalars.reduce(TokenHash.start) { append($1.value, to: $0) })
  }
}

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }
