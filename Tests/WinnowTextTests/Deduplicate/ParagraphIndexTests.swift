import Testing
import WinnowCore

@testable import WinnowText

@Suite struct ParagraphIndexTests {
  @Test func `it equals a dictionary while it grows`() {
    var generator = TextGenerator(seed: 5)
    var index = ParagraphIndex()
    var reference: [ParagraphKey: ParagraphIndex.Place] = [:]
    for number in 0..<60_000 {
      let key = ParagraphKey(high: generator.next() % 50_000 &* 0x9E37_79B9_7F4A_7C15, low: 7)
      let place = ParagraphIndex.Place(document: UInt32(number), paragraph: UInt32(number % 97))
      #expect(index.insert(key, at: place) == reference[key])
      if reference[key] == nil { reference[key] = place }
    }
    #expect(index.count == reference.count)
  }

  @Test func `a distinct paragraph takes at most 34 bytes`() {
    var generator = TextGenerator(seed: 6)
    var index = ParagraphIndex()
    for number in 0..<300_000 {
      let key = ParagraphKey(high: generator.next(), low: generator.next())
      _ = index.insert(key, at: ParagraphIndex.Place(document: UInt32(number), paragraph: 0))
      guard number > 100_000, number % 20_000 == 0 else { continue }
      #expect(Double(index.byteCount) / Double(index.count) <= 34)
    }
  }

  @Test func `keys that differ in one bit are different`() {
    var index = ParagraphIndex()
    for bit in 0..<64 {
      let place = ParagraphIndex.Place(document: 0, paragraph: UInt32(bit))
      #expect(index.insert(ParagraphKey(high: 1 << UInt64(bit), low: 0), at: place) == nil)
      #expect(index.insert(ParagraphKey(high: 0, low: 1 << UInt64(bit)), at: place) == nil)
    }
    #expect(index.count == 128)
    let again = index.insert(
      ParagraphKey(high: 0, low: 4), at: ParagraphIndex.Place(document: 9, paragraph: 9))
    #expect(again == ParagraphIndex.Place(document: 0, paragraph: 2))
  }

  @Test func `names are found by number`() {
    var names = DocumentNames()
    let long = String(repeating: "é", count: 700_000)
    for name in ["", "a", long, "b", long, "c"] { names.append(name) }
    #expect((0..<6).map { names[$0] } == ["", "a", long, "b", long, "c"])
  }

  @Test func `the most frequent excerpts survive many others`() {
    var counts = RepetitionCounts()
    for round in 0..<3 {
      for number in UInt32(0)..<20_000 where number % (round == 0 ? 1 : 5_000) == 0 {
        counts.add(ParagraphIndex.Place(document: number, paragraph: 1)) { "\(number)" }
      }
    }
    let found = counts.most(6)
    #expect(found.map(\.count) == [4, 4, 4, 4, 2, 2])
    #expect(found.map(\.excerpt) == ["0", "5000", "10000", "15000", "1", "2"])
  }
}
