internal import WinnowCore

/// Takes away what hangs loose at the ends of the main text.
enum BlockTrimming {
  /// Drops headings without text below them, and short lines before the first and after the last paragraph.
  static func trim(_ verdicts: inout [BlockVerdict], tree: PageTree) {
    let kept = verdicts.indices.filter { verdicts[$0].rule == nil }
    guard let first = kept.firstIndex(where: { isProse(tree.blocks[$0]) }),
      let last = kept.lastIndex(where: { isProse(tree.blocks[$0]) })
    else { return }
    for index in kept[..<first] where verdicts[index].zone == .main {
      verdicts[index] = BlockVerdict(zone: .navigation, rule: "before-main-text")
    }
    for index in kept[(last + 1)...] where verdicts[index].zone != .caption {
      let block = tree.blocks[index]
      if block.measures.length < 60 || block.headingLevel > 0 {
        verdicts[index] = BlockVerdict(zone: .related, rule: "after-main-text")
      }
    }
  }

  private static func isProse(_ block: PageTree.Block) -> Bool {
    let measures = block.measures
    return block.headingLevel == 0 && measures.sentenceEnds > 0 && measures.length >= 25
      && measures.linkLength * 2 < measures.length
  }
}
