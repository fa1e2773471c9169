import Testing
import WinnowCore

@testable import WinnowText

@Suite struct RoleReaderTests {
  /// The role of the first element of `markup`.
  private func role(_ markup: String) -> PageRole {
    let events = TagScanner.scan(Array(markup.utf8))
    guard let event = events.list.first, event.kind == .open else { return .unknown }
    return RoleReader.role(of: event, in: events)
  }

  @Test(arguments: [
    ("<nav>", PageRole.navigation), ("<menu>", .navigation), ("<dir>", .navigation),
    ("<footer>", .footer), ("<aside>", .sidebar), ("<form>", .form), ("<fieldset>", .form),
    ("<legend>", .form), ("<search>", .form), ("<figcaption>", .caption), ("<caption>", .caption),
    ("<dialog>", .hidden), ("<NAV>", .navigation), ("<nav data-x=1>", .navigation),
    // What says nothing of its text.
    ("<div>", .unknown), ("<p>", .unknown), ("<article>", .unknown), ("<main>", .unknown),
    ("<header>", .unknown), ("<section>", .unknown), ("<table>", .unknown), ("<ul>", .unknown),
    ("<figure>", .unknown), ("<details>", .unknown), ("<navigation>", .unknown),
    ("<nav-bar>", .unknown),
  ])
  func `a tag says what its element is for`(markup: String, expected: PageRole) {
    #expect(role(markup) == expected)
  }

  @Test(arguments: [
    // WAI-ARIA 1.2, roles of landmarks, of windows and of groups of controls.
    ("<div role=navigation>", PageRole.navigation), ("<div role='menu'>", .navigation),
    ("<div role=\"menubar\">", .navigation), ("<div role=toolbar>", .navigation),
    ("<div role=contentinfo>", .footer), ("<div role=complementary>", .sidebar),
    ("<div role=search>", .form), ("<div role=form>", .form), ("<div role=dialog>", .hidden),
    ("<div role=alertdialog>", .hidden), ("<div ROLE=Navigation>", .navigation),
    ("<div role=main>", .unknown), ("<div role=article>", .unknown),
    ("<div role=banner>", .unknown),
    ("<div role=list>", .unknown), ("<div role=''>", .unknown), ("<div role>", .unknown),
    ("<div role=navigational>", .unknown), ("<div role=nav>", .unknown),
    // Properties of schema.org.
    ("<div itemprop=articleBody>", .content), ("<span itemprop=author>", .byline),
    ("<span itemprop=datePublished>", .byline), ("<div itemprop=comment>", .comments),
    ("<div itemprop=caption>", .caption), ("<div itemprop=ARTICLEBODY>", .content),
    ("<div itemprop=name>", .unknown), ("<div itemprop=dateModified>", .unknown),
    ("<div itemprop=articleBodyText>", .unknown),
  ])
  func `attributes of meaning say it`(markup: String, expected: PageRole) {
    #expect(role(markup) == expected)
  }

  @Test(arguments: [
    "<div hidden>", "<div hidden=''>", "<div hidden=hidden>", "<div HIDDEN>", "<p class=x hidden>",
    "<div aria-hidden=true>", "<div aria-hidden='TRUE'>", "<div style='display:none'>",
    "<div style='display: none;'>", "<div style='DISPLAY : NONE'>", "<p style=display:none>",
    "<div style='color:red; display:none'>", "<div style='display:none!important'>",
    "<div style='visibility:hidden'>", "<div style='visibility: hidden; color: red'>",
    "<div style='display:\n\tnone'>", "<nav hidden>", "<div class='article-body' hidden>",
  ])
  func `what no reader sees is hidden`(markup: String) { #expect(role(markup) == .hidden) }

  @Test(arguments: [
    "<div aria-hidden=false>", "<div aria-hidden>", "<div aria-hidden=''>", "<div style=''>",
    "<div style='display:block'>", "<div style='display:inline-block'>", "<div style='none'>",
    "<div style='visibility:visible'>", "<div style='overflow:hidden'>", "<div title='hidden'>",
    "<div data-hidden>", "<div style='display:flex; list-style:none'>",
    "<div style='border:none; display:grid'>", "<div unhidden>",
    "<div style='backface-visibility:hidden'>", "<div style='-webkit-backface-visibility: hidden'>",
    "<div style='--display:none'>", "<div style='color:red; --visibility:hidden'>",
  ])
  func `what only sounds like it is not`(markup: String) { #expect(role(markup) == .unknown) }

  @Test(arguments: [
    // Class, identifier, and the names that components and tests have.
    ("<div class=comments>", PageRole.comments), ("<div id=comments>", .comments),
    ("<div data-component=comments>", .comments), ("<div data-testid=comments>", .comments),
    ("<div class='x y comments z'>", .comments), ("<div title=comments>", .unknown),
    ("<div data-x=comments>", .unknown), ("<div href=comments>", .unknown),
    // Of several, boilerplate before content, the more certain before the less.
    ("<div class='article-body comments'>", .comments),
    ("<div class=article-body id=sidebar>", .sidebar),
    ("<div class='related sidebar'>", .related), ("<div class='comments related'>", .comments),
    ("<div class='article-body caption'>", .caption), ("<div class='sr-only comments'>", .hidden),
    ("<div class='headline article-body'>", .content),
    ("<div class='byline article-body'>", .byline),
    ("<div role=navigation class=comments>", .comments),
    ("<div itemprop=articleBody class=sidebar>", .sidebar),
    // A class says more than the tag.
    ("<aside class=comments>", .comments), ("<footer class=comments>", .comments),
    ("<nav class=x>", .navigation),
    // Classes of the page as a whole say what it has, not what it is.
    ("<body class='has-sidebar modal-open'>", .unknown), ("<html class='comments'>", .unknown),
    ("<body id=comments>", .unknown),
  ])
  func `a class counts, and of several the most certain`(markup: String, expected: PageRole) {
    #expect(role(markup) == expected)
  }

  @Test(
    arguments: [
      ("<ul>", PageTree.Context.list), ("<ol>", .list), ("<dl>", .list), ("<td>", .cell),
      ("<th>", .cell),
      ("<pre>", .preformatted), ("<xmp>", .preformatted), ("<listing>", .preformatted),
      ("<blockquote>", .quote), ("<article>", .article), ("<main>", .main), ("<header>", .header),
      ("<figure>", .figure), ("<p>", .paragraph), ("<h1>", .heading), ("<h6>", .heading),
      ("<figcaption>", .caption), ("<div class=wp-caption-text>", .caption), ("<div>", []),
      ("<li>", []), ("<tr>", []), ("<dd>", []), ("<hgroup>", []),
    ] as [(String, PageTree.Context)])
  func `an element tells what stands in it`(markup: String, expected: PageTree.Context) {
    let events = TagScanner.scan(Array(markup.utf8))
    let context = events.list.first.map {
      RoleReader.context(of: $0.tag, role: RoleReader.role(of: $0, in: events))
    }
    #expect(context == expected)
  }
}
