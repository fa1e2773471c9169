/// Finds the blocks between blank lines.
public enum ParagraphScanner {
  /// One paragraph a block, without the white space around it; O(n).
  ///
  /// A line of nothing but spaces, tabs and carriage returns is blank.
  public static func blocks(_ text: Span<UInt8>) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var open: TextSpan?
    var lineStart = 0
    while lineStart < text.count {
      let lineEnd = UTF8Scanner.firstIndex(of: 0x0A, text, from: lineStart)
      var (start, end) = (lineStart, lineEnd)
      while start < end && isSpace(text[start]) { start += 1 }
      while end > start && isSpace(text[end - 1]) { end -= 1 }
      if start < end {
        open = TextSpan(start: open.map { Int($0.start) } ?? start, end: end)
      } else if let span = open {
        paragraphs.append(Paragraph(span: span))
        open = nil
      }
      lineStart = lineEnd + 1
    }
    if let span = open { paragraphs.append(Paragraph(span: span)) }
    return paragraphs
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
