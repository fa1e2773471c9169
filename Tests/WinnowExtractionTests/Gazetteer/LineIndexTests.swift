import Testing

@testable import WinnowExtraction

@Suite struct LineIndexTests {
  @Test func `a key keeps the line where it was seen first`() {
    var generator = TestGenerator(seed: 11)
    for capacity in [0, 10, 5_000] {
      var index = LineIndex(capacity: capacity)
      var known: [UInt64: Int] = [:]
      for line in 1...8_000 {
        // A few hundred keys come again and again, among them 0.
        let key = UInt64(generator.number(0...600)) &* (line % 3 == 0 ? 1 : 0x9E37_79B9_7F4A_7C15)
        #expect(index.insert(key, line: line) == known[key])
        if known[key] == nil { known[key] = line }
      }
    }
  }
}
