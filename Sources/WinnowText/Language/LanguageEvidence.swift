import WinnowCore

/// The evidence for each language of one script, gathered letter by letter.
struct LanguageEvidence {
  /// After so many letters the scores are added to the totals, and are looked at.
  ///
  /// A letter adds at most 410 to a score, the end of a word 450: 64 of each stay below 65,536.
  private static let roundLength = 64

  /// The letters of the script, and those of all others.
  private(set) var letterCount = 0
  private(set) var otherCount = 0
  private var tellingCount = 0
  private var totals = LanguageTotals()
  private var scores = LanguageScores()
  private var word = TokenHash.start
  private var length = 0
  /// The last two letters or borders, packed.
  private var last: UInt32 = 0

  /// Reads a text to its end, or until `isEnough` at the end of a round.
  mutating func read(
    _ bytes: Span<UInt8>, _ letters: LanguageLetters, _ script: LanguageScript,
    _ profiles: LanguageProfiles, until isEnough: (borrowing LanguageEvidence) -> Bool
  ) {
    var index = 0
    while index < bytes.count {
      let (scalar, length) = UTF8Scanner.decode(bytes, at: index)
      index += length
      let letter = letters[scalar]
      if letter.script == script {
        add(letter, profiles)
        if letterCount % Self.roundLength == 0 {
          endRound()
          if isEnough(self) { return }
        }
      } else if letter.script != .inner {
        if letter.script != .none { otherCount += 1 }
        endWord(profiles)
      }
    }
    endWord(profiles)
    endRound()
  }

  /// The language with the most evidence; `expected` has `lead` more than was found.
  func best(of count: Int, expected: Int?, lead: Float) -> LanguageTotals.Best {
    var totals = totals
    if let expected { totals.add(lead, to: expected) }
    return totals.best(of: count)
  }

  /// True if a language with this score is as likely as none, having too many letters that it does not know.
  func isNone(_ score: Int32) -> Bool {
    Float(score) <= Float(tellingCount) * LanguageProfiles.foreignLetter * LanguageScores.scale
  }

  @inline(__always)
  private mutating func add(_ letter: LanguageLetter, _ profiles: LanguageProfiles) {
    letterCount += 1
    if letter.isTelling { tellingCount += 1 }
    if length == 0 { last = UInt32(LanguageLetter.border.number) }
    profiles.add(letter: letter.number, to: &scores)
    addRuns(letter.number, profiles)
    word = LanguageFeature.append(letter.number, to: word)
    length += 1
  }

  @inline(__always)
  private mutating func endWord(_ profiles: LanguageProfiles) {
    guard length > 0 else { return }
    addRuns(LanguageLetter.border.number, profiles)
    profiles.add(word: word, to: &scores)
    word = TokenHash.start
    length = 0
  }

  /// The runs of two and three that end with `letter`.
  @inline(__always)
  private mutating func addRuns(_ letter: UInt8, _ profiles: LanguageProfiles) {
    let pair = (last & 0xFF) << 8 | UInt32(letter)
    profiles.add(run: pair, to: &scores)
    if length > 0 { profiles.add(run: last << 8 | UInt32(letter), to: &scores) }
    last = pair
  }

  private mutating func endRound() {
    totals.add(scores)
    scores = LanguageScores()
  }
}
