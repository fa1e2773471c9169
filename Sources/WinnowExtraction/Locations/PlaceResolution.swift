import WinnowCore

/// Chooses the place that each name stands for.
///
/// All mentions of one spelling in a document mean the same place (Gale, Church and Yarowsky 1992). A reading gains by the
/// number of its inhabitants, by the other places of the document, up to a bound, and most of all by a parent behind a
/// comma.
struct PlaceResolution: ~Copyable {
  /// The senses of all names, in the order of their first mention.
  private(set) var senses = OwnedArray<Sense>()
  /// The sense of each candidate, -1 for names without readings.
  private var senseOf = OwnedArray<Int32>()
  /// The numbers of the senses by the keys of their names.
  private var known = HashTable()
  private var context = PlaceContext()
  private var next = PlaceContext()
  /// Where the source is at home, if that is known.
  private var home: PlaceRecord?

  /// The mentions of one spelling.
  struct Sense {
    /// Its readings; once all is decided, the best stands first.
    var readings: Range<Int>
    /// True if a mention names its parent.
    var isAnchored = false
    /// How many mentions it has.
    var count = 0
    /// How many of them are sure to be places.
    var sureCount = 0
    /// What it added to the context.
    var vote: PlaceContext.Vote?
    /// The number of the first mention that was made of it.
    var mention: Int?
  }

  /// Notes the first mention of a sense.
  mutating func setMention(_ mention: Int, ofSense sense: Int) { senses[sense].mention = mention }

  /// The sense of a candidate; nil for a name without readings.
  func sense(ofCandidate index: Int) -> Int? { senseOf[index] < 0 ? nil : Int(senseOf[index]) }

  /// Chooses; decides as well on the candidates that ask for support.
  mutating func resolve(
    _ candidates: inout OwnedArray<PlaceCandidate>, _ readings: inout PlaceReadings,
    home: PlaceRecord?
  ) {
    self.home = home
    group(candidates)
    guard !senses.isEmpty else { return }
    anchor(candidates, &readings)
    countSure(candidates)
    Self.start(&context, &readings, home)
    addPlain(&readings)
    for _ in 0..<2 {
      settle(&candidates, readings)
      countSure(candidates)
      Self.start(&next, &readings, home)
      for index in senses.indices {
        rank(index, &readings)
        senses[index].vote = vote(senses[index], readings)
        if let vote = senses[index].vote { next.add(vote) }
      }
      swap(&context, &next)
    }
    settle(&candidates, readings)
    for index in senses.indices { rank(index, &readings) }
  }

  /// Empties a context, but for the home of the source.
  private static func start(
    _ context: inout PlaceContext, _ readings: inout PlaceReadings, _ home: PlaceRecord?
  ) {
    let area = home.map { readings.area(of: $0) }
    context.clear(areaCount: readings.areaCount)
    if let area { context.add(PlaceContext.Vote(area: area, weight: 3)) }
  }

  /// What a sense adds to the context: more if nothing else can be meant.
  private func vote(
    _ sense: Sense, _ readings: borrowing PlaceReadings
  ) -> PlaceContext.Vote? {
    guard sense.sureCount > 0, !sense.readings.isEmpty else { return nil }
    let times = Double(min(3, sense.sureCount))
    let isPlain = sense.isAnchored || sense.readings.count == 1
    return PlaceContext.Vote(
      area: readings[sense.readings.lowerBound].area, weight: isPlain ? times * 1.5 : times)
  }

  /// Groups candidates by spelling.
  private mutating func group(_ candidates: borrowing OwnedArray<PlaceCandidate>) {
    senses.removeAll()
    known.removeAll()
    senseOf.fill(candidates.count, with: -1)
    for index in candidates.indices where !candidates[index].readings.isEmpty {
      let sense = known.insert(candidates[index].nameKey, senses.count)
      senseOf[index] = Int32(truncatingIfNeeded: sense)
      if sense == senses.count { senses.append(Sense(readings: candidates[index].readings)) }
      senses[sense].count += 1
    }
  }

  /// Raises the readings that lie in a parent which a mention names.
  private mutating func anchor(
    _ candidates: borrowing OwnedArray<PlaceCandidate>, _ readings: inout PlaceReadings
  ) {
    for index in candidates.indices {
      guard let parent = candidates[index].parent, let sense = sense(ofCandidate: index) else {
        continue
      }
      let outer = candidates[parent].readings
      for inner in senses[sense].readings where readings.holds(anyOf: outer, inner) {
        readings.setScore(readings[inner].score + PlaceScore.parent, at: inner)
        senses[sense].isAnchored = true
      }
    }
  }

  /// Begins the context with the names that have one reading, or one far ahead.
  private mutating func addPlain(_ readings: inout PlaceReadings) {
    for index in senses.indices {
      let range = senses[index].readings
      if range.count > 1 {
        readings.sort(range)
        let lead = readings[range.lowerBound].score - readings[range.lowerBound + 1].score
        if lead < PlaceScore.plainLead { continue }
      }
      senses[index].vote = vote(senses[index], readings)
      if let vote = senses[index].vote { context.add(vote) }
    }
  }

  private mutating func countSure(_ candidates: borrowing OwnedArray<PlaceCandidate>) {
    for index in senses.indices { senses[index].sureCount = 0 }
    for index in candidates.indices
    where senseOf[index] >= 0 && candidates[index].isPlace && candidates[index].standing == .sure {
      senses[Int(senseOf[index])].sureCount += 1
    }
  }

  private mutating func rank(_ index: Int, _ readings: inout PlaceReadings) {
    let range = senses[index].readings
    // A reading without a rival needs no score.
    guard range.count > 1 else { return }
    let (vote, isAnchored) = (senses[index].vote, senses[index].isAnchored)
    for index in range {
      let reading = readings[index]
      var score = reading.prior
      score += PlaceScore.context(context.shares(reading.area, without: vote))
      if let home, home.country == reading.place.country, reading.place.admin1 == home.admin1 {
        score += PlaceScore.home
      }
      // What `anchor` gave is kept: it is the only thing that lifts a score so far.
      if isAnchored, reading.score >= PlaceScore.parent { score += PlaceScore.parent }
      readings.setScore(score, at: index)
    }
    readings.sort(range)
  }

  /// Decides on names that need support.
  private func settle(
    _ candidates: inout OwnedArray<PlaceCandidate>, _ readings: borrowing PlaceReadings
  ) {
    for index in candidates.indices where candidates[index].isPlace {
      guard candidates[index].standing != .sure, let number = sense(ofCandidate: index) else {
        continue
      }
      let sense = senses[number]
      if candidates[index].standing == .supported {
        let isSupported = sense.readings.contains { context.supports(readings[$0]) }
        if isSupported { candidates[index].standing = .sure }
      } else if sense.isAnchored, candidates[index].rule != .capitals {
        candidates[index].standing = .sure
        candidates[index].rule = .anchoredElsewhere
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
