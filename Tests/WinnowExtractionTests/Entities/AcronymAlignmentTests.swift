import Testing

@testable import WinnowExtraction

@Suite struct AcronymAlignmentTests {
  /// The words before a bracket, the short form, and the long form that the algorithm of the paper
  /// gives.
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

  /// Schwartz and Hearst 2003: every letter from right to left, the first at the beginning of a
  /// word.
  @Test(
    arguments: [
      ("a central processing unit", "CPU", "central processing unit"),
      ("the deoxyribonucleic acid", "DNA", "deoxyribonucleic acid"),
      ("of the tumour necrosis factor", "TNF", "tumour necrosis factor"),
      ("by polymerase chain reaction", "PCR", "polymerase chain reaction"),
      ("the World Health Organization", "WHO", "World Health Organization"),
      ("the World Health Organization", "who", "World Health Organization"),
      ("a three-dimensional model", "3D", nil),
      ("the 3-dimensional model", "3D", "3-dimensional model"),
      ("our Ministry of Foreign Affairs", "MoFA", "Ministry of Foreign Affairs"),
      ("our Ministry of Foreign Affairs", "MFA", "Ministry of Foreign Affairs"),
      ("the Non-Governmental Organisations", "NGOs", "Non-Governmental Organisations"),
      ("the Peer Review 2022", "PR2022", "Peer Review 2022"),
      // Hyphens and dots in the short form do not count.
      ("the United Nations Plan", "U.N.P.", "United Nations Plan"),
      ("the Green-Roof Plan", "GR-P", "Green-Roof Plan"),
      // The shortest long form.
      ("Care of Children and Care of Cats", "CC", "Care of Cats"), ("Ab ab AB", "AB", "AB"),
      // A letter that is missing, or begins no word.
      ("the World Health", "WHO", nil), ("rewording", "WO", nil), ("", "WHO", nil),
      ("the", "", nil), ("a plan", "P", nil),
    ] as [(String, String, String?)])
  func `letters are found from right to left`(before: String, short: String, long: String?) {
    let bytes = Array(before.utf8)
    let start = AcronymAlignment.start(ofLongForm: bytes, for: Array(short.utf8))
    #expect(start.map { String(decoding: bytes[$0...], as: UTF8.self) } == long)
  }
}
