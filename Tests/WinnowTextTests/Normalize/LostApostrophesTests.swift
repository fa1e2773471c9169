import Testing
import WinnowResources

@testable import WinnowText

@Suite struct LostApostrophesTests {
  private func restored(_ text: String) throws -> String {
    try NormalizationProbe.text(text, only: "apostrophes")
  }

  @Test(arguments: [
    // Contractions.
    ("I don t know", "I don't know"), ("It isn t so.", "It isn't so."),
    ("They can t", "They can't"),
    ("He won t, she won t.", "He won't, she won't."), ("it s here", "it's here"),
    ("It s a boy", "It's a boy"),
    ("That s all", "That's all"), ("Let s go", "Let's go"), ("Who s there?", "Who's there?"),
    ("I m sure", "I'm sure"), ("We re late", "We're late"), ("you ve seen", "you've seen"),
    ("They ll come", "They'll come"), ("I d like it", "I'd like it"),
    ("we d rather", "we'd rather"),
    ("\"Don t go\"", "\"Don't go\""), ("(don t go)", "(don't go)"), ("I couldn t", "I couldn't"),
    // Possessives of names and nouns.
    ("IOM s role", "IOM's role"), ("Switzerland s response", "Switzerland's response"),
    ("the farmer s wife keeps it", "the farmer's wife keeps it"), ("a man s hat", "a man's hat"),
    ("Anna s House", "Anna's House"), ("Xyla s house", "Xyla's house"),
    ("the town s old bridge", "the town's old bridge"), ("the men s room", "the men's room"),
    // Several in one text, and in several lines.
    ("It s the town s bridge\nand it s old", "It's the town's bridge\nand it's old"),
    // The apostrophe that the text has elsewhere.
    ("They don’t know it s here", "They don’t know it’s here"),
    ("They don't know it s here", "They don't know it's here"),
    // Letters of other languages in an English text.
    ("The Köln s mayor saw the town s bridge", "The Köln's mayor saw the town's bridge"),
  ])
  func `an apostrophe that became a space comes back`(text: String, expected: String) throws {
    #expect(try restored(text) == expected)
  }

  @Test(arguments: [
    // Units, code, formulas and lists.
    "5 m s", "12 d a", "for s in names", "let s = 5; s t", "x = man s hat", "`man s hat`",
    "a | man s hat",
    "printf(\"%d s\")", "don t(x)", "I m = 5", "<b>man s hat</b>", "it_s s here",
    // Words that no ending can follow.
    "the s curve", "of s and t", "class s is", "value s of", "all s and t", "A s role", "I s role",
    // Words that end in s need no other one.
    "the boss s room", "James s house", "the migrants s rights",
    // No word that can be owned behind it.
    "the man s", "the man s.", "the man s, too", "the man s 3 hats", "the man s (old) hat",
    "the man s x",
    // Letters that are other words.
    "the man t hat", "the man re hat", "the man ll hat", "a man s' hat", "the man st hat",
    "rest s t u",
    // Glued to something else.
    "@man s hat", "/man s hat", "2man s hat",
    // Other languages.
    "Praha s novým plánem a s ním Žofie", "člověk s hlavou", "Přišel s kloboukem s mužem",
    "", "s", " s ", "t",
  ])
  func `single letters that are none of an ending stay`(text: String) throws {
    #expect(try restored(text) == text)
  }

  @Test func `every contraction of the list is restored, in small and in capital beginnings`()
    throws
  {
    let lines = try DataLines("clean/contractions-en.txt")
    var count = 0
    for line in lines {
      let words = lines.text(line).split(separator: " ").map(String.init)
      guard words.count == 2 else { continue }
      count += 1
      for first in [words[0], words[0].prefix(1).uppercased() + words[0].dropFirst()] {
        #expect(try restored("\(first) \(words[1]) come") == "\(first)'\(words[1]) come")
      }
    }
    #expect(count > 60)
  }
}
