internal import WinnowCore

/// Says what the tokens of a paragraph can be in a date, and which of them may begin one.
///
/// Which tokens are marks, words of dates or beginnings is hard to foresee, so they are listed without a branch. One
/// value serves all paragraphs of a document with the same memory.
struct DateStarters {
  /// The tokens that may begin a mention, in order: the first `count` count.
  private(set) var found: [UInt32]
  /// How many there are.
  private(set) var count = 0
  private var marks: [UInt32]
  private var words: [UInt32]

  /// Room for a document of so many tokens.
  init(tokenCount: Int) {
    found = Array(repeating: 0, count: tokenCount)
    marks = found
    words = found
  }

  /// Classifies the tokens of a range, which is one paragraph.
  mutating func find(
    in document: Document, _ range: Range<Int>, with lexicon: DateLexicon,
    lexemes: inout [Lexeme]
  ) {
    let (text, tokens) = (document.text, document.tokens)
    let (markCount, wordCount) = Self.list(
      tokens, range, lexicon.filter, marks: &marks, words: &words)
    var classified = lexemes.mutableSpan
    for position in 0..<markCount {
      let index = Int(marks[position])
      classified[index].classes = Self.mark(
        text.span, Int(tokens.starts[index]), Int(tokens.ends[index]))
    }
    count = 0
    for position in 0..<wordCount {
      let index = Int(words[position])
      let lexeme =
        tokens.traits[index].contains(.digits)
        ? Self.number(index, text.span, tokens, lexicon)
        : Self.word(index, before: range.upperBound, tokens, lexicon)
      classified[index] = lexeme
      found[count] = words[position]
      count &+= lexeme.isAny(.starters) ? 1 : 0
    }
  }

  /// Lists the marks, and the tokens with digits and those that may be words of the lexicon.
  private static func list(
    _ tokens: TokenTable, _ range: Range<Int>, _ filter: KeyFilter, marks: inout [UInt32],
    words: inout [UInt32]
  ) -> (marks: Int, words: Int) {
    let (hashes, traits) = (tokens.hashes.span, tokens.traits.span)
    var markList = marks.mutableSpan
    var wordList = words.mutableSpan
    var (markCount, wordCount) = (0, 0)
    for index in range {
      let look = traits[index]
      let isMark = look.contains(.punctuation) ? 1 : 0
      let isNumber = look.contains(.digits) ? 1 : 0
      markList[markCount] = UInt32(truncatingIfNeeded: index)
      markCount &+= isMark
      wordList[wordCount] = UInt32(truncatingIfNeeded: index)
      wordCount &+= isNumber | filter.bit(of: hashes[index]) & ~isMark
    }
    return (markCount, wordCount)
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
    guard lexeme.flags.contains(.conditional) else { return lexeme }
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
