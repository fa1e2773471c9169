internal import WinnowCore

/// Writes the edits that turn a page's source into plain text, and the paragraphs of that text.
///
/// One pass over the kept blocks: what lies between two visible characters is one edit, unless dropped text of
/// different kinds lies there.
struct PageText {
  private let tree: PageTree
  private let verdicts: [BlockVerdict]
  private(set) var edits: EditList
  private(set) var paragraphs: [Paragraph] = []
  /// The dropped stretches of source, in order.
  private var drops: [PageTree.Skip] = []
  private var nextDrop = 0
  /// One past the last byte that is accounted for.
  private var cursor = 0
  /// Length of the text so far.
  private var textCount = 0
  private var paragraphStart = 0
  private var separator = Separator.none

  /// What stands between two visible characters in the text.
  private enum Separator: Int {
    case none, space, cell, line, paragraph
  }

  /// The text of a page; blocks whose verdict names a rule go.
  static func write(
    _ tree: PageTree, verdicts: [BlockVerdict], text: [UInt8], stage: String
  ) -> PageText {
    var writer = PageText(tree, verdicts, stage)
    writer.run(text.span)
    return writer
  }

  private init(_ tree: PageTree, _ verdicts: [BlockVerdict], _ stage: String) {
    self.tree = tree
    self.verdicts = verdicts
    edits = EditList(stage: stage)
    drops = Self.drops(tree, verdicts)
  }

