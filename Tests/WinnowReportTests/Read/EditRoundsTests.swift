import WinnowFormats
import Testing
import WinnowCore
import WinnowPipeline

@testable import WinnowReport

@Suite struct EditRoundsTests {
  private func row(
    _ round: Int, _ range: Range<Int>, _ before: String, _ after: String, action: String = "replace"
  ) -> LedgerRow {
    let json: JSONValue = [
      "document": "d", "stage": "s", "rule": "r", "round": .integer(round),
      "action": .string(action), "start": .integer(range.lowerBound),
      "end": .integer(range.upperBound), "before": .string(before), "after": .string(after),
    ]
    guard let row = LedgerRow(json.lineBytes.dropLast()[...]) else {
      fatalError("not a row")
    }
    return row
  }

  @Test func `a place moves with the edits before it`() {
    // "abcdefgh" loses "bc" and has "f" made "xyz": "adexyzgh".
    let rounds = EditRounds([row(0, 1..<3, "bc", ""), row(0, 5..<6, "f", "xyz")])
    let places = (0...8).map { rounds.finalPlace($0, before: 0) }
    #expect(places == [0, 1, 1, 1, 2, 3, 6, 7, 8])
  }

  @Test func `later rounds are measured in the text after the first`() {
    // "abcdefgh" → "defgh" → "deXgh"; the second round says 2..<3.
    let rounds = EditRounds([row(0, 0..<3, "abc", ""), row(1, 2..<3, "f", "X")])
    #expect(rounds.finalPlace(5, before: 0) == 2)
    #expect(rounds.finalPlace(7, before: 0) == 4)
    #expect(rounds.finalPlace(2, before: 1) == 2)
    #expect(rounds.finalPlace(4, before: 2) == 4)
  }

  @Test func `remarks move nothing`() {
    let rounds = EditRounds([row(0, 0..<3, "abc", "abc", action: "mark")])
    #expect(rounds.finalPlace(5, before: 0) == 5)
  }

  @Test func `places never cross`() {
    for seed in UInt64(1)...300 {
      var generator = SeededGenerator(seed: seed)
      var rows: [LedgerRow] = []
      for round in 0..<3 {
        var place = 0
        for _ in 0..<6 {
          let start = place + Int.random(in: 0...5, using: &generator)
          let end = start + Int.random(in: 0...4, using: &generator)
          let after = String(repeating: "x", count: Int.random(in: 0...4, using: &generator))
          rows.append(row(round, start..<end, String(repeating: "b", count: end - start), after))
          place = end + 1
        }
      }
      let rounds = EditRounds(rows)
      let places = (0...60).map { rounds.finalPlace($0, before: 0) }
      #expect(places == places.sorted(), "seed \(seed)")
    }
  }
}
