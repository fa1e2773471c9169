/// Chooses among overlapping candidates.
enum CandidateSelection {
  /// The candidates that stay, sorted by place: among those that overlap, user lists first, then the longest, then the
  /// most believed, then the first.
  ///
  /// O(n log n) for the sorting; candidates that overlap nothing, which are most, are not compared at all.
  static func select(_ candidates: [EntityCandidate]) -> [EntityCandidate] {
    var order = candidates.indices.sorted {
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
        let isFirst = precedes(one, other, candidates)
        chosen.append(candidates[isFirst ? one : other])
      } else {
        settle(candidates, &order[position..<end], into: &chosen)
      }
      position = end
    }
    return chosen
  }

  /// Chooses among the candidates numbered in `cluster`, in text order, each of which overlaps another.
  private static func settle(
    _ candidates: [EntityCandidate], _ cluster: inout ArraySlice<Int>,
    into chosen: inout [EntityCandidate]
  ) {
    let first = candidates[cluster[cluster.startIndex]].tokens.lowerBound
    let last = cluster.reduce(first) { max($0, candidates[$1].tokens.upperBound) }
    var isTaken = [Bool](repeating: false, count: last - first)
    let start = chosen.count
    cluster.sort { precedes($0, $1, candidates) }
    for index in cluster {
      let range = candidates[index].tokens
      guard !range.contains(where: { isTaken[$0 - first] }) else { continue }
      for token in range { isTaken[token - first] = true }
      chosen.append(candidates[index])
    }
    chosen[start...].sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// True if the candidate of one number wins over another: the one in front where nothing else tells them apart.
  private static func precedes(
    _ number: Int, _ other: Int, _ candidates: [EntityCandidate]
  ) -> Bool {
    let (a, b) = (candidates[number], candidates[other])
    if (a.belief == .user) != (b.belief == .user) { return a.belief == .user }
    if a.tokens.count != b.tokens.count { return a.tokens.count > b.tokens.count }
    if a.belief != b.belief { return a.belief > b.belief }
    return (a.tokens.lowerBound, number) < (b.tokens.lowerBound, other)
  }
}
