import Testing
import WinnowCore

@testable import WinnowReport

@Suite struct DensestWindowTests {
  @Test func `years far away stay outside`() {
    let window = DensestWindow([(1492, 2), (2019, 3), (2021, 4), (2150, 1)], limit: 100)
    #expect(window.first == 2019 && window.counts == [3, 0, 4] && window.outsideCount == 3)
  }

  @Test func `no points are no bars`() {
    let window = DensestWindow([], limit: 10)
    #expect(window.counts.isEmpty && window.outsideCount == 0)
  }

  @Test func `it holds as much as any stretch of that length`() {
    for seed in UInt64(1)...200 {
      var generator = SeededGenerator(seed: seed)
      var counts: [Int: Int] = [:]
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        counts[Int.random(in: -40...40, using: &generator)] = Int.random(
          in: 1...9, using: &generator)
      }
      let limit = Int.random(in: 1...30, using: &generator)
      let window = DensestWindow(counts.map { ($0.key, $0.value) }, limit: limit)
      let best = (-40...40).map { first in
        counts.filter { (first..<first + limit).contains($0.key) }.values.reduce(0, +)
      }.max()
      #expect(window.counts.reduce(0, +) == best, "seed \(seed)")
      #expect(window.counts.count <= limit, "seed \(seed)")
      #expect(
        window.counts.reduce(0, +) + window.outsideCount == counts.values.reduce(0, +),
        "seed \(seed)")
    }
  }
}
