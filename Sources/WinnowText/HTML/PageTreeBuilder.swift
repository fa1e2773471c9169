internal import WinnowCore

/// Builds the tree of a page from the events of a parser; linear in their number.
struct PageTreeBuilder {
  private struct Open {
    var tag: HTMLTag
    var isLink = false
    /// Its node, or -1 for an inline element.
    var node: Int32
  }

  /// Room for the parts of more events than these is made when it is needed.
  private static let mostReserved = 1 << 20

  private let events: HTMLEvents
  private var tree = PageTree()
  private var stack: [Open] = []
  /// How many elements of each tag are open.
  private var openCounts = [Int32](repeating: 0, count: 256)
  private var node: Int32 = 0
  /// The place in the stack of the element whose content is skipped.
  private var skipFrom: Int?
  private var skipReason = SkipReason.embedded
  private var skipStart = 0
  private var linkDepth = 0
  private var lineBreaks = 0
  private var block = PageTree.Block(
    node: 0, headingLevel: 0, firstPiece: 0, pieceEnd: 0, span: TextSpan(0..<0))

  /// The tree of the page `text`, whose tags and text are `events`.
  ///
  /// Of a page with more than `mostBlocks` blocks only so many
  /// and one more are made: it is given up, and a tree of them all would take many times its bytes.
  static func build(_ events: HTMLEvents, text: [UInt8], mostBlocks: Int = .max) -> PageTree {
    var builder = PageTreeBuilder(events)
    builder.run(text.span, mostBlocks)
    return builder.tree
  }

  private init(_ events: HTMLEvents) {
    self.events = events
    let count = min(events.list.count, Self.mostReserved)
    tree.nodes.reserveCapacity(count / 8 + 8)
    tree.blocks.reserveCapacity(count / 16 + 8)
    tree.pieces.reserveCapacity(count / 4 + 8)
    tree.nodes.append(
      PageTree.Node(
        parent: -1, tag: .html, role: .unknown, context: [], firstBlock: 0, kind: 0, depth: 0))
  }

  private mutating func run(_ bytes: Span<UInt8>, _ mostBlocks: Int) {
    for event in events.list where tree.blocks.count <= mostBlocks {
      switch event.kind {
      case .open: open(event)
      case .close: close(event)
      case .text: if skipFrom == nil { add(event.span, bytes) }
      case .raw: break
      }
    }
    endSkip(at: bytes.count)
    flush()
    while !stack.isEmpty { pop() }
    closeNode(0)
  }

  // MARK: Elements

  private mutating func open(_ event: HTMLEvents.Event) {
    let tag = event.tag
    if tag == .br { return lineBreak(event.span) }
    if skipFrom != nil {
      if !tag.isVoid { push(tag, node: -1) }
      return
    }
    if tag.isBlock { closeImplied(tag) }
    let role = RoleReader.role(of: event, in: events)
    let isNode = breaksLine(tag, role)
    if isNode { flush() }
    guard !tag.isVoid else { return }
    let isLink = tag == .a && leadsAway(event)
    if isLink {
      linkDepth += 1
      block.measures.links += 1
    }
    push(tag, node: isNode ? addNode(event, role) : -1)
    stack[stack.count - 1].isLink = isLink
    if tag.isSkipped {
      skipFrom = stack.count - 1
      skipReason = SkipReason(tag)
      skipStart = Int(event.span.start)
    }
  }

  /// False for links within the page, which say nothing about their text.
  private func leadsAway(_ event: HTMLEvents.Event) -> Bool {
    guard let address = events.value(.href, of: event), !address.isEmpty else { return false }
    return events.arena[Int(address.start)] != 0x23 || address.count == 1
  }

  /// True for blocks, and for inline elements outside paragraphs whose role sets them apart.
  private func breaksLine(_ tag: HTMLTag, _ role: PageRole) -> Bool {
    let isInParagraph = tree.nodes[Int(node)].context.contains(.paragraph)
    if tag == .custom { return !isInParagraph }
    if tag.isBlock || role == .hidden { return true }
    return !isInParagraph && tag != .a && (role == .byline || role == .share)
  }

  private mutating func close(_ event: HTMLEvents.Event) {
    let tag = event.tag
    guard openCounts[Int(tag.rawValue)] > 0, !tag.isVoid else {
      if tag == .p { flush() }
      return
    }
    var index = stack.count - 1
    while index >= 0, stack[index].tag != tag {
      // An inline end tag does not close blocks, and nothing closes a table cell but table tags.
      if !tag.isBlock && stack[index].tag.isBlock && !tag.isSkipped { return }
      if let skipFrom, index <= skipFrom { return }
      index -= 1
    }
    guard index >= 0 else { return }
    while stack.count > index { pop(at: Int(event.span.end)) }
  }

  private mutating func push(_ tag: HTMLTag, node new: Int32) {
    stack.append(Open(tag: tag, node: new))
    openCounts[Int(tag.rawValue)] += 1
    if new >= 0 { node = new }
  }

