import Testing
import WinnowCore

@testable import WinnowText

@Suite struct MetadataReaderTests {
  /// The metadata of a page; both parsers give the same.
  private func read(_ page: String) -> PageMetadata {
    let bytes = Array(page.utf8)
    let metadata = MetadataReader.read(TagScanner.scan(bytes), text: bytes)
    let input = MetadataReader.read(PageInput(bytes).events, text: bytes)
    #expect(
      String(decoding: input.json, as: UTF8.self) == String(decoding: metadata.json, as: UTF8.self))
    return metadata
  }

  private static let ld = "<script type=\"application/ld+json\">"

  @Test(
    arguments: [
      ("<title>Bees</title>", "Bees"), ("<title> Bees\n\tand  trees </title>", "Bees and trees"),
      ("<title>Bees &amp; trees &#8211; one</title>", "Bees & trees – one"),
      ("<title>Bees</title><title>Trees</title>", "Bees"), ("<p>Bees</p>", nil),
      ("<title></title>", nil),
      // What is better believed: og:title, JSON-LD, other names, the first heading, the title of
      // the page.
      ("<title>Bees</title><body><h1>Trees</h1>", "Trees"),
      ("<meta property=og:title content=Bees><title>T</title><h1>H</h1>", "Bees"),
      ("<title>T</title><h1>H</h1><meta property=og:title content=Bees>", "Bees"),
      ("<meta name=twitter:title content=Bees><h1>H</h1>", "Bees"),
      ("<meta name='DC.Title' content=Bees><h1>H</h1>", "Bees"),
      ("<meta itemprop=headline content=Bees><h1>H</h1>", "Bees"),
      (
        "<meta name=twitter:title content=T>\(ld){\"@type\":\"Article\",\"headline\":\"Bees &amp; trees\"}</script>",
        "Bees & trees"
      ),
      (
        "<meta property=og:title content=Bees>\(ld){\"@type\":\"Article\",\"headline\":\"T\"}</script>",
        "Bees"
      ),
      ("<meta property=og:title content=''><title>Bees</title>", "Bees"),
      ("<meta property=og:title content=' Bees '>", "Bees"),
      ("<meta property=og:title content='Bees &amp;amp; trees'>", "Bees &amp; trees"),
      ("<body><h1>Bees</h1><h1>Trees</h1>", "Bees"), ("<body><h1>The <b>bees</b></h1>", "The bees"),
      // The title of a picture is none of the page.
      ("<svg><title>Logo</title></svg><h2>Bees</h2>", nil),
      ("<meta property=description content=Bees>", nil), ("<meta content=Bees>", nil),
    ] as [(String, String?)])
  func `the best that speaks for the title gives it`(page: String, expected: String?) {
    #expect(read(page).title == expected)
  }

  @Test(arguments: [
    // The name of the site goes from its end.
    ("Bees | The Meadow", "The Meadow", "Bees"), ("Bees - The Meadow", "The Meadow", "Bees"),
    ("Bees – The Meadow", "The Meadow", "Bees"), ("Bees — The Meadow", "the meadow", "Bees"),
    ("Bees :: The Meadow", "The Meadow", "Bees"), ("Bees » The Meadow", "The Meadow", "Bees"),
    ("Bees · The Meadow", "The Meadow", "Bees"),
    ("Bees - trees - The Meadow", "The Meadow", "Bees - trees"),
    ("Bees | trees - The Meadow", "The Meadow", "Bees | trees"),
    // Another name, no separator, the name at the beginning, and nothing but the name.
    ("Bees | News", "The Meadow", "Bees | News"),
    ("Bees at The Meadow", "The Meadow", "Bees at The Meadow"),
    ("Bees-The Meadow", "The Meadow", "Bees-The Meadow"),
    ("The Meadow | Bees", "The Meadow", "The Meadow | Bees"),
    ("The Meadow", "The Meadow", "The Meadow"),
    ("Bees | The Meadow Post", "The Meadow", "Bees | The Meadow Post"),
    ("Bees | The Meadow", "", "Bees | The Meadow"),
  ])
  func `a title loses the name of its site`(title: String, site: String, expected: String) {
    let page = "<title>\(title)</title><meta property=og:site_name content=\"\(site)\">"
    #expect(read(page).title == expected)
  }

  @Test func `a shorter title shows where a longer one ends`() {
    #expect(
      read("<meta property=og:title content='Bees | The Meadow'><body><h1>Bees</h1>").title
        == "Bees")
    #expect(
      read("<meta property=og:title content='Bees | The Meadow'><body><h1>Trees</h1>").title
        == "Bees | The Meadow")
  }

  @Test(
    arguments: [
      ("<meta property=article:published_time content=2024-05-02>", "2024-05-02"),
      ("<meta name=date content=2024-05-02>", "2024-05-02"),
      ("<meta name=DC.Date content=2024-05-02>", "2024-05-02"),
      ("<meta name=citation_publication_date content=2024/05/02>", "2024/05/02"),
      ("<meta itemprop=datePublished content=2024-05-02>", "2024-05-02"),
      ("<time datetime=2024-05-02>May</time>", "2024-05-02"),
      ("<time datetime=2020-01-01>x</time><time datetime=2024-05-02>y</time>", "2020-01-01"),
      (
        "<time datetime=2020-01-01>x</time><time itemprop=datePublished datetime=2024-05-02>y</time>",
        "2024-05-02"
      ),
      ("<time datetime=2020-01-01>x</time><meta name=date content=2024-05-02>", "2024-05-02"),
      (
        "<meta name=date content=2020-01-01><meta property=article:published_time content=2024-05-02>",
        "2024-05-02"
      ),
      (
        "<meta property=article:published_time content=2020-01-01>\(ld){\"@type\":\"Article\",\"datePublished\":\"2024-05-02\"}</script>",
        "2024-05-02"
      ),
      // When it was changed, and what has no date.
      ("<meta property=article:modified_time content=2024-05-02>", nil),
      ("<time>2024-05-02</time>", nil),
      ("<meta name=date content=''>", nil), ("<time datetime=''>x</time>", nil),
      ("<p>2024-05-02", nil),
      ("<meta name=expires content=2024-05-02>", nil),
    ] as [(String, String?)])
  func `the best that speaks for the date of publication gives it`(page: String, expected: String?)
  {
    #expect(read(page).published == expected)
  }

  @Test(
    arguments: [
      ("<html lang=en-GB><p>x", "en-GB"), ("<html lang=' de '><p>x", "de"),
      ("<body lang=fr><p>x", "fr"),
      ("<html lang=en><body lang=fr><p>x", "en"), ("<html lang=''><body lang=fr><p>x", "fr"),
      ("<meta http-equiv=Content-Language content=de>", "de"),
      ("<meta name=dc.language content=de>", "de"),
      ("<meta property=og:locale content=de_DE>", "de_DE"),
      (
        "<meta property=og:locale content=de_DE><meta http-equiv=content-language content=fr>", "fr"
      ),
      ("\(ld){\"@type\":\"Article\",\"headline\":\"H\",\"inLanguage\":\"fr\"}</script>", "fr"),
      ("<p lang=de>x", nil), ("<html xml:lang=de><p>x", nil),
    ] as [(String, String?)])
  func `the best that speaks for the language gives it`(page: String, expected: String?) {
    #expect(read(page).language == expected)
  }

  @Test(
    arguments: [
      ("<meta name=author content='Ann Lee'>", ["Ann Lee"]),
      (
        "<meta name=author content='Ann Lee'><meta name=author content='Bo Ek'><meta name=author content='ann lee'>",
        ["Ann Lee", "Bo Ek"]
      ),
      (
        "<meta name=citation_author content='Lee, Ann'><meta name=author content='Bo Ek'>",
        ["Lee, Ann"]
      ),
      (
        "<meta property=article:author content='https://example.org/ann'><meta name=dc.creator content='Ann Lee'>",
        ["Ann Lee"]
      ),
      (
        "\(ld){\"@type\":\"Article\",\"headline\":\"H\",\"author\":{\"@type\":\"Person\",\"name\":\"Ann Lee\"}}</script>",
        ["Ann Lee"]
      ),
      (
        "\(ld){\"@type\":\"Article\",\"headline\":\"H\",\"author\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo Ek\"}]}</script>",
        ["Ann Lee", "Bo Ek"]
      ),
      (
        "\(ld){\"@type\":\"Article\",\"headline\":\"H\",\"author\":[\"Ann Lee\",\"Bo Ek\"]}</script>",
        ["Ann Lee", "Bo Ek"]
      ),
      // Persons that stand apart in the graph.
      (
        "\(ld){\"@graph\":[{\"@type\":\"Article\",\"headline\":\"H\",\"author\":{\"@id\":\"#a\"}},{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann Lee\"}]}</script>",
        ["Ann Lee"]
      ),
      // Microdata, links and classes; the name within the element is better than all of it.
      ("<p itemprop=author>Ann Lee</p>", ["Ann Lee"]),
      ("<div itemprop=author>About <b itemprop=name>Ann Lee</b> editor</div>", ["Ann Lee"]),
      (
        "<div itemprop=author><a rel=author href=/a><img src=a></a> <a rel=author href=/a>Ann Lee</a></div>",
        ["Ann Lee"]
      ),
      ("<p>By <a rel=author href=/a>Ann Lee</a>", ["Ann Lee"]),
      ("<p class=byline>By Ann Lee and Bo Ek, 3 May 2021</p>", ["Ann Lee", "Bo Ek"]),
      ("<div class='article-Author'>By <span>Ann Lee</span></div>", ["Ann Lee"]),
      // Who wrote the comments, who the box is about, and where nobody is named.
      (
        "\(ld){\"@type\":\"Article\",\"headline\":\"H\",\"comment\":{\"author\":{\"name\":\"Bo Ek\"}}}</script>",
        []
      ),
      ("<div class=author-bio>Ann Lee writes.</div>", []), ("<p class=byline>3 May 2021</p>", []),
      ("<p>By Ann Lee", []),
      // The site is an author only where no other is named.
      ("<meta property=og:site_name content=Meadow><meta name=author content=Meadow>", ["Meadow"]),
      (
        "<meta property=og:site_name content=Meadow><meta name=author content=meadow><p class=byline>By Ann Lee</p>",
        ["Ann Lee"]
      ),
    ] as [(String, [String])])
  func `the best that speaks for the authors gives them`(page: String, expected: [String]) {
    #expect(read(page).authors == expected)
  }

  @Test func `descriptions, sections, keywords, pictures, licences and changes are read`() {
    let head = read(
      """
      <meta name=description content='Of bees.'><meta property=og:description content='Of bees &amp; trees.'>
      <meta property=article:section content=Garden><meta property=article:tag content=bees>
      <meta property=article:tag content='Trees, old'><meta name=keywords content='no, none'>
      <meta property=og:image content=https://example.org/a.jpg><link rel=license href=https://creativecommons.org/licenses/by/4.0/>
      <meta property=article:modified_time content=2024-05-03>
      """)
    #expect(head.description == "Of bees & trees.")
    #expect(head.section == "Garden")
    #expect(head.tags == ["bees", "Trees", "old"])
    #expect(head.image == "https://example.org/a.jpg")
    #expect(head.license == "https://creativecommons.org/licenses/by/4.0/")
    #expect(head.modified == "2024-05-03")

    let linked = read(
      """
      \(Self.ld){"@type": "NewsArticle", "headline": "H", "description": "Of bees.", "articleSection": ["Garden"],
      "keywords": "bees, trees", "image": {"@type": "ImageObject", "url": "https://example.org/a.jpg"}, "license": "https://example.org/l",
      "dateModified": "2024-05-03"}</script>
      """)
    #expect(linked.description == "Of bees." && linked.section == "Garden")
    #expect(linked.tags == ["bees", "trees"] && linked.image == "https://example.org/a.jpg")
    #expect(linked.license == "https://example.org/l" && linked.modified == "2024-05-03")

    let body = read(
      "<p><a rel='category tag' href=/b>Bees</a> <a rel=tag href=/t>Trees</a> <a href=/n>No</a>")
    #expect(body.tags == ["Bees", "Trees"])
  }

  @Test func `what is not known is null or an empty list`() {
    #expect(
      String(decoding: read("<p>x").json, as: UTF8.self)
        == #"{"title":null,"published":null,"language":null,"canonical":null,"site_name":null,"modified":null,"authors":[],"#
        + #""description":null,"section":null,"tags":[],"image":null,"license":null}"#)
  }

  @Test(
    arguments: [
      ("en", "en"), ("en-GB", "en"), ("EN", "en"), ("pt_BR", "pt"), ("zh-Hans-CN", "zh"),
      ("deu", "deu"),
      ("de_DE.utf8", "de"), ("az-Latn", "az"),
      ("english", nil), ("e", nil), ("", nil), ("-", nil), ("12", nil), ("x-klingon", nil),
      ("en, fr", nil),
      ("日本", nil),
    ] as [(String, String?)])
  func `the first part of a language tag is its code`(tag: String, expected: String?) {
    var metadata = PageMetadata()
    metadata.language = tag
    #expect(metadata.languageCode == expected)
  }

  @Test(
    arguments: [
      ("<link rel=canonical href=https://e.org/a>", "https://e.org/a"),
      ("<link rel=Canonical href='https://e.org/a?b=1&amp;c=2'>", "https://e.org/a?b=1&c=2"),
      ("<meta property=og:url content=https://e.org/b>", "https://e.org/b"),
      (
        "<meta property=og:url content=https://e.org/b><link rel=canonical href=https://e.org/a>",
        "https://e.org/a"
      ),
      ("<meta name=twitter:url content=https://e.org/b>", "https://e.org/b"),
      ("<link rel=alternate href=https://e.org/b>", nil), ("<link rel=canonical>", nil),
      ("<a rel=canonical href=https://e.org/b>x</a>", nil),
      // Two letters of an address that are no reference stay.
      ("<link rel=canonical href='https://e.org/?a=1&copy=2'>", "https://e.org/?a=1&copy=2"),
    ] as [(String, String?)])
  func `the canonical address is the page's own`(page: String, expected: String?) {
    #expect(read(page).canonical == expected)
  }

  @Test(
    arguments: [
      ("<meta property=og:site_name content='The Meadow'>", "The Meadow"),
      ("<meta name=application-name content='The Meadow'>", "The Meadow"),
      (
        "<meta name=application-name content=M><meta property=og:site_name content='The Meadow'>",
        "The Meadow"
      ),
      ("<meta name=publisher content='The Meadow'>", "The Meadow"),
      ("\(ld){\"@type\":\"WebSite\",\"name\":\"The Meadow\"}</script>", "The Meadow"),
      (
        "\(ld){\"@type\":\"Article\",\"headline\":\"H\",\"publisher\":{\"name\":\"The Meadow\"}}</script>",
        "The Meadow"
      ),
      ("<meta name=author content='The Meadow'>", nil),
      ("<script>{\"@type\":\"WebSite\",\"name\":\"The Meadow\"}</script>", nil),
      ("<script type=text/json>{\"@type\":\"WebSite\",\"name\":\"The Meadow\"}</script>", nil),
    ] as [(String, String?)])
  func `the best that speaks for the site gives its name`(page: String, expected: String?) {
    #expect(read(page).siteName == expected)
  }

  @Test func `no letter breaks the record`() {
    var metadata = PageMetadata()
    metadata.title = "a \"b\" \\ c\n\u{1}é/😀"
    #expect(
      String(decoding: metadata.json, as: UTF8.self).hasPrefix(
        "{\"title\":\"a \\\"b\\\" \\\\ c\\n\\u0001é/😀\","))
  }
}
