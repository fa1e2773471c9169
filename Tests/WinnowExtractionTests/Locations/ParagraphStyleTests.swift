import Testing
import WinnowCore
import WinnowText

@testable import WinnowExtraction

@Suite struct ParagraphStyleTests {
  private func tokens(_ text: String) -> (text: [UInt8], tokens: TokenTable) {
    let bytes = Array(text.utf8)
    let paragraph = Paragraph(span: TextSpan(0..<bytes.count))
    return (bytes, Tokenizer().tokenize(bytes, in: [paragraph]))
  }

  private func style(_ text: String) -> ParagraphStyle {
    let (bytes, tokens) = tokens(text)
    return tokens.withUnmanaged(bytes) { ParagraphStyle($0, 0..<$0.count) }
  }

  @Test(arguments: [
    ("The ministers met in Vienna on Monday", false, false),
    ("MINISTERS MEET IN VIENNA", true, true), ("Ministers Meet in Old Vienna", false, true),
    // Two words are too few to tell.
    ("VIENNA CALLING", false, false), ("Vienna", false, false), ("", false, false),
    // Four of five, and fewer.
    ("ONE TWO SIX TEN and", true, false), ("ONE TWO SIX and so", false, false),
  ])
  func `nearly all words tell how a paragraph is written`(
    text: String, isShouting: Bool, isHeadline: Bool
  ) {
    #expect(style(text).isShouting == isShouting)
    #expect(style(text).isHeadline == isHeadline)
  }

  /// The same by counting all of them.
  private func reference(_ text: [UInt8], _ tokens: TokenTable) -> (Bool, Bool) {
    let words = tokens.traits.indices.filter {
      tokens.traits[$0].contains(.letters) && tokens.span($0).count > 1
    }
    let longer = words.filter { tokens.span($0).count > 3 }
    let shouted = words.count { tokens.traits[$0].contains(.allUpper) }
    let capitals = longer.count { tokens.traits[$0].contains(.initialUpper) }
    return (
      words.count >= 3 && shouted * 10 >= words.count * 8,
      longer.count >= 3 && capitals * 10 >= longer.count * 8
    )
  }

  @Test(arguments: UInt64(1)...80)
  func `it says what counting all words says`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let small = Int.random(in: 0...6, using: &generator)
    let text = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
      let isSmall = Int.random(in: 0..<20, using: &generator) < small
      let words = isSmall ? ["so", "houses", "a", ","] : ["OLD", "Houses", "MINISTRY", "I", "12"]
      return words.randomElement(using: &generator) ?? ""
    }.joined(separator: " ")
    let (bytes, tokens) = tokens(text)
    let (isShouting, isHeadline) = reference(bytes, tokens)
    #expect(style(text).isShouting == isShouting, "seed \(seed)")
    #expect(style(text).isHeadline == isHeadline, "seed \(seed)")
  }
}
