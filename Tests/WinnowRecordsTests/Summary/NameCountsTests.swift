import Testing
import WinnowCore

@testable import WinnowRecords

@Suite struct NameCountsTests {
  private func document(_ names: [String], label: String = "ORG") -> Document {
    var document = Document(id: "d", sourceText: Array("text".utf8))
    document.entities = names.map {
      Entity(span: TextSpan(0..<4), label: label, id: $0, name: $0.uppercased(), rule: "r")
    }
    return document
  }

  /// The first names by a dictionary: what the table has to agree with.
  private func expected(_ documents: [[String]], _ limit: Int) -> [String] {
    var counts: [String: (mentions: Int, documents: Int)] = [:]
    for names in documents {
      for name in names { counts[name, default: (0, 0)].mentions += 1 }
      for name in Set(names) { counts[name, default: (0, 0)].documents += 1 }
    }
    return counts.sorted { (-$0.value.mentions, $0.key) < (-$1.value.mentions, $1.key) }
      .prefix(limit).map { "\($0.key) \($0.value.mentions) \($0.value.documents)" }
  }

  @Test func `the first names are those of a count of all names`() {
    for seed in UInt64(1)...60 {
      var generator = SeededGenerator(seed: seed)
      // Few names make many ties in the middle, many names at the end.
      let nameCount = [3, 60, 400, 5_000].randomElement(using: &generator) ?? 3
      let documents = (0..<Int.random(in: 1...120, using: &generator)).map { _ in
        (0..<Int.random(in: 0...60, using: &generator)).map { _ in
          let one = Int.random(in: 0..<nameCount, using: &generator)
          return "n\(Bool.random(using: &generator) ? one : one % 40)"
        }
      }
      var counts = NameCounts()
      for names in documents { counts.add(DocumentNames(document(names))) }
      let found = counts.organizations.map {
        "\($0.name.id) \($0.count.mentions) \($0.count.documents)"
      }
      let wanted = expected(documents, Summary.topCount).sorted()
      #expect(found.sorted() == wanted, "seed \(seed)")
      #expect(
        zip(counts.names, counts.names.dropFirst()).allSatisfy {
          $0.count.mentions >= $1.count.mentions
        }, "seed \(seed)")
      #expect(counts.undercount == 0)
    }
  }

  @Test func `only organizations are listed as such`() {
    var counts = NameCounts()
    counts.add(DocumentNames(document(["a", "b"], label: "PERSON")))
    counts.add(DocumentNames(document(["c"])))
    #expect(counts.names.map(\.name.id) == ["a", "b", "c"])
    #expect(counts.organizations.map(\.name.id) == ["c"])
    #expect(counts.locations.isEmpty)
  }

  @Test func `a full table forgets the rarest and says by how much it may be short`() {
    var table = NameTable(capacity: 96)
    for number in UInt32(1)...1_000 {
      for _ in 0..<3 { _ = table.add(7, document: number) }
      _ = table.add(1_000 + UInt64(number), document: number)
    }
    #expect(table.count <= 97)
    #expect(table.undercount > 0)
    let common = table[7]
    #expect(Int(common.mentions) == 3_000 && Int(common.documents) == 1_000)
    let rare = table[2_000]
    #expect(rare.mentions <= 1 && Int(rare.mentions) + table.undercount >= 1)
  }
}
