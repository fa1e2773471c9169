import Testing
import WinnowCore

@testable import WinnowText

@Suite struct MainTextSelectionTests {
  private static let first =
    "The river rose by two metres in the night, and the lower bridge was closed at dawn. "
    + "Nobody was hurt, the fire service said, but forty cellars were under water."
  private static let second =
    "It was the third flood in five years. The council wants to widen the bed above the mill, "
    + "which would cost more than the town has. The minister promised half of it, on condition "
    + "that the mill itself is moved."

  private func text(_ body: String, title: String = "Flood") -> String {
    let page = "<html><head><title>\(title)</title></head><body>\(body)</body></html>"
    var document = Document(
      id: "a", source: Source(path: "a.html", format: .html), sourceText: Array(page.utf8))
    HTMLExtraction(boilerplate: .drop).extract(&document)
    return String(decoding: document.text, as: UTF8.self)
  }

  private var article: String { "<p>\(Self.first)</p><p>\(Self.second)</p>" }

  @Test func `links around an article without any class go`() {
    let links = (0..<12).map { "<li><a href='/\($0)'>A story about thing \($0)</a></li>" }.joined()
    let page = "<div><ul>\(links)</ul></div><div>\(article)</div><div><ul>\(links)</ul></div>"
    #expect(text(page) == Self.first + "\n\n" + Self.second)
  }

  @Test(arguments: ["comments", "related-posts", "sidebar", "cookie-banner", "newsletter", "share"])
  func `an element that calls itself boilerplate goes`(name: String) {
    let other = "<p>Something else that is long enough to be a paragraph of its own. It is.</p>"
    let page = "<div class=body>\(article)</div><div class='\(name)'>\(other)</div>"
    #expect(text(page) == Self.first + "\n\n" + Self.second)
  }

  @Test(arguments: ["promo-box", "sidebar-layout", "has-share", "modal", "nav-page"])
  func `a class is not believed where it would take the whole article`(name: String) {
    #expect(text("<div class='\(name)'>\(article)</div>") == Self.first + "\n\n" + Self.second)
  }

  @Test func `of several articles the one with the page's title is taken`() {
    let other = "<article><h2>Other</h2><p>\(Self.second)</p><p>\(Self.second)</p></article>"
    let page = "<main><article><h1>Flood</h1>\(article)</article>\(other)\(other)</main>"
    #expect(text(page).contains(Self.first))
    #expect(!text(page).contains("Other"))
  }

  @Test func `a page with a few words keeps them`() {
    #expect(
      text("<div><p>Closed on Mondays.</p></div><div>Back soon</div>")
        == "Closed on Mondays.\n\nBack soon")
  }

  @Test func `the lines of a poem before a note stay`() {
    let lines = (0..<14).map { "the heron stands in water number \($0)" }
    let poem = lines.map { "<p>\($0)</p>" }.joined()
    let page = poem + "<p>\(Self.second) \(Self.first)</p>"
    for line in lines { #expect(text(page).contains(line)) }
  }

  @Test func `a table of figures at the end of the article stays, row by row`() {
    let table =
      "<table><tr><th>Item</th><th>Cost</th></tr><tr><td>Roof</td><td>1,200</td></tr></table>"
    let page = "<div>\(article)\(table)<p>Share</p></div>"
    #expect(text(page) == Self.first + "\n\n" + Self.second + "\n\nItem | Cost\n\nRoof | 1,200")
  }

  @Test func `a section is known by its heading`() {
    let related = "<div><h3>Related stories</h3><p>Bridge closed</p><p>Mill sold</p></div>"
    let comments = "<div><h3>12 comments</h3><p>I saw it all from my window, terrible.</p></div>"
    let page = "<div><p>\(Self.first)</p>\(related)<p>\(Self.second)</p>\(comments)</div>"
    #expect(text(page) == Self.first + "\n\n" + Self.second)
  }

  @Test(arguments: [
    "Subscribe to our newsletter", "© 2024 The Meadow. All rights reserved.", "Read more: the mill",
    "Leggi anche: il mulino", "Share this", "Advertisement",
  ])
  func `a line of boilerplate between paragraphs goes`(line: String) {
    let page = "<p>\(Self.first)</p><p>\(line)</p><p>\(Self.second)</p>"
    #expect(text(page) == Self.first + "\n\n" + Self.second)
  }

  @Test func `text in scripts without spaces is prose as well`() {
    let prose = "川の水位は夜のうちに二メートル上がり、下の橋は夜明けに閉鎖された。けが人はなかった。"
    let page =
      "<div><a href=/>ホーム</a><a href=/n>ニュース</a></div><div><p>\(prose)\(prose)</p>"
      + "<p>\(prose)</p></div>"
    #expect(text(page) == prose + prose + "\n\n" + prose)
  }
}
