import Testing
import WinnowCore

@testable import WinnowText

@Suite struct BlockTrimmingTests {
  private static let prose = "The river rose by two metres in the night."

  /// What becomes of the blocks of a page that were all kept: `+`, or the rule that drops it.
  private func trimmed(_ body: String) -> String {
    let page = Array(body.replacing("{P}", with: Self.prose).utf8)
    let tree = PageTreeBuilder.build(TagScanner.scan(page), text: page)
    var verdicts = tree.blocks.map { block -> BlockVerdict in
      if tree.nodes[Int(block.node)].context.contains(.caption) { return .keep(.caption) }
      return .keep(block.headingLevel > 0 ? .heading : .main)
    }
    BlockTrimming.trim(&verdicts, tree: tree, text: page)
    return verdicts.map { $0.rule ?? "+" }.joined(separator: " ")
  }

  @Test(arguments: [
    // Short lines before the first paragraph and after the last one.
    ("<p>Home<p>{P}", "before-main-text +"),
    ("<p>By Anna<p>12 May<p>{P}", "before-main-text before-main-text +"),
    ("<p>{P}<p>Print", "+ after-main-text"),
    ("<p>{P}<p>Print<p>Top", "+ after-main-text after-main-text"),
    ("<h1>Flood</h1><p>By Anna<p>{P}", "+ before-main-text +"),
    ("<p>{P}<h2>Topics</h2>", "+ after-main-text"),
    // A sentence of a few letters, or one that is a link, is no paragraph.
    ("<p>Oh no.<p>{P}", "before-main-text +"),
    ("<p><a href=/b>The bridge is closed.</a><p>{P}", "before-main-text +"),
    ("<p>{P}<p><a href=/b>The bridge over the Lea is closed.</a>", "+ after-main-text"),
    // Between paragraphs they stay.
    ("<p>{P}<p>Print<p>{P}", "+ + +"), ("<p>{P}<h2>The mill</h2><p>{P}", "+ + +"),
    // Long lines stay; so does what is a caption.
    ("<p>The river, the bridge, the mill, the school, the fire service, the council<p>{P}", "+ +"),
    ("<p>{P}<figure><figcaption>The river</figcaption></figure>", "+ +"),
    ("<figure><figcaption>The river</figcaption></figure><p>{P}", "+ +"),
    // Items of a list without links, and cells beside one another, end a text as well as a
    // paragraph.
    ("<p>{P}<ul><li>two eggs<li>some milk</ul>", "+ + +"),
    ("<p>{P}<ul><li>eggs<li>milk</ul>", "+ after-main-text after-main-text"),
    ("<p>{P}<ul><li><a href=/e>two eggs</a></ul>", "+ after-main-text"),
    ("<p>{P}<table><tr><td>Roof<td>1,200</table>", "+ + +"),
    ("<p>{P}<table><tr><td>Roof</table>", "+ after-main-text"),
    (
      "<p>{P}<table><tr><td><a href=/r>Roof</a><td>1,200</table>",
      "+ after-main-text after-main-text"
    ),
    // Without any paragraph nothing is known.
    ("<p>Home<p>Print", "+ +"), ("<h1>Flood</h1>", "+"),
    ("<ul><li>two eggs<li>some milk</ul>", "+ +"),
    ("", ""),
  ])
  func `short lines at either end go`(body: String, expected: String) {
    #expect(trimmed(body) == expected)
  }

  @Test func `many short lines are a poem or a list and stay`() {
    let lines = String(repeating: "<p>the heron stands in water", count: 20)
    #expect(trimmed(lines + "<p>{P}").split(separator: " ").allSatisfy { $0 == "+" })
    #expect(trimmed("<p>{P}" + lines).split(separator: " ").allSatisfy { $0 == "+" })
    let few = String(repeating: "<p>the heron", count: 3)
    #expect(trimmed(few + "<p>{P}") == "before-main-text before-main-text before-main-text +")
  }

  private static func figure(_ caption: String) -> String {
    "<figure><figcaption>\(caption)</figcaption></figure>"
  }

  @Test(arguments: [
    (figure("The river") + figure("The river"), "+ repeated-caption"),
    (figure("The river") + figure("THE RIVER."), "+ repeated-caption"),
    (figure("The river") + "<p>{P}</p>" + figure("The <b>river</b>"), "+ + repeated-caption"),
    (figure("The r&iacute;ver") + figure("The ríver"), "+ repeated-caption"),
    (
      figure("A") + figure("B") + figure("A") + figure("B"), "+ + repeated-caption repeated-caption"
    ),
    (figure("The river") + figure("The river 2"), "+ +"),
    (figure("The river") + "<p>The river", "+ +"),
    (figure("The river") + figure("The bridge"), "+ +"),
  ])
  func `a caption that is repeated goes`(body: String, expected: String) {
    #expect(trimmed(body) == expected)
  }

  @Test(arguments: [
    // Of headings that follow one another only the last has text below it.
    ("<p>{P}<h2>A</h2><h2>B</h2><p>{P}", "+ empty-section + +"),
    ("<p>{P}<h2>A</h2><h2>B</h2><h2>C</h2><p>{P}", "+ empty-section empty-section + +"),
    ("<p>{P}<h3>A</h3><h2>B</h2><p>{P}", "+ empty-section + +"),
    // A heading below a higher one is the first of its section.
    ("<p>{P}<h2>A</h2><h3>B</h3><p>{P}", "+ + + +"),
    ("<h1>A</h1><h2>B</h2><h3>C</h3><p>{P}", "+ + + +"),
    ("<p>{P}<h2>A</h2><p>Text<h2>B</h2><p>{P}", "+ + + + +"),
  ])
  func `a heading without text below it goes`(body: String, expected: String) {
    #expect(trimmed(body) == expected)
  }
}
