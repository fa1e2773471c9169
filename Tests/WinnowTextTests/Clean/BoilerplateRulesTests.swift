import Testing
import WinnowCore

@testable import WinnowText

@Suite struct BoilerplateRulesTests {
  private static let rules = Result { () throws(DiagnosticError) in
    BoilerplateRules(lexicon: try PhraseLexicon())
  }

  /// The rule of every paragraph of `text`, `-` where there is none; `P` stands for a paragraph of
  /// prose.
  private func verdicts(_ text: String) throws -> String {
    let prose =
      "The harbour was rebuilt after the storm, and the town has grown since then in every "
      + "direction, as the old maps of the county show."
    let blocks = text.split(separator: " / ").map { $0 == "P" ? prose : String($0) }
    let bytes = Array(blocks.joined(separator: "\n\n").utf8)
    let units = ParagraphScanner.blocks(bytes.span).map { TextUnit($0) }
    let found = try Self.rules.get().verdicts(bytes.span, units)
    return units.indices.map { found[$0]?.rule.rawValue ?? "-" }.joined(separator: " ")
  }

  @Test(arguments: [
    // A strong phrase goes wherever it stands.
    ("P / Share on Facebook / P", "- share-line -"), ("Leave a Reply", "comment-form"),
    ("P / 760 Total Views 7 Views Today", "- view-counter"),
    ("Advertisement / P", "advertisement -"),
    ("P / We use cookies to make this site better for you. / P", "- cookie-notice -"),
    ("P / Subscribe to our newsletter!", "- newsletter"), ("Skip to main content / P", "menu -"),
    // A weak phrase goes beside what goes, and so does the one beside it.
    ("P / Leave a Reply / Name * / Email * / P", "- comment-form comment-form comment-form -"),
    ("P / Tweet / Print / Share this / P", "- share-line share-line share-line -"),
    ("Transcript / Start display at page: / P", "viewer viewer -"),
    // A weak phrase alone stays, and so does one that stands apart.
    ("P / Name / P", "- - -"), ("P / Comments / P", "- - -"),
    ("P / Print / P / Share this", "- - - share-line"),
    ("Home / P", "- -"), ("P / Contact / P / About / P", "- - - - -"),
    // What begins with a phrase and goes on.
    ("P / Share on Facebook was what he wanted to do / P", "- - -"),
    ("P / We use cookies / P", "- cookie-notice -"),
  ])
  func `phrases of pages go, weak ones beside others`(text: String, expected: String) throws {
    #expect(try verdicts(text) == expected)
  }

  @Test(arguments: [
    // Labels that every site has.
    ("Home / About us / Contact / P", "menu menu menu -"),
    ("P / Home / About us / Contact", "- menu menu menu"),
    ("Home / Fisheries / News / About us / P", "menu menu menu menu -"),
    ("Startseite / Über uns / Kontakt / P", "menu menu menu -"),
    ("Главная / Новости / Контакты / P", "menu menu menu -"),
    // A title before a menu and a heading behind it are none of it.
    ("The old quay / Home / News / Contact / P", "- menu menu menu -"),
    ("Home / News / Contact / The old quay / P", "menu menu menu - -"),
    // Lone dashes between labels.
    ("Home / - / Fishing / - / Ports / P", "menu menu menu menu - -"),
    // Labels that stand twice.
    ("Home / Home / Ports / Ports / News / News / P", "menu menu menu menu menu menu -"),
    // Paths to a page.
    ("Home / News / Home > News > Harbour / P", "menu menu menu -"),
    ("Accueil » Actualités » Port / Accueil / Contact / P", "menu menu menu -"),
    // A block of lines.
    ("Home\nNews\nContact / P", "menu -"), ("Home\nNews\nHarbour / P", "menu -"),
    // What goes beside a run is a sign too.
    ("Skip to main content / Home / Ports / News / P", "menu menu menu menu -"),
  ])
  func `runs of labels are menus`(text: String, expected: String) throws {
    #expect(try verdicts(text) == expected)
  }

  @Test(arguments: [
    // Labels that a text may have.
    "Apples / Pears / Plums / P", "Anna Berg / Tom Hale / Jo Lind / Ursula Vance / P",
    "12 High Street / Springfield / Norway / P", "Roses are red / Violets are blue / P",
    // Too few, and too few signs among them.
    "Home / News / P", "Home / Apples / Pears / Plums / News / P",
    // Nothing but labels.
    "Home / News / Contact", "Home / - / News / - / Contact",
    // Answers.
    "Yes / Yes / No / No / Yes / Yes / P",
    // Headings with text below them.
    "About / P / News / P / Contact / P",
    // Blocks of lines that are verse, addresses and lists.
    "Roses are red\nViolets are blue\nHome / P", "Home\nApples\nPears\nPlums / P",
    "Home\nNews / P",
  ])
  func `other short lines stay`(text: String) throws {
    #expect(try verdicts(text).split(separator: " ").allSatisfy { $0 == "-" })
  }

