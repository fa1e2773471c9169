import Testing
import WinnowCore
import WinnowText

@testable import WinnowExtraction

@Suite struct TopicTaggingTests {
  private func tags(
    _ text: String, _ topics: [Taxonomy.Topic], minimumScore: Double = 0
  ) throws -> [TopicTag] {
    var document = Document(id: "probe", sourceText: Array(text.utf8))
    document.tokens = Tokenizer().tokenize(document.text, in: document.paragraphs)
    try TopicTagging(Taxonomy(name: "t", topics: topics), minimumScore: minimumScore)
      .process(&document)
    return document.topics
  }

  private func topic(
    _ id: String, _ phrases: [String: Double], parent: String? = nil, excluded: [String] = [],
    required: [String] = [], minimum: Double = 0
  ) -> Taxonomy.Topic {
    Taxonomy.Topic(
      id: id, label: id, parent: parent,
      phrases: phrases.sorted { $0.key < $1.key }.map { Taxonomy.Phrase($0.key, weight: $0.value) },
      excluded: excluded, required: required, minimumEvidence: minimum)
  }

  private func evidence(_ text: String, _ topics: [Taxonomy.Topic]) throws -> [String] {
    let bytes = Array(text.utf8)
    return try tags(text, topics).map { tag in
      "\(tag.id): "
        + tag.evidence.map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
        .joined(separator: ", ")
    }
  }

