import Testing
import WinnowCore

@testable import WinnowText

@Suite struct DocumentVocabularyTests {
  private typealias Decision = Dehyphenation.Decision

  /// What a document of `text` does with a word of two halves.
  private func decision(_ text: String, _ halves: String) throws -> Dehyphenation.Decision? {
    let vocabulary = DocumentVocabulary(Array(text.utf8).span, list: try WordList())
    let bytes = Array(halves.utf8)
    let hyphen = bytes.firstIndex(of: 0x2D) ?? 0
    return vocabulary.decision(bytes.span, 0..<hyphen, hyphen + 1..<bytes.count)
  }

  @Test(arguments: [
    // The form that stands elsewhere decides, in capitals or not.
    ("They co-operate.", "co-operate", Dehyphenation.Decision.keepHyphen),
    ("They cooperate.", "co-operate", .join), ("Cooperate!", "co-operate", .join),
    ("CO-OPERATE", "co-operate", .keepHyphen), ("Go online.", "on-line", .join),
    ("Go on-line.", "on-line", .keepHyphen),
    // Both of them, or neither, decide nothing.
    ("They co-operate and cooperate.", "co-operate", nil), ("They operate.", "co-operate", nil),
    ("", "co-operate", nil), ("The co operate.", "co-operate", nil),
    // Longer and shorter words are other words.
    ("cooperated", "co-operate", nil), ("co-operated", "co-operate", nil),
    ("recooperate", "co-operate", nil),
    // A compound of three has both its pairs, and its beginning.
    ("a state-of-the-art mill", "of-the", .keepHyphen),
    ("a state-of-the-art mill", "the-art", .keepHyphen),
    // A word that is broken at a line end itself is no witness of how it is written.
    ("They co-\noperate.", "co-operate", nil),
    // Letters outside ASCII.
    ("Die Hälfte ist da.", "Hälf-te", .join), ("la mi-août", "mi-août", .keepHyphen),
  ])
  func `the document's own use decides`(
    text: String, halves: String, expected: Dehyphenation.Decision?
  ) throws {
    #expect(try decision(text, halves) == expected)
  }

  @Test(arguments: [
    // Twenty words of another language.
    (
      "Die Gemeinde hat beschlossen, den alten Bahnhof zu kaufen und zu einem Haus umzubauen, das "
        + "allen Bürgern offen stehen soll, wie es im Vertrag vorgesehen war.", true
    ),
    (
      "Le conseil s'est réuni plusieurs fois pour examiner les comptes, et les membres ont décidé "
        + "d'ouvrir la bibliothèque le samedi, jusqu'à nouvel ordre, aux enfants des écoles.", true
    ),
    // English, with names in it.
    (
      "The council of the town has bought the old station and will make a house of it that is open "
        + "to all the people of Weilburg, Gräveneck, Odersbach, Kubach and Hirschhausen.", false
    ),
    // Too few words to tell.
    ("Die Gemeinde hat beschlossen, den Bahnhof zu kaufen.", false), ("", false),
    // One word that stands often is one word.
    (String(repeating: "Gemeinde ", count: 50), false),
  ])
  func `a text is foreign where most of its words are in no list`(
    text: String, isForeign: Bool
  ) throws {
    let vocabulary = DocumentVocabulary(Array(text.utf8).span, list: try WordList())
    #expect(vocabulary.isForeign == isForeign)
  }
}
