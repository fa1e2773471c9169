import WinnowCore

/// The countries and divisions of the readings of a document, numbered, so that what is counted by area stands in an array.
struct PlaceAreas {
  /// Where a place lies: the numbers of its country and its division, -1 where it has none.
  struct Area {
    var country: Int32 = -1
    var division: Int32 = -1
  }

  private var numbers = HashTable()
  /// How many there are.
  private(set) var count = 0
  /// The last place that was asked for: one behind the other they often lie in the same area.
  private var last: (country: UInt16, admin1: UInt64, area: Area) = (0, 0, Area())

  /// The area of a place; new ones get the next numbers.
  mutating func area(of place: PlaceRecord) -> Area {
    guard place.country != 0 else { return Area() }
    let isSameCountry = place.country == last.country
    if isSameCountry, place.admin1 == last.admin1 { return last.area }
    let area = Area(
      country: isSameCountry ? last.area.country : number(of: place.country, 0),
      division: place.admin1 == 0 ? -1 : number(of: place.country, place.admin1))
    last = (place.country, place.admin1, area)
    return area
  }

  /// Forgets all areas.
  mutating func removeAll() {
    numbers.removeAll()
    count = 0
    last = (0, 0, Area())
  }

  private mutating func number(of country: UInt16, _ admin1: UInt64) -> Int32 {
    let mixed = TokenHash.start ^ UInt64(country) ^ (admin1 << 16) ^ (admin1 >> 48)
    let number = numbers.insert(TokenHash.mix(mixed), count)
    if number == count { count += 1 }
    return Int32(truncatingIfNeeded: number)
  }
}

/// Which countries and divisions a document speaks of, and how much.
struct PlaceContext: ~Copyable {
  /// What one name adds.
  struct Vote {
    var area: PlaceAreas.Area
    var weight: Double
  }

  /// By the number of the area.
  private var weights = OwnedArray<Double>()
  private(set) var total = 0.0

  /// Forgets all votes; there are `areaCount` areas from now on.
  mutating func clear(areaCount: Int) {
    weights.fill(areaCount, with: 0)
    total = 0
  }

  /// Takes in the mentions of a name.
  mutating func add(_ vote: Vote) {
    guard vote.area.country >= 0 else { return }
    total += vote.weight
    weights[Int(vote.area.country)] += vote.weight
    if vote.area.division >= 0 { weights[Int(vote.area.division)] += vote.weight }
  }

  /// True if the document speaks of the reading's division, or of its country where divisions say little.
  func supports(_ reading: PlaceReadings.Reading) -> Bool {
    if weight(reading.area.division) > 0 { return true }
    return !Self.hasManyTowns(reading.place.country) && weight(reading.area.country) > 0
  }

  /// The shares of mentions that lie in an area's country and in its division, 0 to 1, without `own`.
  func shares(
    _ area: PlaceAreas.Area, without own: Vote?
  ) -> (country: Double, division: Double) {
    var all = total
    var country = weight(area.country)
    var division = weight(area.division)
    if let own, own.area.country >= 0 {
      all -= own.weight
      if own.area.country == area.country {
        country -= own.weight
        if own.area.division == area.division, area.division >= 0 { division -= own.weight }
      }
    }
    return all > 0.01 ? (country / all, division / all) : (0, 0)
  }

  private func weight(_ area: Int32) -> Double { area < 0 ? 0 : weights[Int(area)] }

  /// In the United States nearly any word is a town, so that only the state counts as support.
  private static func hasManyTowns(_ country: UInt16) -> Bool { country == 0x5355 }
}
