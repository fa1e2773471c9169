import WinnowCore

/// Chooses among overlapping candidates.
struct CandidateSelection: ~Copyable {
  /// The candidates that stay, sorted by place.
  private(set) var chosen = OwnedArray<EntityCandidate>()
  /// The numbers of all candidates with, from bit 32 up, the tokens where they begin.
  private var order = OwnedArray<UInt64>()
  /// The numbers of the candidates that are compared.
  private var cluster = OwnedArray<Int>()
  /// The tokens of a cluster that are spoken for.
  private var isTaken = OwnedArray<Bool>()

  /// Chooses: among candidates that overlap, user lists first, then the longest, then the most believed, then the first.
  ///
  /// O(n log n) for the sorting; candidates that overlap nothing, which are most, are not compared at all.
  mutating func select(_ candidates: borrowing OwnedArray<EntityCandidate>) {
    chosen.removeAll()
    order.removeAll()
    for index in candidates.indices {
      order.append(UInt64(candidates[index].tokens.lowerBound) << 32 | UInt64(index))
    }
    order.sort(by: <)
    var position = 0
    while position < order.count {
      let first = number(at: position)
      var end = position + 1
      var reach = candidates[first].tokens.upperBound
      while end < order.count, candidates[number(at: end)].tokens.lowerBound < reach {
        reach = max(reach, candidates[number(at: end)].tokens.upperBound)
        end += 1
      }
      if end == position + 1 {
        chosen.append(candidates[first])
      } else if end == position + 2 {
        let other = number(at: position + 1)
        let isFirst = Self.precedes(first, other, candidates)
        chosen.append(candidates[isFirst ? first : other])
      } else {
        settle(candidates, position..<end, reach: reach)
      }
      position = end
    }
  }

  private func number(at position: Int) -> Int {
    Int(UInt32(truncatingIfNeeded: order[position]))
  }

  /// Chooses among the candidates at `range` of the order, each of which overlaps another; none ends behind `reach`.
  private mutating func settle(
    _ candidates: borrowing OwnedArray<EntityCandidate>, _ range: Range<Int>, reach: Int
  ) {
    let first = candidates[number(at: range.lowerBound)].tokens.lowerBound
    cluster.removeAll()
    for position in range { cluster.append(number(at: position)) }
    Self.sort(&cluster, candidates)
    isTaken.fill(reach - first, with: false)
    let start = chosen.count
    for position in cluster.indices {
      let candidate = candidates[cluster[position]]
      guard !candidate.tokens.contains(where: { isTaken[$0 - first] }) else { continue }
      for token in candidate.tokens { isTaken[token - first] = true }
      var place = chosen.count
      while place > start, chosen[place - 1].tokens.lowerBound > candidate.tokens.lowerBound {
        place -= 1
      }
      chosen.replace(place..<place, with: candidate)
    }
  }

  /// Puts the numbers of candidates in the order in which they win.
  private static func sort(
    _ numbers: inout OwnedArray<Int>, _ candidates: borrowing OwnedArray<EntityCandidate>
  ) {
    let candidates = candidates.unmanaged
    numbers.sort { precedes($0, $1, candidates) }
  }

  private static func precedes(
    _ number: Int, _ other: Int, _ candidates: borrowing OwnedArray<EntityCandidate>
  ) -> Bool {
    precedes(number, other, candidates.unmanaged)
  }

  /// True if the candidate of one number wins over another: the one in front where nothing else tells them apart.
  private static func precedes(
    _ number: Int, _ other: Int, _ candidates: UnmanagedSpan<EntityCandidate>
  ) -> Bool {
    let (a, b) = (candidates[number], candidates[other])
    if (a.belief == .user) != (b.belief == .user) { return a.belief == .user }
    if a.tokens.count != b.tokens.count { return a.tokens.count > b.tokens.count }
    if a.belief != b.belief { return a.belief > b.belief }
    return (a.tokens.lowerBound, number) < (b.tokens.lowerBound, other)
  }
}
