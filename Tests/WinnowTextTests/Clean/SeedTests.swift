import Testing
import WinnowCore

@testable import WinnowText

/// The seeds as they come out of `normalize` and `clean`; the expectations were written by reading the seeds.
@Suite struct SeedTests {
  func clean(_ name: String, boilerplate: String = "drop") throws -> Document {
    var document = Document(id: name, sourceText: Array(try Seeds.text(name).utf8))
    try Normalization(options: StageOptions(Normalization.declaration)).process(&document)
    let options: [String: OptionValue] = ["boilerplate": .string(boilerplate)]
    try Cleaning(options: StageOptions(Cleaning.declaration, options)).process(&document)
    return document
  }

  /// The document is right, and so are its text as a whole, its way back, and what a second run makes of it.
  func check(_ document: Document, _ expected: [String]) throws {
    #expect(document.paragraphTexts == expected)
    var text = document.string
    if text.hasSuffix("\n") { text.removeLast() }
    #expect(text == expected.joined(separator: "\n\n"))
    DocumentLaws.check(document, document.id)
    let again = try run(Cleaning.self, document.string)
    #expect(again.text == document.text)
  }

  @Test func `000: the comment form, the counter and the glued image names go`() throws {
    let document = try clean("000")
    var expected = try Seeds.text("000").blocks
    expected.removeLast(5)
    let names = "fullsizerender-1 fullsizerender img_7783 img_7838"
    #expect(expected[7].hasSuffix("Nigar Rustamzade." + names))
    expected[7].removeLast(names.count)
    try check(document, expected)
    #expect(
      document.rules == [
        "glued-image-name", "view-counter", "comment-form", "comment-form", "comment-form",
        "copyright-line",
      ])
    #expect(document.title == "Advocacy Skillshare meeting")
    #expect(document.paragraphs.map(\.zone) == [.title] + Array(repeating: .main, count: 7))
  }

  @Test func `001: hard-wrapped lines become one paragraph, and the share line goes`() throws {
    let document = try clean("001")
    var lines = try Seeds.text("001").split(separator: "\n").map(String.init)
    #expect(lines.removeLast() == "Dostları ilə paylaş:")
    var expected = lines.joined(separator: " ")
    for (broken, whole) in [
      ("sup- porting", "supporting"), ("human- itarian", "humanitarian"),
      ("collab- oration", "collaboration"),
    ] {
      let parts = expected.ranges(of: broken)
      #expect(parts.count == 1)
      expected.replace(broken, with: whole)
    }
    try check(document, [expected])
    #expect(document.rules.count { $0 == "unwrap" } == 57)
    #expect(document.rules.count { $0 == "dehyphenate" } == 3)
    #expect(document.rules.count { $0 == "share-line" } == 1)
  }

  @Test func `002: a line is a paragraph, menus and teasers go, captions are known`() throws {
    let document = try clean("002")
    let lines = try Seeds.text("002").split(separator: "\n").map(String.init)
    try check(document, Array(lines[14...]))
    #expect(lines[14].hasPrefix("Supporting the Establishment"))
    #expect(document.paragraphs.count == 15)
    var zones = [Zone](repeating: .main, count: 15)
    zones[0] = .title
    zones[6] = .caption
    zones[12] = .caption
    #expect(document.paragraphs.map(\.zone) == zones)
    #expect(document.rules.count { $0 == "menu" } == 14)
  }

  @Test func `003: pages are joined, their furniture and the related documents go`() throws {
    let document = try clean("003")
    let blocks = try Seeds.text("003").blocks
    // Title, viewer, download, "Transcription", sixteen pages, three hundred blocks of related documents.
    #expect(blocks.count == 320)
    var pages = Array(blocks[4..<20])
    for index in pages.indices {
      let number = "\(index + 1) "
      #expect(pages[index].hasPrefix(number))
      pages[index].removeFirst(number.count)
    }
    for (page, mark, without, note) in Self.notes {
      #expect(pages[page - 1].contains(mark))
      pages[page - 1].replace(mark, with: without, maxReplacements: 1)
      guard let start = pages[page - 1].ranges(of: note).first?.lowerBound else {
        Issue.record("page \(page) has its notes")
        continue
      }
      pages[page - 1] = String(pages[page - 1][..<start])
    }
    pages[2].replace("Resolution 4 setting", with: "Resolution setting")
    for (lost, restored) in Self.apostrophes {
      for index in pages.indices { pages[index].replace(lost, with: restored) }
    }
    let joined = [[1], [2], [3], [4], [5, 6, 7], [8, 9], [10, 11, 12], [13, 14], [15], [16]]
    let expected = [blocks[0]] + joined.map { $0.map { pages[$0 - 1] }.joined(separator: " ") }
    try check(document, expected)
    #expect(document.paragraphs.prefix(3).map(\.zone) == [.title, .heading, .toc])
    #expect(document.rules.count { $0 == "related-documents" } == 300)
    #expect(document.rules.count { $0 == "note" } == 4)
  }

  /// Page, a mark as it stands, without it, and how the notes of the page begin.
  static let notes = [
    (3, "region, 1 the", "region, the", " 1 Albania,"),
    (5, "timely. 5 The", "timely. The", " 5 For additional"),
    (13, "projections 6 do", "projections do", " 6 UNDESA population"),
    (14, "Strategy, 7 by", "Strategy, by", " 7 Regional Cooperation Council,"),
  ]

  /// The nine apostrophes that the pages lost.
  static let apostrophes = [
    ("IOM s role", "IOM's role"), ("diaspora s engagement", "diaspora's engagement"),
    ("it s physically", "it's physically"), ("migrant s particular", "migrant's particular"),
    ("individual s particular", "individual's particular"), ("doesn t lose", "doesn't lose"),
    ("don t want", "don't want"), ("don t know", "don't know"),
  ]

  @Test func `003, marked: all blocks stay with their zones, notes as paragraphs of their own`()
    throws
  {
    let document = try clean("003", boilerplate: "mark")
    let zones = document.paragraphs.map(\.zone)
    #expect(zones.count { $0 == .related } == 300)
    #expect(zones.count { $0 == .note } == 4)
    #expect(zones.count { $0 == .navigation } == 4)
    let marked = document.ledger.entries.filter { $0.rule == "related-documents" }
    #expect(marked.count == 300 && marked.allSatisfy { $0.action == .mark })
    DocumentLaws.check(document, "003")
  }

  @Test func `004: all sixty blocks stay, labels above their titles, without no-break spaces`()
    throws
  {
    let document = try clean("004")
    let blocks = try Seeds.text("004").blocks.map { $0.replacing("\u{A0}", with: "") }
    #expect(blocks.count == 60)
    try check(document, blocks)
    #expect(document.rules == ["trailing-space", "trailing-space"])
    #expect(
      document.paragraphTexts[4]
        == "Project News\nWorkshop and a senior officials meeting to support Türkiye’s NAVRR Mechanism"
    )
  }
}

extension String {
  /// The blocks between blank lines.
  fileprivate var blocks: [String] {
    split(separator: "\n\n", omittingEmptySubsequences: true).map {
      var block = $0
      while block.hasSuffix("\n") { block.removeLast() }
      while block.hasPrefix("\n") { block.removeFirst() }
      return String(block)
    }
  }
}
