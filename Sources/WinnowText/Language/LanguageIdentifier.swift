import CICU
public import WinnowCore

/// Tells the language of a text.
///
/// The script decides where only one language uses it; else frequent letter runs (Cavnar and Trenkle 1994), frequent
/// words and letters do. The languages are those of the tables in `Data/language`. O(n): give it a sample of a few
/// kilobytes.
///
/// ```swift
/// let identifier = try LanguageIdentifier()
/// let text = Array("Wir haben heute keine Zeit mehr.".utf8)
/// identifier.identify(text.span).code  // "de"
/// ```
public struct LanguageIdentifier: Sendable {
  /// What was found.
  public struct Finding: Sendable, Equatable {
    /// ISO 639-1 code, or `und`.
    public var code: String
    /// From 0 to 1: the share of the letters in the script of the language, less where another comes close.
    public var confidence: Double

    static let unknown = Finding(code: "und", confidence: 0)
  }

  /// The fewest letters for which a language is named.
  public static let leastLetters = 20

  private let tables: LanguageTables
  private let characters = CharacterTable.shared

  /// An identifier with the built-in profiles.
  public init() throws(DiagnosticError) { tables = try LanguageTables() }

  /// The language of `bytes`, valid UTF-8; `und` if there are less than 20 letters.
  public func identify(_ bytes: Span<UInt8>) -> Finding { identify(bytes, within: .unknown) }

  /// The language of a part of a text, where `whole` is what was found for the whole text.
  ///
  /// Names and short headings look like many languages, so that another one must be ahead of that of the whole.
  public func identify(_ bytes: Span<UInt8>, within whole: Finding) -> Finding {
    let counts = letterCounts(bytes)
    let total = counts.reduce(0) { $0 + $1.count }
    guard total >= Self.leastLetters, let (script, count) = dominant(counts) else {
      return .unknown
    }
    let share = Double(count) / Double(total)
    if let code = tables.single[script] { return Finding(code: code, confidence: share) }
    guard let profiles = tables.profiles[script] else { return .unknown }
    var scores = score(bytes, script, profiles)
    if let expected = profiles.codes.firstIndex(of: whole.code) {
      scores[expected] += Self.leadOfWhole
    }
    return best(scores, profiles, share: share)
  }

  /// By how much a part must be likelier in another language than in that of the whole, as a logarithm of odds.
  private static let leadOfWhole: Float = 10
}

// MARK: - Scripts

extension LanguageIdentifier {
  private typealias LetterCount = (script: Int32, count: Int)

  /// The letters of each script, in the order in which the scripts first occur; there are few.
  private func letterCounts(_ bytes: Span<UInt8>) -> [LetterCount] {
    var counts: [LetterCount] = [(tables.latin, 0)]
    var index = 0
    while index < bytes.count {
      let (scalar, length) = UTF8Scanner.decode(bytes, at: index)
      index += length
      if scalar < 0x80 {
        if scalar | 0x20 &- 0x61 < 26 { counts[0].count += 1 }
      } else if characters[scalar].isLetter {
        let script = winnow_script_of(Int32(truncatingIfNeeded: scalar))
        if let known = counts.firstIndex(where: { $0.script == script }) {
          counts[known].count += 1
        } else {
          counts.append((script, 1))
        }
      }
    }
    return counts
  }

  /// The script of most letters; Han counts as Japanese where kana stand beside it.
  private func dominant(_ counts: [LetterCount]) -> LetterCount? {
    var counts = counts
    let kana = counts.reduce(0) { $0 + (tables.kana.contains($1.script) ? $1.count : 0) }
    let han = counts.first { $0.script == tables.han }?.count ?? 0
    if kana * 10 >= han + kana, kana > 0, let hiragana = tables.kana.first {
      counts.removeAll { tables.kana.contains($0.script) || $0.script == tables.han }
      counts.append((hiragana, kana + han))
    }
    return counts.max { $0.count != $1.count ? $0.count < $1.count : $0.script > $1.script }
  }
}

// MARK: - Languages of one script

extension LanguageIdentifier {
  /// The evidence for each language of the script, over all words that begin with one of its letters.
  private func score(
    _ bytes: Span<UInt8>, _ script: Int32, _ profiles: LanguageProfiles
  ) -> LanguageScores {
    var reader = WordReader(profiles: profiles)
    var index = 0
    while index < bytes.count {
      let (scalar, length) = UTF8Scanner.decode(bytes, at: index)
      index += length
      let look = characters[scalar]
      let isApostrophe = SingleQuotes.isApostrophe(scalar)
      if look.isLetter {
        let belongs =
          scalar < 0x80
          ? script == tables.latin
          : winnow_script_of(Int32(truncatingIfNeeded: scalar)) == script
        if belongs {
          reader.add(UInt32(bitPattern: winnow_fold_simple(Int32(truncatingIfNeeded: scalar))))
        } else {
          reader.endWord()
        }
      } else if look.wordBreak != .extend || isApostrophe {
        reader.endWord()
      }
    }
    reader.endWord()
    return reader.scores
  }

  private func best(
    _ scores: LanguageScores, _ profiles: LanguageProfiles, share: Double
  ) -> Finding {
    // The first of several languages with the same score.
    var first = 0
    for language in profiles.codes.indices where scores[language] > scores[first] {
      first = language
    }
    guard scores[first] > 0 else { return .unknown }
    var second: Float?
    for language in profiles.codes.indices where language != first {
      second = max(second ?? scores[language], scores[language])
    }
    guard let second else { return Finding(code: profiles.codes[first], confidence: share) }
    // The lead is a logarithm of odds: 10 is beyond doubt.
    let lead = Double(scores[first] - second)
    return Finding(code: profiles.codes[first], confidence: share * lead / (lead + 2))
  }
}

/// Gathers the evidence of the words of a text.
private struct WordReader {
  let profiles: LanguageProfiles
  var scores: LanguageScores
  private var word = TokenHash.start
  private var length = 0
  /// The last two letters or borders, packed.
  private var last: UInt64 = 0

  init(profiles: LanguageProfiles) {
    self.profiles = profiles
    scores = profiles.makeScores()
  }

  mutating func add(_ letter: UInt32) {
    if length == 0 { last = UInt64(LanguageFeature.border) }
    profiles.addLetter(letter, to: &scores)
    profiles.add(LanguageFeature.run(UInt64(letter)), to: &scores)
    addRuns(letter)
    word = LanguageFeature.append(letter, to: word)
    length += 1
  }

  mutating func endWord() {
    guard length > 0 else { return }
    addRuns(LanguageFeature.border)
    profiles.add(LanguageFeature.word(word), to: &scores)
    word = TokenHash.start
    length = 0
    last = 0
  }

  /// The runs of two and three that end with `letter`.
  private mutating func addRuns(_ letter: UInt32) {
    let pair = (last & 0x1F_FFFF) << 21 | UInt64(letter)
    profiles.add(LanguageFeature.run(pair), to: &scores)
    if length > 0 {
      profiles.add(LanguageFeature.run(last << 21 | UInt64(letter)), to: &scores)
    }
    last = pair
  }
}
