import Testing

@testable import WinnowText

@Suite struct LanguageScoresTests {
  /// Scores with a different value for each language.
  private static func scores(_ value: (Int) -> UInt16) -> LanguageScores {
    var scores = LanguageScores()
    for language in 0..<LanguageScores.limit { scores[language] = value(language) }
    return scores
  }

  @Test func `each language has its own value`() {
    var sum = Self.scores { UInt16($0) }
    sum.add(Self.scores { UInt16(1000 * $0) })
    for language in 0..<LanguageScores.limit { #expect(sum[language] == UInt16(1001 * language)) }
  }

  @Test func `totals go beyond sixteen bits`() {
    var totals = LanguageTotals()
    for _ in 0..<10 { totals.add(Self.scores { $0 == 40 ? 65_535 : 3200 }) }
    let best = totals.best(of: LanguageScores.limit)
    #expect(best.language == 40)
    #expect(best.score == 655_350)
    #expect(best.second == 32_000)
  }

  @Test func `the first of equal languages is best`() {
    let best = LanguageTotals().best(of: 5)
    #expect(best.language == 0)
    #expect(best.lead == 0)
  }

  @Test func `a lead of its own puts a language ahead`() {
    var totals = LanguageTotals()
    totals.add(2, to: 3)
    #expect(totals.best(of: 5).language == 3)
    #expect(totals.best(of: 5).lead == 2)
    #expect(totals.best(of: 3).language == 0)
  }
}
