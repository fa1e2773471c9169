import WinnowCore

/// How a stretch of text begins and ends.
enum LineLook {
  /// What `text[range]`, which is not empty, begins with.
  static func opening(_ text: Span<UInt8>, _ range: Range<Int>) -> TextLine.Opening {
    let first = text[range.lowerBound]
    if ASCII.isLower(first) { return isListLetter(text, range) ? .item : .small }
    if ASCII.isUpper(first) { return isListLetter(text, range) ? .item : .capital }
    if ASCII.isDigit(first) { return isListNumber(text, range) ? .item : .digit }
    if first < 0x80 { return isBullet(text, range) ? .item : .other }
    let (scalar, length) = UTF8Scanner.decode(text, at: range.lowerBound)
    if isBulletCharacter(scalar) { return .item }
    let kind = CharacterTable.shared[scalar]
    if kind.isUpper { return .capital }
    if kind.isLetter { return .small }
    // Behind an opening quotation mark stands what counts.
    if opensQuote(scalar), range.lowerBound + length < range.upperBound {
      return opening(text, range.lowerBound + length..<range.upperBound)
    }
    return .other
  }

  private static func opensQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x2018 || scalar == 0x201C || scalar == 0x201E || scalar == 0xAB
  }

  /// `- `, `* `, `+ `, `> `, `# `, `(1)`, `(a)`.
  private static func isBullet(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let next = range.lowerBound + 1
    switch text[range.lowerBound] {
    case 0x2D, 0x2A, 0x2B: return next == range.upperBound || text[next] <= 0x20
    case 0x3E, 0x7C, 0x23: return true
    case 0x28:
      var end = next
      while end < range.upperBound, end < next + 4,
        ASCII.isDigit(text[end]) || ASCII.isLower(text[end])
      {
        end += 1
      }
      return end > next && end < range.upperBound && text[end] == 0x29
    default: return false
    }
  }

  /// Bullets, and the private characters that PDF text has for those of symbol fonts.
  private static func isBulletCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0...0x25FF, 0x2713...0x2718,
      0x2756, 0x2794...0x27BE, 0x00B7, 0xE000...0xF8FF, 0x2010...0x2015:
      return true
    default: return false
    }
  }

  /// `1. `, `1) `, `1.2 `.
  private static func isListNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.lowerBound
    while end < range.upperBound, ASCII.isDigit(text[end]) { end += 1 }
    guard end - range.lowerBound <= 3, end < range.upperBound else { return false }
    guard text[end] == 0x2E || text[end] == 0x29 else { return false }
    return end + 1 == range.upperBound || text[end + 1] == 0x20 || ASCII.isDigit(text[end + 1])
  }

  /// `a) `, `B. ` is an initial as often as an item and counts as none.
  private static func isListLetter(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count > 2 && text[range.lowerBound + 1] == 0x29 && text[range.lowerBound + 2] == 0x20
  }

  /// What `text[range]` ends with.
  static func ending(_ text: Span<UInt8>, _ range: Range<Int>) -> TextLine.Ending {
    var end = range.upperBound
    while end > range.lowerBound {
      let (scalar, length) = UTF8Scanner.decodeBackward(text, before: end)
      switch scalar {
      case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x61F, 0x6D4, 0x964, 0x203D:
        return .sentence
      case 0x2C, 0x3B, 0x3A, 0x3001, 0xFF0C, 0x60C, 0x61B, 0xFF1A: return .clause
      case 0x2D, 0x2010, 0xAC:
        let isHyphen = end - length > range.lowerBound && ASCII.isWordByte(text[end - length - 1])
        return isHyphen ? .hyphen : .word
      // Closing quotes and brackets, asterisks: look at what is before them.
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x2019, 0x201D, 0xBB: end -= length
      default: return .word
      }
    }
    return .word
  }
}
