import WinnowFormats
import Testing
import WinnowCore

@testable import WinnowRecords

@Suite struct StatisticsTests {
  private func generated(_ generator: inout SeededGenerator) -> Statistics {
    var statistics = Statistics()
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let text = String(repeating: "word ", count: Int.random(in: 1...5, using: &generator))
      var document = Document(id: "d", sourceText: Array(text.utf8))
      let label = ["ORG", "PERSON"].randomElement(using: &generator) ?? "ORG"
      document.entities = [
        Entity(span: TextSpan(0..<4), label: label, id: "w", name: "word", rule: "r")
      ]
      document.dates = [
        DateMention(
          span: TextSpan(0..<4), kind: .date, value: nil, timex: nil,
          earliest: CivilDay(year: 2020, month: 1, day: 1),
          latest: [
            CivilDay(year: 2020, month: 1, day: 31), CivilDay(year: 2020, month: 12, day: 31),
            CivilDay(year: 2021, month: 1, day: 1),
          ].randomElement(using: &generator) ?? nil,
          anchor: .explicit, rule: "r")
      ]
      document.language = ["en", "fr", nil].randomElement(using: &generator) ?? nil
      statistics.count(written: document)
    }
    return statistics
  }

  @Test func `merge is associative and commutative, and has an identity`() {
    for seed in UInt64(1)...100 {
      var generator = SeededGenerator(seed: seed)
      let (a, b, c) = (generated(&generator), generated(&generator), generated(&generator))
      func merged(_ x: Statistics, _ y: Statistics) -> Statistics {
        var sum = x
        sum.merge(y)
        return sum
      }
      #expect(merged(merged(a, b), c) == merged(a, merged(b, c)), "seed \(seed)")
      #expect(merged(a, b) == merged(b, a), "seed \(seed)")
      #expect(merged(a, Statistics()) == a, "seed \(seed)")
    }
  }

  @Test func `a date counts for the year and the month in which all of it lies`() {
    var document = Document(id: "d", sourceText: Array("x".utf8))
    func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
      CivilDay(year: year, month: month, day: day)
    }
    func date(_ first: CivilDay?, _ last: CivilDay?) -> DateMention {
      DateMention(
        span: TextSpan(0..<1), kind: .date, value: nil, timex: nil, earliest: first, latest: last,
        anchor: .explicit, rule: "r")
    }
    document.dates = [
      date(day(2016, 12, 12), day(2016, 12, 13)), date(day(2016, 12, 31), day(2017, 1, 1)),
      date(day(2016, 1, 1), day(2016, 12, 31)), date(nil, nil),
    ]
    var statistics = Statistics()
    statistics.count(written: document)
    #expect(statistics.years == [2016: 2])
    #expect(statistics.months == [2016 * 12 + 11: 1])
    #expect(statistics.undatedCount == 2)
  }

  @Test func `quantiles are nearest ranks`() {
    var statistics = Statistics()
    statistics.lengths = [10: 1, 20: 2, 30: 1]
    let summary = Summary(
      name: "x", stageNames: [], statistics: statistics, nameCounts: NameCounts(),
      repeatedIdentifierCount: 0, repeatedParagraphs: [])
    #expect(
      summary.json.text().contains(
        #""0": 10, "0.05": 10, "0.25": 10, "0.5": 20, "0.75": 20, "0.95": 30, "1": 30"#))
  }

  @Test func `only text that goes without replacement is a drop`() {
    var document = Document(id: "d", sourceText: Array("Keep this. Menu".utf8))
    var edits = EditList(stage: "clean")
    edits.replace(TextSpan(4..<5), with: "_", rule: "swap")
    edits.drop(TextSpan(10..<15), rule: "menu")
    document.apply(edits)
    var statistics = Statistics()
    statistics.count(written: document)
    #expect(
      statistics.drops == [Statistics.Rule(stage: "clean", rule: "menu"): .init(count: 1, bytes: 5)]
    )
    #expect(
      statistics.edits == [Statistics.Rule(stage: "clean", rule: "swap"): .init(count: 1, bytes: 1)]
    )
  }
}
