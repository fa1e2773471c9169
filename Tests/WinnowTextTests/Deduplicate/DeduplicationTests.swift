import WinnowFormats
import Testing
import WinnowCore
import WinnowResources

@testable import WinnowText

@Suite struct DeduplicationTests {
  static let long = "The ministers met in Prague to speak about the next five years of the process."
  static let other =
    "Another paragraph that is long enough to be compared with those before it, surely."

  @Test func `the first occurrence stays, and the blank line goes with the rest`() throws {
    let document = try Self.run([Self.long, "5 May 2020", Self.long, "5 May 2020"])
    #expect(Self.text(document) == "\(Self.long)\n\n5 May 2020\n\n5 May 2020")
    #expect(document.paragraphs.count == 3)
    let entry = try #require(document.ledger.entries.first)
    #expect(document.ledger.entries.count == 1)
    #expect(entry.rule == "repeated-paragraph")
    #expect(entry.stage == "deduplicate")
    #expect(entry.detail == "a#0")
  }

  @Test func `repetitions at the end take the blank line before them`() throws {
    let document = try Self.run([Self.long, Self.other, Self.long, Self.other])
    #expect(Self.text(document) == "\(Self.long)\n\n\(Self.other)")
    #expect(document.ledger.entries.map(\.detail) == ["a#0", "a#1"])
  }

  @Test func `later documents are compared with earlier ones`() throws {
    let documents = try Self.runAll([
      ("a", [Self.other, Self.long]), ("b", [Self.long]), ("c", ["new", Self.long, Self.other]),
    ])
    #expect(Self.text(documents[0]) == "\(Self.other)\n\n\(Self.long)")
    #expect(Self.text(documents[1]).isEmpty)
    #expect(documents[1].paragraphs.isEmpty)
    #expect(Self.text(documents[2]) == "new")
    #expect(documents[1].ledger.entries.map(\.detail) == ["a#1"])
    #expect(documents[2].ledger.entries.map(\.detail) == ["a#1", "a#0"])
  }

  @Test func `document scope forgets earlier documents`() throws {
    let documents = try Self.runAll(
      [("a", [Self.long]), ("b", [Self.long, Self.long])], ["scope": .string("document")])
    #expect(Self.text(documents[1]) == Self.long)
    #expect(documents[1].ledger.entries.map(\.detail) == ["b#0"])
  }

  @Test func `marking leaves the text alone`() throws {
    let document = try Self.run([Self.long, "é", Self.long], ["action": .string("mark")])
    #expect(Self.text(document) == "\(Self.long)\n\né\n\n\(Self.long)")
    let entry = try #require(document.ledger.entries.first)
    #expect(entry.action == .mark)
    #expect(entry.start == Self.long.count + 5)
    #expect(entry.end - entry.start == Self.long.count)
    #expect(entry.detail == "a#0")
  }

  @Test func `case, spaces, quotes and dashes do not tell paragraphs apart`() throws {
    let curly = "“The ministers” met – in Prague –  to speak about the next five years of it."
    let plain = "\"THE MINISTERS\" met - in Prague - to speak\u{A0}about the next five years of it."
    #expect(try Self.run([curly, plain]).paragraphs.count == 1)
  }

  @Test func `digits tell paragraphs apart`() throws {
    let a = "In 2019 the ministers met in Prague to speak about the next years of the process."
    let b = "In 2018 the ministers met in Prague to speak about the next years of the process."
    for near: OptionValue in [.null, Self.near("minhash", 0.5), Self.near("containment", 0.5)] {
      #expect(try Self.run([a, b], ["near": near]).paragraphs.count == 2)
    }
  }

  @Test func `short paragraphs, titles and headings are exempt`() throws {
    #expect(try Self.run(["Project News", "Project News"]).paragraphs.count == 2)
    let sixty = String(repeating: "é", count: 59)
    #expect(try Self.run([sixty, sixty]).paragraphs.count == 2)
    #expect(try Self.run([sixty + "é", sixty + "é"]).paragraphs.count == 1)
    var document = Self.document("a", [Self.long, Self.long])
    document.paragraphs[1].zone = .heading
    let stage = try Deduplication()
    let index = stage.makeIndex()
    try stage.prepare(&document)
    try index.decide(&document)
    try stage.process(&document)
    #expect(document.paragraphs.count == 2)
  }

