import WinnowCore

/// Decides what becomes of a hyphen at the end of a line.
struct Dehyphenation: Sendable {
  /// What to do with the two halves.
  enum Decision: Equatable {
    /// The hyphen only marked the break: `sup-/porting`.
    case join
    /// The word has a hyphen: `needs-/based`.
    case keepHyphen
    /// The hyphen stands for a part left out: `pre-/and post-war`.
    case keepSpace
  }

  private let words: WordList
  private let prefixes: PhraseSet
  private let suffixes: PhraseSet
  private let suspended: PhraseSet
  private let hyphenPrefixes: PhraseSet
  private let nameEndings: PhraseSet
  private let closedCompounds: PhraseSet

  init(words: WordList) throws(DiagnosticError) {
    self.words = words
    prefixes = try PhraseSet("clean/compound-prefixes-en.txt")
    suffixes = try PhraseSet("clean/compound-suffixes-en.txt")
    suspended = try PhraseSet("clean/suspended-hyphen.txt")
    hyphenPrefixes = try PhraseSet("clean/hyphen-prefixes-en.txt")
    nameEndings = try PhraseSet("clean/name-endings-en.txt")
    closedCompounds = try PhraseSet("clean/closed-compounds-en.txt")
  }

  /// The vocabulary of a document, which decides before the list.
  func vocabulary(_ text: Span<UInt8>) -> DocumentVocabulary {
    DocumentVocabulary(text, list: words)
  }

  /// The decision for a hyphen between the word that ends at `left` and the one that starts at `right`.
  ///
  /// The document's own use decides, where the word stands elsewhere in it. A word of the list is joined. Else two words
  /// keep their hyphen. What the list does not know at all is more often a broken word than a compound; so are all words
  /// of a text in a language that the list does not know.
  func decide(
    _ text: Span<UInt8>, left: Int, right: Int, vocabulary: DocumentVocabulary
  ) -> Decision {
    let first = ASCII.wordStart(text, before: left)..<left
    let second = right..<ASCII.wordEnd(text, from: right)
    guard !first.isEmpty, !second.isEmpty else { return .keepHyphen }
    let goesOn = second.upperBound < text.count && text[second.upperBound] == 0x2D
    if suspended.contains(text, second) { return goesOn ? .keepHyphen : .keepSpace }
    if let own = vocabulary.decision(text, first, second) { return own }
    if ASCII.isUpper(text[second.lowerBound]) {
      if isMac(text, first) { return .join }
      return isAllUpper(text, first) && isAllUpper(text, second)
        ? byWords(text, first, second, isForeign: vocabulary.isForeign) : .keepHyphen
    }
    // A word that has a hyphen already (`state-of-the-/art`) or goes on with one is a compound.
    if first.lowerBound > 0, text[first.lowerBound - 1] == 0x2D { return .keepHyphen }
    if ASCII.isDigit(first.lowerBound > 0 ? text[first.lowerBound - 1] : 0) { return .keepHyphen }
    return byWords(text, first, second, isForeign: vocabulary.isForeign)
  }

  private func byWords(
    _ text: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>, isForeign: Bool
  ) -> Decision {
    if isForeign || isWord(text, first, second) { return .join }
    let areKnown = isKnown(text, first) && isKnown(text, second)
    if hyphenPrefixes.contains(text, first) { return second.count >= 4 ? .keepHyphen : .join }
    if suffixes.contains(text, second) {
      return areKnown || second.count >= 5 ? .keepHyphen : .join
    }
    if prefixes.contains(text, first), isKnown(text, second) { return .keepHyphen }
    if ASCII.isUpper(text[first.lowerBound]), nameEndings.contains(text, second) { return .join }
    return areKnown ? .keepHyphen : .join
  }

  /// True for the `Mc` of Scottish and Irish names.
  private func isMac(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    word.count == 2 && text[word.lowerBound] == 0x4D && text[word.lowerBound + 1] == 0x63
  }

  private func isKnown(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count >= 2 && words.entry(text, range) != .unknown
  }

  /// True if the two halves make a word, with or without an ending that the list may lack.
  private func isWord(_ text: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>) -> Bool {
    var letters: [UInt8] = []
    letters.reserveCapacity(first.count + second.count)
    for index in first { letters.append(ASCII.lowercased(text[index])) }
    for index in second { letters.append(ASCII.lowercased(text[index])) }
    let hash = TokenHash.value(letters.span)
    if words[hash] != .unknown || closedCompounds.contains(hash) { return true }
    for ending in Self.endings where letters.count > ending.count + 3 {
      guard letters.suffix(ending.count).elementsEqual(ending.utf8) else { continue }
      let stem = Array(letters.dropLast(ending.count))
      // `s` is cut off wherever it stands; `ly` and `ness` only where they leave a word longer than the first half.
      if words[TokenHash.value(stem.span)] == .word { return true }
    }
    return false
  }

  private static let endings = ["s", "es", "ly", "ness"]

  private func isAllUpper(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where ASCII.isLower(text[index]) { return false }
    return true
  }
}
