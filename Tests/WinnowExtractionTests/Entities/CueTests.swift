import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct CueTests {
  @Test func `the look of a token stands where the traits are shifted to`() {
    let pairs: [(Cue, TokenTraits)] = [
      (.letters, .letters), (.digits, .digits), (.onlyDigits, .onlyDigits),
      (.punctuation, .punctuation), (.capital, [.initialUpper, .innerUpper]),
      (.innerUpper, .innerUpper), (.allUpper, .allUpper), (.spaced, .spaceBefore),
      (.possessive, .possessive), (.sentenceStart, .sentenceStart),
    ]
    for (cue, traits) in pairs { #expect(Cue(traits: traits) == cue) }
  }

  @Test func `the bits of lists and looks do not meet`() {
    let look = Cue(traits: TokenTraits(rawValue: .max))
    #expect(!look.has([.head, .headsFirst, .headsLast, .strongHead, .acronymTrap, .word]))
  }
}
