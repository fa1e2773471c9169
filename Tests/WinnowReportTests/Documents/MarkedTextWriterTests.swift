import WinnowFormats
import Testing
import WinnowCore
import WinnowPipeline

@testable import WinnowReport

@Suite struct MarkedTextWriterTests {
  private func document(
    _ text: String, paragraphs: [Range<Int>], mentions: [Range<Int>], drops: [(Int, String)] = []
  ) throws -> ShownDocument {
    let spans = paragraphs.map { range in
      JSONValue.object([
        ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)),
        ("zone", "main"),
      ])
    }
    let entities = mentions.map { range in
      JSONValue.object([
        ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)),
        ("label", "ORG"), ("name", "<N>"), ("id", ""), ("rule", "r"),
      ])
    }
    let record: JSONValue = [
      "id": "d", "text": .string(text), "source": ["path": "p"], "paragraphs": .array(spans),
      "topics": [], "entities": .array(entities), "dates": [], "locations": [],
    ]
    var document = try #require(ShownDocument(record, row: 0))
    document.drops = drops.map {
      DroppedText(stage: "clean", rule: "menu", text: $0.1, place: $0.0)
    }
    return document
  }

  private func written(_ document: ShownDocument, limit: Int = Int.max) -> [UInt8] {
    var page = HTMLWriter()
    var writer = MarkedTextWriter(document, limit: limit)
    writer.write(to: &page)
    return page.bytes
  }

  private let mark = "<mark class=\"k-org\" title=\"ORG · &lt;N&gt; · rule r\">"

  @Test func `nested mentions nest`() throws {
    let document = try document("In Vienna now", paragraphs: [0..<13], mentions: [3..<9, 3..<13])
    let text = String(decoding: written(document), as: UTF8.self)
    #expect(
      text == "<div class=\"p\" dir=\"auto\">In \(mark)\(mark)Vienna</mark> now</mark></div>\n")
  }

  @Test func `crossing mentions go on as spans`() throws {
    let document = try document("abcdef", paragraphs: [0..<6], mentions: [0..<4, 2..<6])
    let text = String(decoding: written(document), as: UTF8.self)
    #expect(
      text == "<div class=\"p\" dir=\"auto\">\(mark)ab\(mark)cd</mark></mark>"
        + "<span class=\"c k-org\">ef</span></div>\n")
  }

  @Test func `a mention across paragraphs is one mark`() throws {
    let document = try document("ab\n\ncd", paragraphs: [0..<2, 4..<6], mentions: [1..<5])
    let text = String(decoding: written(document), as: UTF8.self)
    #expect(
      text == "<div class=\"p\" dir=\"auto\">a\(mark)b</mark></div>\n"
        + "<div class=\"p\" dir=\"auto\"><span class=\"c k-org\">c</span>d</div>\n")
  }

  @Test func `dropped text is folded where it stood`() throws {
    let document = try document(
      "ab\n\ncd", paragraphs: [0..<2, 4..<6], mentions: [],
      drops: [(0, "<Menu>\n\n"), (2, "\n\nShare"), (5, "1")])
    let text = String(decoding: written(document), as: UTF8.self)
    let order = ["&lt;Menu&gt;</del>", ">ab<", ">Share</del>", ">c<", ">1</del>", ">d<"]
    var rest = text[...]
    for piece in order {
      let found = try #require(rest.firstRange(of: piece), "\(piece) in \(text)")
      rest = rest[found.upperBound...]
    }
  }

  @Test func `there are as many marks as mentions, and the text is whole`() throws {
    let letters = Array("aé<&中𝒳 ".unicodeScalars)
    for seed in UInt64(1)...400 {
      var generator = SeededGenerator(seed: seed)
      var scalars = String.UnicodeScalarView()
      var paragraphs: [Range<Int>] = []
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let start = scalars.count
        for _ in 0..<Int.random(in: 1...20, using: &generator) {
          scalars.append(letters.randomElement(using: &generator) ?? "a")
        }
        paragraphs.append(start..<scalars.count)
        scalars.append("\n")
        scalars.append("\n")
      }
      let mentions = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        let paragraph = paragraphs.randomElement(using: &generator) ?? 0..<1
        let start = Int.random(in: paragraph, using: &generator)
        return start..<Int.random(in: start + 1...scalars.count, using: &generator)
      }
      let drops = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        (Int.random(in: 0...scalars.count, using: &generator), "gone")
      }
      let text = String(scalars)
      let document = try document(
        text, paragraphs: paragraphs, mentions: mentions, drops: drops.sorted { $0.0 < $1.0 })
      let markup = MarkupReader(written(document))
      #expect(markup.isBalanced, "seed \(seed)")
      #expect(markup.count("mark") == mentions.count, "seed \(seed)")
      #expect(markup.count("del") == drops.count, "seed \(seed)")
      let wanted = paragraphs.map { IndexedScalars(text)[$0] }.joined()
      #expect(markup.text.filter { $0 != "\n" } == wanted, "seed \(seed)")
    }
  }

  @Test func `more dropped text than there is room for is counted`() throws {
    let drops = (0..<50).map { _ in (0, String(repeating: "<", count: 3_000)) }
    let document = try document("abc", paragraphs: [0..<3], mentions: [], drops: drops)
    var page = HTMLWriter()
    // Each is cut to 2,000 characters, "…" and an element: three of 2,123 bytes fit.
    var writer = MarkedTextWriter(document, limit: Int.max, dropByteCount: 7_000)
    writer.write(to: &page)
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(MarkupReader(page.bytes).count("del") == 3)
    #expect(text.contains("50 dropped: menu") && text.contains("47 more are in the ledger."))
  }

  @Test func `a limit cuts text and mentions`() throws {
    let document = try document("abcdef", paragraphs: [0..<6], mentions: [0..<2, 2..<5, 5..<6])
    var page = HTMLWriter()
    var writer = MarkedTextWriter(document, limit: 4)
    #expect(writer.isCut && writer.limit == 4 && writer.mentionCount == 2)
    writer.write(to: &page)
    let markup = MarkupReader(page.bytes)
    #expect(markup.count("mark") == 2 && markup.text == "abcd\n")
  }
}

/// The code points of a text by number.
private struct IndexedScalars {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  subscript(range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}
