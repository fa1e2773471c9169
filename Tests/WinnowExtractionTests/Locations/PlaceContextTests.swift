import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct PlaceContextTests {
  private func place(_ country: UInt16, _ admin1: UInt64) -> PlaceRecord {
    var place = PlaceRecord()
    (place.country, place.admin1) = (country, admin1)
    return place
  }

  @Test(arguments: UInt64(1)...40)
  func `votes are counted by area as a dictionary counts them`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var areas = PlaceAreas()
    let places = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
      place(
        UInt16.random(in: 0...4, using: &generator), UInt64.random(in: 0...3, using: &generator))
    }
    let numbered = places.map { areas.area(of: $0) }
    var context = PlaceContext()
    context.clear(areaCount: areas.count)
    var total = 0.0
    var countries: [UInt16: Double] = [:]
    var divisions: [[UInt64]: Double] = [:]
    for (place, area) in zip(places, numbered) {
      let weight = Double(Int.random(in: 1...6, using: &generator)) / 2
      context.add(PlaceContext.Vote(area: area, weight: weight))
      guard place.country != 0 else { continue }
      total += weight
      countries[place.country, default: 0] += weight
      if place.admin1 != 0 {
        divisions[[UInt64(place.country), place.admin1], default: 0] += weight
      }
    }
    #expect(context.total == total, "seed \(seed)")
    for (place, area) in zip(places, numbered) where total > 0 {
      let shares = context.shares(area, without: nil)
      #expect(shares.country == (countries[place.country] ?? 0) / total, "seed \(seed)")
      let division = divisions[[UInt64(place.country), place.admin1]] ?? 0
      #expect(shares.division == division / total, "seed \(seed)")
    }
  }

  @Test func `a name's own vote does not count for it`() {
    var areas = PlaceAreas()
    let (texas, france) = (areas.area(of: place(1, 2)), areas.area(of: place(3, 0)))
    var context = PlaceContext()
    context.clear(areaCount: areas.count)
    let own = PlaceContext.Vote(area: texas, weight: 3)
    context.add(own)
    context.add(PlaceContext.Vote(area: france, weight: 1))
    #expect(context.shares(texas, without: own) == (0, 0))
    #expect(context.shares(france, without: own) == (1, 0))
    #expect(context.shares(texas, without: nil) == (0.75, 0.75))
  }
}
