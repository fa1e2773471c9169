import Testing
import WinnowCore

@Suite struct CodePointIndexTests {
  @Test func `counts what a count from the beginning counts, at every offset`() {
    for seed in UInt64(1)...60 {
      var random = Numbers(seed)
      let pieces = ["a", "é", "€", "😀", "word ", "\n"]
      let text = Array((0..<random.below(90)).map { _ in pieces[random.below(6)] }.joined().utf8)
      let index = CodePointIndex(text)
      var count = 0
      var isRight = true
      for offset in 0...text.count {
        if offset == text.count || text[offset] & 0xC0 != 0x80 {
          isRight = isRight && index.codePoints(before: offset) == count
          count += 1
        }
      }
      #expect(isRight, "seed \(seed)")
    }
  }

  @Test func `ASCII text and no text are their own index`() {
    #expect(CodePointIndex([]).codePoints(before: 0) == 0)
    #expect(CodePointIndex(Array("abc".utf8)).codePoints(before: 3) == 3)
  }
}
