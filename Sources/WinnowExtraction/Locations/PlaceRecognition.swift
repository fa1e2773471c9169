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
  /// What the names of the candidates may mean.
  private(set) var readings = PlaceReadings()
  private var scan = GazetteerScan()
  /// The numbers in `described` of the names so far, by `nameKey`.
  private var known = HashTable()
  private var described: [Described] = []
  /// The numbers in the list of all names in `described`, one behind the other.
  private var listed: [Int] = []

  /// What the list says of a name: most names come again in a document, and are looked up once.
  private struct Described {
    /// Its numbers in the list, in `listed`.
    var names: Range<Int>
    var candidate: PlaceCandidate
  }

  init(view: TokenView, worlds: [World], matcher: GazetteerMatcher, persons: PersonNames) {
    self.view = view
    self.worlds = worlds
    self.matcher = matcher
    self.persons = persons
    // Prose has a name in a dozen words; growing step by step would copy all of them several times.
    candidates.reserveCapacity(view.tokens.count / 12 + 8)
    readings.reserveCapacity(view.tokens.count / 8 + 8)
    scan.reserveCapacity(view.tokens.count / 4 + 8)
  }

  /// Reads one paragraph.
  mutating func read(_ range: Range<Int>) {
    let view = view
    let matcher = matcher
    let first = candidates.count
    matcher.findOpenings(in: view.tokens, range, scan: &scan)
    if !scan.openings.isEmpty {
      var judgement = PlaceJudgement(
        surroundings: PlaceSurroundings(view: view, paragraph: range), persons: persons)
      var end = range.lowerBound
      for opening in scan.openings.indices {
        let index = Int(scan.openings[opening])
        guard index >= end,
          let match = matcher.findLongest(
            at: index, in: view.text, view.tokens, limit: range.upperBound, scan: &scan)
        else { continue }
        end = match.tokens.upperBound
        var candidate = describe(match.tokens, match.list)
        judgement.surroundings.look(
          at: match.tokens,
          isAfterPlace: candidates.last?.tokens.upperBound == match.tokens.lowerBound)
        judgement.apply(to: &candidate)
        candidates.append(candidate)
      }
    }
    PlaceHeads(view: view).add(to: &candidates, from: first, in: range)
    PlaceNeighbours(view: view).link(&candidates, &readings, from: first, in: range)
  }

  /// What the list says of a match.
  private mutating func describe(_ tokens: Range<Int>, _ list: Int) -> PlaceCandidate {
    var key = UInt64(list)
    for token in tokens { key = TokenHash.mix(key ^ view.tokens.hashes[token]) }
    let number = known.insert(key, described.count)
    if number < described.count, listed[described[number].names].elementsEqual(scan.names) {
      var candidate = described[number].candidate
      candidate.tokens = tokens
      return candidate
    }
    let candidate = lookUp(tokens, list, key)
    if number == described.count {
      let start = listed.count
      listed += scan.names
      described.append(Described(names: start..<listed.count, candidate: candidate))
    }
    return candidate
  }

  private mutating func lookUp(
    _ tokens: Range<Int>, _ list: Int, _ key: UInt64
  ) -> PlaceCandidate {
    let world = worlds[list]
    var candidate = PlaceCandidate(tokens: tokens, label: .other, rule: .gazetteer)
    let start = readings.end
    var last = -1
    var best = Int.max
    var isTownOnly = true
    for name in scan.names {
      let entry = world.gazetteer.entry(ofName: name)
      if last == entry { continue }
      last = entry
      let place = world.place(entry)
      readings.append(PlaceReadings.Reading(list: list, entry: entry, place: place))
      candidate.population = max(candidate.population, place.population)
      if place.label != .city { isTownOnly = false }
      candidate.traits.formUnion(place.traits)
      let rank = Self.rank(place.label)
      if rank < best {
        best = rank
        candidate.label = place.label
      }
    }
    candidate.readings = start..<readings.end
    if !isTownOnly { candidate.traits.remove(.word) }
    candidate.nameKey = key
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
