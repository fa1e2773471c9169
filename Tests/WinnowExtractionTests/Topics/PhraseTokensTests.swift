import Testing
import WinnowCore
import WinnowText

@testable import WinnowExtraction

@Suite struct PhraseTokensTests {
  private func keys(_ text: String) -> [UInt64] { PhraseWords(text).keys }

  @Test(arguments: [
    // Plural and singular, British and American spelling, in any capitals.
    ("migrant workers", "Migrant worker"), ("labour rights", "labor right"),
    ("urbanisation plans", "urbanization plan"),
    ("training centres", "training center"), ("health programmes", "health program"),
    ("policies", "policy"),
    // Hyphens, slashes, `&` and apostrophes join.
    ("low-skilled work", "low skilled work"), ("low\u{2010}skilled", "low skilled"),
    ("low\u{2011}skilled", "low skilled"), ("and/or", "and or"),
    ("research & development", "research development"), ("women's rights", "women rights"),
    ("women’s rights", "women rights"),
    ("migrants’ rights", "migrants rights"), ("migrants' rights", "migrant right"),
    ("‘climate’ change", "climate change"),
    // Marks in a row are one border, and those at the ends are borders too.
    ("one, two", "one; two"), ("one... two", "one. two"), ("one (two)", "one [two]"),
    ("one – two", "one, two"),
  ])
  func `two ways of writing a phrase are one`(a: String, b: String) { #expect(keys(a) == keys(b)) }

  @Test(arguments: [
    ("one two", "one, two"), ("one two", "two one"), ("one two", "onetwo"), ("one two", "one"),
    ("AIDS", "aid"), ("access", "acces"),
    ("one. two", "one two"), ("migrant", "migration"), ("café", "cafés"), ("one-two", "one, two"),
  ])
  func `others are two`(a: String, b: String) { #expect(keys(a) != keys(b)) }

  @Test(arguments: [
    ("one two", 2, 0), ("one, two", 2, 1), ("one,. two!", 2, 2), ("low-skilled", 2, 0),
    ("women’s", 1, 0), ("(one)", 1, 2), ("", 0, 0), (".", 0, 1),
    ("- - -", 0, 0), ("...", 0, 1), ("one–two", 2, 1),
  ])
  func `words and borders are counted`(text: String, words: Int, borders: Int) {
    let found = keys(text)
    #expect(found.count { $0 != PhraseWords.barrier } == words)
    #expect(found.count { $0 == PhraseWords.barrier } == borders)
  }

  @Test func `every word has its place in the text`() {
    let text = "Migrants’ rights, and low-skilled work."
    let bytes = Array(text.utf8)
    let words = PhraseWords(text)
    #expect(
      words.spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == ["Migrants", "rights", ",", "and", "low", "skilled", "work", "."])
  }
}
