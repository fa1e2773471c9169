internal import WinnowCore

/// A document's tokens beside what each can be in a date; what all rules read.
struct DateScan: Sendable {
  let text: [UInt8]
  let hashes: [UInt64]
  let starts: [UInt32]
  let ends: [UInt32]
  let traits: [TokenTraits]
  /// One lexeme a token.
  var lexemes: [Lexeme]
  /// The tokens of the paragraph that is looked at.
  var limits: Range<Int> = 0..<0

  /// A scan over a document's tokens, none of them classified yet.
  init(text: [UInt8], tokens: TokenTable) {
    self.text = text
    hashes = tokens.hashes
    starts = tokens.starts
    ends = tokens.ends
    traits = tokens.traits
    lexemes = Array(repeating: .none, count: tokens.count)
  }

  /// The lexeme of a token; `none` outside the paragraph.
  @inline(__always)
  subscript(_ index: Int) -> Lexeme {
    index >= limits.lowerBound && index < limits.upperBound ? lexemes[index] : .none
  }

  /// True if the token can be one of `classes`.
  @inline(__always)
  func at(_ index: Int, _ classes: TemporalWordClass) -> Bool {
    index >= limits.lowerBound && index < limits.upperBound
      && !lexemes[index].classes.isDisjoint(with: classes)
  }

  /// True if the token exists and no white space stands before it.
  func isGlued(_ index: Int) -> Bool {
    limits.contains(index) && index > limits.lowerBound && ends[index - 1] == starts[index]
  }

  /// The byte of a token of one byte; 0 for all others.
  func mark(_ index: Int) -> UInt8 {
    guard limits.contains(index), ends[index] == starts[index] + 1 else { return 0 }
    return text[Int(starts[index])]
  }

  /// The traits of a token; none outside the paragraph.
  func look(_ index: Int) -> TokenTraits {
    limits.contains(index) ? traits[index] : []
  }

  /// True if the token begins with a capital letter.
  func isCapital(_ index: Int) -> Bool { look(index).contains(.initialUpper) }

  /// The bytes of a token.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    limits.contains(index) ? text[Int(starts[index])..<Int(ends[index])] : []
  }

  /// True if the token is the given word in lower case.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    let found = bytes(index)
    guard found.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { found.elementsEqual($0) }
  }

  /// The bytes from the first to the last token of a range that is not empty.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(start: Int(starts[range.lowerBound]), end: Int(ends[range.upperBound - 1]))
  }

  /// Classifies the tokens of a range and appends those that may begin a mention to `found`.
  mutating func classify(_ range: Range<Int>, with lexicon: DateLexicon, into found: inout [Int32])
  {
    var index = range.lowerBound
    let text = self.text
    let bytes = text.span
    while index < range.upperBound {
      let look = traits[index]
      if look.contains(.digits) {
        var lexeme = DigitShape.lexeme(bytes.extracting(Int(starts[index])..<Int(ends[index])))
        if lexeme.classes.isEmpty, look.contains(.letters) {
          let entry = lexicon.find(hashes[index])
          if entry >= 0 { lexeme = lexicon.lexemes[entry] }
        }
        lexemes[index] = lexeme
        if lexeme.isAny(.starters) { found.append(Int32(truncatingIfNeeded: index)) }
      } else if look.contains(.punctuation) {
        lexemes[index].classes = DateScan.mark(bytes, Int(starts[index]), Int(ends[index]))
      } else {
        let entry = lexicon.find(hashes[index])
        if entry >= 0 { admit(entry, at: index, before: range.upperBound, lexicon, &found) }
      }
      index += 1
    }
  }

  private mutating func admit(
    _ entry: Int, at index: Int, before end: Int, _ lexicon: DateLexicon, _ found: inout [Int32]
  ) {
    var lexeme = lexicon.lexemes[entry]
    let isUpper = traits[index].contains(.initialUpper)
    if lexeme.flags.contains(.capital), !isUpper { return }
    if lexeme.flags.contains(.lowerCase), isUpper, !traits[index].contains(.sentenceStart) {
      return
    }
    if let phrase = lexicon.phrase(entry, hashes: hashes, at: index, before: end) {
      // The first word of a phrase stays what it is by itself where that can't be mistaken for the phrase.
      let kept = lexeme.classes.intersection([.the, .preposition])
      lexeme = phrase
      lexeme.classes.formUnion(kept)
    }
    lexemes[index] = lexeme
    if lexeme.isAny(.starters) { found.append(Int32(truncatingIfNeeded: index)) }
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
