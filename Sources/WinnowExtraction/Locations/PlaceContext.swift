import WinnowCore

/// Which countries and divisions a document speaks of, and how much.
struct PlaceContext {
  /// What one name adds.
  struct Vote {
    var place: PlaceRecord
    var weight: Double
  }

  private var areas = HashTable()
  /// By the number of the area.
  private var weights: [Double] = []
  private(set) var total = 0.0

  /// Takes in the mentions of a name.
  mutating func add(_ vote: Vote) {
    let place = vote.place
    let weight = vote.weight
    guard place.country != 0 else { return }
    total += weight
    add(weight, to: Self.key(place.country, 0))
    if place.admin1 != 0 { add(weight, to: Self.key(place.country, place.admin1)) }
  }

  private mutating func add(_ weight: Double, to key: UInt64) {
    let area = areas.insert(key, weights.count)
    if area == weights.count { weights.append(0) }
    weights[area] += weight
  }

  /// True if the document speaks of the place's division, or of its country where divisions say little.
  func supports(_ place: PlaceRecord) -> Bool {
    if place.admin1 != 0, weight(place.country, place.admin1) > 0 { return true }
    return !Self.hasManyTowns(place.country) && weight(place.country, 0) > 0
  }

  /// The shares of mentions that lie in the place's country and in its division, 0 to 1, without `own`.
  func shares(_ place: PlaceRecord, without own: Vote?) -> (country: Double, division: Double) {
    var all = total
    var country = weight(place.country, 0)
    var division = place.admin1 == 0 ? 0 : weight(place.country, place.admin1)
    if let own, own.place.country != 0 {
      all -= own.weight
      if own.place.country == place.country {
        country -= own.weight
        if own.place.admin1 == place.admin1, place.admin1 != 0 { division -= own.weight }
      }
    }
    return all > 0.01 ? (country / all, division / all) : (0, 0)
  }

  private func weight(_ country: UInt16, _ admin1: UInt64) -> Double {
    let area = areas[Self.key(country, admin1)]
    return area < 0 ? 0 : weights[area]
  }

  /// In the United States nearly any word is a town, so that only the state counts as support.
  private static func hasManyTowns(_ country: UInt16) -> Bool { country == 0x5355 }

  private static func key(_ country: UInt16, _ admin1: UInt64) -> UInt64 {
    TokenHash.mix(TokenHash.start ^ UInt64(country) ^ (admin1 << 16) ^ (admin1 >> 48))
  }
}
