import Testing

@testable import WinnowExtraction

@Suite struct NameSlugTests {
  @Test(arguments: [
    ("Michael Spindelegger", "michael-spindelegger"),
    ("Jean-Baptiste MATTEI", "jean-baptiste-mattei"),
    (
      "National Assisted Voluntary Return & Reintegration",
      "national-assisted-voluntary-return-reintegration"
    ),
    ("A/RES/71/1", "a-res-71-1"),
    ("  Łódź University (new) ", "lodz-university-new"),
    ("People's Party", "peoples-party"),
    ("", ""),
    ("—", ""),
  ])
  func `a name becomes lower-case ASCII with hyphens`(name: String, slug: String) {
    #expect(NameSlug.of(name) == slug)
  }

  @Test func `names in other scripts keep different identifiers`() {
    #expect(NameSlug.of("Иван") != NameSlug.of("Олег"))
    #expect(NameSlug.of("Иван").utf8.allSatisfy { $0 < 128 })
  }
}
