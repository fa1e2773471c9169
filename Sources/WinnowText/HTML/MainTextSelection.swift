internal import WinnowCore

/// Decides which blocks of a page are its main text.
///
/// Every block has a value: its length where it reads like prose, less its length where it is links. The main text is
/// the element whose blocks add up to the most, with a preference for elements that say that they hold it and for the
/// one that holds the page's title. Within it, what elements, classes and phrases declare to be something else goes,
/// and so do lists of links. Linear in the page.
struct MainTextSelection {
  private let tree: PageTree
  private let text: [UInt8]
  /// The role that holds for each node, inherited.
  private let roles: [PageRole]
  /// Sums of prose and of value over the blocks before each block.
  private let prose: [Int]
  private var value: [Int] = [0]
  /// The block that is the page's title, or -1.
  private var titleBlock = -1
  private var verdicts: [BlockVerdict] = []

  /// A verdict for each block of the page `text`, whose metadata give `title`.
  static func verdicts(_ tree: PageTree, text: [UInt8], title: String?) -> [BlockVerdict] {
    guard !tree.blocks.isEmpty else { return [] }
    var selection = MainTextSelection(tree, text)
    selection.titleBlock = selection.findTitle(title)
    selection.decide()
    return selection.verdicts
  }

  private init(_ tree: PageTree, _ text: [UInt8]) {
    self.tree = tree
    self.text = text
    var prose = [0]
    prose.reserveCapacity(tree.blocks.count + 1)
    for block in tree.blocks { prose.append(prose[prose.count - 1] + Self.proseLength(block)) }
    self.prose = prose
    roles = RoleInheritance.roles(tree, prose: prose)
    for block in tree.blocks {
      let worth = roles[Int(block.node)].isBoilerplate ? 0 : Self.worth(block)
      value.append(value[value.count - 1] + worth)
    }
  }

  /// The length of a block that reads like prose; 0 for others.
  static func proseLength(_ block: PageTree.Block) -> Int {
    let measures = block.measures
    guard block.headingLevel == 0, measures.length >= 60, measures.sentenceEnds > 0,
      measures.linkLength * 5 < measures.length * 2
    else { return 0 }
    return Int(measures.length - measures.linkLength)
  }

  private static func worth(_ block: PageTree.Block) -> Int {
    let prose = proseLength(block)
    if prose > 0 { return prose }
    let measures = block.measures
    if block.headingLevel > 0 { return measures.linkLength > 0 ? -Int(measures.length) / 2 : 0 }
    return measures.linkLength * 2 > measures.length ? -Int(measures.linkLength) : 0
  }

  private func sum(_ prefix: [Int], _ node: PageTree.Node) -> Int {
    prefix[Int(node.blockEnd)] - prefix[Int(node.firstBlock)]
  }

  // MARK: The title

  /// The block that repeats the title, a heading if possible, or else the only first-level heading; -1 if none.
  private func findTitle(_ title: String?) -> Int {
    let wanted = title.map { BlockText.key($0.utf8) } ?? 0
    let bytes = text.span
    var only = -1
    var headings = 0
    for (index, block) in tree.blocks.enumerated() where block.headingLevel > 0 {
      if block.headingLevel == 1 {
        headings += 1
        only = index
      }
      let plain = BlockText.plain(tree, block, bytes, limit: 400)
      if wanted != 0, BlockText.key(plain) == wanted { return index }
    }
    return headings == 1 ? only : -1
  }

  // MARK: The element

  private mutating func decide() {
    let container = tree.nodes[bestNode()]
    let range = Int(container.firstBlock)..<Int(container.blockEnd)
    let phrases = tree.blocks.indices.map { range.contains($0) ? phrase($0) : .unknown }
    verdicts = tree.blocks.indices.map { index in
      let block = tree.blocks[index]
      let role = roles[Int(block.node)]
      if role.isBoilerplate { return .drop(role) }
      return range.contains(index) ? inside(index, phrases[index]) : outside(block)
    }
    SectionPruning.prune(&verdicts, in: range, tree: tree, phrases: phrases)
    BlockTrimming.trim(&verdicts, tree: tree, text: text)
  }

  private func bestNode() -> Int {
    var best = 0
    var bestSum = Int.min
    var declared = -1
    var declaredSum = 0
    var titled = -1
    for (index, node) in tree.nodes.enumerated() where !roles[index].isBoilerplate {
      let total = sum(value, node)
      // Of elements with the same text the innermost; where nothing is prose, the whole page.
      if total > bestSum || total == bestSum && total > 0 {
        bestSum = total
        best = index
      }
      guard isDeclared(node) else { continue }
      if total > declaredSum {
        declaredSum = total
        declared = index
      }
      if node.tag == .article, titleBlock >= Int(node.firstBlock), titleBlock < Int(node.blockEnd),
        total >= 200
      {
        titled = index
      }
    }
    if declared >= 0, declaredSum * 5 >= bestSum * 2 { best = declared }
    best = withSurroundings(best)
    // Of several articles on a page, the one with the title of the page.
    if titled >= 0, !contains(titled, best) { best = titled }
    // On a page with so little prose, any element would be a guess.
    return sum(prose, tree.nodes[best]) < 250 ? 0 : best
  }

  /// The element around a single paragraph, if it adds no links: lines too short to be prose may stand there.
  private func withSurroundings(_ node: Int) -> Int {
    let least = sum(value, tree.nodes[node]) / 10 * 9
    var best = node
    while tree.nodes[best].blockEnd - tree.nodes[best].firstBlock == 1,
      case let parent = Int(tree.nodes[best].parent), parent >= 0,
      sum(value, tree.nodes[parent]) >= least
    { best = parent }
    return best
  }

  private func contains(_ outer: Int, _ inner: Int) -> Bool {
    inner >= outer && inner < Int(tree.nodes[outer].nodeEnd)
  }

  /// True for an element that says that it holds the main text.
  private func isDeclared(_ node: PageTree.Node) -> Bool {
    node.role == .content || node.tag == .article || node.tag == .main
  }

  // MARK: Blocks

  private func outside(_ block: PageTree.Block) -> BlockVerdict {
    let isLinks = block.measures.linkLength * 2 > block.measures.length
    return BlockVerdict(zone: isLinks ? .navigation : .related, rule: "outside-main-text")
  }

  /// The role that the phrases of a short line give it.
  private func phrase(_ index: Int) -> PageRole {
    let block = tree.blocks[index]
    guard block.measures.length < LineLexicon.longestLine, index != titleBlock else {
      return .unknown
    }
    let line = BlockText.plain(tree, block, text.span, limit: LineLexicon.longestLine)
    return LineLexicon.builtIn.role(of: line) ?? .unknown
  }

  private func inside(_ index: Int, _ phrase: PageRole) -> BlockVerdict {
    let block = tree.blocks[index]
    if index == titleBlock { return .keep(.title) }
    if phrase != .unknown { return .drop(phrase) }
    if tree.nodes[Int(block.node)].context.contains(.caption) { return .keep(.caption) }
    if block.headingLevel > 0 { return .keep(.heading) }
    let measures = block.measures
    if measures.linkLength * 3 > measures.length * 2, measures.sentenceEnds < 2 {
      return BlockVerdict(zone: .navigation, rule: "link-list")
    }
    return .keep(.main)
  }
}
