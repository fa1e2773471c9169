import WinnowCore

/// The tokens of a document with what the word lists say of them.
///
/// A class, so that the many small judges of a document share it at the cost of one reference.
final class TokenView: Sendable {
  let text: [UInt8]
  let tokens: TokenTable
  let classes: WordClasses
  /// The classes of the capitalised tokens, looked up once; 0 for all others.
  private let capitals: [UInt32]

  init(text: [UInt8], tokens: TokenTable, classes: WordClasses) {
    self.text = text
    self.tokens = tokens
    self.classes = classes
    let hashes = tokens.hashes
    var capitals = [UInt32](repeating: 0, count: tokens.count)
    var listed: [UInt32] = []
    tokens.appendIndices(of: .initialUpper, in: 0..<tokens.count, to: &listed)
    for index in listed.lazy.map(Int.init) { capitals[index] = classes.bits(hashes[index]) }
    self.capitals = capitals
  }

  /// The classes of the word at a token.
  @inline(__always)
  func classes(_ index: Int) -> WordClass {
    isCapital(index)
      ? capitalClasses(index) : WordClass(rawValue: classes.bits(tokens.hashes[index]))
  }

  /// The classes of a capitalised word, none for all others.
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

  /// How the words of a paragraph are written.
  struct Style {
    /// Nearly all in capitals.
    var isShouting: Bool
    /// Nearly all longer ones with a capital first.
    var isHeadline: Bool
  }

  /// How the words of a paragraph are written.
  func style(_ range: Range<Int>) -> Style {
    var words = 0
    var shouted = 0
    var longer = 0
    var capitals = 0
    let table = tokens
    let traits = table.traits.span
    let starts = table.starts.span
    let ends = table.ends.span
    for index in range {
      let look = traits[index]
      guard look.contains(.letters) else { continue }
      let count = ends[index] - starts[index]
      let isLonger = count > 3 ? 1 : 0
      words += count > 1 ? 1 : 0
      shouted += count > 1 && look.contains(.allUpper) ? 1 : 0
      longer += isLonger
      capitals += look.contains(.initialUpper) ? isLonger : 0
    }
    return Style(
      isShouting: words >= 3 && shouted * 10 >= words * 8,
      isHeadline: longer >= 3 && capitals * 10 >= longer * 8)
  }
}
