import WinnowCore

/// The words of a document as it writes them itself: the best witness of how a broken word is written.
struct DocumentVocabulary {
  private static let fewestWords = 20
  private var words: Set<UInt64> = []
  /// True if less than half of its words are in the list: the text is in another language.
  private(set) var isForeign = false

  /// The words and the hyphenated compounds that stand whole on a line; O(n).
  init(_ text: Span<UInt8>, list: WordList) {
    var index = 0
    while index < text.count {
      guard ASCII.isWordByte(text[index]) else {
        index += 1
        continue
      }
      var end = ASCII.wordEnd(text, from: index)
      let first = index
      words.insert(ASCII.hash(text, index..<end))
      while end + 1 < text.count, text[end] == 0x2D, ASCII.isWordByte(text[end + 1]) {
        let start = index
        index = end + 1
        end = ASCII.wordEnd(text, from: index)
        words.insert(ASCII.hash(text, start..<end))
        // A part at a line end is no word: what was just put in stands whole.
        if start != first { words.insert(ASCII.hash(text, first..<end)) }
      }
      index = end
    }
    let known = words.count { list[$0] != .unknown }
    isForeign = words.count >= Self.fewestWords && known * 2 < words.count
  }

  /// What the document does elsewhere with the word of these two halves; nil where it has neither form, or both.
  func decision(
    _ text: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>
  ) -> Dehyphenation.Decision? {
    var joined = StreamedHash()
    var compound = StreamedHash()
    joined.add(lowered: text, first)
    joined.add(lowered: text, second)
    compound.add(lowered: text, first)
    compound.add("-")
    compound.add(lowered: text, second)
    switch (words.contains(joined.value), words.contains(compound.value)) {
    case (true, false): return .join
    case (false, true): return .keepHyphen
    default: return nil
    }
  }
}
