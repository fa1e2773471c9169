import Testing
import WinnowCore

@testable import WinnowText

@Suite struct SectionPruningTests {
  private static let prose =
    "<p>The river rose by two metres in the night, and the lower bridge was closed at dawn. "
    + "Nobody was hurt, the fire service said, but forty cellars were under water, and more "
    + "than three hundred people spent the night in the school.</p>"

  /// What becomes of the blocks of a page: the rule that drops each, or its zone; `{P}` stands for
  /// prose.
  private func verdicts(_ body: String) -> String {
    let short = "<p>Bees were seen on the meadow again this week, and the hives are full.</p>"
    let text = body.replacing("{P}", with: Self.prose).replacing("{S}", with: short)
    let page = Array(text.utf8)
    let tree = PageTreeBuilder.build(TagScanner.scan(page), text: page)
    return MainTextSelection.verdicts(tree, text: page, title: nil)
      .map { $0.rule ?? $0.zone.rawValue }.joined(separator: " ")
  }

  @Test(arguments: [
    // A short post whose title leads to itself, as blogs have them.
    ("<article><h2><a href=/p>Bees</a></h2>{S}</article>", "heading main"),
    ("<article><h2><a href=/p>Bees</a></h2>{S}{S}</article>", "heading main main"),
    ("<article>{S}<h2><a href=/p>Another post</a></h2></article>", "main after-main-text"),
    // In an element of its own beside the text it is the teaser of another one.
    ("{P}{P}<div><h2><a href=/p>Bees</a></h2>{S}</div>", "main main teaser teaser"),
  ])
  func `a heading that is a link begins a teaser only beside the text`(
    body: String, expected: String
  ) {
    #expect(verdicts(body) == expected)
  }

  @Test(arguments: [
    // The heading speaks for its element.
    (
      "{P}<div><h3>Related stories</h3><p>Bridge closed</p><p>Mill sold</p></div>{P}",
      "main related related related main"
    ),
    (
      "{P}<div><h3>You may also like</h3><ul><li>Bridge<li>Mill</ul></div>{P}",
      "main related related related main"
    ),
    (
      "{P}<section><h2>Subscribe to our newsletter</h2><p>It comes on Fridays</p></section>{P}",
      "main promotion promotion main"
    ),
    // Without an element of its own, for all up to a heading of its level or a paragraph without
    // links.
    ("{P}<h3>Related stories</h3><div>Bridge closed</div>{P}", "main related related main"),
    (
      "{P}<h3>Related stories</h3><div>Bridge closed</div><h3>The mill</h3>{P}",
      "main related related heading main"
    ),
    (
      "{P}<h3>Related stories</h3><h4>Bridges</h4><div>Bridge closed</div><h3>The mill</h3>{P}",
      "main related related related heading main"
    ),
    (
      "{P}{P}<h3>Related stories</h3><h3><a href=/b>Bridge closed</a></h3>{P}",
      "main main related related main"
    ),
    // Comments go on to the end of their element, however long they are.
    (
      "<div>{P}{P}<h3>12 comments</h3>{P}<h3>Anna</h3>{P}</div>",
      "main main comments comments comments comments"
    ),
    ("<div>{P}{P}<p>Comments</p>{P}</div>", "main main comments comments"),
    (
      "<div>{P}{P}<div><h3>12 comments</h3><p>I saw it.</p></div>{P}</div>",
      "main main comments comments main"
    ),
  ])
  func `a heading that a phrase gives away speaks for what stands below it`(
    body: String, expected: String
  ) {
    #expect(verdicts(body) == expected)
  }

  @Test(arguments: [
    // A line that is no heading speaks for itself.
    (
      "{P}<p>Related: the mill</p><div>Bridge closed on Monday, as it was said</div>{P}",
      "main related main main"
    ),
    (
      "{P}<p>Subscribe to our newsletter</p><div>It was written down by hand</div>{P}",
      "main promotion main main"
    ),
    // Other headings.
    ("{P}<h3>Relations</h3><div>Bridge closed</div>{P}", "main heading main main"),
    ("{P}<h3>Comment on the flood</h3>{P}", "main heading main"),
    ("{P}<h3>A related bridge</h3>{P}", "main heading main"),
    // Comments before the text, or with a long label, are something else.
    ("<div><p>12 comments</p>{P}{P}</div>", "comments main main"),
  ])
  func `other lines speak for themselves`(body: String, expected: String) {
    #expect(verdicts(body) == expected)
  }

  @Test(arguments: [
    // A heading that is a link begins a teaser.
    (
      "<div>{P}{P}<div><h3><a href=/b>Bridge closed</a></h3><p>It is old.</p></div>{P}</div>",
      "main main teaser teaser main"
    ),
    (
      "<div>{P}{P}<div><h3><a href=/b>Bridge closed</a> today</h3><p>It is old.</p></div>{P}</div>",
      "main main heading main main"
    ),
    (
      "<div>{P}{P}<div><h3><a href='#b'>Bridge closed</a></h3><p>It is old.</p></div>{P}</div>",
      "main main heading main main"
    ),
    (
      "<div>{P}{P}<div><h3>Bridge closed</h3><p>It is old.</p></div>{P}</div>",
      "main main heading main main"
    ),
    // With much text below it, it is a heading after all.
    (
      "<div>{P}{P}<div><h3><a href=/b>Bridge closed</a></h3>{P}{P}{P}</div>{P}</div>",
      "main main heading main main main main"
    ),
  ])
  func `a heading that is nothing but a link begins a teaser`(body: String, expected: String) {
    #expect(verdicts(body) == expected)
  }
}
