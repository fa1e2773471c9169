import Testing

@testable import WinnowText

@Suite struct LinkedDataTests {
  private func read(_ json: String) -> LinkedData {
    let bytes = Array(json.utf8)
    var data = LinkedData()
    data.read(bytes.span, in: 0..<bytes.count)
    return data
  }

  @Test func `an article gives headline, date, language and publisher`() {
    let data = read(
      """
      {"@context": "https://schema.org", "@graph": [
        {"@type": "WebPage", "datePublished": "2020-01-01", "name": "Page"},
        {"@type": ["Thing", "NewsArticle"], "headline": "Caf\\u00e9 \\"One\\"",
         "datePublished": "2024-05-02T08:00:00Z", "inLanguage": "fr",
         "author": {"@type": "Person", "name": "A. Writer"},
         "publisher": [{"@type": "Organization", "name": "The Meadow"}]}]}
      """)
    #expect(data.facts[.title] == "Café \"One\"")
    #expect(data.facts[.published] == "2024-05-02T08:00:00Z")
    #expect(data.facts[.language] == "fr")
    #expect(data.facts[.siteName] == "The Meadow")
  }

  @Test(arguments: [
    "", "{", "[[[", "}", "\"", "{\"headline\": ", "nonsense",
    "{\"@type\":\"Article\",\"headline\":\"\\u12\"}",
    "{\"a\":\"\\ud800\"}", "[1, -2.5e3, true, null]", "{\"@type\":\"Article\"",
  ])
  func `what is no JSON does no harm`(json: String) {
    #expect(read(json).facts[.published] == nil)
  }

  @Test func `a name without an article says nothing`() {
    let data = read("{\"@type\": \"Organization\", \"name\": \"Firm\", \"headline\": \"No\"}")
    #expect(data.facts[.title] == nil && data.facts[.siteName] == nil)
  }

  @Test(arguments: [
    ("Article", true), ("NewsArticle", true), ("BlogPosting", true), ("LiveBlogPosting", true),
    ("ScholarlyArticle", true), ("SocialMediaPosting", true), ("Report", true), ("WebPage", true),
    ("AboutPage", true), ("Product", false), ("Person", false), ("Organization", false),
    ("WebSite", false), ("ArticleList", false), ("", false),
  ])
  func `articles and pages speak for the page, other things do not`(type: String, speaks: Bool) {
    let data = read("{\"@type\":\"\(type)\",\"headline\":\"Bees\",\"datePublished\":\"2024\"}")
    #expect(
      (data.facts[.title] == "Bees") == speaks && (data.facts[.published] == "2024") == speaks)
  }

  /// Escapes of JSON strings (RFC 8259, 7).
  @Test(arguments: [
    (#"Bees"#, "Bees"), (#"\"Bees\""#, "\"Bees\""), (#"a\\b"#, "a\\b"), (#"a\/b"#, "a/b"),
    (#"a\nb"#, "a\nb"), (#"a\tb"#, "a\tb"), (#"a\rb"#, "a\rb"), (#"\u0041"#, "A"),
    (#"caf\u00e9"#, "café"), (#"caf\u00E9"#, "café"), (#"\ud83d\ude00"#, "😀"),
    (#"\uD83D\uDE00!"#, "😀!"), (#"\u65e5\u672c"#, "日本"), (#"\ud83d"#, "\u{FFFD}"),
    (#"\ude00x"#, "\u{FFFD}x"), (#"\ud83d\u0041"#, "\u{FFFD}A"), ("Café 😀", "Café 😀"),
  ])
  func `escapes are decoded`(text: String, expected: String) {
    #expect(read("{\"@type\":\"Article\",\"headline\":\"\(text)\"}").facts[.title] == expected)
  }

  @Test(
    arguments: [
      // An article is better believed than a page, wherever it stands; of two the first.
      (
        "[{\"@type\":\"WebPage\",\"headline\":\"P\"},{\"@type\":\"Article\",\"headline\":\"A\"}]",
        "A"
      ),
      (
        "[{\"@type\":\"Article\",\"headline\":\"A\"},{\"@type\":\"WebPage\",\"headline\":\"P\"}]",
        "A"
      ),
      (
        "[{\"@type\":\"Article\",\"headline\":\"A\"},{\"@type\":\"Article\",\"headline\":\"B\"}]",
        "A"
      ),
      (
        "{\"@type\":\"WebPage\",\"headline\":\"P\",\"mainEntity\":{\"@type\":\"Article\",\"headline\":\"A\"}}",
        "A"
      ),
      // The type may stand behind, and may be a list.
      ("{\"headline\":\"A\",\"@type\":\"Article\"}", "A"),
      ("{\"headline\":\"A\",\"@type\":[\"Thing\",\"Article\"]}", "A"),
      // What belongs to another thing inside it.
      (
        "{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"headline\":\"X\"},\"headline\":\"A\"}",
        "A"
      ),
      ("{\"@type\":\"Article\",\"author\":[{\"headline\":\"X\"}],\"headline\":\"A\"}", "A"),
      // White space, numbers and literals between the members.
      (
        "{ \"a\" : 1.5e3 , \"b\" : [ true , null ] ,\n\"@type\" : \"Article\" , \"headline\" : \"A\" }",
        "A"
      ),
      // What is cut short gives what was there.
      ("[{\"@type\":\"Article\",\"headline\":\"A\"},{\"@type\":", "A"),
      // No type, no text, and an empty one.
      ("{\"headline\":\"A\"}", nil), ("{\"@type\":\"Article\",\"headline\":[1]}", nil),
      ("{\"@type\":\"Article\",\"headline\":\"\"}", nil),
      ("{\"@type\":\"Article\",\"name\":\"A\"}", nil),
      ("{\"@type\":\"Article\",\"Headline\":\"A\"}", nil),
    ] as [(String, String?)])
  func `the headline of the best thing is taken`(json: String, expected: String?) {
    #expect(read(json).facts[.title] == expected)
  }

  @Test(
    arguments: [
      ("{\"@type\":\"Article\",\"headline\":\"A\",\"publisher\":{\"name\":\"M\"}}", "M"),
      ("{\"@type\":\"Article\",\"headline\":\"A\",\"sourceOrganization\":{\"name\":\"M\"}}", "M"),
      ("{\"@type\":\"WebSite\",\"name\":\"M\"}", "M"),
      ("{\"@type\":\"NewsMediaOrganization\",\"name\":\"M\"}", "M"),
      ("{\"@type\":\"WebPage\",\"isPartOf\":{\"@type\":\"WebSite\",\"name\":\"M\"}}", "M"),
      ("{\"@type\":\"Article\",\"headline\":\"A\",\"author\":{\"name\":\"M\"}}", nil),
      ("{\"@type\":\"Product\",\"publisher\":{\"name\":\"M\"}}", nil),
      ("{\"@type\":\"Article\",\"headline\":\"A\",\"publisher\":\"M\"}", nil),
    ] as [(String, String?)])
  func `the site is the publisher of the article, or calls itself one`(
    json: String, expected: String?
  ) {
    #expect(read(json).facts[.siteName] == expected)
  }

  @Test func `nesting without end is left`() {
    let deep = String(repeating: "[", count: 100_000) + "{\"@type\":\"Article\",\"headline\":\"A\"}"
    #expect(read(deep).facts[.title] == nil)
    let less = String(repeating: "[", count: 60) + "{\"@type\":\"Article\",\"headline\":\"A\"}"
    #expect(read(less).facts[.title] == "A")
  }
}
