import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct PlaceCacheTests {
  @Test(arguments: UInt64(1)...8)
  func `a mention from the cache is the one that would be made`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let gazetteer = try World.open("builtin/world").gazetteer
    var cache = PlaceCache()
    var readings = PlaceReadings()
    // A few entries that come again and again, among many that take their slots.
    let frequent = (0..<50).map { _ in
      Int.random(in: 0..<gazetteer.entryCount, using: &generator)
    }
    for step in 0..<3_000 {
      let entry =
        Bool.random(using: &generator)
        ? frequent[step % 50] : Int.random(in: 0..<gazetteer.entryCount, using: &generator)
      readings.append(PlaceRecord(gazetteer, entry: entry), list: step % 2, entry: entry)
      let reading = readings[readings.end - 1]
      let lists = [gazetteer, gazetteer]
      #expect(
        cache.mention(of: reading, lists) == PlaceMention.make(reading, lists),
        "seed \(seed), step \(step), entry \(entry)")
    }
  }
}
