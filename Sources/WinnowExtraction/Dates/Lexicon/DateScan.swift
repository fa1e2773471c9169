internal import WinnowCore

/// A document's tokens beside what each can be in a date; what all rules read.
struct DateScan: ~Copyable, Sendable {
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

  /// Where the bytes of a token stand; nowhere outside the paragraph.
  func byteRange(_ index: Int) -> Range<Int> {
    limits.contains(index) ? Int(starts[index])..<Int(ends[index]) : 0..<0
  }

  /// True if a token ends in the given bytes, which may be all of it.
  func endsIn(_ index: Int, _ ending: StaticString) -> Bool {
    let range = byteRange(index)
    guard range.count >= ending.utf8CodeUnitCount else { return false }
    let start = range.upperBound - ending.utf8CodeUnitCount
    return ending.withUTF8Buffer { buffer in
      for offset in buffer.indices where text[start + offset] != buffer[offset] { return false }
      return true
    }
  }

  /// True if the token is the given word in lower case.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    byteRange(index).count == word.utf8CodeUnitCount && endsIn(index, word)
  }

  /// The bytes from the first to the last token of a range that is not empty.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(start: Int(starts[range.lowerBound]), end: Int(ends[range.upperBound - 1]))
  }
}
