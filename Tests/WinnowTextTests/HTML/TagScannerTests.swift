import Testing
import WinnowCore

@testable import WinnowText

@Suite struct TagScannerTests {
  /// What the scanner finds: `<p`, `p>`, text in brackets, raw text in braces.
  private func events(_ page: String) -> String {
    let bytes = Array(page.utf8)
    return TagScanner.scan(bytes).list.map { event -> String in
      let text = String(decoding: bytes[event.span.range], as: UTF8.self)
      switch event.kind {
      case .open: return "<\(event.tag)"
      case .close: return "\(event.tag)>"
      case .text: return "[\(text)]"
      case .raw: return "{\(text)}"
      }
    }.joined(separator: " ")
  }

  /// HTML Standard, 13.2.5.6 to 13.2.5.8.
  @Test(arguments: [
    ("<p>one</p>", "<p [one] p>"), ("one", "[one]"), ("<P>one</P >", "<p [one] p>"), ("", ""),
    ("<p\n>one</p\t>", "<p [one] p>"), ("<br/>", "<br"), ("<br />a", "<br [a]"),
    ("<b><i></b></i>", "<b <i b> i>"),
    ("</p>", "p>"), ("</p class=x>a", "p> [a]"), ("<nosuch>a", "<other [a]"),
    ("<my-tag>a</my-tag>", "<custom [a] custom>"),
    ("<h1>a</h1><h2>b</h2>", "<h1 [a] h1> <h2 [b] h2>"),
    // A `<` that no letter follows is text.
    ("a < b", "[a < b]"), ("1<2", "[1<2]"), ("a <", "[a <]"), ("<", "[<]"), ("< p>a", "[< p>a]"),
    ("<>a", "[<>a]"),
    ("a > b", "[a > b]"), ("<<p>a", "[<] <p [a]"), ("<3 <b>a", "[<3 ] <b [a]"), ("</", "[</]"),
    // An end tag without a name is nothing, other markup a comment.
    ("a</>b", "[a] [b]"), ("a</ p>b", "[a] [b]"),
    ("a<?php echo 1 ?>b", "[a] [b]"),
    ("<!doctype html>a", "[a]"), ("a<!>b", "[a] [b]"), ("a<!ELEMENT b>c", "[a] [c]"),
    ("a<![CDATA[x]]>b", "[a] [b]"),
  ])
  func `tags and text are told apart`(page: String, expected: String) {
    #expect(events(page) == expected)
  }

