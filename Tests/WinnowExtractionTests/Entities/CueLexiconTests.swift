import Testing
import WinnowCore
import WinnowText

@testable import WinnowExtraction

@Suite struct CueLexiconTests {
  private func hash(_ word: String) -> UInt64 {
    let bytes = Array(word.utf8)
    return TokenFolding.hash(bytes.span)
  }

  @Test func `a word is found whatever its capitals and diacritics`() {
    var lexicon = CueLexicon()
    lexicon.add("Côté", .surname)
    lexicon.add("cote", .word)
    #expect(lexicon[hash("COTE")] == [.surname, .word])
    #expect(lexicon[hash("coté")] == [.surname, .word])
    #expect(lexicon[hash("cot")].isEmpty)
  }

  @Test func `it grows without losing a word`() {
    var lexicon = CueLexicon(capacity: 1)
    for number in 0..<2_000 {
      lexicon.add("w\(number)", number.isMultiple(of: 2) ? .word : .surname)
    }
    for number in 0..<2_000 {
      #expect(lexicon[hash("w\(number)")] == (number.isMultiple(of: 2) ? .word : .surname))
    }
    #expect(lexicon[hash("w2000")].isEmpty)
  }
}
