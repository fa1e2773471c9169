import Testing
import WinnowCore

@testable import WinnowText

@Suite struct HTMLExtractionTests {
  static let article = """
    <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Bees &amp; trees | The Meadow</title>
    <meta property="og:site_name" content="The Meadow"><link rel="canonical" href="https://meadow.example/bees">
    <meta property="article:published_time" content="2024-05-02T08:00:00Z">
    <style>p { color: red }</style><script>if (a < b) document.write("<p>No text.</p>")</script></head>
    <body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
    <div class="social-share"><a href="#">Share</a></div>
    <article><h1>Bees &amp; trees</h1>
    <p>The <b>bees</b> came back in April&nbsp;&ndash; earlier than in any year since the
       count began, and in larger numbers.</p>
    <figure><img src="a.jpg"><figcaption>A bee on a lime tree.</figcaption></figure>
    <h2>What they eat</h2>
    <p>They eat pollen, nectar and, in bad years, the honeydew of aphids.<br>That is known.</p>
    <ul><li>Lime trees flower in June, and the bees know it well.</li>
    <li>Ivy flowers last, when little else is left for them to eat.</li></ul>
    <table><tr><td>April</td><td>1,204 bees.</td></tr></table>
    <p>Nobody knows why, the keepers say, but everybody is glad of it.</p></article>
    <div id="comments"><p>First comment: I have seen them too, in my garden, last week.</p></div>
    <footer><p>© The Meadow, all rights reserved. Printed on paper from trees.</p></footer></body></html>
    """

  private func extract(
    _ page: String, _ boilerplate: HTMLExtraction.Boilerplate = .drop
  ) -> Document {
    var document = Document(
      id: "a", source: Source(path: "a.html", format: .html), sourceText: Array(page.utf8))
    HTMLExtraction(boilerplate: boilerplate).extract(&document)
    return document
  }

  private func lines(_ document: Document) -> [String] {
    document.paragraphs.map {
      "\($0.zone): " + String(decoding: document.text[$0.span.range], as: UTF8.self)
    }
  }

  @Test func `an article gives its paragraphs with their zones`() {
    let expected = [
      "title: Bees & trees",
      "main: The bees came back in April\u{A0}– earlier than in any year since the count began, "
        + "and in larger numbers.",
      "caption: A bee on a lime tree.",
      "heading: What they eat",
      "main: They eat pollen, nectar and, in bad years, the honeydew of aphids.\nThat is known.",
      "main: Lime trees flower in June, and the bees know it well.",
      "main: Ivy flowers last, when little else is left for them to eat.",
      "main: April | 1,204 bees.",
      "main: Nobody knows why, the keepers say, but everybody is glad of it.",
    ]
    let document = extract(Self.article)
    #expect(lines(document) == expected)
    let texts = expected.map { $0.drop { $0 != ":" }.dropFirst(2) }
    #expect(String(decoding: document.text, as: UTF8.self) == texts.joined(separator: "\n\n"))
  }

