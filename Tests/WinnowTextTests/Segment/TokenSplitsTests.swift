import Testing
import WinnowCore

@testable import WinnowText

@Suite struct TokenSplitsTests {
  @Test(arguments: [
    ("the region.The rest", "the|region|.|The|rest"),
    ("was Rustamzadə.The", "was|Rustamzadə|.|The"),
    ("région.Élan", "région|.|Élan"), ("the end.A new", "the|end|.|A|new"),
    ("the end.I saw", "the|end|.|I|saw"),
    ("конец.Начало", "конец|.|Начало"), ("one.Two.Six", "one|.|Two|.|Six"),
    ("the UK.The", "the|UK.The"),
    // Addresses, files and names.
    ("example.com", "example.com"), ("www.Example.Com", "www.Example.Com"),
    ("Newsfeed.Com", "Newsfeed.Com"),
    ("Charity.Org", "Charity.Org"), ("Node.js", "Node.js"),
    ("john.Smith@host", "john.Smith|@|host"),
    ("@john.Smith", "@|john.Smith"), ("/home.Html", "/|home.Html"),
    // One small letter before it, none behind it, small letters, and numbers.
    ("e.The", "e.The"), ("U.S.The", "U.S.The"), ("region.UN", "region.UN"),
    ("region.B c", "region.B|c"), ("region.the", "region.the"),
    ("1.5", "1.5"), ("region.5", "region|.|5"), ("e.g.", "e.g|."),
  ])
  func `a stop without its space parts two words`(text: String, expected: String) {
    #expect(TokenizerTests.tokens(text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("Iran's", "Iran|'s"), ("Iran’s", "Iran|’s"), ("IRAN'S", "IRAN|'S"), ("Iran‘s", "Iran|‘s"),
    ("Iranʼs", "Iran|ʼs"),
    ("it's", "it|'s"), ("Élise's", "Élise|'s"), ("Xi's plan", "Xi|'s|plan"), ("été's", "été|'s"),
    ("1990's", "1990|'s"),
    ("1990’s", "1990|’s"), ("the migrants' rights", "the|migrants|'|rights"),
    ("the migrants’", "the|migrants|’"),
    ("Jean-Luc's", "Jean|-|Luc|'s"), ("Iran's.", "Iran|'s|."),
    // Other endings and other words.
    ("don't", "don't"), ("we'll", "we'll"), ("l'homme", "l'homme"), ("O'Brien", "O'Brien"),
    ("rock'n'roll", "rock'n'roll"),
    ("'s", "'|s"), ("s", "s"), ("it'sx", "it'sx"), ("1990'sx", "1990|'|sx"), ("'tis", "'|tis"),
  ])
  func `a possessive ending is a token of its own`(text: String, expected: String) {
    #expect(TokenizerTests.tokens(text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("the workers' rights", true), ("the workers’ rights", true), ("James' house", true),
    ("THE WORKERS' RIGHTS", true),
    ("'the workers'", false), ("‘the workers’", false), ("the worker' s", false),
    ("he said 'of the workers'", false),
    ("rock ' roll", false), ("the man' hat", false),
  ])
  func `an apostrophe behind s is a possessive where no quote is open`(text: String, expected: Bool)
  {
    #expect(TokenizerTests.table(text).traits.contains { $0.contains(.possessive) } == expected)
  }
}
