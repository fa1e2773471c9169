import Testing
import WinnowCore

@Suite struct UTF8ScannerTests {
  /// Text of mixed lengths of code points, the same in every run.
  private func generated(_ seed: UInt64) -> [UInt8] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let pieces = ["a", "b", "\n", "é", "€", "😀", "plain ascii text of some length "]
    return Array((0..<next(40)).map { _ in pieces[next(7)] }.joined().utf8)
  }

  @Test func `word steps agree with byte steps on generated text`() {
    for seed in UInt64(1)...500 {
      let text = generated(seed)
      let firstNonASCII = text.firstIndex { $0 >= 0x80 } ?? text.count
      let firstFeed = text.firstIndex(of: 0x0A) ?? text.count
      let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.count
      let bytes = text.span
      #expect(UTF8Scanner.firstNonASCII(bytes, from: 0) == firstNonASCII, "seed \(seed)")
      #expect(UTF8Scanner.firstIndex(of: 0x0A, bytes, from: 0) == firstFeed, "seed \(seed)")
      #expect(UTF8Scanner.codePointCount(bytes, in: 0..<text.count) == scalars, "seed \(seed)")
      let index = CodePointIndex(text)
      var count = 0
      for offset in 0...text.count where offset == text.count || text[offset] & 0xC0 != 0x80 {
        #expect(index.codePoints(before: offset) == count, "seed \(seed)")
        count += 1
      }
    }
  }

  @Test(arguments: ["a", "é", "€", "😀", "\u{10FFFF}"])
  func `code points are decoded both ways, and encoded`(text: String) throws {
    let scalar = try #require(text.unicodeScalars.first).value
    let bytes = Array(text.utf8)
    #expect(UTF8Scanner.decode(bytes.span, at: 0) == (scalar, bytes.count))
    #expect(UTF8Scanner.decodeBackward(bytes.span, before: bytes.count) == (scalar, bytes.count))
    var encoded: [UInt8] = []
    UTF8Scanner.append(scalar, to: &encoded)
    #expect(encoded == bytes)
  }
}
