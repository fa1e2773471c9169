import Testing
import WinnowExtraction

@testable import WinnowEvaluation

@Suite struct PhraseCountsTests {
  @Test func `phrases cross no mark and begin with no function word`() throws {
    var counts = PhraseCounts(functionWords: try PhraseCounts.functionWords())
    let found = counts.add("The rights of migrants, and 12 ports.")
    let spellings = Set(found.map { counts.spelling($0) })
    #expect(spellings == ["rights", "rights of migrants", "migrants", "ports"])
  }

  @Test func `forms of a word are one phrase, and the small spelling wins`() throws {
    var counts = PhraseCounts(functionWords: [])
    counts.add("Migrant workers")
    counts.add("migrants")
    let key = PhraseWords("migrant").keys
    #expect(counts.texts[key] == 2)
    #expect(counts.spelling(key) == "migrants")
  }

  /// Equations 15, 19 and 20 of Monroe, Colaresi and Quinn (2008), by hand.
  ///
  /// 4 of 10 texts against 1 of 30; the prior is worth 100 texts, 12.5 of them with the phrase, as 5 of 40 are.
  @Test func `log-odds are those of the paper`() {
    let odds = LogOdds(sliceCount: 10, restCount: 30, priorSize: 100)
    // ln(16.5 / (10 + 100 − 16.5)) − ln(13.5 / (30 + 100 − 13.5)) = −1.73460 + 2.15520
    #expect(abs(odds.ratio(slice: 4, rest: 1) - 0.42060) < 1e-4)
    // 0.42060 / √(1/16.5 + 1/13.5)
    #expect(abs(odds.score(slice: 4, rest: 1) - 1.14612) < 1e-3)
    #expect(odds.ratio(slice: 1, rest: 4) < 0)
  }
}
