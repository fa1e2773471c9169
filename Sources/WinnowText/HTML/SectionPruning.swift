internal import WinnowCore

/// Drops sections inside the main text that are not part of it: comments, related stories, teasers.
///
/// Elements without telling classes are known by their headings: a heading that a phrase gives away speaks for what
/// stands below it in its element, and a heading that is nothing but a link begins a teaser.
struct SectionPruning {
  private let tree: PageTree
  /// The role of each block's line by its phrase, or unknown.
  private let phrases: [PageRole]
  private let range: Range<Int>
  /// The section that is being dropped, one past its element, and the level of its heading.
  private var section: (role: PageRole, end: Int, level: UInt8)?
  /// Characters of prose so far.
  private var proseLength = 0

  /// Prunes the blocks in `range`; `phrases` are the roles of their lines.
  static func prune(
    _ verdicts: inout [BlockVerdict], in range: Range<Int>, tree: PageTree, phrases: [PageRole]
  ) {
    var pruning = SectionPruning(tree: tree, phrases: phrases, range: range)
    for index in range { pruning.visit(index, &verdicts) }
    pruning.pruneTeasers(&verdicts)
  }

  private init(tree: PageTree, phrases: [PageRole], range: Range<Int>) {
    self.tree = tree
    self.phrases = phrases
    self.range = range
  }

  private mutating func visit(_ index: Int, _ verdicts: inout [BlockVerdict]) {
    let block = tree.blocks[index]
    let prose = MainTextSelection.proseLength(block)
    if begins(index, block) {
      let level = block.headingLevel == 0 ? 7 : block.headingLevel
      section = (phrases[index], scope(of: index).upperBound, level)
    } else if let current = section,
      index >= current.end || ends(current.role, current.level, index)
    {
      section = nil
    }
    guard verdicts[index].rule == nil else { return }
    if let section {
      verdicts[index] = .drop(section.role)
    } else {
      proseLength += prose
    }
  }

  /// The blocks of the innermost element that holds more than the block at `index`.
  private func scope(of index: Int) -> Range<Int> {
    var node = tree.blocks[index].node
    while node > 0 {
      let found = tree.nodes[Int(node)]
      if found.blockEnd - found.firstBlock > 1 {
        let blocks = Int(found.firstBlock)..<Int(found.blockEnd)
        return blocks.count >= range.count ? range : blocks
      }
      node = found.parent
    }
    return range
  }

  /// True for a heading whose phrase tells that its section is not main text, and for the label of the comments.
  private func begins(_ index: Int, _ block: PageTree.Block) -> Bool {
    switch phrases[index] {
    case .comments: proseLength >= 250 && block.measures.words <= 6
    case .related, .promotion: block.headingLevel > 0
    default: false
    }
  }

  private func ends(_ role: PageRole, _ level: UInt8, _ index: Int) -> Bool {
    if role == .comments { return false }
    let block = tree.blocks[index]
    guard block.measures.linkLength == 0 else { return false }
    if block.headingLevel > 0 { return block.headingLevel <= level }
    // A paragraph without links: the article goes on.
    let isParagraph = tree.nodes[Int(block.node)].context.contains(.paragraph)
    return MainTextSelection.proseLength(block) >= (isParagraph ? 1 : 200)
  }

  /// Drops headings that are links, with the few words below them in their element.
  ///
  /// Where no element holds less than all of the main text, there is no teaser: such a heading is the title of a short post.
  private func pruneTeasers(_ verdicts: inout [BlockVerdict]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      index += 1
      guard isLinkHeading(tree.blocks[start]), verdicts[start].zone != .title else { continue }
      let scope = scope(of: start)
      guard scope.count < range.count else { continue }
      let length = scope.reduce(0) { $0 + Int(tree.blocks[$1].measures.length) }
      guard length < 400 else { continue }
      for block in scope where verdicts[block].rule == nil { verdicts[block] = .drop(.teaser) }
      index = max(index, scope.upperBound)
    }
  }

  private func isLinkHeading(_ block: PageTree.Block) -> Bool {
    block.headingLevel > 0 && block.measures.linkLength * 5 >= block.measures.length * 4
  }
}
