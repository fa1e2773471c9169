import WinnowCore

/// The evidence of frequent words alone: one look-up a word, where letter runs take three a letter.
struct LanguageWords {
  /// As many words as 16 bits hold, one adding at most 280; the rest of a text with more is not read.
  private static let mostWords = 200

  /// The letters of the script, and those of all others, as far as was read.
  private(set) var letterCount = 0
  private(set) var otherCount = 0
  private var scores = LanguageScores()
  private let count: Int

  /// Reads `bytes` to their end, or until the language with the number `expected` clearly leads.
  init(
    _ bytes: Span<UInt8>, _ letters: LanguageLetters, _ script: LanguageScript,
    _ profiles: LanguageProfiles, expected: Int?
  ) {
    count = profiles.codes.count
    var wordCount = 0
    var word = TokenHash.start
    var isInWord = false
    var index = 0
    while index <= bytes.count {
      var letter = LanguageLetter.border
      if index < bytes.count {
        let (scalar, length) = UTF8Scanner.decode(bytes, at: index)
        letter = letters[scalar]
        index += length
      } else {
        index += 1
      }
      if letter.script == script {
        word = LanguageFeature.append(letter.number, to: word)
        isInWord = true
        letterCount += 1
      } else if letter.script != .inner {
        if letter.script != .none { otherCount += 1 }
        guard isInWord else { continue }
        if profiles.add(word: word, to: &scores) {
          wordCount += 1
          if wordCount == Self.mostWords { return }
          if let expected, isClear(expected) { return }
        }
        word = TokenHash.start
        isInWord = false
      }
    }
  }

  /// The language with the most evidence.
  var best: LanguageTotals.Best {
    var totals = LanguageTotals()
    totals.add(scores)
    return totals.best(of: count)
  }

  private func isClear(_ expected: Int) -> Bool {
    guard letterCount >= LanguageIdentifier.leastLetters, letterCount >= otherCount * 4,
      Float(scores[expected]) >= LanguageIdentifier.clearWords * LanguageScores.scale
    else { return false }
    let best = best
    return best.language == expected && best.lead >= LanguageIdentifier.clearWords
  }
}
