import Testing

@testable import WinnowExtraction

@Suite struct HashIndexTests {
  @Test func `it answers as a dictionary does`() {
    var index = HashIndex()
    var reference: [UInt64: Int] = [:]
    var state: UInt64 = 42
    for step in 0..<5_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Few different keys, many of them in one place of the table, and the key 0.
      let key = (state >> 33) % 1_200 * 64
      index[key] = step
      reference[key] = step
    }
    for key in stride(from: UInt64(0), to: 1_300 * 64, by: 64) {
      #expect(index[key] == reference[key] ?? -1)
    }
  }
}
