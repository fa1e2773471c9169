import WinnowFormats
import Testing
import WinnowCore
import WinnowResources

@testable import WinnowText

@Suite struct DehyphenationTests {
  @Test func `at least 95 of 100 words that were broken or joined at a line end come out right`()
    throws
  {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let file = try MappedFile(path: "/\(folder)/Data/hyphens.tsv").array()
    let dehyphenation = try Dehyphenation(words: WordList())
    let none: [UInt8] = []
    let nothing = dehyphenation.vocabulary(none.span)
    var right = 0
    var all = 0
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3 else { continue }
      let text = Array("\(fields[0])-\n\(fields[1])".utf8)
      let decision = dehyphenation.decide(
        text.span, left: fields[0].utf8.count, right: fields[0].utf8.count + 2, vocabulary: nothing)
      all += 1
      if (decision == .join) == (fields[2] == "join") { right += 1 }
    }
    #expect(all > 400)
    #expect(right * 100 >= all * 95, "\(right) of \(all)")
  }

  @Test func `the document's own use decides`() throws {
    let british = """
      The societies co-operate with one another in many ways, and they have agreed to co-
      operate in others as well, as soon as the ministry has found the money for the work
      that is to be done in the coming year by the members of the council.
      """
    #expect(try run(Cleaning.self, british).string.contains("agreed to co-operate in others"))
    let american = british.replacing("co-operate with", with: "cooperate with")
    #expect(try run(Cleaning.self, american).string.contains("agreed to cooperate in others"))
  }

  /// What becomes of the hyphen in `text`, which stands before its line end, in an English text
  /// that has neither form.
  private func decision(_ text: String) throws -> Dehyphenation.Decision {
    let dehyphenation = try Dehyphenation(words: WordList())
    let nothing: [UInt8] = []
    let bytes = Array(text.utf8)
    let lineEnd = bytes.firstIndex(of: 0x0A) ?? 0
    return dehyphenation.decide(
      bytes.span, left: lineEnd - 1, right: lineEnd + 1,
      vocabulary: dehyphenation.vocabulary(nothing.span))
  }

  @Test(arguments: [
    "sup-\nporting", "human-\nitarian", "collab-\noration", "devel-\nopment", "gov-\nernments",
    "Envi-\nronment", "back-\nground", "news-\npaper", "under-\nstand",
    // Compounds that are written together, though the word list lacks them.
    "stake-\nholders", "bench-\nmarking", "multi-\nstakeholder", "road-\nmap",
    // With an ending that the list may lack.
    "ambi-\nguously", "thought-\nfulness",
    // Names of families and towns, and the Mc of Scotland.
    "Hender-\nson", "Wood-\nson", "Brad-\nford", "Mc-\nDonald", "Mc-\nPherson",
    // In capitals.
    "DEVEL-\nOPMENT", "MIGRA-\nTION",
    // What no list knows is a broken word more often than a compound.
    "Kyr-\ngyzstani", "xylo-\nquantic",
  ])
  func `a word that was broken is joined`(text: String) throws {
    #expect(try decision(text) == .join)
  }

  @Test(arguments: [
    "needs-\nbased", "gender-\nsensitive", "evidence-\nbased", "long-\nterm", "EU-\nfunded",
    "state-\nowned", "face-\nlifting",
    // Prefixes that keep their hyphen.
    "anti-\ncorruption", "ex-\nhusband", "self-\nmade", "half-\nempty", "quasi-\njudicial",
    "pan-\nregional", "pseudo-\nlegal",
    // A capital behind the hyphen.
    "Anglo-\nSaxon", "Jean-\nLuc", "mid-\nAtlantic", "Secretary-\nGeneral", "anti-\nAmerican",
    // A word that has a hyphen already, before or behind.
    "state-of-the-\nart", "back-\nto-back", "state-\nof-the-art", "day-\nto-day", "up-\nto-date",
    // Figures.
    "20-\nyear", "COVID-\n19", "F-\n16",
  ])
  func `a compound keeps its hyphen`(text: String) throws {
    #expect(try decision(text) == .keepHyphen)
  }

  @Test(arguments: [
    "pre-\nand post-war", "short-\nor long-term", "two-\nto three-year", "Pre-\nAnd Post-War",
    "Vor-\nund Nachteile", "Ein-\noder Ausgang", "ein-\nbis zweimal", "in-\nof uitgang",
    "micro-\net macro-économie", "före-\noch efternamn",
  ])
  func `a hyphen that stands for a part left out keeps its space`(text: String) throws {
    #expect(try decision(text) == .keepSpace)
  }

  @Test(arguments: [
    ("Hälf-\nte", "Hälfte"), ("umzu-\nbauen", "umzubauen"), ("beschlos-\nsen", "beschlossen"),
    ("Wirt-\nschaft", "Wirtschaft"), ("gro-\nßer", "großer"), ("long-\nterm", "longterm"),
  ])
  func `in a language that the list does not know all words are joined`(
    text: String, joined: String
  ) throws {
    let foreign = Array(
      """
      Die Gemeinde hat beschlossen, den alten Bahnhof zu kaufen und zu einem Haus zu machen, das allen
      Bürgern offen stehen soll, wie es im Vertrag vorgesehen war.
      """.utf8)
    let dehyphenation = try Dehyphenation(words: WordList())
    let bytes = Array(text.utf8)
    let lineEnd = bytes.firstIndex(of: 0x0A) ?? 0
    let decision = dehyphenation.decide(
      bytes.span, left: lineEnd - 1, right: lineEnd + 1,
      vocabulary: dehyphenation.vocabulary(foreign.span))
    #expect(decision == .join)
    #expect(text.replacing("-\n", with: "") == joined)
  }
}
