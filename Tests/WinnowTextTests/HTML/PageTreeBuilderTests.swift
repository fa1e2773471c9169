import Testing
import WinnowCore

@testable import WinnowText

@Suite struct PageTreeBuilderTests {
  /// The texts of the blocks of a page, as both parsers see it.
  private func blocks(_ page: String) -> [String] {
    let bytes = Array(page.utf8)
    func texts(_ events: HTMLEvents) -> [String] {
      let tree = PageTreeBuilder.build(events, text: bytes)
      return tree.blocks.map {
        String(decoding: BlockText.plain(tree, $0, bytes.span, limit: 1000), as: UTF8.self)
      }
    }
    let found = texts(TagScanner.scan(bytes))
    let parsed = texts(PageInput(bytes).events)
    #expect(parsed == found)
    return found
  }

  @Test(arguments: [
    ("<p>one</p><p>two</p>", ["one", "two"]), ("one<div>two</div>six", ["one", "two", "six"]),
    ("<div>one<div>two</div></div>", ["one", "two"]), ("<h1>one</h1>two", ["one", "two"]),
    ("<ul><li>one</li><li>two</li></ul>", ["one", "two"]), ("one<hr>two", ["one", "two"]),
    ("<table><tr><td>one</td><td>two</td></tr></table>", ["one", "two"]),
    ("<blockquote>one</blockquote>two", ["one", "two"]), ("<pre>one</pre>two", ["one", "two"]),
    // Inline elements part nothing.
    ("<p>one <b>two</b> <i>six</i></p>", ["one two six"]), ("<p>o<b>n</b>e</p>", ["one"]),
    ("<p>one<span> two</span></p>", ["one two"]), ("<p>one <a href=/x>two</a></p>", ["one two"]),
    ("<p>one<img src=a>two</p>", ["onetwo"]), ("<p>one<wbr>two</p>", ["onetwo"]),
    // One line break stays in its block, two end it.
    ("<p>one<br>two</p>", ["one two"]), ("<p>one<br><br>two</p>", ["one", "two"]),
    ("<p>one<br> <br>two</p>", ["one", "two"]), ("<br>one<br>", ["one"]),
    // White space, and blocks without text.
    ("<p>  one \n two  </p>", ["one two"]), ("<p> </p><p>one</p><p>&nbsp;</p>", ["one"]),
    ("<p></p>", []),
    ("  ", []), ("<p>one</p> \n <p>two</p>", ["one", "two"]),
  ])
  func `blocks are parted by elements that break lines`(page: String, expected: [String]) {
    #expect(blocks(page) == expected)
  }

  /// HTML Standard, 13.1.2.4: end tags that may be left out.
  @Test(arguments: [
    ("<p>one<p>two", ["one", "two"]), ("<p>one<div>two</div>", ["one", "two"]),
    ("<p>one<ul><li>two</ul>", ["one", "two"]),
    ("<p>one<h2>two</h2>", ["one", "two"]), ("<p>one<table><tr><td>two</table>", ["one", "two"]),
    ("<p>one<pre>two</pre>", ["one", "two"]), ("<p>one<hr>two", ["one", "two"]),
    ("<ul><li>one<li>two<li>six</ul>ten", ["one", "two", "six", "ten"]),
    ("<ul><li>one<ul><li>two</ul><li>six</ul>", ["one", "two", "six"]),
    ("<dl><dt>one<dd>two<dt>six<dd>ten</dl>", ["one", "two", "six", "ten"]),
    ("<table><tr><td>one<td>two<tr><td>six</table>", ["one", "two", "six"]),
    ("<table><thead><tr><th>one<tbody><tr><td>two</table>", ["one", "two"]),
    ("<p>one</div>two", ["onetwo"]), ("<p>one</b> two", ["one two"]),
    ("<b>one<p>two</b>six", ["one", "twosix"]),
    ("<p><b>one<p>two</b>", ["one", "two"]), ("<div><p>one</div>two", ["one", "two"]),
  ])
  func `end tags may be left out`(page: String, expected: [String]) {
    #expect(blocks(page) == expected)
  }

  @Test(arguments: [
    "<script>no</script>", "<style>no</style>", "<title>no</title>", "<svg><text>no</text></svg>",
    "<iframe>no</iframe>", "<object>no</object>", "<canvas>no</canvas>",
    "<select><option>no</select>",
    "<textarea>no</textarea>", "<template><p>no</p></template>", "<noscript>no</noscript>",
    "<math><mi>no</mi></math>", "<audio>no</audio>", "<video>no</video>", "<button>no</button>",
    "<datalist><option>no</datalist>", "<noembed>no</noembed>", "<!-- no -->",
  ])
  func `what is no text of the page is passed over`(part: String) {
    #expect(blocks("<p>one</p>\(part)<p>two</p>") == ["one", "two"])
    #expect(blocks("<div>one \(part) two</div>").joined(separator: " ") == "one two")
  }

  @Test(arguments: [
    ("<h1>a</h1>", 1), ("<h6>a</h6>", 6), ("<h2><b>a</b></h2>", 2), ("<h3><div>a</div></h3>", 3),
    ("<p>a</p>", 0), ("<h2></h2>a", 0), ("<div class=h1>a</div>", 0),
  ])
  func `a block in a heading has its level`(page: String, level: Int) {
    let bytes = Array(page.utf8)
    let tree = PageTreeBuilder.build(TagScanner.scan(bytes), text: bytes)
    #expect(tree.blocks.map { Int($0.headingLevel) } == [level])
  }

  @Test(arguments: [(3, 4), (4, 5), (5, 5), (6, 5)])
  func `no more blocks are made than one above the limit`(most: Int, count: Int) {
    let bytes = Array("<div><p>a<p>b<p>c<p>d<p>e</div>".utf8)
    let tree = PageTreeBuilder.build(TagScanner.scan(bytes), text: bytes, mostBlocks: most)
    #expect(tree.blocks.count == count)
    #expect(tree.nodes[0].blockEnd == count && Int(tree.nodes[0].nodeEnd) == tree.nodes.count)
  }

  @Test(arguments: [
    ("<a href=/x>one two</a>", 6, 1), ("<p>one <a href=/x>two</a></p>", 3, 1),
    ("<a href=/x>o</a><a href=/y>n</a>", 2, 2), ("<a href=https://e.org><b>one</b></a>", 3, 1),
    ("<a href='#'>one</a>", 3, 1),
    // Links within the page, and anchors.
    ("<a href='#two'>one</a>", 0, 0), ("<a name=x>one</a>", 0, 0), ("<a href=''>one</a>", 0, 0),
    ("<a>one</a>", 0, 0), ("one", 0, 0),
  ])
  func `text in links is counted where they lead away`(page: String, length: Int, links: Int) {
    let bytes = Array(page.utf8)
    let tree = PageTreeBuilder.build(TagScanner.scan(bytes), text: bytes)
    #expect(tree.blocks.count == 1)
    #expect(tree.blocks.first.map { Int($0.measures.linkLength) } == length)
    #expect(tree.blocks.first.map { Int($0.measures.links) } == links)
  }
}