  /// Dropped blocks and unseen source, merged in source order.
  private static func drops(_ tree: PageTree, _ verdicts: [BlockVerdict]) -> [PageTree.Skip] {
    var drops: [PageTree.Skip] = []
    for (index, block) in tree.blocks.enumerated() {
      if let rule = verdicts[index].rule {
        drops.append(PageTree.Skip(span: block.span, reason: .block(rule: rule)))
      }
    }
    // What no reader sees gets an edit of its own only where nothing else is dropped.
    drops.append(contentsOf: tree.skips)
    return drops.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  private mutating func run(_ bytes: Span<UInt8>) {
    var previous: PageTree.Block?
    for (index, block) in tree.blocks.enumerated() where verdicts[index].rule == nil {
      let isSameRow = previous.map { joinsCells($0, block) } ?? false
      separator = previous == nil ? .none : isSameRow ? .cell : .paragraph
      if isSameRow { extendParagraph() }
      let isPreformatted = tree.nodes[Int(block.node)].context.contains(.preformatted)
      for piece in Int(block.firstPiece)..<Int(block.pieceEnd) {
        let piece = tree.pieces[piece]
        if piece.isLineBreak {
          if separator.rawValue < Separator.line.rawValue,
            previous != nil || textCount > paragraphStart
          {
            separator = .line
          }
        } else if isPreformatted {
          writePreformatted(piece.span.range, bytes, end: Int(block.span.end))
        } else {
          write(piece.span.range, bytes)
        }
      }
      paragraphs.append(
        Paragraph(
          span: TextSpan(start: paragraphStart, end: textCount), zone: verdicts[index].zone))
      previous = block
    }
    closeGap(to: bytes.count, bytes, with: .none)
  }

  /// Takes back the last paragraph: the next block goes on in it.
  private mutating func extendParagraph() {
    guard let last = paragraphs.popLast() else { return }
    paragraphStart = Int(last.span.start)
  }

  /// True if two blocks are neighbouring cells of one row.
  private func joinsCells(_ a: PageTree.Block, _ b: PageTree.Block) -> Bool {
    guard let first = tree.row(of: a), let second = tree.row(of: b) else { return false }
    return first == second && a.measures.length < 200 && b.measures.length < 200
  }

  // MARK: Text

  private mutating func write(_ range: Range<Int>, _ bytes: Span<UInt8>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte > 0x26 {
        keep(index, bytes)
        // Most bytes follow one another: run on to the next that is special.
        index += 1
        while index < range.upperBound, bytes[index] > 0x26 { index += 1 }
        advance(to: index)
      } else if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        if separator == .none, textCount > paragraphStart { separator = .space }
        index += 1
      } else if byte == 0x26,
        let found = CharacterReferences.decode(bytes, at: index, inAttribute: false),
        index + found.length <= range.upperBound
      {
        if found.isSpace {
          if separator == .none, textCount > paragraphStart { separator = .space }
        } else {
          replace(index, found, bytes)
        }
        index += found.length
      } else {
        if byte != 0 {
          keep(index, bytes)
          advance(to: index + 1)
        }
        index += 1
      }
    }
  }

  /// Writes text in which white space counts; that at the borders of the block goes like any other.
  private mutating func writePreformatted(
    _ range: Range<Int>, _ bytes: Span<UInt8>, end: Int
  ) {
    var index = range.lowerBound
    let limit = min(range.upperBound, end)
    while index < limit, textCount == paragraphStart || separator == .paragraph,
      bytes[index] <= 0x20
    { index += 1 }
    while index < limit {
      let byte = bytes[index]
      if byte == 0x26, let found = CharacterReferences.decode(bytes, at: index, inAttribute: false)
      {
        replace(index, found, bytes)
        index += found.length
      } else {
        if byte != 0 {
          keep(index, bytes)
          advance(to: index + 1)
        }
        index += 1
      }
    }
  }

  /// Makes the byte at `index` the next one of the text.
  private mutating func keep(_ index: Int, _ bytes: Span<UInt8>) {
    if index > cursor || separator != .none { closeGap(to: index, bytes, with: separator) }
  }

  private mutating func advance(to index: Int) {
    textCount += index - cursor
    cursor = index
  }

  private mutating func replace(
    _ index: Int, _ found: CharacterReferences.Reference, _ bytes: Span<UInt8>
  ) {
    if index > cursor || separator != .none { closeGap(to: index, bytes, with: separator) }
    var decoded: [UInt8] = []
    found.append(to: &decoded)
    edits.replace(
      TextSpan(start: index, end: index + found.length), with: decoded, rule: "entity")
    textCount += decoded.count
    cursor = index + found.length
  }

  // MARK: Gaps

  /// Accounts for the source up to `index`, with `wanted` in its place.
  private mutating func closeGap(to index: Int, _ bytes: Span<UInt8>, with wanted: Separator) {
    separator = .none
    if wanted == .paragraph { paragraphStart = textCount + 2 }
    if paragraphs.isEmpty && wanted == .none && textCount == 0 { paragraphStart = 0 }
    let isOneSpace = index == cursor + 1 && bytes[cursor] == 0x20
    if wanted == .space && isOneSpace { return advance(to: index) }
    dropUnseen(before: index)
    let gap = TextSpan(start: cursor, end: index)
    guard !gap.isEmpty || wanted != .none else { return }
    let rule = gapRule(gap, bytes)
    switch wanted {
    case .none: if !gap.isEmpty { edits.drop(gap, rule: rule) }
    case .space: edits.replace(gap, with: " ", rule: rule)
    case .cell: edits.replace(gap, with: " | ", rule: rule)
    case .line: edits.replace(gap, with: "\n", rule: rule)
    case .paragraph: edits.replace(gap, with: "\n\n", rule: rule)
    }
    textCount += [0, 1, 3, 1, 2][wanted.rawValue]
    cursor = index
  }

  /// Drops all but the last kind of dropped text before `index`, each kind with one edit.
  private mutating func dropUnseen(before index: Int) {
    var current: (rule: String, end: Int)?
    var isWeak = true
    while nextDrop < drops.count, Int(drops[nextDrop].span.start) < index {
      let drop = drops[nextDrop]
      nextDrop += 1
      let end = min(index, Int(drop.span.end))
      guard end > cursor else { continue }
      let dropIsWeak = drop.reason.isUnseen
      if let last = current, last.rule != drop.reason.rule, !dropIsWeak {
        // Unseen source before visible text shares its edit.
        if !isWeak, last.end > cursor {
          edits.drop(TextSpan(start: cursor, end: last.end), rule: last.rule)
          cursor = last.end
        }
        current = (drop.reason.rule, end)
        isWeak = false
      } else if let last = current {
        current = (last.rule, max(last.end, end))
        isWeak = isWeak && dropIsWeak
      } else {
        current = (drop.reason.rule, end)
        isWeak = dropIsWeak
      }
    }
    pendingRule = current?.rule
  }

  /// The rule of the dropped text that the gap being closed ends with.
  private var pendingRule: String?

  private mutating func gapRule(_ gap: TextSpan, _ bytes: Span<UInt8>) -> String {
    defer { pendingRule = nil }
    if let pendingRule { return pendingRule }
    for index in gap.range where bytes[index] == 0x3C { return LedgerRule.markup.name }
    return gap.count == 0 ? LedgerRule.markup.name : "space"
  }
}
