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
    #expect(data.headline == "Café \"One\"")
    #expect(data.published == "2024-05-02T08:00:00Z")
    #expect(data.language == "fr")
    #expect(data.siteName == "The Meadow")
  }

  @Test(arguments: [
    "", "{", "[[[", "}", "\"", "{\"headline\": ", "nonsense",
    "{\"@type\":\"Article\",\"headline\":\"\\u12\"}",
    "{\"a\":\"\\ud800\"}", "[1, -2.5e3, true, null]", "{\"@type\":\"Article\"",
  ])
  func `what is no JSON does no harm`(json: String) {
    #expect(read(json).published == nil)
  }

  @Test func `a name without an article says nothing`() {
    let data = read("{\"@type\": \"Organization\", \"name\": \"Firm\", \"headline\": \"No\"}")
    #expect(data.headline == nil && data.siteName == nil)
  }
}
