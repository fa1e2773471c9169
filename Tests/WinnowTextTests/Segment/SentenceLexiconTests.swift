import Testing
import WinnowCore
import WinnowResources

@testable import WinnowText

@Suite struct SentenceLexiconTests {
  static let languages = [
    "en", "de", "es", "fr", "it", "nl", "pl", "pt", "ru", "uk", "cs", "sk", "sv", "da", "nb", "fi",
    "hu", "ro", "tr",
    "el",
  ]

  /// The abbreviations of a class that are one token with their stop behind it.
  private func abbreviations(_ language: String, _ kind: String) throws -> [String] {
    let lines = try DataLines("segment/abbreviations-\(language).tsv")
    return lines.compactMap { line in
      let cells = lines.cells(of: line).map(lines.text)
      return cells.count == 2 && cells[1] == kind ? cells[0] : nil
    }.filter { TokenizerTests.tokens("one \($0). two").count == 4 }
  }

  private func count(_ text: String, _ language: String) throws -> Int {
    try TokenizationTests.sentences(text, language: language).count
  }

  private func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// What the heads of the files say of each class.
  @Test(arguments: languages)
  func `a stop behind an abbreviation means what its class says`(language: String) throws {
    for word in try abbreviations(language, "name") {
      #expect(try count("Wxyz \(capital(word)). Xyla wxyz.", language) == 1, "\(word)")
    }
    for word in try abbreviations(language, "inside") {
      #expect(try count("Wxyz wxyz \(word). Xyla wxyz.", language) == 1, "\(word)")
      #expect(try count("Wxyz wxyz \(word). 5 wxyz.", language) == 1, "\(word)")
    }
    for word in try abbreviations(language, "number") {
      #expect(try count("Wxyz wxyz \(word). 5 wxyz.", language) == 1, "\(word)")
      #expect(try count("Wxyz wxyz \(word). IV wxyz.", language) == 1, "\(word)")
    }
    for word in try abbreviations(language, "number") where word.count > 1 {
      #expect(try count("Wxyz wxyz \(word). Xyla wxyz.", language) == 2, "\(word)")
    }
    for word in try abbreviations(language, "end") {
      #expect(try count("Wxyz wxyz \(word). Xyla wxyz.", language) == 1, "\(word)")
    }
    for word in try abbreviations(language, "proper") {
      #expect(try count("Wxyz wxyz \(capital(word)). Xyla wxyz.", language) == 1, "\(word)")
      #expect(try count("Wxyz wxyz \(word). Xyla wxyz.", language) == 2, "\(word)")
    }
  }

  @Test func `behind an abbreviation that may end a sentence, a word that begins one does`() throws
  {
    for word in try abbreviations("en", "end") {
      for starter in ["The", "They", "It", "In", "However", "What"] {
        #expect(try count("One two \(word). \(starter) end.", "en") == 2, "\(word) \(starter)")
      }
    }
    for word in try abbreviations("en", "inside") {
      #expect(try count("One two \(word). The end.", "en") == 1, "\(word)")
    }
  }

  @Test func `every language of the list has its words`() throws {
    let lexicons = try SentenceLexicon.builtin.get()
    #expect(Set(lexicons.keys) == Set(Self.languages))
    for language in Self.languages {
      let total = try ["name", "inside", "number", "end", "proper"].reduce(0) {
        $0 + (try abbreviations(language, $1)).count
      }
      #expect(total >= 10, "\(language)")
    }
  }

  @Test(arguments: [
    // Where a number with a stop is an ordinal, only a word that begins sentences ends it.
    ("de", "Am 3. Mai kam er.", 1), ("de", "Es war der 3. Das war gut.", 2),
    ("de", "Im Jahr 1990. Mai kam.", 2),
    ("pl", "Dnia 3. maja był.", 1), ("cs", "Přišel 3. května.", 1),
    ("fi", "Tuli 3. toukokuuta.", 1),
    ("hu", "Jött 3. Béla is.", 1), ("da", "Den 3. Maj kom han.", 1), ("tr", "O 3. Murat geldi.", 1),
    // Elsewhere it ends its sentence before a capital.
    ("en", "He came 3. May left.", 2), ("fr", "Il y en a 3. Marie part.", 2),
    ("es", "Son 3. María sale.", 2),
    ("it", "Sono 3. Maria va.", 2), ("sv", "Det är 3. Maja går.", 2),
    ("ru", "Их 3. Мария идёт.", 2),
  ])
  func `a number with a stop is an ordinal in some languages`(
    language: String, text: String, sentences: Int
  ) throws {
    #expect(try count(text, language) == sentences)
  }

  @Test(arguments: [
    ("en", "It is so. he left.", 2), ("en", "Is it? yes.", 2), ("de", "So ist es. er ging.", 1),
    ("fr", "C'est bon. il part.", 1),
    ("ru", "Это так. он ушёл.", 1), ("xx", "It is so. he left.", 2),
  ])
  func `a sentence may begin in lower case in English alone`(
    language: String, text: String, sentences: Int
  ) throws {
    #expect(try count(text, language) == sentences)
  }
}
