import WinnowCore

/// The tokens of a document with what the word lists say of them.
struct TokenView {
  let text: [UInt8]
  let tokens: TokenTable
  let classes: WordClasses

  /// The classes of the word at a token.
  @inline(__always)
  func classes(_ index: Int) -> WordClass {
    WordClass(rawValue: classes.bits(tokens.hashes[index]))
  }

  /// True if the token is a word with a capital first.
  @inline(__always)
  func isCapital(_ index: Int) -> Bool { tokens.traits[index].contains(.initialUpper) }

  /// True if the token begins a sentence or paragraph, so that its capital says little.
  @inline(__always)
  func isSentenceStart(_ index: Int) -> Bool {
    !tokens.traits[index].isDisjoint(with: [.sentenceStart, .paragraphStart])
  }

  /// The first byte of a token.
  @inline(__always)
  func firstByte(_ index: Int) -> UInt8 { text[Int(tokens.starts[index])] }

  /// True if the token is the one-byte mark `byte`.
  @inline(__always)
  func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    firstByte(index) == byte && tokens.ends[index] - tokens.starts[index] == 1
  }

  /// The length of a token in bytes.
  @inline(__always)
  func byteCount(_ index: Int) -> Int { Int(tokens.ends[index] - tokens.starts[index]) }

  /// True if a token is an initial: one capital letter, or the full stop behind one.
  func isInitial(_ index: Int) -> Bool {
    byteCount(index) == 1 && isCapital(index)
  }

  /// True if the tokens at `range` hold letters and all of them are capitals.
  func isAllCapitals(_ range: Range<Int>) -> Bool {
    range.contains { tokens.traits[$0].contains(.allUpper) }
      && range.allSatisfy {
        !tokens.traits[$0].contains(.letters) || tokens.traits[$0].contains(.allUpper)
          || byteCount($0) == 1
      }
  }

  /// The share of capitals in a paragraph: true if nearly all its words are written in them.
  func isShouting(_ range: Range<Int>) -> Bool {
    var words = 0
    var capitals = 0
    for index in range where tokens.traits[index].contains(.letters) && byteCount(index) > 1 {
      words += 1
      if tokens.traits[index].contains(.allUpper) { capitals += 1 }
    }
    return words >= 3 && capitals * 10 >= words * 8
  }

  /// True if nearly all longer words of a paragraph begin with a capital, as in headlines.
  func isHeadline(_ range: Range<Int>) -> Bool {
    var words = 0
    var capitals = 0
    for index in range where tokens.traits[index].contains(.letters) && byteCount(index) > 3 {
      words += 1
      if isCapital(index) { capitals += 1 }
    }
    return words >= 3 && capitals * 10 >= words * 8
  }
}
