import WinnowCore

/// Carries out a layout: joins wrapped lines, parts lines that are paragraphs.
struct Unwrapping {
  let layout: BlockLayout
  let dehyphenation: Dehyphenation
  let lexicon: PhraseLexicon
  let joinsHyphens: Bool
  /// The words of the document, once a hyphen has asked for them.
  private var vocabulary: DocumentVocabulary?
  /// The least indent of the block's lines behind the first, and whether most of them have it.
  private var leastIndent = 0
  private var indentsFirstLines = false
  private var edits = PendingEdits()
  private var paragraphs: [Paragraph] = []

  init(
    layout: BlockLayout, dehyphenation: Dehyphenation, lexicon: PhraseLexicon, joinsHyphens: Bool
  ) {
    self.layout = layout
    self.dehyphenation = dehyphenation
    self.lexicon = lexicon
    self.joinsHyphens = joinsHyphens
  }

  /// The edits, and the paragraphs in the text before them.
  mutating func run(
    _ text: Span<UInt8>, _ blocks: [Paragraph]
  ) -> (edits: PendingEdits, paragraphs: [Paragraph]) {
    for (index, block) in blocks.enumerated() {
      let lines = layout.blocks[index]
      guard lines.count > 1 else {
        paragraphs.append(block)
        continue
      }
      open(block, lines[0])
      measureIndents(lines)
      let kind = layout.kinds[index]
      let edges = foreignEdges(text, lines)
      for (number, next) in lines.enumerated().dropFirst() {
        let line = lines[number - 1]
        let gap = TextSpan(start: Int(line.span.end), end: Int(next.span.start))
        if number <= edges.lowerBound || number >= edges.upperBound {
          part(gap, next)
        } else if kind == .lineParagraphs {
          part(gap, next)
        } else if kind == .wrapped {
          close(text, line, next, number, lines, gap)
        }
        let last = paragraphs.count - 1
        paragraphs[last].span.end = next.span.end
      }
    }
    return (edits, paragraphs)
  }

  private mutating func measureIndents(_ lines: [TextLine]) {
    let later = lines.dropFirst()
    leastIndent = later.map(\.indent).min() ?? 0
    indentsFirstLines = later.count { $0.indent == leastIndent } * 2 >= lines.count
  }

  private mutating func open(_ block: Paragraph, _ line: TextLine) {
    paragraphs.append(Paragraph(span: line.span, zone: block.zone))
  }

  /// Puts a blank line in the place of a line break.
  private mutating func part(_ gap: TextSpan, _ next: TextLine) {
    edits.replace(gap, with: "\n\n", rule: "line-paragraph")
    paragraphs.append(Paragraph(span: next.span))
  }

  /// The lines between those at either edge that are known phrases of pages: counters, share lines and the like.
  private func foreignEdges(_ text: Span<UInt8>, _ lines: [TextLine]) -> Range<Int> {
    // Weak phrases count as far as a strong one stands beyond them.
    var first = 0
    for (index, line) in lines.enumerated() {
      guard let strength = strength(text, line.span) else { break }
      if strength == .strong { first = index + 1 }
    }
    var last = lines.count
    for (index, line) in lines.enumerated().reversed() where index >= first {
      guard let strength = strength(text, line.span) else { break }
      if strength == .strong { last = index }
    }
    // An end of wrapped prose may look like a phrase only by chance if its sentence goes on into it.
    if last > first, last < lines.count, lines[last - 1].ending != .sentence,
      lines[last].opening == .small
    {
      return first..<lines.count
    }
    return first..<last
  }

  /// How surely a line is none of the text: a phrase, or a copyright line.
  private func strength(_ text: Span<UInt8>, _ line: TextSpan) -> PhraseLexicon.Strength? {
    CopyrightLines.isCopyright(text, line) ? .strong : lexicon.match(text, line)?.strength
  }

  /// Joins two lines of wrapped prose, unless a paragraph, an item or a heading begins with the second.
  private mutating func close(
    _ text: Span<UInt8>, _ line: TextLine, _ next: TextLine, _ number: Int, _ lines: [TextLine],
    _ gap: TextSpan
  ) {
    if next.opening == .item { return }
    if startsParagraph(line, next) || isHeading(text, line, next, number, lines) {
      part(gap, next)
      return
    }
    if line.ending == .hyphen, joinHyphen(text, line, next) { return }
    if isIdeograph(text, Int(line.span.end), before: true),
      isIdeograph(text, Int(next.span.start), before: false)
    {
      edits.drop(gap, rule: "unwrap")
    } else {
      edits.replace(gap, with: " ", rule: "unwrap")
    }
  }

  /// True if the second line is indented where most are not, or the first is short and ends its sentence.
  private func startsParagraph(_ line: TextLine, _ next: TextLine) -> Bool {
    if indentsFirstLines, next.indent > leastIndent + 1, line.ending != .hyphen,
      next.opening != .small
    {
      return true
    }
    return layout.shortLinesEndParagraphs && line.ending == .sentence
      && line.width < layout.fullWidth * 6 / 10 && next.opening != .small
  }

  /// True if the first line is a heading in capitals between sentences.
  private func isHeading(
    _ text: Span<UInt8>, _ line: TextLine, _ next: TextLine, _ number: Int, _ lines: [TextLine]
  ) -> Bool {
    guard line.ending == .word, next.opening == .capital, line.width >= 6,
      number == 1 || lines[number - 2].ending == .sentence
    else { return false }
    return CapitalLook.isAllUpper(text, line.span) && !CapitalLook.isAllUpper(text, next.span)
  }

  private mutating func joinHyphen(
    _ text: Span<UInt8>, _ line: TextLine, _ next: TextLine
  ) -> Bool {
    let end = Int(line.span.end)
    let length = UTF8Scanner.decodeBackward(text, before: end).length
    let start = Int(next.span.start)
    guard joinsHyphens, ASCII.isWordByte(text[start]) else { return false }
    let known = vocabulary ?? dehyphenation.vocabulary(text)
    vocabulary = known
    let decision = dehyphenation.decide(
      text, left: end - length, right: start, vocabulary: known)
    switch decision {
    case .join:
      edits.drop(TextSpan(start: end - length, end: start), rule: "dehyphenate")
    case .keepHyphen:
      edits.drop(TextSpan(start: end, end: start), rule: "unwrap")
    case .keepSpace:
      edits.replace(TextSpan(start: end, end: start), with: " ", rule: "unwrap")
    }
    return true
  }

  private func isIdeograph(_ text: Span<UInt8>, _ place: Int, before: Bool) -> Bool {
    let scalar =
      before
      ? UTF8Scanner.decodeBackward(text, before: place).scalar
      : UTF8Scanner.decode(text, at: place).scalar
    return scalar >= 0x2E80 && scalar < 0xAC00 || scalar >= 0x20000
      || scalar >= 0xFF01 && scalar <= 0xFF60
  }
}

/// Text in capitals.
enum CapitalLook {
  /// True if the span has at least four capitals and no small letter of ASCII.
  static func isAllUpper(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    var capitals = 0
    for index in span.range {
      if ASCII.isLower(text[index]) { return false }
      if ASCII.isUpper(text[index]) { capitals += 1 }
    }
    return capitals >= 4
  }
}
