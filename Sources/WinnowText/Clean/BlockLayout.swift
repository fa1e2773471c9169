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
    let areSure = blocks.map {
      $0.count > 1 && LineStatistics(text, [$0], functionWords: functionWords).isWrapped
    }
    // Where a third of the lines are in blocks that were surely wrapped, so were those that say less by themselves.
    let sure = zip(blocks, areSure).reduce(0) { $0 + ($1.1 ? $1.0.count : 0) }
    let isWrapped = whole.isWrapped || sure > 0 && sure * 3 >= several.reduce(0) { $0 + $1.count }
    kinds = zip(blocks, areSure).map { lines, isSure in
      guard lines.count > 1 else { return .structured }
      if CodeLook.isCode(text, lines) { return .structured }
      if isSure { return .wrapped }
      if isWrapped && Self.mostlyFlows(text, lines, whole.fullWidth) { return .wrapped }
      return Self.areParagraphs(text, lines) ? .lineParagraphs : .structured
    }
  }

  private static func hasLineBreak(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    let block = text.extracting(span.range)
    return UTF8Scanner.firstIndex(of: 0x0A, block, from: 0) < block.count
  }

  /// True if most breaks of a block in wrapped text fall behind a full line, and the others inside a sentence.
  ///
  /// Breaks before items and behind headings in capitals are no part of the question.
  private static func mostlyFlows(
    _ text: Span<UInt8>, _ lines: [TextLine], _ fullWidth: Int
  ) -> Bool {
    var flowing = 0
    var full = 0
    var all = 0
    for (line, next) in zip(lines, lines.dropFirst()) where next.opening != .item {
      if CapitalLook.isAllUpper(text, line.span) { continue }
      all += 1
      let isFull = line.width + 1 + next.firstWord > fullWidth * 80 / 100
      if isFull { full += 1 }
      if isFull || line.ending != .sentence && next.opening == .small { flowing += 1 }
    }
    return all > 0 && flowing * 10 >= all * 7 && full * 2 >= all
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
      let isSign =
        switch (first, last) {
        // Items of a list end in semicolons too, but they have no brackets before them.
        case (_, 0x3B): line.span.range.contains { text[$0] == 0x3D || text[$0] == 0x29 }
        case (_, 0x7B), (_, 0x7D), (0x7D, _), (0x7C, _), (0x3C, _), (0x24, _), (0x40, _): true
        default: false
        }
      if isSign { signs += 1 }
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
