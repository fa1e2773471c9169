import Testing

@testable import WinnowText

@Suite struct ClassLexiconTests {
  private func roles(_ value: String, _ lexicon: ClassLexicon = .builtIn) -> Set<PageRole> {
    let bytes = Array(value.utf8)
    let found = lexicon.match(bytes.span, in: 0..<bytes.count)
    return Set(PageRole.allCases.filter { found & 1 << UInt32($0.rawValue) != 0 })
  }

  @Test(arguments: [
    ("comment-list", PageRole.comments), ("relatedPosts", .related), ("site_footer", .footer),
    ("main-nav", .navigation), ("td-post-content", .content), ("wp-caption-text", .caption),
    ("AD-slot ", .advertisement), ("sr-only", .hidden), ("cookieConsent", .notice),
  ])
  func `a class speaks for its role, however its words are joined`(value: String, role: PageRole) {
    #expect(roles(value).contains(role))
  }

  @Test(arguments: [
    "", "shadow", "header-big", "commentary", "download", "loading", "canvas", "x1",
  ])
  func `a word inside another word says nothing`(value: String) {
    #expect(roles(value).isEmpty)
  }

  @Test func `overlapping patterns are all found`() {
    let table = "share\t-ab-\nfooter\tbc\ncomments\t-abcd-\nform\tc-\n"
    let lexicon = ClassLexicon(table: Array(table.utf8))
    #expect(roles("abcd", lexicon) == [.footer, .comments])
    #expect(roles("ab xbc", lexicon) == [.share, .footer, .form])
    #expect(roles("aBc", lexicon) == [.footer, .form])
  }
}
