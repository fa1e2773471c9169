import Testing
import WinnowCore

@testable import WinnowText

@Suite struct NearDuplicateTests {
  static let base = """
    The ministers met in Prague on Monday to speak about the next five years of the process and agreed that \
    cooperation between countries of origin, transit and destination should grow in all fields of work
    """

  @Test func `MinHash finds paragraphs that share most shingles`() throws {
    let changed = Self.base + " indeed"
    let near = DeduplicationTests.near("minhash", 0.8)
    let document = try DeduplicationTests.run([Self.base, changed], ["near": near])
    #expect(document.paragraphs.count == 1)
    #expect(document.ledger.entries.map(\.rule) == ["near-minhash"])
    #expect(document.ledger.entries.map(\.detail) == ["a#0"])
  }

  @Test func `MinHash leaves paragraphs below the threshold`() throws {
    let words = Self.base.split(separator: " ")
    let half = (words.prefix(words.count / 2) + ["quite"] + words.suffix(3)).joined(separator: " ")
    let near = DeduplicationTests.near("minhash", 0.8)
    #expect(try DeduplicationTests.run([Self.base, half], ["near": near]).paragraphs.count == 2)
  }

  @Test func `the similarity is the true Jaccard`() {
    #expect(NearIndex.similarity([1, 2, 3, 4], [3, 4, 5, 6]) == 2.0 / 6)
    #expect(NearIndex.similarity([], []) == 0)
    #expect(NearIndex.similarity([1], [1]) == 1)
  }

  @Test func `a title at the head of its teaser is dropped`() throws {
    let near = DeduplicationTests.near("containment", 0.8)
    let document = try DeduplicationTests.run(
      ["Summary of “key” messages", "Summary of \"key\" messages Regional consultation in Beirut"],
      ["near": near])
    let text = DeduplicationTests.text(document)
    #expect(text == "Summary of “key” messages\n\nRegional consultation in Beirut")
    #expect(document.ledger.entries.map(\.rule) == ["near-containment"])
    #expect(document.ledger.entries.map(\.detail) == ["a#0"])
  }

  @Test func `every title of the related list among the seeds is found`() throws {
    let seed = try SeedFile.text("003_4de1c0041778163b.txt")
    var document = Document(id: "003", sourceText: seed)
    let near = DeduplicationTests.near("containment", 0.8)
    let stage = try Deduplication(
      options: StageOptions(Deduplication.declaration, ["near": near]))
    let index = stage.makeIndex()
    try stage.prepare(&document)
    try index.decide(&document)
    try stage.process(&document)
    let heads = document.ledger.entries.filter { $0.rule == "near-containment" }
    #expect(heads.count >= 99)
  }

  @Test func `a paragraph within an earlier one is dropped`() throws {
    let near = DeduplicationTests.near("containment", 0.8)
    let part = "that cooperation between countries of origin, transit and destination should grow"
    let document = try DeduplicationTests.run(
      [Self.base, "In between.", part, part + " by 5 percent in a year"], ["near": near])
    #expect(document.paragraphs.count == 3)
    #expect(document.ledger.entries.map(\.detail) == ["a#0"])
  }

  @Test func `many alike paragraphs take linear time`() throws {
    let near = DeduplicationTests.near("minhash", 0.9)
    let paragraphs = (0..<400).map { "\(Self.base) and so on \($0)" }
    let document = try DeduplicationTests.run(paragraphs, ["near": near])
    #expect(document.paragraphs.count == 400)
  }
}
