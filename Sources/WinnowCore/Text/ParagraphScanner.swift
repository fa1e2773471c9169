/// Finds the blocks between blank lines.
public enum ParagraphScanner {
  /// One paragraph a block, without the white space around it; O(n).
  ///
  /// A line of nothing but spaces, tabs and carriage returns is blank.
  public static func blocks(_ text: Span<UInt8>) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var start: Int?
    var end = 0
    var lineIsBlank = true
    for index in text.indices {
      let byte = text[index]
      if byte == 0x0A {
        if lineIsBlank, let first = start {
          paragraphs.append(Paragraph(span: TextSpan(start: first, end: end)))
          start = nil
        }
        lineIsBlank = true
      } else if byte != 0x20 && byte != 0x09 && byte != 0x0D {
        if start == nil { start = index }
        end = index + 1
        lineIsBlank = false
      }
    }
    if let first = start {
      paragraphs.append(Paragraph(span: TextSpan(start: first, end: end)))
    }
    return paragraphs
  }
}