  @Test func `phrases match over plurals, spelling, hyphens and possessives`() throws {
    let labour = topic(
      "labour", ["migrant worker": 1, "low-skilled labour": 1, "women's right": 1])
    #expect(
      try evidence("Migrant-workers and low skilled labor; women’s rights.", [labour])
        == ["labour: Migrant-workers, low skilled labor, women’s rights"])
    #expect(try tags("The migrant. Workers, labour.", [labour]).isEmpty)
  }

  @Test func `evidence of one scores a half in a short text, and more saturates`() throws {
    let asylum = topic("asylum", ["asylum": 1, "refugee": 1])
    #expect(try tags("asylum", [asylum]).map(\.score) == [0.5])
    #expect(try tags("asylum refugee", [asylum]).map(\.score) == [0.75])
    // Twice the same phrase is 1 + ln 2 = 1.6931: 1 − 2^−1.6931 = 0.6907.
    #expect(try tags("asylum asylum", [asylum]).map(\.score) == [0.6907])
    // Four hundred words halve the evidence: 1 − 2^−0.5 = 0.2929.
    let long = "asylum" + String(repeating: " word", count: 399)
    #expect(try tags(long, [asylum]).map(\.score) == [0.2929])
  }

  @Test func `each topic reads its own longest phrases`() throws {
    let topics = [
      topic("a", ["climate change": 1]), topic("b", ["climate change adaptation": 1]),
      topic("c", ["change adaptation plan": 1]), topic("d", ["climate": 1, "climate change": 2]),
    ]
    #expect(
      try evidence("climate change adaptation plan", topics).sorted() == [
        "a: climate change", "b: climate change adaptation", "c: change adaptation plan",
        "d: climate change",
      ])
  }

  @Test func `excluded phrases speak for nothing`() throws {
    let poverty = topic("poverty", ["poor": 1], excluded: ["poor quality"])
    let quality = topic("quality", ["poor quality": 1])
    #expect(
      try evidence("poor quality for the poor", [poverty, quality])
        == ["poverty: poor", "quality: poor quality"])
  }

  @Test func `required words and least evidence hold a topic back`() throws {
    let health = topic("health", ["care": 1], required: ["patient", "hospital"])
    #expect(try tags("care and care", [health]).isEmpty)
    #expect(try tags("care in hospitals", [health]).count == 1)
    let strict = topic("strict", ["care": 1], minimum: 1.5)
    #expect(try tags("care", [strict]).isEmpty)
    #expect(try tags("care care", [strict]).count == 1)
  }

  @Test func `parents have the evidence of their children`() throws {
    let topics = [
      topic("top", ["roof": 0.5]), topic("middle", ["wall": 1], parent: "top"),
      topic("leaf", ["stone": 1], parent: "middle"),
    ]
    #expect(
      try evidence("stone wall roof", topics)
        == ["top: stone, wall, roof", "middle: stone, wall", "leaf: stone"])
  }

  @Test func `order is by score, then by identifier`() throws {
    let topics = [topic("b", ["x1": 1]), topic("a", ["x1": 1]), topic("c", ["x1": 2])]
    #expect(try tags("x1", topics).map(\.id) == ["c", "a", "b"])
    #expect(try tags("x1", topics, minimumScore: 0.6).map(\.id) == ["c"])
  }

  @Test(arguments: ["", ".", "-", "a", "\n\n", "’s", "- - -"])
  func `odd texts have no topics`(text: String) throws {
    #expect(try tags(text, [topic("a", ["b": 1])]).isEmpty)
  }

  @Test func `it counts what a search for every phrase at every place counts`() throws {
    let words = ["a1", "b1", "c1", "d1", "."]
    for seed in UInt64(1)...40 {
      var state = seed
      func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
      }
      let topics = (0..<4).map { number in
        let phrases = (0...next(4)).map { _ in
          (0...next(3)).map { _ in words[next(4)] }.joined(separator: " ")
        }
        return topic("t\(number)", Dictionary(phrases.map { ($0, 1) }) { first, _ in first })
      }
      let text = (0..<60).map { _ in words[next(5)] }
      let found = try tags(text.joined(separator: " "), topics)
      for topic in topics {
        let expected = Self.occurrences(of: topic.phrases.map(\.text), in: text)
        let tag = found.first { $0.id == topic.id }
        #expect(tag?.evidence.count ?? 0 == expected, "seed \(seed), \(topic.phrases.map(\.text))")
      }
    }
  }

  /// How often phrases stand in a text, from left to right, the longest first, none over another or across a stop.
  private static func occurrences(of phrases: [String], in text: [String]) -> Int {
    let phrases = phrases.map { $0.split(separator: " ").map(String.init) }
      .sorted { $0.count > $1.count }
    var (index, count) = (0, 0)
    while index < text.count {
      let here = phrases.first { text[index...].starts(with: $0) }
      if here != nil { count += 1 }
      index += here?.count ?? 1
    }
    return count
  }

  @Test func `the built-in taxonomies tag the seeds' kinds of text`() throws {
    let text = """
      The workshop on the integration of migrants and refugees trained border guards against human trafficking.
      """
    var document = Document(id: "a", sourceText: Array(text.utf8))
    document.tokens = Tokenizer().tokenize(document.text, in: document.paragraphs)
    try TopicTagging(options: StageOptions(TopicTagging.declaration)).process(&document)
    let found = Set(document.topics.map(\.id))
    #expect(found.isSuperset(of: ["integration", "inclusion", "trafficking", "borders", "asylum"]))
  }

  @Test func `paragraphs are tagged by themselves when that is asked for`() throws {
    var document = Document(
      id: "a", sourceText: Array("Asylum seekers.\n\nNothing here.\n\nClimate change.".utf8))
    document.tokens = Tokenizer().tokenize(document.text, in: document.paragraphs)
    let topics = [topic("asylum", ["asylum": 1]), topic("climate", ["climate change": 1])]
    try TopicTagging(Taxonomy(name: "t", topics: topics)).process(&document)
    #expect(document.paragraphTopics.isEmpty)
    try TopicTagging(Taxonomy(name: "t", topics: topics), tagsParagraphs: true).process(&document)
    #expect(document.topics.map(\.id) == ["asylum", "climate"])
    #expect(document.paragraphTopics.map { $0.map(\.id) } == [["asylum"], [], ["climate"]])
    let start = document.paragraphTopics[2].first?.evidence.first?.span.start
    #expect(start == UInt32(document.text.count - "Climate change.".utf8.count))
  }

  @Test func `several taxonomies give the topics of each, the best first`() throws {
    let text = "Ending hunger and malnutrition, and the asylum of refugees; food security, asylum."
    func tagged(_ taxonomies: [String]) throws -> [TopicTag] {
      var document = Document(id: "a", sourceText: Array(text.utf8))
      document.tokens = Tokenizer().tokenize(document.text, in: document.paragraphs)
      let options = StageOptions(
        TopicTagging.declaration, ["taxonomy": .strings(taxonomies)])
      try TopicTagging(options: options).process(&document)
      return document.topics
    }
    let apart = try tagged(["builtin/sdg"]) + tagged(["builtin/migration"])
    let together = try tagged(["builtin/sdg", "builtin/migration"])
    #expect(!apart.isEmpty && together.count == apart.count)
    #expect(apart.allSatisfy { together.contains($0) })
    #expect(zip(together, together.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  @Test func `a topic in two taxonomies is a fault`() {
    let options = StageOptions(
      TopicTagging.declaration, ["taxonomy": .strings(["builtin/sdg", "builtin/sdg"])])
    let error = #expect(throws: DiagnosticError.self) { try TopicTagging(options: options) }
    #expect(error?.diagnostics.first?.code == "T020")
  }
}
