import Testing
import WinnowCore

@testable import WinnowText

@Suite struct PhraseLexiconTests {
  private static let lexicon = Result { () throws(DiagnosticError) in try PhraseLexicon() }

  /// Rule and strength of the phrase that `text` is.
  private func match(_ text: String) throws -> String? {
    let bytes = Array(text.utf8)
    let found = try Self.lexicon.get().match(bytes.span, TextSpan(start: 0, end: bytes.count))
    return found.map { "\($0.strength.rawValue) \($0.rule.rawValue)" }
  }

  @Test(arguments: [
    ("Leave a Reply", "strong comment-form"), ("Share on Facebook", "strong share-line"),
    ("Home", "weak menu"), ("Read more", "weak link-label"), ("Skip to content", "strong menu"),
    // Case, diacritics and marks do not count.
    ("LEAVE A REPLY", "strong comment-form"), ("leave a reply:", "strong comment-form"),
    ("» Read more «", "weak link-label"), ("Read more...", "weak link-label"),
    ("Name *", "weak comment-form"), ("[Share on Facebook]", "strong share-line"),
    ("Francais", "weak menu"), ("FRANÇAIS", "weak menu"), ("Turkce", "weak menu"),
    ("Editor’s picks", "weak menu"), ("Editor's Picks", "weak menu"),
    // A number stands for any number.
    ("12 shares", "strong view-counter"), ("1,204 shares", "strong view-counter"),
    ("1 204 Likes", "strong view-counter"), ("1.204 likes", "strong view-counter"),
    ("760 Total Views 7 Views Today", "strong view-counter"), ("Page 3 of 9", "weak viewer"),
    // A paragraph that begins with a phrase and is not much longer.
    (
      "Your email address will not be published. Required fields are marked *",
      "strong comment-form"
    ),
    ("Posted in Harbour, News", "weak menu"),
    ("We use cookies to make this site better for all of our readers.", "strong cookie-notice"),
    // Other languages.
    ("Deja un comentario", "strong comment-form"), ("Startseite", "weak menu"),
    ("Просмотров: 1 204", "strong view-counter"), ("Поделиться с друзьями:", "strong share-line"),
    ("首页", "weak menu"), ("© 2020. All rights reserved.", "strong copyright-line"),
  ])
  func `a phrase is known whatever its case and marks`(text: String, expected: String) throws {
    #expect(try match(text) == expected)
  }

  @Test(arguments: [
    // More words, fewer words, parts of words.
    "Leave a Reply today", "Please leave a reply", "Leave a", "Home is where we are", "Homes",
    "Homework", "Read more about it", "Share on Facebooks", "shares", "Twelve shares",
    // Words in another order, and written together.
    "Facebook on share", "Readmore", "Leaveareply",
    // A sentence that begins with a phrase and goes on for long.
    "Posted in Harbour, "
      + "which is a town by the sea with a quay, a mill and more than three hundred ewes.",
    "We use cookies " + String(repeating: "and biscuits ", count: 30),
    "", "x", "*", "12",
  ])
  func `other words are none`(text: String) throws { #expect(try match(text) == nil) }

  @Test func `a paragraph that is longer than any phrase is not looked at`() throws {
    #expect(try match("Leave a Reply" + String(repeating: "!", count: 587)) != nil)
    #expect(try match("Leave a Reply" + String(repeating: "!", count: 588)) == nil)
  }
}
