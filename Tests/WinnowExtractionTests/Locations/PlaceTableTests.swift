import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct PlaceTableTests {
  private func read(_ text: String) throws(DiagnosticError) -> World {
    var table = PlaceTable()
    try table.read(Array(text.utf8), path: "places.tsv")
    return World(try Gazetteer(image: table.build(words: [], sourceChecksum: 7)))
  }

  @Test func `a line gives the names, the point and the division of a place`() throws {
    let world = try read(
      "Sarajevo\tcity\tgeonames:3191281\tSaraybosna\tBA\t01\t43.84864\t18.35644\t696731\t\tc\n")
    let place = PlaceRecord(world.gazetteer, entry: 0)
    #expect(place.label == .city)
    #expect(place.latitude == 4_384_864 && place.longitude == 1_835_644)
    #expect(place.population == 696_731)
    #expect(place.traits == .capital)
    #expect(place.country == 0x4142 && place.admin1 == 0x3130)
    #expect(world.gazetteer.id(ofEntry: 0) == "geonames:3191281")
    #expect(world.gazetteer.nameCount == 2 && world.gazetteer.sourceChecksum == 7)
  }

  @Test func `a demonym shows the name of its country`() throws {
    let world = try read(
      "Poland\tcountry\tx:1\t\tPL\nPolish\tdemonym\tx:1\tPole\tPL\t\t\t\t\tPoland\n")
    #expect(world.gazetteer.name(Int(PlaceRecord(world.gazetteer, entry: 1).usual)) == "Poland")
    #expect(PlaceRecord(world.gazetteer, entry: 1).latitude == PlaceRecord.noCoordinate)
  }

  @Test func `all faults of a table are reported at once, each with its line and column`() {
    let lines = [
      "Good\tcity", "Bad", "Bad\ttown", "Bad\tcity\t\t\tXX\t\t91\t0",
      "Bad\tcity\t\t\tXX\t\t0\t180.5",
      "Bad\tcity\t\t\tFrance", "Bad\tcity\t\t\tFR\t\t\t\tmany", "\tcity", "Good\tcity",
      "Bad\tcity\t\t\tXX\t\tnan\t0",
    ]
    let error = #expect(throws: DiagnosticError.self) { try read(lines.joined(separator: "\n")) }
    #expect(error?.diagnostics.map(\.line) == Array(2...10))
    #expect(
      error?.diagnostics.map(\.code)
        == ["G003", "G005", "G006", "G006", "G007", "G008", "G001", "G004", "G006"])
    #expect(error?.diagnostics[2].column == 16)
  }
}
