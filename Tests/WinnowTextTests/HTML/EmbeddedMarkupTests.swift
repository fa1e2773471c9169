import Testing
import WinnowCore
import WinnowText

@Suite struct EmbeddedMarkupTests {
  private func stripped(_ text: String) -> String {
    var document = Document(id: "a", sourceText: Array(text.utf8))
    var edits = EditList(stage: "clean")
    _ = EmbeddedMarkup().appendEdits(of: document, to: &edits)
    document.apply(edits)
    return String(decoding: document.text, as: UTF8.self)
  }

  @Test(arguments: [
    ("<a href=\"https://e.org/x\">the <b>full</b> report</a>", "the full report"),
    ("See <i>Nature</i>, 12 May.", "See Nature, 12 May."),
    ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    ("<p>One.</p>\n\n<p>Two.</p>\n", "One.\n\nTwo."),
    ("One.<br/>Two.<br>Three.<BR />Four.", "One.\nTwo.\nThree.\nFour."),
    ("<ul><li>first</li> <li>second</li></ul>", "first\n\nsecond"),
    ("costs 3&nbsp;&mdash;&#160;4 &euro;", "costs 3\u{A0}—\u{A0}4 €"),
    ("Q&amp;A <em>now</em>", "Q&A now"),
    ("a <b>b</b> <i>c</i> d", "a b c d"),
    ("x <script type=\"text/javascript\">if (a < b) { run() }</script>y <b>z</b>", "x y z"),
    ("<strong>A</strong> <!-- hidden --> B", "A  B"),
  ])
  func `paired tags go and references are decoded`(text: String, expected: String) {
    #expect(stripped(text) == expected)
  }

  @Test(arguments: [
    "x<y and a>b", "if i<b and c>d then", "AT&T and R&D & more", "a < b > c", "1<2", "<", "&", "<a",
    "You may use these tags: <a href=\"\" title=\"\"> <abbr title=\"\"> <b> <cite> <em> <strong>",
    "Put it between <b> and </b> to make it bold", "Use <br> for a line break", "<<<>>>", "&&&;",
    "an <email@example.org> address", "the &unknown; reference", "List<String> and Map<K, V>",
  ])
  func `prose about tags stays as it is`(text: String) {
    #expect(stripped(text) == text)
  }

  @Test(arguments: [
    ("<!DOCTYPE html><p>", true), ("\n<!-- saved --><HTML lang=en>", true),
    ("<?xml version=\"1.0\"?>\n<!doctype HTML>", true), ("<p>text</p>", false), ("", false),
    ("plain", false), ("<htm", false), ("\u{FEFF}<html>", true),
  ])
  func `a page is known by how it begins`(text: String, expected: Bool) {
    let bytes = Array(text.utf8)
    let found = EmbeddedMarkup.looksLikeHTML(bytes.span)
    #expect(found == expected)
  }

  @Test(arguments: ["<", "&", "<a href=\"", "<b>", "</b>", "<br>", "<!--", "<p"])
  func `a hundred thousand of anything takes no time`(unit: String) {
    let text = String(repeating: unit, count: 20_000)
    #expect(stripped(text).utf8.count <= text.utf8.count + 40_000)
  }
}
