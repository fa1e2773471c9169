import Testing
import WinnowCore

@testable import WinnowText

/// Pages that no one wrote by hand; none may lose text or take long.
///
/// Sizes are those of the field where a debug build
/// reads them in a moment, and scaled down otherwise.
@Suite struct BadPageTests {
  private static let prose =
    "<p>This is a sentence of the article, long enough to be one, with a comma. And another.</p>"

  private func extract(_ page: String) -> Document {
    var document = Document(
      id: "a", source: Source(path: "a.html", format: .html), sourceText: Array(page.utf8))
    HTMLExtraction(boilerplate: .drop).extract(&document)
    return document
  }

  private func keepsProse(_ page: String, times: Int = 1) -> Bool {
    let text = String(decoding: extract(page).text, as: UTF8.self)
    return text.split(separator: "This is a sentence of the article").count >= times
      && text.contains("This is a sentence of the article")
  }

  private func isNoted(_ page: String) -> Bool {
    extract(page).ledger.entries.contains { $0.rule == "parser-stopped" && $0.action == .mark }
  }

  @Test(arguments: ["div", "b", "p", "table", "li", "blockquote", "font", "a", "custom-x"])
  func `ten thousand elements in one another`(name: String) {
    let page = String(repeating: "<\(name)>", count: 10_000) + Self.prose
    #expect(keepsProse(page))
    #expect(keepsProse(page + String(repeating: "</\(name)>", count: 10_000) + Self.prose))
  }

  @Test func `deep nesting is read by the tolerant scanner, and the ledger says so`() {
    #expect(isNoted(String(repeating: "<div>", count: 10_000) + Self.prose))
    #expect(!isNoted(Self.prose))
  }

  @Test func `a tag with a hundred thousand attributes`() {
    let attributes = (0..<100_000).map { " a\($0)=\"\($0)\"" }.joined()
    let page = Self.prose + "<div\(attributes)>" + Self.prose + "</div>"
    #expect(keepsProse(page, times: 2))
    #expect(isNoted(page))
  }

  @Test func `many tags with many attributes each`() {
    let tag = "<i" + (0..<900).map { " b\($0)" }.joined() + ">"
    #expect(keepsProse(String(repeating: tag, count: 60) + Self.prose))
  }

  @Test func `one line of a megabyte`() {
    let words = String(repeating: "word after word, ", count: 60_000) + "the end."
    let text = String(decoding: extract("<body>" + words).text, as: UTF8.self)
    #expect(text == words)
  }

  @Test func `a page above the limit of the parser is read all the same`() {
    let page = String(repeating: Self.prose, count: 50_000)
    #expect(page.utf8.count > 4 << 20)
    let document = extract(page)
    #expect(document.paragraphs.count == 50_000)
  }

  @Test(arguments: [
    "<script>document.write('<p>hidden words</p>'); if (a<b && c>d) {}</script>",
    "<style>p > a { content: '<p>hidden words</p>' }</style>", "<!-- <p>hidden words</p> -->",
    "<script>/* <p>hidden words</p> */</script >", "<textarea><p>hidden words</p></textarea>",
    "<template><p>hidden words</p></template>", "<p style='display: NONE'>hidden words</p>",
    "<p hidden>hidden words</p>", "<select><option>hidden words</select>",
  ])
  func `text that no reader sees does not come through`(part: String) {
    let text = String(decoding: extract(Self.prose + part + Self.prose).text, as: UTF8.self)
    #expect(!text.contains("hidden words"))
    #expect(text.split(separator: "This is a sentence").count == 2)
  }

  @Test(arguments: [
    "<!-- never closed ", "<!-- a --> <!--", "<!", "<?xml ", "<div title=\"never closed ",
    "<a href='x>", "</", "<p class=", "&", "&#", "&#x", "<![CDATA[ x ", "</p></div></body></html>",
    "<title>", "<textarea>", "<select>", "<plaintext>", "<xmp>", "<iframe>", "\0\0\0", "&#xD800;",
    "<table><p>", "<frameset>", "<head>", "<svg>", "<noscript>", "<button>", "<object>",
  ])
  func `text before and after broken markup is kept`(part: String) {
    #expect(keepsProse(Self.prose + part))
    #expect(keepsProse(Self.prose + part + ">" + Self.prose))
  }

  @Test(arguments: [
    "<!-- ", "<!--->", "<a b='>", "<a b=\">", "<title>", "<", "&", "&amp", "</b>", "<i>", "</i><i>",
    "<td>", "<li>", "<br>", "<p", "<b></i>", "<script>", "<div></p>", "<a><div>", "\0", " ",
    "\u{301}",
  ])
  func `thousands of anything are read in linear time`(unit: String) {
    let document = extract(String(repeating: unit, count: 8000) + "<p>words at the end</p>")
    #expect(document.text.count <= document.sourceText.count * 3)
  }

  @Test func `a charset that lies does no harm`() throws {
    let page = "<meta charset=iso-8859-1><p>naïve café, and more of it. Yes.</p>"
    let decoded = try TextDecoder.decode(Array(page.utf8), isHTML: true)
    var document = Document(
      id: "a", source: Source(path: "a.html", format: .html), sourceText: decoded.text)
    HTMLExtraction().extract(&document)
    #expect(String(decoding: document.text, as: UTF8.self) == "naïve café, and more of it. Yes.")
  }
}