  /// HTML Standard, 13.2.5.43 to 13.2.5.51.
  @Test(arguments: [
    ("a<!-- b -->c", "[a] [c]"), ("a<!---->c", "[a] [c]"), ("a<!-->c", "[a] [c]"),
    ("a<!--->c", "[a] [c]"),
    ("a<!-- <p>b</p> -->c", "[a] [c]"), ("a<!-- b -- c -->d", "[a] [d]"),
    ("a<!-- b --->c", "[a] [c]"),
    ("a<!-- > -->c", "[a] [c]"), ("a<!--b--><!--c-->d", "[a] [d]"),
    ("a<!-- - -- > -->b", "[a] [b]"),
    ("a<!- b ->c", "[a] [c]"), ("a<!-b>c", "[a] [c]"), ("a<!--b--!>c", "[a] [c]"),
    // One that is never closed ends at its first `>`, so that it does not take the page with it.
    ("a<!-- b > c", "[a] [ c]"), ("a<!-- <p>b", "[a] [b]"), ("a<!--", "[a]"), ("a<!-- b", "[a]"),
  ])
  func `comments are no text`(page: String, expected: String) { #expect(events(page) == expected) }

  /// HTML Standard, 13.2.5.2 to 13.2.5.14: nothing but its own end tag ends raw text.
  @Test(arguments: [
    ("<script>a<b</script>c", "<script {a<b} script> [c]"),
    ("<style>p > a {}</style>", "<style {p > a {}} style>"),
    ("<script>a</script >c", "<script {a} script> [c]"),
    ("<script>a</SCRIPT>c", "<script {a} script> [c]"),
    ("<script>a</script/>c", "<script {a} script> [c]"),
    ("<script>a</scripts>b</script>", "<script {a</scripts>b} script>"),
    ("<script>a</style>b</script>", "<script {a</style>b} script>"),
    ("<script>'<p>'</script>", "<script {'<p>'} script>"),
    ("<title>a <b>c</title>d", "<title {a <b>c} title> [d]"),
    ("<textarea>a<p>b</textarea>", "<textarea {a<p>b} textarea>"),
    ("<iframe><p>a</iframe>b", "<iframe {<p>a} iframe> [b]"),
    ("<noembed><p>a</noembed>", "<noembed {<p>a} noembed>"),
    ("<script><!-- a --></script>b", "<script {<!-- a -->} script> [b]"),
    ("<style></style>a", "<style style> style> [a]"),
    // What xmp holds is read by people.
    ("<xmp><p>a</xmp>", "<xmp [<p>a] xmp>"),
    // A script or a style sheet without end takes the rest of the page, nothing else does.
    ("<script>a<p>b", "<script {a<p>b}"), ("<style>a", "<style {a}"),
    ("<title>a<p>b", "<title title> [a] <p [b]"),
    ("<textarea>a<p>b", "<textarea textarea> [a] <p [b]"),
    // Elements that only sound raw.
    ("<pre><p>a</pre>", "<pre <p [a] pre>"), ("<code>a<b>c", "<code [a] <b [c]"),
  ])
  func `raw text runs to its own end tag`(page: String, expected: String) {
    #expect(events(page) == expected)
  }

  /// The attributes of the first tag: name and value.
  private func attributes(_ page: String) -> [String] {
    let events = TagScanner.scan(Array(page.utf8))
    return events.attributes.map {
      "\($0.name.htmlName)=" + String(decoding: events.arena[$0.value.range], as: UTF8.self)
    }
  }

  /// HTML Standard, 13.2.5.32 to 13.2.5.40.
  @Test(arguments: [
    ("<p class=a>", ["class=a"]), ("<p class='a b'>", ["class=a b"]),
    ("<p class=\"a b\">", ["class=a b"]),
    ("<p CLASS=A ID=B>", ["class=A", "id=B"]), ("<p class = a>", ["class=a"]),
    ("<p class\n=\n'a'>", ["class=a"]),
    ("<p hidden>", ["hidden="]), ("<p hidden class=a>", ["hidden=", "class=a"]),
    ("<p class=>", ["class="]),
    ("<p class=''>", ["class="]), ("<p class='a'id=b>", ["class=a", "id=b"]),
    ("<p/class=a>", ["class=a"]),
    ("<p class=a/>", ["class=a/"]), ("<p class='a'/>", ["class=a"]),
    ("<a href=/a/b?c=d>", ["href=/a/b?c=d"]),
    ("<p class='a>b'>", ["class=a>b"]), ("<p class=\"a'b\">", ["class=a'b"]),
    ("<p class='a\"b'>", ["class=a\"b"]),
    ("<p class=a'b>", ["class=a'b"]), ("<p class='a&amp;b'>", ["class=a&amp;b"]),
    ("<p class='a\nb'>", ["class=a\nb"]),
    ("<p aria-hidden=true data-component=x>", ["aria-hidden=true", "data-component=x"]),
    ("<p class=é>", ["class=é"]),
    // Others are of no interest.
    ("<p title=a data-class=b>", []), ("<p classs=a>", []), ("<p =class>", []), ("<p>", []),
    ("<p 'class'=a>", []),
  ])
  func `attributes have names and values`(page: String, expected: [String]) {
    #expect(attributes(page) == expected)
  }

  @Test func `of an attribute that stands twice the first counts`() {
    let events = TagScanner.scan(Array("<p class=a class=b>".utf8))
    let value = events.value(.class, of: events.list[0])
    #expect(value.map { String(decoding: events.arena[$0.range], as: UTF8.self) } == "a")
  }

  @Test(arguments: [
    // A quote that is never closed does not take the page with it.
    ("<p class=\"a>b", "<p [b]"), ("<p class='a>b</p>", "<p [b] p>"),
    ("<p a='>' b=\"c>d", "<p [d]"),
    // A quote that is no value is none.
    ("<p ' class=a>b", "<p [b]"), ("<p a'b>c'>d", "<p [c'>d]"), ("<p title=a'b>c", "<p [c]"),
    ("<p a='>'>b", "<p [b]"), ("<a title=\"a > b\">c</a>", "<a [c] a>"),
  ])
  func `quotes hide the end of a tag only where they are closed`(page: String, expected: String) {
    #expect(events(page) == expected)
  }
}
