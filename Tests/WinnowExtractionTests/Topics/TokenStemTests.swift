import Testing
import WinnowCore
import WinnowText

@testable import WinnowExtraction

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

  @Test func `capitals are hashed in lower case wherever the word stands`() {
    let text = Array("Xx-AZaz@[`{09_'Migrants OF The Mediterranean Sea-Route".utf8)
    for start in text.indices {
      for end in start...text.count {
        var hash = StreamedHash()
        hash.add(loweredASCII: text.span, start..<end)
        hash.add("y")
        let lowered = text[start..<end].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } + [0x79]
        #expect(hash.value == TokenHash.value(lowered.span))
      }
    }
  }

  @Test func `the streamed hash is the token hash`() {
    for count in 0..<40 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 97 + $0 % 26) }
      var hash = StreamedHash()
      for byte in bytes { hash.add(byte) }
      #expect(hash.value == TokenHash.value(bytes.span))
    }
  }
}