  @Test func `the news index among the seeds keeps its dates`() throws {
    let seed = try SeedFile.text("004_be8489d355595877.txt")
    var document = Document(id: "004", sourceText: seed)
    let before = document.paragraphs.count
    let stage = try Deduplication()
    let index = stage.makeIndex()
    try stage.prepare(&document)
    try index.decide(&document)
    try stage.process(&document)
    #expect(before == 60)
    #expect(document.paragraphs.count == 45)
    #expect(document.paragraphs == ParagraphScanner.blocks(document.text.span))
  }

  @Test func `the second time nothing is left to drop`() throws {
    var generator = TextGenerator(seed: 3)
    for round in 0..<100 {
      let pool = (0..<4).map { _ in generator.text(pieces: 80).filter { $0 != "\n" } }
      let paragraphs = (0..<12).map { _ in pool[generator.number(below: 4)] }
      let once = try Self.run(paragraphs)
      let twice = try Self.run(Self.text(once).split(separator: "\n\n").map(String.init))
      #expect(Self.text(twice) == Self.text(once), "round \(round)")
      #expect(Self.replay(once) == Self.text(once), "round \(round)")
    }
  }

  @Test func `the most repeated paragraphs are counted in input order`() throws {
    let stage = try Deduplication()
    let index = stage.makeIndex()
    for number in 0..<5 {
      var document = Self.document(
        "d\(number)", number < 3 ? [Self.other, Self.long] : [Self.long, "x \(Self.other)"])
      try stage.prepare(&document)
      try index.decide(&document)
    }
    let found = try #require(index as? any RepetitionCounting).mostRepeated(10)
    #expect(found.map(\.count) == [5, 3, 2])
    #expect(found.map(\.document) == ["d0", "d0", "d3"])
    #expect(found.map(\.paragraph) == [1, 0, 1])
    #expect(found.first?.excerpt == Self.long)
  }

  @Test func `deciding in another order keeps another first`() throws {
    let stage = try Deduplication()
    var a = Self.document("a", [Self.long])
    var b = Self.document("b", [Self.long])
    try stage.prepare(&a)
    try stage.prepare(&b)
    let index = stage.makeIndex()
    try index.decide(&b)
    try index.decide(&a)
    #expect(b.paragraphKeys.candidates.first?.original == nil)
    #expect(a.paragraphKeys.candidates.first?.original?.document == "b")
  }
}

extension DeduplicationTests {
  static func near(_ method: String, _ threshold: Double) -> OptionValue {
    .mapping(["method": .string(method), "threshold": .number(threshold)])
  }

  static func document(_ id: String, _ paragraphs: [String]) -> Document {
    Document(id: id, sourceText: Array(paragraphs.joined(separator: "\n\n").utf8))
  }

  static func run(
    _ paragraphs: [String], _ options: [String: OptionValue] = [:]
  ) throws -> Document {
    try #require(try runAll([("a", paragraphs)], options).first)
  }

  static func runAll(
    _ documents: [(String, [String])], _ options: [String: OptionValue] = [:]
  ) throws -> [Document] {
    let stage = try Deduplication(options: StageOptions(Deduplication.declaration, options))
    let index = stage.makeIndex()
    return try documents.map { id, paragraphs in
      var document = document(id, paragraphs)
      try stage.prepare(&document)
      try index.decide(&document)
      try stage.process(&document)
      return document
    }
  }

  static func text(_ document: Document) -> String {
    String(decoding: document.text, as: UTF8.self)
  }

  /// The source text with the edits of the ledger applied to it.
  static func replay(_ document: Document) -> String {
    var scalars = Array(String(decoding: document.sourceText, as: UTF8.self).unicodeScalars)
    for entry in document.ledger.entries.reversed() where entry.action == .edit {
      let after = String(decoding: document.ledger.arena[entry.after.range], as: UTF8.self)
      scalars.replaceSubrange(entry.start..<entry.end, with: after.unicodeScalars)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

/// The seeds, found from the place of this file.
enum SeedFile {
  static func text(_ name: String, file: String = #filePath) throws -> [UInt8] {
    let root = file.components(before: "/Tests/")
    return try MappedFile(path: root + "/seeds/" + name).array()
  }
}

extension String {
  /// What stands before the last `marker`.
  fileprivate func components(before marker: String) -> String {
    guard let range = self.ranges(of: marker).last else { return self }
    return String(self[..<range.lowerBound])
  }
}
