import Testing

@testable import WinnowEvaluation

/// The worked examples of the schemes: expectations by the definitions of SemEval-2013 task 9.
@Suite struct SchemeTests {
  private static func spans(_ list: [(Int, Int, String)]) -> [AnnotatedSpan] {
    list.map { AnnotatedSpan(start: $0.0, end: $0.1, label: $0.2) }
  }

  @Test func `an equal span is right in all schemes`() {
    let gold = Self.spans([(0, 4, "ORG")])
    for scheme in Scheme.allCases {
      #expect(scheme.count(gold: gold, found: gold) == MatchCounts(correct: 1))
    }
  }

  @Test func `another label is wrong where labels count`() {
    let gold = Self.spans([(0, 4, "ORG")])
    let found = Self.spans([(0, 4, "PERSON")])
    #expect(Scheme.strict.count(gold: gold, found: found) == MatchCounts(incorrect: 1))
    #expect(Scheme.exact.count(gold: gold, found: found) == MatchCounts(correct: 1))
    #expect(Scheme.partial.count(gold: gold, found: found) == MatchCounts(correct: 1))
    #expect(Scheme.type.count(gold: gold, found: found) == MatchCounts(incorrect: 1))
  }

  @Test func `other borders are half right in partial, and right in type`() {
    let gold = Self.spans([(0, 9, "ORG")])
    let found = Self.spans([(4, 9, "ORG")])
    #expect(Scheme.strict.count(gold: gold, found: found) == MatchCounts(incorrect: 1))
    #expect(Scheme.exact.count(gold: gold, found: found) == MatchCounts(incorrect: 1))
    let partial = Scheme.partial.count(gold: gold, found: found)
    #expect(partial == MatchCounts(partial: 1))
    #expect(partial.precision == 0.5 && partial.recall == 0.5 && partial.f1 == 0.5)
    #expect(Scheme.type.count(gold: gold, found: found) == MatchCounts(correct: 1))
  }

  @Test func `what touches nothing is missed or spurious`() {
    let gold = Self.spans([(0, 4, "ORG")])
    let found = Self.spans([(4, 8, "ORG")])
    for scheme in Scheme.allCases {
      let counts = scheme.count(gold: gold, found: found)
      #expect(counts == MatchCounts(missed: 1, spurious: 1))
      #expect(counts.possible == 1 && counts.actual == 1 && counts.f1 == 0)
    }
  }

  @Test func `type takes the nearest of several`() {
    let gold = Self.spans([(0, 3, "ORG"), (4, 10, "ORG")])
    let found = Self.spans([(2, 10, "ORG")])
    #expect(
      Scheme.type.count(gold: gold, found: found) == MatchCounts(correct: 1, missed: 1))
    #expect(
      Scheme.strict.count(gold: gold, found: found) == MatchCounts(incorrect: 1, missed: 1))
  }

  @Test func `less than a hundredth of a gold span is no overlap`() {
    let gold = Self.spans([(0, 101, "ORG")])
    let found = Self.spans([(100, 120, "ORG")])
    #expect(
      Scheme.partial.count(gold: gold, found: found) == MatchCounts(missed: 1, spurious: 1))
  }
}