  private mutating func pop(at position: Int = 0) {
    let last = stack.removeLast()
    openCounts[Int(last.tag.rawValue)] -= 1
    if let skipFrom, stack.count <= skipFrom { endSkip(at: position) }
    if last.isLink { linkDepth -= 1 }
    guard last.node >= 0 else { return }
    flush()
    closeNode(last.node)
    node = tree.nodes[Int(last.node)].parent
  }

  private mutating func endSkip(at position: Int) {
    guard skipFrom != nil else { return }
    skipFrom = nil
    tree.skips.append(
      PageTree.Skip(
        span: TextSpan(start: skipStart, end: max(skipStart, position)), reason: skipReason))
  }

  private mutating func addNode(_ event: HTMLEvents.Event, _ role: PageRole) -> Int32 {
    let parent = tree.nodes[Int(node)]
    let depth = parent.depth + 1
    tree.nodes.append(
      PageTree.Node(
        parent: node, tag: event.tag, role: role,
        context: parent.context.union(RoleReader.context(of: event.tag, role: role)),
        firstBlock: Int32(truncatingIfNeeded: tree.blocks.count),
        kind: RoleReader.kind(of: event, in: events), depth: depth))
    return Int32(truncatingIfNeeded: tree.nodes.count - 1)
  }

  private mutating func closeNode(_ index: Int32) {
    tree.nodes[Int(index)].blockEnd = Int32(truncatingIfNeeded: tree.blocks.count)
    tree.nodes[Int(index)].nodeEnd = Int32(truncatingIfNeeded: tree.nodes.count)
  }

  /// Closes what a start tag closes by itself (HTML Standard 13.1.2.4), such as a list item before the next one.
  private mutating func closeImplied(_ tag: HTMLTag) {
    var index = stack.count - 1
    let lowest = max(0, stack.count - 64)
    while index >= lowest {
      let open = stack[index].tag
      if Self.closes(tag, open) {
        while stack.count > index { pop() }
        index = stack.count - 1
        if open != .p { return }
        continue
      }
      if Self.isBarrier(open, for: tag) { return }
      index -= 1
    }
  }

  private static func closes(_ tag: HTMLTag, _ open: HTMLTag) -> Bool {
    switch (open, tag) {
    case (.p, .custom), (.p, .summary), (.p, .legend), (.p, .caption): false
    case (.p, _): true
    case (.li, .li): true
    case (.dt, .dt), (.dt, .dd), (.dd, .dt), (.dd, .dd): true
    case (.td, .td), (.td, .th), (.th, .td), (.th, .th): true
    case (.td, .tr), (.th, .tr), (.tr, .tr): true
    case (.tr, .tbody), (.tbody, .tbody), (.thead, .tbody), (.tbody, .tfoot): true
    case (.head, .body): true
    default: false
    }
  }

  private static func isBarrier(_ open: HTMLTag, for tag: HTMLTag) -> Bool {
    switch tag {
    case .li: open == .ul || open == .ol || open == .menu || open == .div || open == .table
    case .dt, .dd: open == .dl || open == .div || open == .table
    case .td, .th, .tr, .tbody, .tfoot: open == .table
    case .body: false
    default: open.isBlock
    }
  }

  // MARK: Text

  private mutating func lineBreak(_ span: TextSpan) {
    guard skipFrom == nil else { return }
    lineBreaks += 1
    guard tree.pieces.count > Int(block.firstPiece) else { return }
    // Two in a row are how a paragraph ends on old pages.
    if lineBreaks >= 2 { return flush() }
    tree.pieces.append(PageTree.Piece(span: span, isLineBreak: true))
  }

  private mutating func add(_ span: TextSpan, _ bytes: Span<UInt8>) {
    let isInPre = tree.nodes[Int(node)].context.contains(.preformatted)
    let before = block.measures.length
    let visible = TextMeter.measure(bytes, span.range, isLink: linkDepth > 0, &block.measures)
    let isEmpty = tree.pieces.count == Int(block.firstPiece)
    if let visible {
      if isEmpty || before == 0 { block.span.start = visible.start }
      block.span.end = visible.end
      lineBreaks = 0
    }
    guard visible != nil || !isEmpty || isInPre else { return }
    tree.pieces.append(PageTree.Piece(span: span, isLineBreak: false))
  }

  /// Ends the block.
  private mutating func flush() {
    lineBreaks = 0
    let end = tree.pieces.count
    if block.measures.length > 0 {
      block.node = node
      block.pieceEnd = Int32(truncatingIfNeeded: end)
      block.headingLevel = headingLevel()
      tree.blocks.append(block)
    } else {
      tree.pieces.removeSubrange(Int(block.firstPiece)..<end)
    }
    block = PageTree.Block(
      node: node, headingLevel: 0, firstPiece: Int32(truncatingIfNeeded: tree.pieces.count),
      pieceEnd: 0, span: TextSpan(0..<0))
  }

  private func headingLevel() -> UInt8 {
    guard tree.nodes[Int(node)].context.contains(.heading) else { return 0 }
    var index = node
    while index > 0 {
      let level = tree.nodes[Int(index)].tag.headingLevel
      if level > 0 { return UInt8(level) }
      index = tree.nodes[Int(index)].parent
    }
    return 0
  }
}
