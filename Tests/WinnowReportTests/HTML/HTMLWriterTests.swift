import Testing

@testable import WinnowReport

@Suite struct HTMLWriterTests {
  private func written(_ content: (inout HTMLWriter) -> Void) -> String {
    var page = HTMLWriter()
    content(&page)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test func `text and attributes are escaped`() {
    let hostile = "\"onmouseover='x'><script>]]>&amp;"
    let text = written { page in
      page.element(.p, [.class("soft"), .id(hostile), .value("title", hostile)], text: hostile)
    }
    let escaped = "&quot;onmouseover=&#39;x&#39;&gt;&lt;script&gt;]]&gt;&amp;amp;"
    #expect(
      text == "<p class=\"soft\" id=\"\(escaped)\" title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func `links stay on the page`() {
    let text = written { $0.element(.a, [.href(fragment: "javascript:x")], text: "y") }
    #expect(text == "<a href=\"#javascript:x\">y</a>")
  }

  @Test func `elements nest`() {
    let text = written { page in
      page.element(.ul) { page in
        page.element(.li, text: "1")
        page.element(.li) { $0.isolated("2") }
      }
    }
    #expect(text == "<ul><li>1</li><li><bdi>2</bdi></li></ul>")
  }

  @Test func `a table heads its columns and rows`() {
    let text = written { page in
      page.table(
        "Counts", [.text("Name"), .bar, .number("Times")],
        [[.foreign("<a>"), .bar(0.5), .text("2")]])
    }
    #expect(
      text == "<table><caption>Counts</caption><thead><tr><th scope=\"col\">Name</th>"
        + "<td class=\"b\" aria-hidden=\"true\"></td><th scope=\"col\" class=\"n\">Times</th></tr></thead>"
        + "<tbody><tr><th scope=\"row\"><bdi>&lt;a&gt;</bdi></th><td class=\"b\" aria-hidden=\"true\">"
        + "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        + "<rect width=\"50\" height=\"10\"></rect></svg></td><td class=\"n\">2</td></tr></tbody></table>\n"
    )
  }

  @Test func `a style sheet that could end its element is none`() {
    #expect(StyleSheet(Array("a{}</style><script>".utf8)) == nil)
    let sheet = StyleSheet(Array("p{margin:0}".utf8))
    // printf 'p{margin:0}' | openssl dgst -sha256 -binary | base64
    #expect(sheet?.policy.contains("'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='") == true)
    #expect(sheet?.policy.hasPrefix("default-src 'none'; style-src 'sha256-") == true)
  }

  @Test(arguments: [
    ("a.yaml", "a.yaml"), ("my file", "'my file'"), ("it's", "'it'\\''s'"), ("", "''"),
    ("$(rm)", "'$(rm)'"), ("stages.dates.day_first=false", "stages.dates.day_first=false"),
    ("a\nb", "'a\nb'"),
  ])
  func `the words of a command are quoted`(word: String, expected: String) {
    #expect(ShellWord.quoted(word) == expected)
  }
}
