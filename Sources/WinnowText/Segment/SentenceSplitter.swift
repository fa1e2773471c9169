import WinnowCore

/// Finds the sentences of a paragraph from its tokens.
///
/// A sentence ends at `.`, `!`, `?`, `…` or a stop of another script, with the quotes and brackets that close behind it.
/// Whether a full stop does depends on the word before it (abbreviation, initial, list number) and on the one after it.
/// Sentences also end at list items on lines of their own and around rules drawn with signs.
struct SentenceSplitter: Sendable {
  let lexicon: SentenceLexicon

  /// Calls `body` with the token range of each sentence of `range`, in order; O(tokens).
  func forEachSentence(
    _ tokens: TokenTable, _ marks: SentenceMarks, in range: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    var reader = SentenceReader(
      lexicon: lexicon, tokens: tokens, marks: marks, start: range.lowerBound,
      limit: range.upperBound)
    var index = range.lowerBound
    while let next = reader.boundaryAfterClosing() {
      body(reader.start..<next)
      reader.start = next
    }
    while index < range.upperBound {
      guard !marks[index].isDisjoint(with: .prefilter) else {
        index += 1
        continue
      }
      let finding = reader.read(at: index)
      index = finding.resume
      guard var next = finding.boundary, next < range.upperBound, next > reader.start else {
        continue
      }
      repeat {
        body(reader.start..<next)
        reader.start = next
        next = reader.boundaryAfterClosing() ?? next
      } while next > reader.start
      index = max(index, reader.start)
    }
    if reader.start < range.upperBound { body(reader.start..<range.upperBound) }
  }
}
