import Testing

@testable import WinnowCore

@Suite struct OwnedArrayTests {
  /// Counts the values that are alive, so that a lost or doubled one shows.
  private final class Census {
    var alive = 0
  }

  private final class Citizen {
    let number: Int
    private let census: Census

    init(_ number: Int, _ census: Census) {
      self.number = number
      self.census = census
      census.alive += 1
    }

    deinit { census.alive -= 1 }
  }

  @Test(arguments: UInt64(1)...60)
  func `it does what an array does, and loses and keeps no element`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let census = Census()
    var reference: [Int] = []
    do {
      var owned = OwnedArray<Citizen>(capacity: Int.random(in: 0...8, using: &generator))
      for step in 0..<Int.random(in: 0...300, using: &generator) {
        change(&owned, &reference, Citizen(step, census), &generator)
        #expect(owned.unmanaged.map(\.number) == reference, "seed \(seed), step \(step)")
        #expect(owned.last?.number == reference.last, "seed \(seed), step \(step)")
        #expect(owned.isEmpty == reference.isEmpty && owned.indices == reference.indices)
      }
    }
    #expect(census.alive == 0, "seed \(seed)")
  }

  private func change(
    _ owned: inout OwnedArray<Citizen>, _ reference: inout [Int], _ citizen: Citizen,
    _ generator: inout SeededGenerator
  ) {
    let number = citizen.number
    let first = Int.random(in: 0...reference.count, using: &generator)
    let second = Int.random(in: first...reference.count, using: &generator)
    switch Int.random(in: 0..<9, using: &generator) {
    case 0 where first < reference.count:
      owned[first] = citizen
      reference[first] = number
    case 1:
      owned.removeAll(from: first)
      reference.removeSubrange(first...)
    case 2:
      owned.replace(first..<second, with: citizen)
      reference.replaceSubrange(first..<second, with: [number])
    case 3:
      owned.fill(second, with: citizen)
      reference = [Int](repeating: number, count: second)
    case 4:
      owned.extend(to: first + 3, with: citizen)
      while reference.count < first + 3 { reference.append(number) }
    case 5:
      owned.sort { $0.number > $1.number }
      reference.sort(by: >)
    default:
      owned.append(citizen)
      reference.append(number)
    }
  }

  @Test func `emptied, it keeps its memory`() {
    var owned = OwnedArray<Int>()
    for number in 0..<1_000 { owned.append(number) }
    let held = owned.byteCount
    owned.removeAll()
    #expect(owned.isEmpty && owned.byteCount == held && held >= 8_000)
  }

  @Test func `a part of what is lent is counted from its own start`() {
    var owned = OwnedArray<Int>()
    for number in 0..<10 { owned.append(number) }
    let part = owned.unmanaged.extracting(3..<7)
    #expect(Array(part) == [3, 4, 5, 6] && part[0] == 3)
    #expect(part.partitionPoint { $0 < 5 } == 2)
    #expect([Int]().unmanaged.isEmpty)
  }
}
