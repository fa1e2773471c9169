import WinnowCore

/// Chooses the place that each name stands for.
///
/// All mentions of one spelling in a document mean the same place (Gale, Church and Yarowsky 1992). A reading gains by the
/// number of its inhabitants, by the other places of the document, up to a bound, and most of all by a parent behind a
/// comma.
struct PlaceResolution {
  /// Where the source is at home, if that is known.
  let home: PlaceRecord?
  /// The names, those of equal spelling and place being one sense.
  private(set) var candidates: [PlaceCandidate]
  /// What the names may mean; those of a sense are sorted, the best first.
  private(set) var readings: PlaceReadings
  /// The senses of all names, in the order of their first mention.
  private(set) var senses: [Sense] = []
  /// The sense of each candidate, -1 for names without readings.
  private(set) var senseOf: [Int] = []

  /// The mentions of one spelling.
  struct Sense {
    /// Its readings.
    var readings: Range<Int>
    /// True if a mention names its parent.
    var isAnchored = false
    /// How many mentions it has.
    var count = 0
    /// How many of them are sure to be places.
    var sureCount = 0
    /// What it added to the context.
    var vote: PlaceContext.Vote?
  }

  init(_ candidates: [PlaceCandidate], _ readings: PlaceReadings, home: PlaceRecord?) {
    self.candidates = candidates
    self.readings = readings
    self.home = home
  }

  /// Chooses; decides as well on the candidates that ask for support.
  mutating func resolve() {
    group()
    guard !senses.isEmpty else { return }
    anchor()
    var context = emptyContext
    addPlain(to: &context)
    for _ in 0..<2 {
      settle(context)
      countSure()
      var next = emptyContext
      for index in senses.indices {
        rank(index, context)
        senses[index].vote = vote(senses[index])
        if let vote = senses[index].vote { next.add(vote) }
      }
      context = next
    }
    settle(context)
    for index in senses.indices { rank(index, context) }
  }

  private var emptyContext: PlaceContext {
    var context = PlaceContext()
    if let home { context.add(PlaceContext.Vote(place: home, weight: 3)) }
    return context
  }

  /// What a sense adds to the context: more if nothing else can be meant.
  private func vote(_ sense: Sense) -> PlaceContext.Vote? {
    guard sense.sureCount > 0, !sense.readings.isEmpty else { return nil }
    let times = Double(min(3, sense.sureCount))
    let isPlain = sense.isAnchored || sense.readings.count == 1
    return PlaceContext.Vote(
      place: readings[sense.readings.lowerBound].place, weight: isPlain ? times * 1.5 : times)
  }

  /// Groups candidates by spelling, and weighs the readings of each group.
  private mutating func group() {
    senseOf = [Int](repeating: -1, count: candidates.count)
    var known = HashTable()
    for index in candidates.indices where !candidates[index].readings.isEmpty {
      let sense = known.insert(candidates[index].nameKey, senses.count)
      senseOf[index] = sense
      if sense < senses.count {
        senses[sense].count += 1
        continue
      }
      let range = candidates[index].readings
      senses.append(Sense(readings: range, count: 1))
      for reading in range {
        readings.setScore(PlaceScore.prior(readings[reading].place), at: reading)
      }
    }
  }

  /// Raises the readings that lie in a parent which a mention names.
  private mutating func anchor() {
    for index in candidates.indices where senseOf[index] >= 0 {
      guard let parent = candidates[index].parent else { continue }
      let outer = candidates[parent].readings
      for reading in senses[senseOf[index]].readings {
        let place = readings[reading].place
        guard outer.contains(where: { PlaceHierarchy.holds(readings[$0].place, place) }) else {
          continue
        }
        readings.setScore(readings[reading].score + PlaceScore.parent, at: reading)
        senses[senseOf[index]].isAnchored = true
      }
    }
  }

  /// Begins the context with the names that have one reading, or one far ahead.
  private mutating func addPlain(to context: inout PlaceContext) {
    countSure()
    for index in senses.indices {
      let range = senses[index].readings
      readings.sort(range)
      if range.count > 1 {
        let lead = readings[range.lowerBound].score - readings[range.lowerBound + 1].score
        if lead < PlaceScore.plainLead { continue }
      }
      senses[index].vote = vote(senses[index])
      if let vote = senses[index].vote { context.add(vote) }
    }
  }

  private mutating func countSure() {
    for index in senses.indices { senses[index].sureCount = 0 }
    for index in candidates.indices
    where senseOf[index] >= 0 && candidates[index].isPlace && candidates[index].standing == .sure {
      senses[senseOf[index]].sureCount += 1
    }
  }

  private mutating func rank(_ index: Int, _ context: PlaceContext) {
    let sense = senses[index]
    // A reading without a rival needs no score.
    guard sense.readings.count > 1 else { return }
    for index in sense.readings {
      let place = readings[index].place
      var score = PlaceScore.prior(place)
      score += PlaceScore.context(context.shares(place, without: sense.vote))
      if let home, home.country == place.country, place.admin1 == home.admin1 {
        score += PlaceScore.home
      }
      // What `anchor` gave is kept: it is the only thing that lifts a score so far.
      if sense.isAnchored, readings[index].score >= PlaceScore.parent { score += PlaceScore.parent }
      readings.setScore(score, at: index)
    }
    readings.sort(sense.readings)
  }

  /// Decides on names that need support.
  private mutating func settle(_ context: PlaceContext) {
    for index in candidates.indices where senseOf[index] >= 0 && candidates[index].isPlace {
      let sense = senses[senseOf[index]]
      switch candidates[index].standing {
      case .sure: break
      case .supported:
        if sense.readings.contains(where: { context.supports(readings[$0].place) }) {
          candidates[index].standing = .sure
        }
      case .doubtful:
        if sense.isAnchored, candidates[index].rule != .capitals {
          candidates[index].standing = .sure
          candidates[index].rule = .anchoredElsewhere
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
    default: return place.traits.contains(.capital) ? people + 0.5 : people
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
