import WinnowCore

/// Chooses the place that each name stands for.
///
/// All mentions of one spelling in a document mean the same place (Gale, Church and Yarowsky 1992). A reading gains by the
/// number of its inhabitants, by the other places of the document, up to a bound, and most of all by a parent behind a
/// comma.
struct PlaceResolution {
  let worlds: [World]
  /// Where the source is at home, if that is known.
  let home: PlaceRecord?

  /// One reading of a name.
  struct Reading {
    var list: Int
    var entry: Int
    var place: PlaceRecord
    var score: Double
  }

  /// The mentions of one spelling and their readings, best first.
  struct Sense {
    var candidates: [Int]
    var readings: [Reading]
    /// True if a mention names its parent.
    var isAnchored = false
    /// What it added to the context.
    var vote: PlaceContext.Vote?
  }

  /// The senses of all names, in the order of their first mention; drops candidates without support.
  func resolve(_ candidates: inout [PlaceCandidate]) -> [Sense] {
    var senses = group(candidates)
    var context = PlaceContext()
    if let home { context.add(PlaceContext.Vote(place: home, weight: 3)) }
    for index in senses.indices { anchor(&senses[index], candidates) }
    addPlain(&senses, candidates, to: &context)
    for _ in 0..<2 {
      settle(&candidates, senses, context)
      var next = PlaceContext()
      if let home { next.add(PlaceContext.Vote(place: home, weight: 3)) }
      for index in senses.indices {
        rank(&senses[index], context)
        let count = senses[index].candidates.count {
          candidates[$0].isPlace && candidates[$0].standing == .sure
        }
        senses[index].vote = vote(senses[index], count)
      }
      for sense in senses {
        if let vote = sense.vote { next.add(vote) }
      }
      context = next
    }
    settle(&candidates, senses, context)
    for index in senses.indices { rank(&senses[index], context) }
    return senses
  }

  /// What a sense adds to the context: more if nothing else can be meant.
  private func vote(_ sense: Sense, _ count: Int) -> PlaceContext.Vote? {
    guard count > 0, let best = sense.readings.first else { return nil }
    let times = Double(min(3, count))
    let isPlain = sense.isAnchored || sense.readings.count == 1
    return PlaceContext.Vote(place: best.place, weight: isPlain ? times * 1.5 : times)
  }

  /// Groups candidates by spelling.
  private func group(_ candidates: [PlaceCandidate]) -> [Sense] {
    var senses: [Sense] = []
    var known = KeyNumbers()
    for index in candidates.indices where !candidates[index].entries.isEmpty {
      let sense = known.insert(candidates[index].nameKey)
      if sense < senses.count {
        senses[sense].candidates.append(index)
      } else {
        senses.append(Sense(candidates: [index], readings: readings(candidates[index])))
      }
    }
    return senses
  }

  private func readings(_ candidate: PlaceCandidate) -> [Reading] {
    candidate.entries.map { entry in
      let place = worlds[candidate.list].place(entry)
      return Reading(
        list: candidate.list, entry: entry, place: place, score: PlaceScore.prior(place))
    }
  }

  /// Raises the readings that lie in a parent which a mention names.
  private func anchor(_ sense: inout Sense, _ candidates: [PlaceCandidate]) {
    for index in sense.candidates {
      guard let parent = candidates[index].parent else { continue }
      let outer = candidates[parent]
      let places = outer.entries.map { worlds[outer.list].place($0) }
      for reading in sense.readings.indices
      where places.contains(where: { PlaceHierarchy.holds($0, sense.readings[reading].place) }) {
        sense.readings[reading].score += PlaceScore.parent
        sense.isAnchored = true
      }
    }
  }

  /// Begins the context with the names that have one reading, or one far ahead.
  private func addPlain(
    _ senses: inout [Sense], _ candidates: [PlaceCandidate], to context: inout PlaceContext
  ) {
    for index in senses.indices {
      let count = senses[index].candidates.count {
        candidates[$0].isPlace && candidates[$0].standing == .sure
      }
      senses[index].readings.sort(by: Self.isBetter)
      let readings = senses[index].readings
      if readings.count > 1, readings[0].score - readings[1].score < PlaceScore.plainLead {
        continue
      }
      senses[index].vote = vote(senses[index], count)
      if let vote = senses[index].vote { context.add(vote) }
    }
  }

  private func rank(_ sense: inout Sense, _ context: PlaceContext) {
    // A reading without a rival needs no score.
    guard sense.readings.count > 1 else { return }
    for index in sense.readings.indices {
      let place = sense.readings[index].place
      var score = PlaceScore.prior(place)
      score += PlaceScore.context(context.shares(place, without: sense.vote))
      if let home, home.country == place.country, place.admin1 == home.admin1 {
        score += PlaceScore.home
      }
      // What `anchor` gave is kept: it is the only thing that lifts a score so far.
      if sense.isAnchored, sense.readings[index].score >= PlaceScore.parent {
        score += PlaceScore.parent
      }
      sense.readings[index].score = score
    }
    sense.readings.sort(by: Self.isBetter)
  }

  /// By score; equal ones in the order of the lists.
  private static func isBetter(_ one: Reading, _ other: Reading) -> Bool {
    one.score != other.score
      ? one.score > other.score : (one.list, one.entry) < (other.list, other.entry)
  }

  /// Decides on names that need support.
  private func settle(
    _ candidates: inout [PlaceCandidate], _ senses: [Sense], _ context: PlaceContext
  ) {
    for sense in senses {
      for index in sense.candidates where candidates[index].isPlace {
        switch candidates[index].standing {
        case .sure: break
        case .supported:
          guard sense.readings.contains(where: { context.supports($0.place) }) else { continue }
          candidates[index].standing = .sure
        case .doubtful:
          if sense.isAnchored, candidates[index].rule != "capitals" {
            candidates[index].standing = .sure
            candidates[index].rule = "anchored-elsewhere"
          }
        }
      }
    }
  }
}

/// The weights of resolution, in powers of ten of inhabitants.
enum PlaceScore {
  /// A parent behind a comma outweighs everything.
  static let parent = 20.0
  /// How far ahead a reading must be to count before the context is known.
  static let plainLead = 1.0
  static let home = 1.5
  /// What a document that speaks of nothing but the country of a reading adds.
  static let country = 1.2
  /// What a document adds six tenths of which lie in the division of a reading.
  static let division = 2.0

  /// What a reading weighs before the document is looked at.
  static func prior(_ place: PlaceRecord) -> Double {
    let people = logarithm(max(place.population, 100))
    switch place.label {
    case .country: return people + 1.5
    case .admin1, .abbreviation, .code: return people - 1.0
    case .demonym: return people
    case .region, .water, .landform: return people - 0.5
    case .county: return people - 0.5
    default: return place.gates.contains(.capital) ? people + 0.5 : people
    }
  }

  /// What the other places of the document add.
  static func context(_ shares: (country: Double, division: Double)) -> Double {
    country * shares.country + division * min(1, shares.division / 0.6)
  }

  /// The decimal logarithm of a whole number, by steps of the binary one.
  static func logarithm(_ value: UInt32) -> Double {
    let power = 31 - value.leadingZeroBitCount
    let fraction = Double(value) / Double(UInt32(1) << UInt32(power)) - 1
    return (Double(power) + fraction) * 0.301_029_995_663_981_2
  }
}
