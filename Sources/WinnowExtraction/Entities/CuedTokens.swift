import WinnowCore

/// The tokens of a document, and what the lists say of each, lent for as long as the document is read.
///
/// It holds no reference, so that every rule can have it for nothing.
struct CuedTokens {
  let tokens: UnmanagedTokens
  /// What the lists say of each token, and its look; empty outside the paragraphs that are looked at.
  let cues: UnmanagedSpan<Cue>

  /// The text of the document.
  var text: UnmanagedSpan<UInt8> { tokens.text }
  /// Where each token begins.
  var starts: UnmanagedSpan<UInt32> { tokens.starts }
  /// Where each token ends.
  var ends: UnmanagedSpan<UInt32> { tokens.ends }
  /// The hash of each token.
  var hashes: UnmanagedSpan<UInt64> { tokens.hashes }

  /// True if the token begins with a capital or has one inside.
  @inline(__always)
  func isCapital(_ index: Int) -> Bool { cues[index].has(.capital) }

  /// True if white space stands before the token.
  @inline(__always)
  func isSpaced(_ index: Int) -> Bool { cues[index].has(.spaced) }

  /// True if the token has at least two letters, all of them capitals.
  @inline(__always)
  func isAllUpper(_ index: Int) -> Bool { cues[index].has(.allUpper) }

  /// True if the token is this ASCII mark.
  @inline(__always)
  func isMark(_ index: Int, _ mark: UInt8) -> Bool {
    cues[index].has(.punctuation) && text[Int(starts[index])] == mark
      && ends[index] == starts[index] + 1
  }

  /// True if the token is one capital letter.
  func isInitial(_ index: Int) -> Bool {
    let start = Int(starts[index])
    return ends[index] == starts[index] + 1 && ASCII.isUpper(text[start])
  }

  /// True if the token is a full stop that closes an abbreviation: `Dr.`, `J.`.
  func isStopOfAbbreviation(_ index: Int) -> Bool {
    isMark(index, UInt8(ascii: ".")) && !isSpaced(index)
  }

  /// True if the token is a hyphen between two words that touch it.
  func isHyphen(_ index: Int, in range: Range<Int>) -> Bool {
    guard index > range.lowerBound, index + 1 < range.upperBound, !isSpaced(index),
      !isSpaced(index + 1)
    else { return false }
    if isMark(index, UInt8(ascii: "-")) { return true }
    let start = Int(starts[index])
    // U+2010 and U+2011, the hyphens of typesetting.
    return ends[index] == starts[index] + 3 && text[start] == 0xE2
      && text[start + 1] == 0x80 && (text[start + 2] == 0x90 || text[start + 2] == 0x91)
  }

  /// True for `'`, `’` and other marks of a possessive.
  func isPossessive(_ index: Int) -> Bool { cues[index].has(.possessive) }

  /// The number of bytes of a token.
  func byteCount(_ index: Int) -> Int { Int(ends[index] - starts[index]) }

  /// True if the token is written as `word`, which is ASCII.
  @inline(__always)
  func isText(_ index: Int, _ word: StaticString) -> Bool {
    guard byteCount(index) == word.utf8CodeUnitCount else { return false }
    let found = text.extracting(tokens.span(index).range)
    return word.withUTF8Buffer { $0.elementsEqual(found) }
  }

  /// The text of tokens, runs of white space as one space.
  func string(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let found = text.extracting(tokens.span(range).range)
    // Nearly all names are written with single spaces already.
    if Self.isSpacedOnce(found) { return String(decoding: found, as: UTF8.self) }
    var bytes: [UInt8] = []
    for byte in found {
      if byte > 0x20 {
        bytes.append(byte)
      } else if bytes.last != 0x20 {
        bytes.append(0x20)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True if all white space of a text is single spaces.
  private static func isSpacedOnce(_ text: UnmanagedSpan<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in text {
      if byte <= 0x20, byte < 0x20 || last == 0x20 { return false }
      last = byte
    }
    return true
  }
}
