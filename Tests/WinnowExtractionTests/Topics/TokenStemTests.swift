import Testing
import WinnowCore

@testable import WinnowExtraction
@testable import WinnowText

@Suite struct TokenStemTests {
  private func key(_ word: String) -> UInt64 {
    let bytes = Array(word.utf8)
    let table = Tokenizer().tokenize(bytes, in: [Paragraph(span: TextSpan(0..<bytes.count))])
    guard table.count == 1 else { return 0 }
    return TokenStem.key(
      bytes.span, 0..<bytes.count, hash: table.hashes[0], traits: table.traits[0])
  }

  @Test(arguments: [
    ("migrants", "migrant"), ("policies", "policy"), ("Agencies", "AGENCY"), ("boxes", "box"),
    ("churches", "church"), ("crashes", "crash"), ("losses", "loss"), ("labour", "labor"),
    ("centres", "center"), ("programmes", "program"), ("recognised", "recognized"),
    ("organisations", "organization"), ("urbanising", "urbanizing"), ("SDGs", "SDG"),
    ("wages", "wage"), ("Refugees", "refugee"),
  ])
  func `plural and singular, British and American are one`(a: String, b: String) {
    #expect(key(a) == key(b))
  }

  @Test(arguments: [
    ("AIDS", "aid"), ("bus", "bu"), ("crisis", "crisi"), ("access", "acces"), ("gas", "ga"),
    ("hour", "hor"), ("rise", "rize"), ("migrant", "migrate"),
  ])
  func `others are kept apart`(a: String, b: String) { #expect(key(a) != key(b)) }

  /// The table of the rules by examples: ending by ending, what is left before it, and what is no
  /// ending.
  @Test(arguments: [
    // `ies`, with two letters before it; of `ties` one is left, so that the `s` alone goes.
    ("countries", "country"), ("studies", "study"), ("flies", "fly"), ("ties", "tie"),
    ("dies", "die"), ("series", "sery"),
    // `sses`, `xes`, `ches`, `shes`.
    ("processes", "process"), ("taxes", "tax"), ("branches", "branch"), ("dishes", "dish"),
    ("axes", "ax"), ("gases", "gase"), ("aches", "ach"),
    // `s`, with three letters before it.
    ("boats", "boat"), ("cars", "car"), ("houses", "house"), ("days", "day"), ("ages", "age"),
    // `isation`, `ising`, `ised`, `ise`, with three letters before them.
    ("organisation", "organization"), ("mobilising", "mobilizing"), ("legalised", "legalized"),
    ("mobilise", "mobilize"), ("mobilises", "mobilize"),
    // `our`, `tre`, `mme`.
    ("colours", "color"), ("neighbour", "neighbor"), ("theatre", "theater"), ("gramme", "gram"),
    ("MIGRANTS", "migrant"),
  ])
  func `an ending becomes what the table says`(word: String, stem: String) {
    #expect(key(word) == TokenHash.value(stem))
  }

  @Test(arguments: [
    // Too little before the ending.
    "gas", "bus", "his", "as", "is", "us", "its", "four", "tour", "wise", "rise", "ised",
    // Endings that are none.
    "glass", "status", "basis", "analysis", "illness", "virus", "migrant", "house", "metre2",
    "migrating",
    // Letters outside ASCII.
    "cafés", "élèves", "straßes",
    // Acronyms of four letters at most.
    "AIDS", "SIS", "USES", "ATMS",
  ])
  func `other words are their own stems`(word: String) {
    let bytes = Array(word.utf8)
    #expect(key(word) == TokenHash.value(TokenFolding.fold(bytes.span).span))
  }

  /// The table of the rules, word for word, by strings.
  private func stem(_ word: String) -> String {
    func cut(_ ending: String, leaving least: Int) -> String? {
      guard word.hasSuffix(ending), word.count >= ending.count + least else { return nil }
      return String(word.dropLast(ending.count))
    }
    if let stem = cut("ies", leaving: 2) { return stem + "y" }
    var single = word
    let isHissing = ["sses", "xes", "ches", "shes"].contains { cut($0, leaving: 1) != nil }
    if isHissing {
      single = String(word.dropLast(2))
    } else if let stem = cut("s", leaving: 3), !["ss", "us", "is"].contains(where: word.hasSuffix) {
      single = stem
    }
    for (british, american) in [
      ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("our", "or"),
      ("tre", "ter"), ("mme", "m"),
    ] where single.hasSuffix(british) && single.count >= british.count + 3 {
      return single.dropLast(british.count) + american
    }
    return single
  }

  @Test func `the prefilters in front of the rules change nothing`() {
    let endings = [
      "", "s", "es", "ies", "sses", "xes", "ches", "shes", "hes", "ses", "isation", "isations",
      "ising", "ised", "ise", "ises", "izing", "our", "ours", "tre", "tres", "mme", "mmes", "ss",
      "us", "is", "ness", "ation", "ing", "ed", "ur", "re", "me", "e", "n", "g", "d", "r", "y", "3",
    ]
    for beginning in ["", "b", "ba", "bad", "cale", "hono", "organ", "urbanbird", "sis"] {
      for ending in endings where !(beginning + ending).isEmpty {
        let word = beginning + ending
        let expected = Array(stem(word).utf8)
        #expect(key(word) == TokenHash.value(expected.span), "word \(word)")
      }
    }
  }
}
