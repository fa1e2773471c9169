import Testing
import WinnowCore

@testable import WinnowText

@Suite struct MemoryLimitTests {
  @Test func `the bytes counted are those of all that grows`() throws {
    let finder = RepetitionFinder()
    for number in 0..<1_000 {
      var document = Document(id: "document \(number)", sourceText: Array("x".utf8))
      document.paragraphKeys.candidates = [
        ParagraphKeys.Candidate(paragraph: 0, key: ParagraphKey(high: 0, low: UInt64(number)))
      ]
      try finder.decide(&document)
    }
    // A thousand identifiers of 10 to 12 bytes (10 × 10 + 90 × 11 + 900 × 12), and 12 bytes each beside them.
    #expect(finder.byteCount - finder.keyByteCount == 100 + 990 + 10_800 + 12_000)
    #expect(finder.keyByteCount >= 24_000 && finder.keyByteCount <= 34_000)
  }

  @Test func `beyond the limit the run stops with a way out`() throws {
    let finder = RepetitionFinder(memoryLimit: 1_000)
    var document = Document(id: "a", sourceText: Array("x".utf8))
    document.paragraphKeys.candidates = (0..<50).map {
      ParagraphKeys.Candidate(paragraph: $0, key: ParagraphKey(high: 0, low: UInt64($0)))
    }
    let error = #expect(throws: StageError.self) { try finder.decide(&document) }
    #expect(error?.stopsRun == true)
    #expect(error?.message.contains("memory_limit") == true)
    #expect(error?.hint?.contains("shard: 1/2") == true)
  }

  @Test(arguments: ["", "0/2", "3/2", "1", "1/0", "a/b", "1/2/3", "-1/2", "1/1001"])
  func `what is no shard is refused`(text: String) { #expect(KeyShard(text) == nil) }

  @Test func `every key belongs to exactly one shard`() {
    var generator = TextGenerator(seed: 21)
    for _ in 0..<1_000 {
      let key = ParagraphKey(high: generator.next(), low: generator.next())
      let holders = (1...7).filter { KeyShard("\($0)/7")?.contains(key) ?? false }
      #expect(holders.count == 1)
    }
  }

  @Test func `one shard after the other drops what one run drops`() throws {
    var generator = TextGenerator(seed: 22)
    let pool = (0..<30).map { number in
      "Paragraph \(number), which is long enough to be compared with all of the others of them."
    }
    let documents = (0..<40).map { number in
      ("d\(number)", (0..<6).map { _ in pool[generator.number(below: pool.count)] })
    }
    let whole = try DeduplicationTests.runAll(documents).map(DeduplicationTests.text)
    var texts = documents
    for shard in 1...3 {
      let results = try DeduplicationTests.runAll(texts, ["shard": .string("\(shard)/3")])
      texts = results.map { ($0.id, [DeduplicationTests.text($0)]) }
    }
    #expect(texts.map { $0.1[0] } == whole)
    #expect(whole.contains(""))
  }

  @Test func `a shard that cannot serve is refused`() {
    let others: [[String: OptionValue]] = [
      ["scope": .string("document")], ["near": .mapping(["method": .string("minhash")])],
    ]
    for other in others {
      let options = other.merging(["shard": .string("1/2")]) { old, _ in old }
      #expect(throws: DiagnosticError.self) {
        try Deduplication(options: StageOptions(Deduplication.declaration, options))
      }
    }
    #expect(throws: DiagnosticError.self) {
      try Deduplication(
        options: StageOptions(Deduplication.declaration, ["shard": .string("two of four")]))
    }
  }
}
