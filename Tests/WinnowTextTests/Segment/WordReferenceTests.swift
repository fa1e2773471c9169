import Testing
import WinnowCore

@testable import WinnowText

/// Our rules against ICU's, over generated text.
@Suite struct WordReferenceTests {
  @Test func `the segmenter equals ICU on generated text`() {
    var generator = TextGenerator(seed: 99)
    let breaker = DictionaryBreaker()
    for round in 0..<1500 {
      // ICU 72 joins at signs to letters (CLDR 42) and looks up kana and Hangul; the standard does not.
      let scalars = generator.text(pieces: 30).unicodeScalars.filter {
        !"@アカ한국".unicodeScalars.contains($0)
      }
      let text = String(String.UnicodeScalarView(scalars))
      let bytes = Array(text.utf8)
      var expected: [Int] = []
      breaker.forEachEnd(in: bytes.span) { expected.append($0) }
      let found = WordSegmenterTests.ends(bytes, colon: .parts)
      #expect(found == expected, "round \(round): \(text.debugDescription)")
    }
  }
}
