import Testing
import WinnowCore
import WinnowText

@testable import WinnowExtraction

@Suite struct NameChainTests {
  /// The chain that begins `text`, and its words by their first tokens; nil if none does.
  private func chain(_ text: String) throws -> (name: String, words: [String])? {
    var document = Document(id: "probe", sourceText: Array(text.utf8))
    document.tokens = Tokenizer().tokenize(document.text, in: document.paragraphs)
    let range = 0..<document.tokens.count
    let tables = try CueTables.builtin.get()
    return document.tokens.withUnmanaged(document.text) { tokens in
      var memory = CueMemory()
      let words = memory.read(tokens, [range], tables)
      guard !range.isEmpty, let chain = NameChain(at: 0, in: words, range) else { return nil }
      return (words.string(chain.tokens), chain.parts.map { words.string($0..<$0 + 1) })
    }
  }

  @Test(arguments: [
    ("Gwendolen Fairfax spoke", "Gwendolen Fairfax"), ("Gwendolen spoke", "Gwendolen"),
    ("Gwendolen Fairfax", "Gwendolen Fairfax"), ("Gwendolen Fairfax.", "Gwendolen Fairfax"),
    ("Gwendolen Fairfax, who spoke", "Gwendolen Fairfax"),
    // Initials, with and without their stops.
    ("J. Smith spoke", "J. Smith"), ("J. R. R. Tolkien wrote", "J. R. R. Tolkien"),
    ("George W. Fairfax won", "George W. Fairfax"),
    ("John F Fairfax won", "John F Fairfax"),
    // Particles between the names, and before the surname.
    ("Ludwig van Beethoven wrote", "Ludwig van Beethoven"),
    ("Maria de la Cruz came", "Maria de la Cruz"),
    ("Peter Van der Auweraert spoke", "Peter Van der Auweraert"),
    ("Ali bin Hassan came", "Ali bin Hassan"),
    // Hyphens, and what they join.
    ("Jean-Luc Picard spoke", "Jean-Luc Picard"),
    ("Jasmina Dimishkovska-Rajovska came", "Jasmina Dimishkovska-Rajovska"),
    ("Anna-Maria-Louisa Berg", "Anna-Maria-Louisa Berg"),
    // What stands behind the surname.
    ("John Smith, Jr., left", "John Smith, Jr."),
    ("John Smith III left", "John Smith III"),
    // A possessive ending is the end of it.
    ("Gwendolen’s house", "Gwendolen"), ("Gwendolen Fairfax’s house", "Gwendolen Fairfax"),
    // Letters outside ASCII, and surnames in capitals.
    ("Łukasz Żółkiewski spoke", "Łukasz Żółkiewski"), ("Jean MATTEI spoke", "Jean MATTEI"),
  ])
  func `first names, initials, particles and surnames are one name`(
    text: String, name: String
  ) throws {
    #expect(try chain(text)?.name == name)
  }

  @Test(arguments: [
    // Words without a capital, numbers and marks.
    "gwendolen spoke", "the house", "12 men", "“Gwendolen", "-", ".", "",
    // Words that are none of a name.
    "The house", "Monday Fairfax", "Mr Fairfax", "President Fairfax", "Ministry Fairfax",
    "Ltd Fairfax",
    // Initials and particles alone, and the pronoun.
    "J.", "J. R.", "van der", "I Smith", "A",
  ])
  func `other words begin none`(text: String) throws { #expect(try chain(text) == nil) }

  @Test(arguments: [
    ("J. R. Smith", ["J", "R", "Smith"]),
    ("Maria de la Cruz came", ["Maria", "de", "la", "Cruz"]),
    ("Jean-Luc Picard", ["Jean", "Picard"]), ("John Smith, Jr. left", ["John", "Smith"]),
    // Five words at most.
    (
      "Anna Maria Louisa Gwendolen Fairfax Smith",
      ["Anna", "Maria", "Louisa", "Gwendolen", "Fairfax"]
    ),
    // Particles at the end are words of the sentence.
    ("Gwendolen Fairfax de", ["Gwendolen", "Fairfax"]),
    ("Gwendolen Fairfax van der", ["Gwendolen", "Fairfax"]),
  ])
  func `a name has its words`(text: String, words: [String]) throws {
    #expect(try chain(text)?.words == words)
  }
}
