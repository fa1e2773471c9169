internal import WinnowCore

/// Takes away what hangs loose in the main text and at its ends.
enum BlockTrimming {
  /// Drops repeated captions, headings without text below them, and short lines before the first and after the last
  /// paragraph.
  static func trim(_ verdicts: inout [BlockVerdict], tree: PageTree, text: [UInt8]) {
    dropRepeatedCaptions(&verdicts, tree, text)
    let kept = verdicts.indices.filter { verdicts[$0].rule == nil }
    guard let first = kept.firstIndex(where: { isProse(tree.blocks[$0]) }),
      let last = kept.lastIndex(where: {
        isProse(tree.blocks[$0]) || isPlainItem(tree, $0) || isDataCell(tree, $0)
      })
    else { return }
    let before = kept[..<first].filter { verdicts[$0].zone == .main && isShort(tree.blocks[$0]) }
    if isLittle(before, of: kept, tree) {
      for index in before {
        verdicts[index] = BlockVerdict(zone: .navigation, rule: "before-main-text")
      }
    }
    let after = kept[(last + 1)...].filter {
      verdicts[$0].zone != .caption && (isShort(tree.blocks[$0]) || verdicts[$0].zone == .heading)
    }
    if isLittle(after, of: kept, tree) {
      for index in after {
        verdicts[index] = BlockVerdict(zone: .related, rule: "after-main-text")
      }
    }
    dropEmptySections(&verdicts, tree, kept[..<(last + 1)])
  }

  /// Galleries and zoomed images repeat their captions.
  private static func dropRepeatedCaptions(
    _ verdicts: inout [BlockVerdict], _ tree: PageTree, _ text: [UInt8]
  ) {
    var seen: Set<UInt64> = []
    for index in verdicts.indices where verdicts[index] == .keep(.caption) {
      let plain = BlockText.plain(tree, tree.blocks[index], text.span, limit: 1000)
      if !seen.insert(BlockText.key(plain)).inserted {
        verdicts[index] = BlockVerdict(zone: .caption, rule: "repeated-caption")
      }
    }
  }

  /// Of headings of one level that follow one another, only the last has text below it.
  private static func dropEmptySections(
    _ verdicts: inout [BlockVerdict], _ tree: PageTree, _ kept: ArraySlice<Int>
  ) {
    var before: Int?
    for index in kept where verdicts[index].rule == nil {
      let level = tree.blocks[index].headingLevel
      if let before, level > 0, level <= tree.blocks[before].headingLevel,
        verdicts[before].zone == .heading
      {
        verdicts[before] = BlockVerdict(zone: .related, rule: "empty-section")
      }
      before = level > 0 ? index : nil
    }
  }

  private static func isShort(_ block: PageTree.Block) -> Bool { block.measures.length < 60 }

  /// True if the blocks are so little of all that is kept that they can't be a poem, a dialogue or a list.
  private static func isLittle(_ some: [Int], of kept: [Int], _ tree: PageTree) -> Bool {
    let length = { (index: Int) in Int(tree.blocks[index].measures.length) }
    return some.reduce(0) { $0 + length($1) } <= max(300, kept.reduce(0) { $0 + length($1) } / 8)
  }

  private static func isProse(_ block: PageTree.Block) -> Bool {
    let measures = block.measures
    return block.headingLevel == 0 && measures.sentenceEnds > 0 && measures.length >= 25
      && measures.linkLength * 2 < measures.length
  }

  /// True for a cell without links that has another one of its row beside it.
  private static func isDataCell(_ tree: PageTree, _ index: Int) -> Bool {
    guard tree.blocks[index].measures.links == 0, let row = tree.row(of: tree.blocks[index]) else {
      return false
    }
    return [index - 1, index + 1].contains {
      tree.blocks.indices.contains($0) && tree.blocks[$0].measures.links == 0
        && tree.row(of: tree.blocks[$0]) == row
    }
  }

  /// True for an item of a list without links.
  private static func isPlainItem(_ tree: PageTree, _ index: Int) -> Bool {
    let block = tree.blocks[index]
    return block.measures.links == 0 && block.measures.words > 1 && block.headingLevel == 0
      && tree.nodes[Int(block.node)].context.contains(.list)
  }
}
