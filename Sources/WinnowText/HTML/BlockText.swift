internal import WinnowCore

/// The text of a block without its markup, for comparing.
enum BlockText {
  /// The first `limit` bytes or a little more: references decoded, white space collapsed.
  static func plain(
    _ tree: PageTree, _ block: PageTree.Block, _ bytes: Span<UInt8>, limit: Int
  ) -> [UInt8] {
    var out: [UInt8] = []
    for piece in tree.pieces[Int(block.firstPiece)..<Int(block.pieceEnd)] {
      if piece.isLineBreak { append(0x20, to: &out) }
      guard !piece.isLineBreak else { continue }
      var index = Int(piece.span.start)
      while index < Int(piece.span.end), out.count < limit {
        if bytes[index] == 0x26,
          let found = CharacterReferences.decode(bytes, at: index, inAttribute: false)
        {
          if found.isSpace || found.first == 0xA0 {
            append(0x20, to: &out)
          } else {
            found.append(to: &out)
          }
          index += found.length
        } else {
          append(ASCII.isSpace(bytes[index]) ? 0x20 : bytes[index], to: &out)
          index += 1
        }
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return out
  }

  private static func append(_ byte: UInt8, to out: inout [UInt8]) {
    if byte != 0x20 || !(out.last ?? 0x20 == 0x20) { out.append(byte) }
  }

  /// A hash of the letters and digits of a text, without regard to case; 0 if it has none.
  static func key(_ text: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isEmpty = true
    for byte in text {
      let isLetter = ASCII.isLetter(byte)
      guard byte >= 0x80 || isLetter || ASCII.isDigit(byte) else { continue }
      hash = (hash ^ UInt64(isLetter ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
      isEmpty = false
    }
    return isEmpty ? 0 : hash
  }
}
