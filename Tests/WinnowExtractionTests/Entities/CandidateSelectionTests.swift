import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct CandidateSelectionTests {
  private func candidate(
    _ tokens: Range<Int>, _ belief: EntityCandidate.Belief = .usual
  ) -> EntityCandidate {
    EntityCandidate(tokens: tokens, label: .organization, rule: .gazetteer, belief: belief)
  }

  private func selected(_ candidates: [EntityCandidate]) -> [EntityCandidate] {
    var owned = OwnedArray<EntityCandidate>()
    for candidate in candidates { owned.append(candidate) }
    var selection = CandidateSelection()
    // What an earlier document left behind must not show.
    selection.select(owned)
    selection.select(owned)
    return Array(selection.chosen.unmanaged)
  }

  @Test func `the longest wins, then the most believed, then the first`() {
    let long = candidate(0..<3)
    let listed = candidate(5..<7, .listed)
    #expect(
      selected([
        candidate(1..<2, .certain), long, candidate(5..<7, .weak), listed, candidate(6..<8, .weak),
      ]) == [long, listed])
    #expect(selected([candidate(0..<2), candidate(1..<3)]) == [candidate(0..<2)])
  }

  @Test func `a user's list wins over longer names`() {
    let user = candidate(1..<2, .user)
    #expect(selected([candidate(0..<9, .certain), user]) == [user])
  }

  /// The same by taking every candidate in order of strength and looking at all that were taken before.
  private func reference(_ candidates: [EntityCandidate]) -> [EntityCandidate] {
    var kept: [EntityCandidate] = []
    let order = candidates.indices.sorted { left, right in
      let (a, b) = (candidates[left], candidates[right])
      if (a.belief == .user) != (b.belief == .user) { return a.belief == .user }
      if a.tokens.count != b.tokens.count { return a.tokens.count > b.tokens.count }
      if a.belief != b.belief { return a.belief > b.belief }
      if a.tokens.lowerBound != b.tokens.lowerBound {
        return a.tokens.lowerBound < b.tokens.lowerBound
      }
      return left < right
    }
    for index in order where !kept.contains(where: { $0.tokens.overlaps(candidates[index].tokens) })
    {
      kept.append(candidates[index])
    }
    return kept.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  @Test(arguments: 1...60)
  func `it selects what a search over all pairs selects`(seed: UInt64) {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let beliefs: [EntityCandidate.Belief] = [.weak, .usual, .listed, .certain, .user]
    let candidates = (0..<next(40)).map { _ in
      let start = next(60)
      return candidate(start..<start + 1 + next(6), beliefs[next(9) == 0 ? 4 : next(4)])
    }
    #expect(selected(candidates) == reference(candidates), "seed \(seed)")
  }
}
