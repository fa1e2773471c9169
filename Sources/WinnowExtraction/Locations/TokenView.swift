import WinnowCore

/// The tokens of a document with what the word lists say of them, lent for as long as the document is read.
///
/// It holds no reference, so that the many small judges of a document are made and copied for nothing.
struct TokenView {
  let tokens: UnmanagedTokens
  private let classes: WordClasses
  /// The classes of the tokens with capitals, looked up once; what stands at the others means nothing.
  private let capitals: UnmanagedSpan<UInt32>

  /// Looks the words with capitals up; the answers are kept in `memory`, which stays untouched while the view is used.
  init(_ tokens: UnmanagedTokens, classes: WordClasses, memory: inout OwnedArray<UInt32>) {
    self.tokens = tokens
    self.classes = classes
    memory.extend(to: tokens.count, with: 0)
    for index in tokens.capitals.lazy.map(Int.init) {
      let isFirst = tokens.traits[index].contains(.initialUpper)
      memory[index] = isFirst ? classes.bits(tokens.hashes[index]) : 0
    }
    capitals = memory.unmanaged
  }

  /// The text of the document.
  var text: UnmanagedSpan<UInt8> { tokens.text }

  /// The classes of the word at a token.
  @inline(__always)
  func classes(_ index: Int) -> WordClass {
    isCapital(index)
      ? capitalClasses(index) : WordClass(rawValue: classes.bits(tokens.hashes[index]))
  }

  /// The classes of a word among `tokens.capitals`; none where its capital is not the first letter.
  @inline(__always)
  func capitalClasses(_ index: Int) -> WordClass { WordClass(rawValue: capitals[index]) }

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
}