  @Test(arguments: [
    // A title, a teaser and a label, again and again behind the text.
    (
      "P / Grass / P / More information / Wool / P / More information / Rams / P / More information",
      "- related-documents related-documents related-documents related-documents "
        + "related-documents related-documents related-documents related-documents related-documents"
    ),
    (
      "P / Grass / Read more / Wool / Read more / Rams / Read more",
      "- related-documents related-documents related-documents related-documents "
        + "related-documents related-documents"
    ),
    // An index keeps its items and loses the labels.
    (
      "Grass / P / Read more / Wool / P / Read more / Rams / P / Read more",
      "- - link-label - - link-label - - link-label"
    ),
    // Two items are no list, nor are labels far from each other.
    ("P / Grass / P / Read more / Wool / P / Read more", "- - - - - - -"),
    (
      "P / Read more / P / P / P / P / P / P / Read more / P / P / P / P / P / P / Read more",
      "- - - - - - - - - - - - - - - -"
    ),
  ])
  func `lists of other documents are known by their labels`(text: String, expected: String) throws {
    #expect(try verdicts(text) == expected)
  }

  @Test(arguments: [
    ("Annual Report 2019 / Download \"Annual Report 2019\" / P", "- download-widget -"),
    ("Annual Report 2019 / Please download \"Annual Report\" / P", "- download-widget -"),
    ("Annual Report / Télécharger \"ANNUAL REPORT 2019\" / P", "- download-widget -"),
    ("The Report / P / P / Download \"The Report\"", "- - - download-widget"),
    // Another name, more words before it, words behind it, no line that it repeats, one that is far
    // before.
    ("Annual Report 2019 / Download \"Budget 2019\" / P", "- - -"),
    ("Annual Report / You may now download \"Annual Report\" / P", "- - -"),
    ("Annual Report / Download \"Annual Report\" here / P", "- - -"),
    ("Download \"Annual Report\" / P", "- -"),
    ("The Report / P / P / P / P / Download \"The Report\"", "- - - - - -"),
    ("Annual Report / \"Annual Report\" / P", "- - -"),
  ])
  func `a button that repeats the title goes`(text: String, expected: String) throws {
    #expect(try verdicts(text) == expected)
  }

  @Test(arguments: [
    ("P / © 2020 Harbour Board", "- copyright-line"),
    ("P / (c) 2020 Harbour Board", "- copyright-line"),
    ("P / Copyright 2020 Harbour Board", "- copyright-line"),
    ("P / © 2020 Harbour Board / Imprint", "- copyright-line menu"),
    ("P / © 2020 Harbour Board / Powered by ewes", "- copyright-line -"),
    // With text behind it, it may be whose the picture is.
    ("P / © 2020 Harbour Board / P", "- - -"), ("© 2020 Harbour Board / P", "- -"),
    // All there is.
    ("© 2020 Harbour Board", "-"),
  ])
  func `a line that says whose the page is goes from its end`(
    text: String, expected: String
  ) throws {
    #expect(try verdicts(text) == expected)
  }

  @Test(arguments: [
    ("© 2020 Harbour Board", true), ("(c) 2020 Harbour Board", true), ("(C) Harbour Board", true),
    ("© Harbour Board", true), ("©2020 Harbour Board", true), ("Copyright 2020 Harbour", true),
    ("Copyright © 2020 Harbour", true), ("COPYRIGHT (C) 2020", true), ("copyright © Harbour", true),
    ("Copyright law is old.", false), ("Copyright 20 years later", false), ("Copyright", false),
    ("The © sign", false), ("2020 © Harbour Board", false), ("(c", false), ("©", false),
    ("(d) 2020 Harbour Board", false), ("", false),
    ("© 2020 " + String(repeating: "Harbour Board and ", count: 14), false),
  ])
  func `a copyright line begins with its sign, or the word and a year`(
    text: String, expected: Bool
  ) {
    let bytes = Array(text.utf8)
    let found = CopyrightLines.isCopyright(bytes.span, TextSpan(start: 0, end: bytes.count))
    #expect(found == expected)
  }
}
