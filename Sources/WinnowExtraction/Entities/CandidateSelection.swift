/// Chooses among overlapping candidates.
enum CandidateSelection {
  /// The candidates that stay, sorted by place: among those that overlap, user lists first, then the longest, then the
  /// most believed, then the first.
  ///
  /// O(n log n) for the sorting; candidates that overlap nothing, which are most, are not compared at all.
  static func select(_ candidates: [EntityCandidate]) -> [EntityCandidate] {
    let order = candidates.indices.sorted {
      let (a, b) = (candidates[$0].tokens.lowerBound, candidates[$1].tokens.lowerBound)
      return a != b ? a < b : $0 < $1
    }
    var chosen: [EntityCandidate] = []
    chosen.reserveCapacity(candidates.count)
    var position = 0
    while position < order.count {
      var end = position + 1
      var reach = candidates[order[position]].tokens.upperBound
      while end < order.count, candidates[order[end]].tokens.lowerBound < reach {
        reach = max(reach, candidates[order[end]].tokens.upperBound)
        end += 1
      }
      if end == position + 1 {
        chosen.append(candidates[order[position]])
      } else if end == position + 2 {
        let (one, other) = (order[position], order[position + 1])
        let isFirst = precedes(candidates[one], candidates[other], 0, 1)
        chosen.append(candidates[isFirst ? one : other])
      } else {
        settle(order[position..<end].map { candidates[$0] }, into: &chosen)
      }
      position = end
    }
    return chosen
  }

  /// Chooses among candidates each of which overlaps another.
  private static func settle(
    _ cluster: [EntityCandidate], into chosen: inout [EntityCandidate]
  ) {
    let first = cluster[0].tokens.lowerBound
    let last = cluster.map(\.tokens.upperBound).max() ?? first
    var isTaken = [Bool](repeating: false, count: last - first)
    var kept: [EntityCandidate] = []
    for index in cluster.indices.sorted(by: { precedes(cluster[$0], cluster[$1], $0, $1) }) {
      let range = cluster[index].tokens
      guard !range.contains(where: { isTaken[$0 - first] }) else { continue }
      for token in range { isTaken[token - first] = true }
      kept.append(cluster[index])
    }
    chosen += kept.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func precedes(
    _ a: EntityCandidate, _ b: EntityCandidate, _ aIndex: Int, _ bIndex: Int
  ) -> Bool {
    if (a.belief == .user) != (b.belief == .user) { return a.belief == .user }
    if a.tokens.count != b.tokens.count { return a.tokens.count > b.tokens.count }
    if a.belief != b.belief { return a.belief > b.belief }
    return aIndex < bIndex
  }
}
