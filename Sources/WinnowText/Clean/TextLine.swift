import WinnowCore

/// One line of a block and what its look says about the break behind it.
struct TextLine {
  /// What a line ends with.
  enum Ending {
    /// A full stop or another mark that ends a sentence, with quotes and brackets behind it.
    case sentence
    /// A comma, semicolon or colon.
    case clause
    /// A hyphen behind a letter.
    case hyphen
    case word
  }

  /// What a line begins with.
  enum Opening {
    /// A small letter, or a letter of a script without capitals.
    case small
    case capital
    case digit
    /// A bullet, a list number or a quotation mark of e-mail.
    case item
    case other
  }

  /// The line without white space around it.
  var span: TextSpan
  /// The number of blanks before it.
  var indent: Int
  /// Its length in code points.
  var width: Int
  /// The length of its first word in bytes.
  var firstWord: Int
  /// How it begins.
  var opening: Opening
  /// How it ends.
  var ending: Ending

  /// The lines of a block without blank lines, in order; O(n).
  static func lines(_ text: Span<UInt8>, in block: TextSpan) -> [TextLine] {
    var lines: [TextLine] = []
    var start = Int(block.start)
    // The blanks before the block's first line belong to it.
    while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
    let end = Int(block.end)
    while start < end {
      var stop = start
      while stop < end && text[stop] != 0x0A { stop += 1 }
      if let line = TextLine(text, start..<stop) { lines.append(line) }
      start = stop + 1
    }
    return lines
  }

  private init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound, Self.isBlank(text[start]) { start += 1 }
    var end = range.upperBound
    while end > start, Self.isBlank(text[end - 1]) { end -= 1 }
    guard start < end else { return nil }
    span = TextSpan(start: start, end: end)
    indent = start - range.lowerBound
    width = UTF8Scanner.codePointCount(text, in: start..<end)
    var word = start
    while word < end && text[word] != 0x20 { word += 1 }
    firstWord = word - start
    opening = LineLook.opening(text, start..<end)
    ending = LineLook.ending(text, start..<end)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
