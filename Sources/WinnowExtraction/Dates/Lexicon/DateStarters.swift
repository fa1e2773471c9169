internal import WinnowCore

/// Says what the tokens of a paragraph can be in a date, and which of them may begin one; keeps memory between paragraphs.
///
/// Which tokens are marks and which are words of dates is hard to foresee, so both are listed without a branch first.
struct DateStarters {
  /// The tokens that may begin a mention, in order.
  private(set) var found: [Int32] = []
  private var marks: [UInt32] = []
  private var words: [UInt32] = []

  /// Classifies the tokens of a range, which is one paragraph.
  mutating func find(
    in document: borrowing Document, _ range: Range<Int>, with lexicon: DateLexicon,
    lexemes: inout [Lexeme]
  ) {
    let tokens = document.tokens
    let text = document.text
    found.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    tokens.appendIndices(of: .punctuation, in: range, to: &marks)
    listWords(tokens, range, lexicon)
    var classified = lexemes.mutableSpan
    for mark in marks {
      let index = Int(mark)
      classified[index].classes = Self.mark(
        text.span, Int(tokens.starts[index]), Int(tokens.ends[index]))
    }
    for word in words {
      let index = Int(word)
      let lexeme =
        tokens.traits[index].contains(.digits)
        ? Self.number(index, text.span, tokens, lexicon)
        : Self.word(index, before: range.upperBound, tokens, lexicon)
      classified[index] = lexeme
      if lexeme.isAny(.starters) { found.append(Int32(truncatingIfNeeded: index)) }
    }
  }

  /// Lists the tokens with digits and those that may be words of the lexicon.
  private mutating func listWords(
    _ tokens: TokenTable, _ range: Range<Int>, _ lexicon: DateLexicon
  ) {
    let (hashes, traits) = (tokens.hashes.span, tokens.traits.span)
    words.removeAll(keepingCapacity: true)
    words.append(contentsOf: repeatElement(0, count: range.count))
    var list = words.mutableSpan
    var count = 0
    for index in range {
      list[count] = UInt32(truncatingIfNeeded: index)
      let hasDigits = traits[index].contains(.digits)
      let mayBeKnown = lexicon.mayContain(hashes[index])
      let isMark = traits[index].contains(.punctuation)
      count &+= (hasDigits ? 1 : 0) | (mayBeKnown ? 1 : 0) & (isMark ? 0 : 1)
    }
    words.removeLast(range.count - count)
  }

  /// A token with digits: by its shape, or as a word if it has letters, too.
  private static func number(
    _ index: Int, _ text: Span<UInt8>, _ tokens: TokenTable, _ lexicon: DateLexicon
  ) -> Lexeme {
    let lexeme = DigitShape.lexeme(
      text.extracting(Int(tokens.starts[index])..<Int(tokens.ends[index])))
    guard lexeme.classes.isEmpty, tokens.traits[index].contains(.letters) else { return lexeme }
    let entry = lexicon.find(tokens.hashes[index])
    return entry >= 0 ? lexicon.lexemes[entry] : lexeme
  }

  /// A word of the lexicon, or the phrase that it begins, where its capital is as it must be.
  private static func word(
    _ index: Int, before end: Int, _ tokens: TokenTable, _ lexicon: DateLexicon
  ) -> Lexeme {
    let entry = lexicon.find(tokens.hashes[index])
    guard entry >= 0 else { return .none }
    let lexeme = lexicon.lexemes[entry]
    let look = tokens.traits[index]
    let isUpper = look.contains(.initialUpper)
    if lexeme.flags.contains(.capital), !isUpper { return .none }
    if lexeme.flags.contains(.lowerCase), isUpper, !look.contains(.sentenceStart) { return .none }
    guard var phrase = lexicon.phrase(entry, hashes: tokens.hashes, at: index, before: end) else {
      return lexeme
    }
    // The first word of a phrase stays what it is by itself where that can't be mistaken for the phrase.
    phrase.classes.formUnion(lexeme.classes.intersection([.the, .preposition]))
    return phrase
  }

  /// The class of a punctuation mark.
  private static func mark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TemporalWordClass {
    if end == start + 1 {
      switch bytes[start] {
      case 0x2D, 0x7E: return .dash
      case 0x2C: return .comma
      case 0x2E: return .point
      default: return .mark
      }
    }
    // U+2010 hyphen to U+2015 horizontal bar, and U+2212 minus sign.
    guard end == start + 3, bytes[start] == 0xE2 else { return .mark }
    if bytes[start + 1] == 0x80, (0x90...0x95).contains(bytes[start + 2]) { return .dash }
    if bytes[start + 1] == 0x88, bytes[start + 2] == 0x92 { return .dash }
    return .mark
  }
}
