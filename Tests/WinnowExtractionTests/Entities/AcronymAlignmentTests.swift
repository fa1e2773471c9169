import Testing

@testable import WinnowExtraction

@Suite struct AcronymAlignmentTests {
  /// The words before a bracket, the short form, and the long form that the algorithm of the paper gives.
  @Test(arguments: [
    ("in the heat shock transcription factor", "HSF", "heat shock transcription factor"),
    (
      "the Red Cross and the Gcn5-related N-acetyltransferase", "GNAT",
      "Gcn5-related N-acetyltransferase"
    ),
    (
      "by the Regional Training Centre on Migration", "RTCM",
      "Regional Training Centre on Migration"
    ),
    ("of the Azerbaijan Red Crescent Society", "AzRC", "Azerbaijan Red Crescent Society"),
    (
      "seventh edition of the Vienna Migration Conference", "VMC2022", "Vienna Migration Conference"
    ),
    ("the Sustainable Development Goals", "SDGs", "Sustainable Development Goals"),
    (
      "The Strengthening Border Security in Ghana", "SBS Ghana",
      "Strengthening Border Security in Ghana"
    ),
  ])
  func `the long form is found from right to left`(before: String, short: String, long: String) {
    let bytes = Array(before.utf8)
    let start = AcronymAlignment.start(ofLongForm: bytes, for: Array(short.utf8))
    #expect(start.map { String(decoding: bytes[$0...], as: UTF8.self) } == long)
  }

  @Test(arguments: [
    ("a workshop on good practices", "RTCM"), ("", "AB"), ("agency", ""), ("agency", "A"),
    ("inhabited", "AB"),
  ])
  func `nothing is found where a letter is missing or begins no word`(before: String, short: String)
  {
    #expect(AcronymAlignment.start(ofLongForm: Array(before.utf8), for: Array(short.utf8)) == nil)
  }

  @Test func `initials in another order are told from missing ones`() {
    let name = Array(
      "Training Institute on Migration Capacity Partnership for the Mediterranean".utf8)
    #expect(AcronymAlignment.initials(of: name, cover: Array("MCP Med TI".utf8)))
    #expect(!AcronymAlignment.initials(of: name, cover: Array("MCP Med TIX".utf8)))
    #expect(!AcronymAlignment.initials(of: name, cover: Array("TI".utf8)))
  }
}
