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

  @Test func `the record has all five keys, and no letter breaks it`() {
    #expect(
      String(decoding: PageMetadata().json, as: UTF8.self)
        == "{\"title\":null,\"published\":null,\"language\":null,\"canonical\":null,\"site_name\":null}"
    )
    var metadata = PageMetadata()
    metadata.title = "a \"b\" \\ c\n\u{1}é/😀"
    #expect(
      String(decoding: metadata.json, as: UTF8.self).hasPrefix(
        "{\"title\":\"a \\\"b\\\" \\\\ c\\n\\u0001é/😀\","))
  }
}
