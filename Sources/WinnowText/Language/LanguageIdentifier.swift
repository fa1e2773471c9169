public import WinnowCore

/// Tells the language of a text.
///
/// The script decides where only one language uses it; else frequent letter runs (Cavnar and Trenkle 1994), frequent
/// words and letters do. The languages are those of the tables in `Data/language`. O(n): give it a sample of a few
/// kilobytes. A part of a text is read only until it clearly has the language of the whole: its frequent words alone may
/// tell.
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
    /// The script that decided, and the number of the language in its profiles, if it has any.
    var script = LanguageScript.none
    var language: Int?
    /// By how much the next language is less likely, as a logarithm of odds.
    var lead: Float = 0

    static let unknown = Finding(code: "und", confidence: 0)
  }

  /// The fewest letters for which a language is named.
  public static let leastLetters = 20

  /// By how much a part must be likelier in another language than in that of the whole, as a logarithm of odds.
  private static let leadOfWhole: Float = 10
  /// With this lead the language of the whole is that of the part; the rest is not read.
  private static let clearLead: Float = 20

  /// With this lead in frequent words alone the language of the whole is that of the part.
  ///
  /// Measured on 220,000 paragraphs of 39 languages: 40 have another language than if all of each were read.
  static let clearWords: Float = 12

  private let tables: LanguageTables

  /// An identifier with the built-in profiles.
  public init() throws(DiagnosticError) { tables = try LanguageTables() }

  /// The language of `bytes`, valid UTF-8; `und` if there are less than 20 letters.
  public func identify(_ bytes: Span<UInt8>) -> Finding { identify(bytes, within: .unknown) }

  /// The language of a part of a text, where `whole` is what was found for the whole text.
  ///
  /// Names and short headings look like many languages, so that another one must be ahead of that of the whole.
  public func identify(_ bytes: Span<UInt8>, within whole: Finding) -> Finding {
    // Most parts have the script of the whole, most texts the Latin one: then one pass counts and scores.
    let guess = whole.script == .none ? tables.latin : whole.script
    if let profiles = tables.profiles(guess) {
      if let expected = whole.script == guess ? whole.language : nil {
        let words = LanguageWords(bytes, tables.letters, guess, profiles, expected: expected)
        if let found = finding(words, guess, profiles), found.language == expected,
          found.lead >= Self.clearWords
        {
          return found
        }
      }
      let evidence = evidence(bytes, guess, profiles, within: whole)
      if evidence.letterCount > evidence.otherCount {
        return finding(evidence, guess, profiles, within: whole)
      }
    }
    let counts = ScriptCounts(bytes, tables.letters)
    let (script, count) = counts.dominant(tables)
    guard counts.total >= Self.leastLetters else { return .unknown }
    if let code = tables.single[Int(script.number)] {
      let share = Double(count) / Double(counts.total)
      return Finding(code: code, confidence: share, script: script)
    }
    guard let profiles = tables.profiles(script) else { return .unknown }
    let evidence = evidence(bytes, script, profiles, within: whole)
    return finding(evidence, script, profiles, within: whole)
  }

  /// What script and frequent words say of `bytes`; nil where they leave doubt about the script.
  ///
  /// One look-up a word, where `identify` takes three a letter; short texts have too few frequent words for it.
  func identifyByWords(_ bytes: Span<UInt8>) -> Finding? {
    if let profiles = tables.profiles(tables.latin) {
      let words = LanguageWords(bytes, tables.letters, tables.latin, profiles, expected: nil)
      if let found = finding(words, tables.latin, profiles) { return found }
    }
    let counts = ScriptCounts(bytes, tables.letters)
    let (script, count) = counts.dominant(tables)
    guard counts.total >= Self.leastLetters, count * 5 >= counts.total * 4 else { return nil }
    if let code = tables.single[Int(script.number)] {
      let share = Double(count) / Double(counts.total)
      return Finding(code: code, confidence: share, script: script, lead: .infinity)
    }
    guard let profiles = tables.profiles(script) else { return nil }
    let words = LanguageWords(bytes, tables.letters, script, profiles, expected: nil)
    return finding(words, script, profiles)
  }

  /// What the words say, where four of five letters are of their script.
  private func finding(
    _ words: LanguageWords, _ script: LanguageScript, _ profiles: LanguageProfiles
  ) -> Finding? {
    let total = words.letterCount + words.otherCount
    guard total >= Self.leastLetters, words.letterCount >= words.otherCount * 4 else { return nil }
    let share = Double(words.letterCount) / Double(total)
    return finding(words.best, script, profiles, share: share)
  }

  /// What tells the languages of a script apart in `bytes`, or in the first part that does so clearly.
  private func evidence(
    _ bytes: Span<UInt8>, _ script: LanguageScript, _ profiles: LanguageProfiles,
    within whole: Finding
  ) -> LanguageEvidence {
    let expected = Self.expected(whole, script, profiles)
    var evidence = LanguageEvidence()
    evidence.read(bytes, tables.letters, script, profiles) { evidence in
      guard let expected, evidence.letterCount > evidence.otherCount * 4 else { return false }
      let best = evidence.best(
        of: profiles.codes.count, expected: expected, lead: Self.leadOfWhole)
      return best.language == expected && best.lead >= Self.clearLead
    }
    return evidence
  }

  /// The number of the language of the whole among those of a script.
  private static func expected(
    _ whole: Finding, _ script: LanguageScript, _ profiles: LanguageProfiles
  ) -> Int? {
    whole.script == script ? whole.language : profiles.codes.firstIndex(of: whole.code)
  }

  private func finding(
    _ evidence: LanguageEvidence, _ script: LanguageScript, _ profiles: LanguageProfiles,
    within whole: Finding
  ) -> Finding {
    let total = evidence.letterCount + evidence.otherCount
    guard total >= Self.leastLetters else { return .unknown }
    let best = evidence.best(
      of: profiles.codes.count, expected: Self.expected(whole, script, profiles),
      lead: Self.leadOfWhole)
    guard !evidence.isNone(best.score) else { return .unknown }
    let share = Double(evidence.letterCount) / Double(total)
    return finding(best, script, profiles, share: share)
  }

  private func finding(
    _ best: LanguageTotals.Best, _ script: LanguageScript, _ profiles: LanguageProfiles,
    share: Double
  ) -> Finding {
    // The lead is a logarithm of odds: 10 is beyond doubt.
    let certainty = Double(best.lead) / (Double(best.lead) + 2)
    return Finding(
      code: profiles.codes[best.language], confidence: share * certainty, script: script,
      language: best.language, lead: best.lead)
  }
}