  @Test func `the head gives title, date, language, address and site`() {
    let document = extract(Self.article)
    #expect(document.title == "Bees & trees")
    #expect(document.published == "2024-05-02T08:00:00Z")
    #expect(document.language == "en")
    let json = document.metadata.fields.first { $0.name == "html" }.map {
      String(decoding: $0.json, as: UTF8.self)
    }
    #expect(
      json == """
        {"title":"Bees & trees","published":"2024-05-02T08:00:00Z","language":"en-GB",\
        "canonical":"https://meadow.example/bees","site_name":"The Meadow",\
        "modified":null,"authors":[],"description":null,"section":null,"tags":[],"image":null,"license":null}
        """)
  }

  @Test func `what is dropped stands in the ledger with its rule`() {
    let rules = Set(extract(Self.article).ledger.entries.map(\.rule))
    #expect(rules.isSuperset(of: ["navigation", "comments", "markup", "entity", "space"]))
  }

  @Test func `marked boilerplate stays, with its zone and a note`() {
    let document = extract(Self.article, .mark)
    #expect(lines(document).contains("navigation: Home"))
    #expect(lines(document).contains { $0.hasPrefix("comments: First comment") })
    #expect(lines(document).contains { $0.hasPrefix("footer: ©") })
    let marks = document.ledger.entries.filter { $0.action == .mark }
    #expect(marks.map(\.rule).contains("comments"))
    #expect(!String(decoding: document.text, as: UTF8.self).contains("No text"))
    #expect(extract(Self.article, .keep).ledger.entries.allSatisfy { $0.action == .edit })
  }

  @Test(arguments: [
    ("", ""), ("a", "a"), ("<", "<"), ("<p>", ""), ("&amp;", "&"), (" \n ", ""),
    ("plain words", "plain words"), ("a < b and c > d", "a < b and c > d"),
    ("<p>one<p>two", "one\n\ntwo"), ("one<br><br>two<br>three", "one\n\ntwo\nthree"),
    ("<pre>a\n  b\n</pre>", "a\n  b"),
    ("&#8364;&#128;&#xD800;&#0;&#x110000;", "€€\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&notit; &notin; &amp &copy2024", "¬it; ∉ & ©2024"), ("x&nbsp;y", "x\u{A0}y"),
    ("<p>a<b> b </b>c</p>", "a b c"), ("<p>a<!-- c -->b</p>", "ab"), ("a\0b", "ab"),
    ("<p>one\r\ntwo</p>\r\n<p>three</p>", "one two\n\nthree"),
    ("<script>if (a<b) x()</script>text", "text"), ("<title>T</title><p>body", "body"),
    ("text<script>never closed", "text"), ("a &lt;b&gt; c", "a <b> c"),
  ])
  func `small pages give the text that a browser shows`(page: String, text: String) {
    #expect(String(decoding: extract(page).text, as: UTF8.self) == text)
  }

  @Test func `both parsers give the same text`() {
    let page = Array(Self.article.utf8)
    let libxml2 = LibXMLParser.parse(page)
    let tolerant = TagScanner.scan(page)
    #expect(libxml2 != nil)
    guard let libxml2 else { return }
    #expect(text(of: libxml2, page) == text(of: tolerant, page))
  }

  private func text(of events: HTMLEvents, _ page: [UInt8]) -> [String] {
    let tree = PageTreeBuilder.build(events, text: page)
    return tree.blocks.map { String(decoding: page[$0.span.range], as: UTF8.self) }
  }

  @Test func `every copied byte stands at its place in the source, and the ledger replays`() {
    var generator = SplitMix(seed: 7)
    let parts = [
      "<p>", "</p>", "<div class=nav>", "</div>", "word ", "A sentence, of some length. ", "&amp;",
      "&eacute", "&#65;", "<b>", "</b>", "\n", "<br>", "<li>", "<td>", "<tr>", "é", "漢字",
      "<!-- x -->",
      "<h2>", "</h2>", "<a href=x>", "</a>", "&nosuch;", "<", ">", "\u{A0}", "<script>",
      "</script>",
      "<ul>", "</ul>", "<table>", "</table>", "<pre>", "</pre>", "\t", "\0", "\r\n", "'", "\"",
    ]
    for round in 0..<600 {
      let count = Int(generator.next() % 60)
      let page = (0..<count).map { _ in parts[Int(generator.next() % UInt64(parts.count))] }
      let document = extract(page.joined(), [.drop, .mark, .keep][round % 3])
      verify(document, "round \(round)")
    }
  }

  private func verify(_ document: Document, _ comment: Comment) {
    for index in document.offsets.runs.indices where document.offsets.runs[index].isCopied {
      let copied = document.text[document.offsets.textSpan(index).range]
      #expect(copied == document.sourceText[document.offsets.sourceSpan(index).range], comment)
    }
    #expect(replayed(document) == document.text, comment)
    var last = 0
    for paragraph in document.paragraphs {
      #expect(Int(paragraph.span.start) >= last && !paragraph.span.isEmpty, comment)
      last = Int(paragraph.span.end)
      #expect(last <= document.text.count, comment)
    }
  }

  /// The source text with the ledger's edits applied.
  private func replayed(_ document: Document) -> [UInt8] {
    var text: [UInt8] = []
    var position = 0
    for entry in document.ledger.entries where entry.action == .edit {
      text += document.sourceText[position..<Int(entry.source.start)]
      text += document.ledger.arena[entry.after.range]
      position = Int(entry.source.end)
    }
    return text + document.sourceText[position...]
  }
}
