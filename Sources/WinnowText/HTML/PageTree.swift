internal import WinnowCore

/// A page as blocks of text in a tree of elements.
///
/// Only elements that break lines are nodes; inline elements leave their mark in the measures of a block.
struct PageTree: Sendable {
  /// An element.
  struct Node: Sendable {
    var parent: Int32
    var tag: HTMLTag
    var role: PageRole
    /// What it is in, itself included.
    var context: Context
    /// Its blocks: `firstBlock..<blockEnd`.
    var firstBlock: Int32
    var blockEnd: Int32 = 0
    /// One past the last node below it.
    var nodeEnd: Int32 = 0
    /// A hash of its tag and classes: siblings with the same one are items of a list.
    var kind: UInt64
    /// How deep it is nested.
    var depth: Int32
  }

  /// What an element is in.
  struct Context: OptionSet, Sendable {
    let rawValue: UInt16
    static let list = Context(rawValue: 1)
    static let cell = Context(rawValue: 2)
    static let caption = Context(rawValue: 4)
    static let preformatted = Context(rawValue: 8)
    static let quote = Context(rawValue: 16)
    static let article = Context(rawValue: 32)
    static let header = Context(rawValue: 64)
    static let hidden = Context(rawValue: 128)
    static let figure = Context(rawValue: 256)
    static let paragraph = Context(rawValue: 512)
    static let heading = Context(rawValue: 1024)
    static let main = Context(rawValue: 2048)
  }

  /// A run of text between two line breaks of the layout.
  struct Block: Sendable {
    var node: Int32
    var headingLevel: UInt8
    var firstPiece: Int32
    var pieceEnd: Int32
    var measures = Measures()
    /// From its first to its last visible byte.
    var span: TextSpan
  }

  /// A stretch of source text, or a line break, in a block.
  struct Piece: Sendable {
    var span: TextSpan
    var isLineBreak: Bool
  }

  /// Counts over the text of a block or an element.
  struct Measures: Sendable {
    /// Visible characters; those of scripts without spaces between words count twice.
    var length: Int32 = 0
    /// Those within links.
    var linkLength: Int32 = 0
    var words: Int32 = 0
    var linkWords: Int32 = 0
    var commas: Int32 = 0
    var sentenceEnds: Int32 = 0
    var links: Int32 = 0
    /// The last visible byte.
    var lastByte: UInt8 = 0
    var firstByte: UInt8 = 0
  }

  /// Source text that no reader sees, and why.
  struct Skip: Sendable {
    var span: TextSpan
    var reason: SkipReason
  }

  var nodes: [Node] = []
  var blocks: [Block] = []
  var pieces: [Piece] = []
  var skips: [Skip] = []
}

extension PageTree {
  /// The table row of a block that stands in a cell, directly or in its only paragraph.
  func row(of block: Block) -> Int32? {
    var index = block.node
    for _ in 0..<3 {
      guard index > 0 else { return nil }
      let node = nodes[Int(index)]
      if node.tag == .td || node.tag == .th {
        return node.blockEnd - node.firstBlock == 1 ? node.parent : nil
      }
      index = node.parent
    }
    return nil
  }
}
