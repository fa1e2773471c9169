import WinnowCore

/// Finds places that no list holds by the last word of their name: `Naugatuck River`, `118th Street`.
///
/// They have no identifier and no coordinates. A name of the list within such a name (`London Road`) gives way to it.
struct PlaceHeads {
  let view: TokenView

  /// The most words before a head.
  private static let reach = 4
  private static let heads: WordClass = [
    .street, .water, .landscape, .facility, .division, .waterBefore,
  ]

  /// Adds the names of a paragraph to `candidates`, whose elements from `first` on stand in it.
  func add(to candidates: inout OwnedArray<PlaceCandidate>, from first: Int, in range: Range<Int>) {
    var end = range.lowerBound
    // The place of the last candidate that ends before the head that is looked at.
    var place = first
    for index in view.tokens.capitals(in: range).lazy.map(Int.init) where index >= end {
      let bits = view.capitalClasses(index)
      guard !bits.isDisjoint(with: Self.heads), let head = name(at: index, bits, in: range),
        head.tokens.lowerBound >= end
      else { continue }
      end = head.tokens.upperBound
      merge(head, into: &candidates, from: &place)
    }
  }

  /// The name that the head at `index` ends or begins.
  private func name(at index: Int, _ bits: WordClass, in range: Range<Int>) -> PlaceCandidate? {
    if bits.contains(.waterBefore), let end = waterEnd(index, range) {
      return candidate(index..<end, .water, .headWater)
    }
    let start = nameStart(index, range)
    guard start < index, view.byteCount(start) > 1 || start + 1 < index, !isGoneOn(index, range)
    else { return nil }
    if bits.contains(.street) {
      guard isAddress(start, index, bits, range) else { return nil }
      return candidate(start..<streetEnd(index, range), .facility, .headStreet)
    }
    if bits.contains(.water) { return candidate(start..<index + 1, .water, .headWater) }
    if bits.contains(.landscape) {
      return candidate(start..<index + 1, .landform, .headLandscape)
    }
    if bits.contains(.facility) { return candidate(start..<index + 1, .facility, .headFacility) }
    guard bits.contains(.division) else { return nil }
    return candidate(start..<index + 1, .county, .headDivision)
  }

  private func candidate(
    _ tokens: Range<Int>, _ label: PlaceLabel, _ rule: PlaceRule
  ) -> PlaceCandidate {
    PlaceCandidate(tokens: tokens, label: label, rule: rule)
  }

  /// The first word of the capitalised run that ends before the head.
  private func nameStart(_ head: Int, _ range: Range<Int>) -> Int {
    var start = head
    while start > range.lowerBound, head - start < Self.reach,
      view.tokens.traits[start].contains(.spaceBefore)
    {
      let before = start - 1
      let bits = view.classes(before)
      if view.isMark(before, 0x2e), before > range.lowerBound, view.byteCount(before - 1) <= 2,
        view.isCapital(before - 1)
      {
        // An initial or a short form: `S. Main Street`, `St. Clair River`.
        start = before - 1
        continue
      }
      guard view.isCapital(before) || isOrdinal(before),
        bits.isDisjoint(with: [.function, .calendar, .locative])
          || !view.isSentenceStart(before)
            && bits.isDisjoint(with: .calendar) && !bits.contains(.function)
      else { break }
      start = before
    }
    while start < head, !view.classes(start).isDisjoint(with: [.title]), view.isSentenceStart(start)
    {
      start += 1
    }
    return start
  }

  private func isOrdinal(_ index: Int) -> Bool {
    view.tokens.traits[index].contains([.digits, .letters])
  }

  /// True if the run goes on behind the head, so that the head ends nothing: `Wall Street Journal`.
  private func isGoneOn(_ head: Int, _ range: Range<Int>) -> Bool {
    let next = head + 1
    guard next < range.upperBound, view.isCapital(next), !view.isSentenceStart(next),
      view.tokens.traits[next].contains(.spaceBefore)
    else { return false }
    return !view.classes(next).isDisjoint(with: [
      .organization, .facility, .water, .landscape, .street, .event, .division,
    ])
  }

  /// Streets whose last word is common (`Way`, `Court`) ask for a number or a preposition before them.
  private func isAddress(_ start: Int, _ head: Int, _ bits: WordClass, _ range: Range<Int>) -> Bool
  {
    let before = start - 1
    let isLed =
      before >= range.lowerBound
      && (view.tokens.traits[before].contains(.onlyDigits)
        || view.classes(before).contains(.locative)
        || view.classes(before).contains(.function) && !view.isCapital(before))
    return isLed
      || !bits.contains(.organization) && !bits.contains(.facility)
        && !bits.contains(.title) && view.byteCount(head) > 3
  }

  /// Behind `St.` and `Ave.`, with the full stop.
  private func streetEnd(_ head: Int, _ range: Range<Int>) -> Int {
    let next = head + 1
    return view.byteCount(head) <= 3 && next < range.upperBound && view.isMark(next, 0x2e)
      && !view.tokens.traits[next].contains(.spaceBefore) ? next + 1 : next
  }

  /// Behind `Lake Lanier`.
  private func waterEnd(_ head: Int, _ range: Range<Int>) -> Int? {
    let next = head + 1
    guard next < range.upperBound, view.isCapital(next), !view.isSentenceStart(next),
      view.tokens.traits[next].contains(.spaceBefore), nameStart(head, range) == head,
      view.classes(next).isDisjoint(with: [
        .function, .organization, .division, .street, .facility, .event, .title, .landscape,
      ])
    else { return nil }
    return next + 1
  }

  /// Puts a name in order among the others; those that it overlaps go, unless they reach as far.
  ///
  /// What stands before `place` ends before the name.
  private func merge(
    _ head: PlaceCandidate, into candidates: inout OwnedArray<PlaceCandidate>,
    from place: inout Int
  ) {
    while place < candidates.count,
      candidates[place].tokens.upperBound <= head.tokens.lowerBound
    { place += 1 }
    var end = place
    while end < candidates.count, candidates[end].tokens.lowerBound < head.tokens.upperBound {
      if candidates[end].tokens.upperBound >= head.tokens.upperBound { return }
      end += 1
    }
    candidates.replace(place..<end, with: head)
    place += 1
  }
}
