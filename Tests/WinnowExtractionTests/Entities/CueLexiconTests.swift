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
    var words = CueWords()
    words.add("Côté", .surname)
    words.add("cote", .word)
    let lexicon = CueLexicon(words)
    #expect(lexicon[hash("COTE")] == [.surname, .word])
    #expect(lexicon[hash("coté")] == [.surname, .word])
    #expect(lexicon[hash("cot")].isEmpty)
  }

  @Test func `no word of many is lost`() {
    var words = CueWords()
    for number in 0..<2_000 {
      words.add("w\(number)", number.isMultiple(of: 2) ? .word : .surname)
    }
    let lexicon = CueLexicon(words)
    for number in 0..<2_000 {
      #expect(lexicon[hash("w\(number)")] == (number.isMultiple(of: 2) ? .word : .surname))
    }
    #expect(lexicon[hash("w2000")].isEmpty)
  }
}
