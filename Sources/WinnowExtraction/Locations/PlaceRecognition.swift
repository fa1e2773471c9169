import WinnowCore

/// Finds the names of places in a document and says how sure it is of each.
///
/// The list alone would fire on common words and on persons. Each name is therefore judged by what it may be besides a
/// place, by its size, and by the words beside it.
struct PlaceRecognition {
  let view: TokenView
  let worlds: [World]
  let matcher: GazetteerMatcher
  let persons: PersonNames
  private(set) var candidates: [PlaceCandidate] = []
  private var scan = GazetteerScan()

  init(view: TokenView, worlds: [World], matcher: GazetteerMatcher, persons: PersonNames) {
    self.view = view
    self.worlds = worlds
    self.matcher = matcher
    self.persons = persons
  }

  /// Reads one paragraph.
  mutating func read(_ range: Range<Int>) {
    let text = view.text
    let tokens = view.tokens
    let matcher = matcher
    let first = candidates.count
    var end = range.lowerBound
    matcher.findOpenings(in: tokens, range, scan: &scan)
    let style =
      scan.openings.isEmpty ? (isShouting: false, isHeadline: false) : view.style(range)
    for opening in scan.openings.indices {
      let index = Int(scan.openings[opening])
      guard index >= end,
        let match = matcher.findLongest(
          at: index, in: text, tokens, limit: range.upperBound, scan: &scan)
      else { continue }
      end = match.tokens.upperBound
      var candidate = describe(match.tokens, match.list)
      let surroundings = PlaceSurroundings(
        view: view, tokens: candidate.tokens, paragraph: range, isHeadline: style.isHeadline,
        isAfterPlace: candidates.last?.tokens.upperBound == candidate.tokens.lowerBound)
      PlaceJudgement(
        view: view, surroundings: surroundings, persons: persons, isShouting: style.isShouting
      ).apply(to: &candidate)
      candidates.append(candidate)
    }
    PlaceHeads(view: view).add(to: &candidates, from: first, in: range)
    PlaceNeighbours(view: view, worlds: worlds).link(&candidates, from: first, in: range)
  }

  /// What the list says of a match.
  private func describe(_ tokens: Range<Int>, _ list: Int) -> PlaceCandidate {
    let world = worlds[list]
    var candidate = PlaceCandidate(tokens: tokens, list: list, label: .other, rule: "gazetteer")
    candidate.entries.reserveCapacity(scan.names.count)
    var best = Int.max
    var isGated = true
    for name in scan.names {
      let entry = world.gazetteer.entry(ofName: name)
      if candidate.entries.last == entry { continue }
      let place = world.place(entry)
      candidate.entries.append(entry)
      candidate.population = max(candidate.population, place.population)
      if place.label != .city { isGated = false }
      candidate.gates.formUnion(place.gates)
      let rank = Self.rank(place.label)
      if rank < best {
        best = rank
        candidate.label = place.label
      }
    }
    if !isGated { candidate.gates.remove(.word) }
    candidate.nameKey = UInt64(list)
    for token in tokens {
      candidate.nameKey = TokenHash.mix(candidate.nameKey ^ view.tokens.hashes[token])
    }
    return candidate
  }

  /// The order in which labels of equal names count for recognition.
  private static func rank(_ label: PlaceLabel) -> Int {
    switch label {
    case .country: 0
    case .region: 1
    case .water: 2
    case .landform: 3
    case .admin1: 4
    case .demonym: 5
    case .facility: 6
    case .county: 7
    case .city: 8
    case .other: 9
    case .abbreviation: 10
    case .code: 11
    }
  }
}