/// The letters of each script in a text.
private struct ScriptCounts {
  private var counts = InlineArray<64, Int>(repeating: 0)
  /// All letters.
  private(set) var total = 0

  /// Counts the letters of `bytes`.
  init(_ bytes: Span<UInt8>, _ letters: LanguageLetters) {
    var index = 0
    while index < bytes.count {
      let (scalar, length) = UTF8Scanner.decode(bytes, at: index)
      index += length
      counts[Int(letters[scalar].script.number)] += 1
    }
    for script in Int(LanguageScript.unknown.number)..<counts.count { total += counts[script] }
  }

  /// The script of most letters; Han counts as Japanese where kana stand beside it.
  func dominant(_ tables: LanguageTables) -> (script: LanguageScript, count: Int) {
    func count(_ script: LanguageScript) -> Int { counts[Int(script.number)] }
    let kana = count(tables.hiragana) + count(tables.katakana)
    let isJapanese = kana > 0 && kana * 10 >= count(tables.han) + kana
    var best = (script: LanguageScript.unknown, count: count(.unknown))
    for number in LanguageScript.firstKnown..<counts.count {
      let script = LanguageScript(number: UInt8(number))
      var count = counts[number]
      if isJapanese {
        if script == tables.han || script == tables.katakana { continue }
        if script == tables.hiragana { count = kana + counts[Int(tables.han.number)] }
      }
      if count > best.count { best = (script, count) }
    }
    return best
  }
}
