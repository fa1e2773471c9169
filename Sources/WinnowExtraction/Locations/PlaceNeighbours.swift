import WinnowCore

/// Uses the names beside a name: a parent behind a comma (`Paris, Texas`), a list of places.
struct PlaceNeighbours {
  let view: TokenView

  /// Links the candidates from `first` on, which stand in one paragraph.
  func link(
    _ candidates: inout OwnedArray<PlaceCandidate>, _ readings: inout PlaceReadings,
    from first: Int,
    in range: Range<Int>
  ) {
    for index in first..<candidates.count {
      if index > first {
        linkParent(&candidates, &readings, child: index - 1, parent: index)
      }
      settleShortForm(&candidates, at: index, in: range)
    }
    acceptLists(&candidates, from: first)
  }

  /// Takes the second of two names as the place where the first lies, if a comma parts them and the list agrees.
  private func linkParent(
    _ candidates: inout OwnedArray<PlaceCandidate>, _ readings: inout PlaceReadings, child: Int,
    parent: Int
  ) {
    let comma = candidates[child].tokens.upperBound
    guard candidates[parent].tokens.lowerBound == comma + 1, view.isMark(comma, 0x2c) else {
      return
    }
    switch candidates[parent].label {
    case .country, .admin1, .abbreviation, .code, .region, .county: break
    default: return
    }
    switch candidates[child].label {
    case .city, .county, .facility, .admin1, .landform: break
    default: return
    }
    guard isWithin(candidates[child], candidates[parent], readings) else { return }
    candidates[child].parent = parent
    candidates[child].standing = .sure
    candidates[child].isPlace = true
    candidates[child].rule = .commaParent
    candidates[parent].standing = .sure
    narrow(&candidates[parent], to: candidates[child], &readings)
  }

  /// Leaves a parent only the readings that hold its child: in `Buffalo, New York` the state.
  private func narrow(
    _ parent: inout PlaceCandidate, to child: PlaceCandidate, _ readings: inout PlaceReadings
  ) {
    let start = readings.end
    for outer in parent.readings
    where readings.holds(outer, anyOf: child.readings) { readings.repeatReading(outer) }
    let count = readings.end - start
    guard count > 0, count < parent.readings.count else {
      readings.removeAll(from: start)
      return
    }
    parent.readings = start..<readings.end
    // A sense of its own, so that the other mentions of the spelling may mean the town.
    parent.nameKey = TokenHash.mix(parent.nameKey ^ UInt64(readings[start].entry + 1))
  }

  /// True if one reading of the first lies in one of the second.
  private func isWithin(
    _ child: PlaceCandidate, _ parent: PlaceCandidate, _ readings: borrowing PlaceReadings
  ) -> Bool {
    for outer in parent.readings where readings.holds(outer, anyOf: child.readings) { return true }
    return false
  }

  /// Decides on `Ind.` and `TX`: after a comma and a name they are places, else only where they can be nothing else.
  private func settleShortForm(
    _ candidates: inout OwnedArray<PlaceCandidate>, at index: Int, in range: Range<Int>
  ) {
    let tokens = candidates[index].tokens
    let label = candidates[index].label
    guard label == .abbreviation || label == .code, candidates[index].standing != .sure else {
      return
    }
    candidates[index].rule = .shortForm
    let before = tokens.lowerBound - 1
    let isAfterName =
      before > range.lowerBound && view.isMark(before, 0x2c) && view.isCapital(before - 1)
    let first = tokens.lowerBound
    let hasInnerStop = view.text.extracting(view.tokens.span(first).range).contains(0x2e)
    let isLong = view.byteCount(first) >= 4 && tokens.count == 2
    if label == .abbreviation, isAfterName || hasInnerStop || isLong {
      candidates[index].standing = .sure
    } else {
      candidates[index].isPlace = false
      candidates[index].rule = .bareShortForm
    }
  }

  /// Accepts doubtful names in a row of at least three of which two are sure.
  private func acceptLists(_ candidates: inout OwnedArray<PlaceCandidate>, from first: Int) {
    var start = first
    while start < candidates.count {
      var end = start + 1
      while end < candidates.count, areListed(candidates[end - 1], candidates[end]) { end += 1 }
      let sure = (start..<end).count { candidates[$0].standing == .sure && candidates[$0].isPlace }
      if end - start >= 3, sure >= 2 {
        for index in start..<end where candidates[index].label == .city && candidates[index].isPlace
        {
          guard candidates[index].standing != .sure, !candidates[index].traits.contains(.word)
          else { continue }
          let isTown = candidates[index].population >= PlaceJudgement.smallTown
          candidates[index].standing = isTown ? .sure : .supported
          candidates[index].rule = .list
        }
      }
      start = end
    }
  }

  /// True if nothing but a comma, `and` or signs of footnotes stands between two names.
  private func areListed(_ one: PlaceCandidate, _ other: PlaceCandidate) -> Bool {
    let between = one.tokens.upperBound..<other.tokens.lowerBound
    guard between.count <= 3 else { return false }
    return between.allSatisfy { index in
      view.isMark(index, 0x2c) || view.isMark(index, 0x2a)
        || view.byteCount(index) == 3 && view.firstByte(index) == 0x61
          && view.classes(index).contains(.function)
    }
  }
}

/// Which place lies in which.
enum PlaceHierarchy {
  /// True if `outer` is the country or division of `inner`.
  static func holds(_ outer: PlaceRecord, _ inner: PlaceRecord) -> Bool {
    switch outer.label {
    case .country: outer.country != 0 && outer.country == inner.country
    case .admin1, .abbreviation, .code:
      outer.country == inner.country && outer.admin1 != 0 && outer.admin1 == inner.admin1
    case .county:
      inner.label == .city && outer.country == inner.country && outer.admin1 == inner.admin1
    case .region: outer.country != 0 && outer.country == inner.country
    default: false
    }
  }
}
