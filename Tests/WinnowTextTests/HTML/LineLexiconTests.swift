import Testing

@testable import WinnowText

@Suite struct LineLexiconTests {
  private static let table =
    "related\tstart\tread more\npromotion\tanywhere\tour newsletter\ncomments\twhole\tcomments\n"
    + "share\tstart\tshare:\nfooter\tstart\t©\n"

  @Test(
    arguments: [
      // At the beginning, in any case, behind marks and numbers.
      ("Read more", PageRole.related), ("READ MORE", .related), ("Read more: the mill", .related),
      ("- Read more", .related), ("12 Read more", .related), ("Read more about the mill", .related),
      ("Share: one", .share), ("Share:one", .share), ("© 2020", .footer),
      // The whole line, marks and a count passed over.
      ("Comments", .comments), ("12 comments", .comments), ("Comments:", .comments),
      ("(12) Comments", .comments),
      ("Comments (", .comments),
      // Anywhere.
      ("Sign up for our newsletter today", .promotion), ("Our newsletter", .promotion),
      ("(our newsletter)", .promotion),
      // Parts of words, other words, other places.
      ("Read moreover", nil), ("To read more", nil), ("Comments are closed", nil),
      ("The comments", nil),
      ("Four newsletters", nil), ("Your newsletter", nil), ("Share one", nil),
      ("Our newsletters", nil),
      ("Comments 12", nil), ("", nil), ("12", nil), ("...", nil), ("2020 ©", .footer),
    ] as [(String, PageRole?)])
  func `a line is known by its phrase`(line: String, expected: PageRole?) {
    let lexicon = LineLexicon(table: Array(Self.table.utf8))
    #expect(lexicon.role(of: Array(line.utf8)) == expected)
  }

  @Test(
    arguments: [
      ("Subscribe to our newsletter", PageRole.promotion), ("Read more: the mill", .related),
      ("Leggi anche: il mulino", .related), ("12 comments", .comments),
      ("Follow us on Facebook", .promotion),
      ("Lesen Sie auch: die Mühle", .related), ("читайте также: мельница", .related),
      ("The mill was sold", nil), ("Nobody was hurt, the fire service said.", nil),
      ("Reading is more than a pastime", nil), ("Signs of spring", nil),
    ] as [(String, PageRole?)])
  func `the phrases that come with the program are read`(line: String, expected: PageRole?) {
    #expect(LineLexicon.builtIn.role(of: Array(line.utf8)) == expected)
  }
}
