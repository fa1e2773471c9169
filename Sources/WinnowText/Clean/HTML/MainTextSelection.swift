internal import WinnowCore

/// Decides which blocks of a page are its main text.
///
/// Every block has a value: its length where it reads like prose, less its length where it is links. The main text is
/// the element whose blocks add up to the most, with a preference for elements that say that they hold it. Within it,
/// what elements and classes declare to be something else goes, and so do lists of links. Linear in the page.
struct MainTextSelection {
  let tree: PageTree
  /// The role that holds for each node, inherited.
  var roles: [PageRole]
  /// Sums over the blocks before each block.
  private var prose: [Int]
  private var value: [Int]
  private var verdicts: [BlockVerdict]

  /// A verdict for each block.
  static func verdicts(_ tree: PageTree) -> [BlockVerdict] {
    guard !tree.blocks.isEmpty else { return [] }
    var selection = MainTextSelection(tree)
    selection.decide()
    return selection.verdicts
  }

  private init(_ tree: PageTree) {
    self.tree = tree
    prose = [0]
    for block in tree.blocks { prose.append(prose[prose.count - 1] + Self.proseLength(block)) }
    roles = RoleInheritance.roles(tree, prose: prose)
    value = [0]
    verdicts = []
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
    if measures.linkLength * 2 > measures.length { return -Int(measures.linkLength) }
    return 0
  }

  private func sum(_ prefix: [Int], _ node: PageTree.Node) -> Int {
    prefix[Int(node.blockEnd)] - prefix[Int(node.firstBlock)]
  }

  // MARK: The element

  private mutating func decide() {
    let container = tree.nodes[bestNode()]
    verdicts = tree.blocks.indices.map { index in
      let block = tree.blocks[index]
      let role = roles[Int(block.node)]
      if role.isBoilerplate { return .drop(role) }
      guard index >= Int(container.firstBlock), index < Int(container.blockEnd) else {
        return outside(block)
      }
      return inside(block)
    }
    BlockTrimming.trim(&verdicts, tree: tree)
  }

  private func bestNode() -> Int {
    var best = 0
    var bestSum = Int.min
    var declared = -1
    var declaredSum = 0
    for (index, node) in tree.nodes.enumerated() where !roles[index].isBoilerplate {
      let total = sum(value, node)
      // Of elements with the same text the innermost; where nothing is prose, the whole page.
      if total > bestSum || total == bestSum && total > 0 {
        bestSum = total
        best = index
      }
      if isDeclared(node), total > declaredSum {
        declaredSum = total
        declared = index
      }
    }
    if declared >= 0, declaredSum * 5 >= bestSum * 2 { best = declared }
    // On a page with so little prose, any element would be a guess.
    return sum(prose, tree.nodes[best]) < 250 ? 0 : best
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

  private func inside(_ block: PageTree.Block) -> BlockVerdict {
    let context = tree.nodes[Int(block.node)].context
    if context.contains(.caption) { return .keep(.caption) }
    if block.headingLevel == 1 { return .keep(.title) }
    if block.headingLevel > 0 { return .keep(.heading) }
    let measures = block.measures
    if measures.linkLength * 3 > measures.length * 2, measures.sentenceEnds < 2 {
      return BlockVerdict(zone: .navigation, rule: "link-list")
    }
    return .keep(.main)
  }
}
