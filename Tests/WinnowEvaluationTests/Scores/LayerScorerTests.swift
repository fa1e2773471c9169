import Testing

@testable import WinnowEvaluation

@Suite struct LayerScorerTests {
  private let document = AnnotatedDocument(
    id: "a", path: "g.json", text: IndexedText("They met on 3 May 2021 in Paris and on Monday."))

  private func date(_ start: Int, _ end: Int, _ value: String) -> AnnotatedSpan {
    var span = AnnotatedSpan(start: start, end: end, label: "DATE")
    span.values = [value]
    return span
  }

  @Test func `value F1 counts overlapping spans with equal values`() {
    var scorer = LayerScorer(.dates)
    scorer.add(
      gold: [date(12, 22, "2021-05-03"), date(39, 45, "2021-05-10")],
      found: [date(14, 22, "2021-05-03"), date(39, 45, "2021-05-03"), date(0, 4, "2021")],
      in: document, zone: { _ in "main" })
    let scores = scorer.scores()
    // Two of three found overlap two of two: 2·2/5; one has the value: 2·1/5; one has the borders: 2·1/5.
    #expect(scores.metric("relaxed_f1") == 80)
    #expect(scores.metric("value_f1") == 40)
    #expect(scores.metric("strict_f1") == 40)
    #expect(scorer.mistakes.map(\.kind) == [.spurious, .borders, .value])
    #expect(
      scorer.mistakes[2].summary
        == "value: DATE 'Monday' = 2021-05-10 was found as DATE 'Monday' = 2021-05-03")
  }

  @Test func `places are right within 161 kilometres`() {
    func place(_ latitude: Double, _ country: String) -> AnnotatedSpan {
      var span = AnnotatedSpan(start: 26, end: 31, label: "LOC")
      span.place = AnnotatedSpan.Place(
        id: nil, country: country, latitude: latitude, longitude: 2.35)
      return span
    }
    // A degree of latitude is 111.2 km: 1.4 are near, 1.5 are not.
    for (latitude, expected) in [(48.86 + 1.4, 100.0), (48.86 + 1.5, 0.0)] {
      var scorer = LayerScorer(.locations)
      scorer.add(
        gold: [place(48.86, "FR")], found: [place(latitude, "FR")], in: document,
        zone: { _ in nil })
      #expect(scorer.scores().metric("accuracy_161km") == expected)
      #expect(scorer.scores().metric("country_accuracy") == 100)
      #expect(scorer.scores().metric("id_accuracy") == nil)
    }
  }

  @Test func `topics count micro and macro`() {
    var scorer = TopicScorer()
    scorer.add(gold: ["a", "b"], found: ["a"], in: document)
    scorer.add(gold: ["a"], found: ["a", "c"], in: document)
    let scores = scorer.scores()
    // Two right of three found and three asked; F1 by topic: a 1, b 0, c 0.
    #expect(abs((scores.metric("micro_f1") ?? 0) - 100 * 2 / 3) < 1e-9)
    #expect(abs((scores.metric("macro_f1") ?? 0) - 100 / 3) < 1e-9)
  }

  @Test func `intervals are the same every time and hold the score`() throws {
    var scorer = LayerScorer(.dates)
    for index in 0..<20 {
      scorer.add(
        gold: [date(12, 22, "x")], found: index % 4 == 0 ? [] : [date(12, 22, "x")], in: document,
        zone: { _ in nil })
    }
    let first = scorer.scores()
    let interval = try #require(first.intervals["f1"])
    #expect(interval == scorer.scores().intervals["f1"])
    #expect(interval.contains(try #require(first.metric("f1"))))
    #expect(interval.lowerBound < interval.upperBound)
  }

  @Test func `zones are those of the paragraphs`() {
    var scorer = LayerScorer(.dates)
    scorer.add(
      gold: [date(12, 22, "x"), date(39, 45, "y")], found: [date(12, 22, "x")], in: document,
      zone: { $0 < 30 ? "title" : nil })
    let zones = scorer.scores().zones
    #expect(zones.map(\.name) == ["dropped", "title"])
    #expect(zones[0].counts[.strict] == MatchCounts(missed: 1))
    #expect(zones[1].counts[.strict] == MatchCounts(correct: 1))
  }
}
