import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct PlaceHeadsTests {
  private func found(_ text: String) throws -> [String] {
    try LocationTests.mentions(text).map { "\($0.mention.rule) \($0.text)" }
  }

  @Test(arguments: [
    ("along the Qwertzu River to the sea", ["head-water Qwertzu River"]),
    ("by Qwertzu Creek", ["head-water Qwertzu Creek"]),
    ("on Qwertzu Bay", ["head-water Qwertzu Bay"]),
    ("at the Qwertzu Falls", ["head-water Qwertzu Falls"]),
    ("at Lake Qwertzu in May", ["head-water Lake Qwertzu"]),
    ("in the Gulf Qwertzu", ["head-water Gulf Qwertzu"]),
    ("in the Qwertzu Valley", ["head-landscape Qwertzu Valley"]),
    ("on Qwertzu Island", ["head-landscape Qwertzu Island"]),
    ("the Qwertzu Mountains", ["head-landscape Qwertzu Mountains"]),
    ("in the Qwertzu Desert", ["head-landscape Qwertzu Desert"]),
    ("in Qwertzu County", ["head-division Qwertzu County"]),
    ("in Qwertzu Province", ["head-division Qwertzu Province"]),
    ("at Qwertzu Airport", ["head-facility Qwertzu Airport"]),
    ("over the Qwertzu Bridge", ["head-facility Qwertzu Bridge"]),
    ("at Qwertzu Station", ["head-facility Qwertzu Station"]),
    ("in Qwertzu Prison", ["head-facility Qwertzu Prison"]),
    ("on Qwertzu Street", ["head-street Qwertzu Street"]),
    ("at 12 Qwertzu Avenue", ["head-street Qwertzu Avenue"]),
    ("on 118th Street", ["head-street 118th Street"]),
    ("at 12 Qwertzu St. in", ["head-street Qwertzu St."]),
    ("at 5 Qwertzu Way", ["head-street Qwertzu Way"]),
    ("on S. Qwertzu Street", ["head-street S. Qwertzu Street"]),
    // Several words, and several names.
    ("by the Great Qwertzu River", ["head-water Great Qwertzu River"]),
    (
      "from the Qwertzu River to Asdfgh Valley",
      ["head-water Qwertzu River", "head-landscape Asdfgh Valley"]
    ),
    // Longer than a name of the list.
    ("on London Road", ["head-street London Road"]),
    ("in Paris County", ["head-division Paris County"]),
  ])
  func `a place that no list has is known by the last word of its name`(
    text: String, expected: [String]
  ) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    // The head alone, or behind small words.
    "the river", "The River", "River", "the old river", "a Street", "in the County",
    "The Airport was closed.", "On Bridge", "by Monday River",
    // A run that goes on behind it, and a sentence that begins there.
    "the Qwertzu Street Journal", "the Qwertzu River Authority",
    "the Qwertzu Valley Hospital Group",
    // Small letters.
    "the qwertzu river", "Qwertzu river", "qwertzu Street",
    // A head that begins a name but has none behind it.
    "the Lake", "Lake", "lake Qwertzu", "the Gulf of", "Lake the",
  ])
  func `a head without a name is none`(text: String) throws {
    #expect(try found(text).filter { $0.hasPrefix("head-") } == [])
  }
}
