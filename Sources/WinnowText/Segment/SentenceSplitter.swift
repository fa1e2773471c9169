import WinnowCore

/// Finds the sentences of a paragraph from its tokens.
struct SentenceSplitter: Sendable {
  /// Calls `body` with the token range of each sentence of `range`, in order.
  func forEachSentence(
    _ bytes: Span<UInt8>, _ tokens: TokenTable, in range: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let end = boundary(bytes, tokens, after: index, limit: range.upperBound)
      if let end {
        body(start..<end)
        start = end
      }
      index = end ?? index + 1
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  /// The token after the sentence end that the token at `index` makes; nil if it makes none.
  private func boundary(
    _ bytes: Span<UInt8>, _ tokens: TokenTable, after index: Int, limit: Int
  ) -> Int? {
    guard tokens.traits[index].contains(.punctuation) else { return nil }
    let byte = bytes[Int(tokens.starts[index])]
    guard byte == 0x2E || byte == 0x21 || byte == 0x3F else { return nil }
    let next = index + 1
    guard next < limit, tokens.traits[next].contains(.spaceBefore) else { return nil }
    return tokens.traits[next].contains(.initialUpper) ? next : nil
  }
}
