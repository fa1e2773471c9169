import WinnowCore

/// Finds the names of places in a document and says how sure it is of each.
///
/// The list alone would fire on common words and on persons. Each name is therefore judged by what it may be besides a
/// place, by its size, and by the words beside it.
struct PlaceRecognition: ~Copyable {
  var candidates = OwnedArray<PlaceCandidate>()
  /// What the names of the candidates may mean.
  var readings = PlaceReadings()
  /// The numbers in `described` of the names so far, by `nameKey`.
  private var known = HashTable()
  private var described = OwnedArray<Described>()
  /// The numbers in the list of all names in `described`, one behind the other.
  private var listed = OwnedArray<Int>()

  /// What the list says of a name: most names come again in a document, and are looked up once.
  private struct Described {
    /// Its numbers in the list, in `listed`.
    var names: Range<Int>
    var candidate: PlaceCandidate
  }

  /// The bytes that it holds.
  var byteCount: Int {
    candidates.byteCount + readings.byteCount + described.byteCount + listed.byteCount
  }

  /// Forgets the document before.
  mutating func removeAll() {
    candidates.removeAll()
    readings.removeAll()
    known.removeAll()
    described.removeAll()
    listed.removeAll()
  }

  /// Reads one paragraph; `scan` keeps memory between calls.
  mutating func read(
    _ range: Range<Int>, of view: TokenView, _ lists: PlaceLists, _ persons: PersonNames,
    scan: inout GazetteerScan
  ) {
    let first = candidates.count
    lists.matcher.findOpenings(in: view.tokens, range, scan: &scan)
    if !scan.openings.isEmpty {
      var judgement = PlaceJudgement(
        surroundings: PlaceSurroundings(view: view, paragraph: range), persons: persons)
      lists.matcher.forEachLongest(in: view.tokens, limit: range.upperBound, scan: &scan) {
        tokens, list, names in
        var candidate = describe(tokens, names, list, view, lists)
        judgement.surroundings.look(
          at: tokens, isAfterPlace: candidates.last?.tokens.upperBound == tokens.lowerBound)
        judgement.apply(to: &candidate)
        candidates.append(candidate)
      }
    }
    PlaceHeads(view: view).add(to: &candidates, from: first, in: range)
    PlaceNeighbours(view: view).link(&candidates, &readings, from: first, in: range)
  }

  /// What the list says of a match.
  private mutating func describe(
    _ tokens: Range<Int>, _ names: UnmanagedSpan<Int>, _ list: Int, _ view: TokenView,
    _ lists: PlaceLists
  ) -> PlaceCandidate {
    var key = UInt64(list)
    for token in tokens { key = TokenHash.mix(key ^ view.tokens.hashes[token]) }
    let number = known.insert(key, described.count)
    if number < described.count, isListed(names, described[number].names) {
      var candidate = described[number].candidate
      candidate.tokens = tokens
      return candidate
    }
    var candidate = PlaceCandidate(tokens: tokens, label: .other, rule: .gazetteer)
    candidate.nameKey = key
    lookUp(names, list, lists.matcher.gazetteers[list], &candidate)
    if number == described.count {
      let start = listed.count
      for name in names { listed.append(name) }
      described.append(Described(names: start..<listed.count, candidate: candidate))
    }
    return candidate
  }

  /// True if the names are those at `range` of `listed`.
  private func isListed(_ names: UnmanagedSpan<Int>, _ range: Range<Int>) -> Bool {
    listed.unmanaged.extracting(range).elementsEqual(names)
  }

  /// Adds the readings of the names of a candidate, and sums them up in it.
  private mutating func lookUp(
    _ names: UnmanagedSpan<Int>, _ list: Int, _ gazetteer: Gazetteer,
    _ candidate: inout PlaceCandidate
  ) {
    let start = readings.end
    var last = -1
    var best = Int.max
    var isTownOnly = true
    for name in names {
      let entry = gazetteer.entry(ofName: name)
      if last == entry { continue }
      last = entry
      let place = PlaceRecord(gazetteer, entry: entry)
      readings.append(place, list: list, entry: entry)
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
