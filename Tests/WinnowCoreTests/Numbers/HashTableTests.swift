import Testing

@testable import WinnowCore

@Suite struct HashTableTests {
  /// Keys as they come and keys that are made to share their slots; 0 among them.
  private static func key(_ generator: inout SeededGenerator) -> UInt64 {
    let number = UInt64.random(in: 0..<400, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return number
    case 1: return number << 32
    case 2: return UInt64.max - number
    default: return TokenHash.mix(number ^ TokenHash.start)
    }
  }

  @Test func `it answers as a dictionary does`() {
    for seed in UInt64(1)...60 {
      var generator = SeededGenerator(seed: seed)
      var table = HashTable(keyCount: Int.random(in: 0...1_000, using: &generator))
      var reference: [UInt64: Int] = [:]
      for step in 0..<Int.random(in: 0...3_000, using: &generator) {
        let key = Self.key(&generator)
        if Bool.random(using: &generator) {
          table[key] = step
          reference[key] = step
        } else {
          let known = reference[key] ?? step
          #expect(table.insert(key, step) == known, "seed \(seed), key \(key)")
          reference[key] = known
        }
        let other = Self.key(&generator)
        #expect(table[other] == reference[other] ?? -1, "seed \(seed), key \(other)")
      }
      for (key, value) in reference { #expect(table[key] == value, "seed \(seed), key \(key)") }
    }
  }

  @Test func `keys can be numbered in the order in which they come`() {
    for seed in UInt64(1)...20 {
      var generator = SeededGenerator(seed: seed)
      var table = HashTable()
      var known: [UInt64] = []
      for _ in 0..<2_000 {
        let key = Self.key(&generator)
        let number = table.insert(key, known.count)
        #expect(number == known.firstIndex(of: key) ?? known.count, "seed \(seed), key \(key)")
        if number == known.count { known.append(key) }
      }
    }
  }

  @Test func `an empty table knows no key`() {
    let table = HashTable()
    #expect([0, 1, 64, .max].allSatisfy { table[$0] == -1 })
  }

  @Test func `emptied, it answers as a new one does`() {
    for seed in UInt64(1)...20 {
      var generator = SeededGenerator(seed: seed)
      var table = HashTable()
      for round in 0..<4 {
        var reference: [UInt64: Int] = [:]
        for step in 0..<Int.random(in: 0...2_000, using: &generator) {
          let key = Self.key(&generator)
          #expect(table.insert(key, step) == reference[key] ?? step, "seed \(seed), key \(key)")
          reference[key] = reference[key] ?? step
        }
        table.removeAll(keeping: round % 2 == 0 ? 64 : 4_096)
        for key in reference.keys { #expect(table[key] == -1, "seed \(seed), key \(key)") }
      }
    }
  }
}
