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

  init(words: WordList) throws(DiagnosticError) {
    self.words = words
    prefixes = try PhraseSet("clean/compound-prefixes-en.txt")
    suffixes = try PhraseSet("clean/compound-suffixes-en.txt")
    suspended = try PhraseSet("clean/suspended-hyphen.txt")
  }

  /// The decision for a hyphen between the word that ends at `left` and the one that starts at `right`.
  ///
  /// A word of the list is joined. Else two words keep their hyphen. What the list does not know at all is more often a
  /// broken word than a compound.
  func decide(_ text: Span<UInt8>, left: Int, right: Int) -> Decision {
    let first = ASCII.wordStart(text, before: left)..<left
    let second = right..<ASCII.wordEnd(text, from: right)
    guard !first.isEmpty, !second.isEmpty else { return .keepHyphen }
    if suspended.contains(text, second) { return .keepSpace }
    if ASCII.isUpper(text[second.lowerBound]) {
      return isAllUpper(text, first) && isAllUpper(text, second)
        ? byWords(text, first, second) : .keepHyphen
    }
    // A word that has a hyphen already (`state-of-the-/art`) or goes on with one is a compound.
    if first.lowerBound > 0, text[first.lowerBound - 1] == 0x2D { return .keepHyphen }
    if ASCII.isDigit(first.lowerBound > 0 ? text[first.lowerBound - 1] : 0) { return .keepHyphen }
    return byWords(text, first, second)
  }

  private func byWords(
    _ text: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>
  ) -> Decision {
    if isWord(text, first, second) { return .join }
    let secondIsWord = isKnown(text, second)
    if suffixes.contains(text, second) { return isKnown(text, first) ? .keepHyphen : .join }
    if prefixes.contains(text, first), secondIsWord { return .keepHyphen }
    return isKnown(text, first) && secondIsWord ? .keepHyphen : .join
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
    if words[TokenHash.value(letters.span)] != .unknown { return true }
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
