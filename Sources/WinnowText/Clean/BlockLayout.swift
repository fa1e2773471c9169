import WinnowCore

/// Decides for every block of lines whether they are one paragraph, one each, or lines that matter.
struct BlockLayout {
  /// What the lines of a block are.
  enum Kind {
    /// Prose that was wrapped: the breaks go.
    case wrapped
    /// A paragraph a line.
    case lineParagraphs
    /// Verse, lists, tables, code, a label above its title: the breaks stay.
    case structured
  }

  /// The lines of each block.
  let blocks: [[TextLine]]
  /// What the lines of each block are.
  let kinds: [Kind]
  /// The width to which wrapped lines were filled.
  let fullWidth: Int
  /// True if a short line that ends a sentence ends its paragraph too.
  let shortLinesEndParagraphs: Bool

  /// Prose lines from this width on are no lines of wrapped text.
  private static let longLine = 100

  /// The layout of `paragraphs`; O(n), and nothing for paragraphs of one line.
  init(_ text: Span<UInt8>, _ paragraphs: [Paragraph], functionWords: PhraseSet) {
    blocks = paragraphs.map { paragraph in
      Self.hasLineBreak(text, paragraph.span) ? TextLine.lines(text, in: paragraph.span) : []
    }
    let several = blocks.filter { $0.count > 1 }
    let whole = LineStatistics(text, several, functionWords: functionWords)
    fullWidth = whole.fullWidth
    shortLinesEndParagraphs = whole.shortLinesEndParagraphs
    let isWrapped = whole.isWrapped
    kinds = blocks.map { lines in
      guard lines.count > 1 else { return .structured }
      let own = LineStatistics(text, [lines], functionWords: functionWords)
      if CodeLook.isCode(text, lines) { return .structured }
      if own.isWrapped && (isWrapped || lines.count >= 4) { return .wrapped }
      if isWrapped && Self.mostlyFlows(lines, whole.fullWidth) { return .wrapped }
      return Self.areParagraphs(text, lines) ? .lineParagraphs : .structured
    }
  }

  private static func hasLineBreak(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    for index in span.range where text[index] == 0x0A { return true }
    return false
  }

  /// True if most breaks of a block in wrapped text fall inside a sentence or behind a full line.
  private static func mostlyFlows(_ lines: [TextLine], _ fullWidth: Int) -> Bool {
    var flowing = 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      let isFull = line.width + 1 + next.firstWord > fullWidth * 85 / 100
      let flows = line.ending != .sentence && next.opening == .small
      if next.opening != .item && (isFull || flows) { flowing += 1 }
    }
    return flowing * 10 >= (lines.count - 1) * 7
  }

  /// True if at least half of the text is in long lines that end as paragraphs do.
  private static func areParagraphs(_ text: Span<UInt8>, _ lines: [TextLine]) -> Bool {
    var all = 0
    var long = 0
    var items = 0
    for line in lines {
      all += line.width
      if line.opening == .item { items += 1 }
      let isProse = line.ending == .sentence || line.ending == .clause || line.width >= 200
      if line.width >= longLine && isProse { long += line.width }
    }
    return items * 2 < lines.count && long * 2 >= all && !CodeLook.isTable(text, lines)
  }
}

/// Signs of code and of tables.
enum CodeLook {
  /// True if many lines end or begin as lines of code do.
  static func isCode(_ text: Span<UInt8>, _ lines: [TextLine]) -> Bool {
    var signs = 0
    for line in lines {
      let (first, last) = (text[Int(line.span.start)], text[Int(line.span.end) - 1])
      if last == 0x3B || last == 0x7B || last == 0x7D || first == 0x7D || first == 0x7C
        || first == 0x3C || first == 0x24 || first == 0x40
      {
        signs += 1
      }
    }
    return signs * 5 >= lines.count && signs >= 2
  }

  /// True if half of the lines have tabs or bars between their cells.
  static func isTable(_ text: Span<UInt8>, _ lines: [TextLine]) -> Bool {
    let parted = lines.count { line in
      for index in line.span.range where text[index] == 0x09 || text[index] == 0x7C { return true }
      return false
    }
    return parted * 2 >= lines.count
  }
}
