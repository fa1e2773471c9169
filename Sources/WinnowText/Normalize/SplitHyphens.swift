import WinnowCore

/// Joins hyphenated words that were parted behind the hyphen: `Secretary- General`, `human- itarian`.
///
/// Stays: a hyphen that stands for a part left out (`pre- and post-war`), and one that stands for a dash
/// (`LONDON- The minister`).
struct SplitHyphens: Sendable {
  private let words: WordList
  private let suspended: PhraseSet
  private let openers: PhraseSet
  private let prefixes: PhraseSet

  init(words: WordList) throws(DiagnosticError) {
    self.words = words
    suspended = try PhraseSet("clean/suspended-hyphen.txt")
    openers = try PhraseSet("clean/dateline-openers-en.txt")
    prefixes = try PhraseSet("clean/compound-prefixes-en.txt")
  }

  /// Adds the edits that `text` needs at `spaces`; O(n).
  func append(_ text: Span<UInt8>, at spaces: [Int], to edits: inout PendingEdits) {
    for space in spaces where space >= 2 && space + 1 < text.count {
      if text[space - 1] == 0x2D, ASCII.isWordByte(text[space - 2]),
        ASCII.isWordByte(text[space + 1])
      {
        join(text, space: space, &edits)
      }
    }
  }

  private func join(_ text: Span<UInt8>, space: Int, _ edits: inout PendingEdits) {
    let hyphen = space - 1
    let left = ASCII.wordStart(text, before: hyphen)..<hyphen
    let right = space + 1..<ASCII.wordEnd(text, from: space + 1)
    guard left.count >= 2, right.count >= 2, !suspended.contains(text, right),
      !startsLine(text, left.lowerBound)
    else { return }
    let isCapital = ASCII.isUpper(text[right.lowerBound])
    if isCapital {
      guard ASCII.isUpper(text[left.lowerBound]), !openers.contains(text, right) else { return }
      edits.drop(TextSpan(space..<space + 1), rule: "split-hyphen")
      return
    }
    guard right.upperBound == text.count || text[right.upperBound] != 0x2D else { return }
    let isWhole = joined(text, left, right)
    let areWords = words.entry(text, left) != .unknown && words.entry(text, right) != .unknown
    if isWhole && !areWords {
      edits.drop(TextSpan(hyphen..<space + 1), rule: "dehyphenate")
    } else if prefixes.contains(text, left), words.entry(text, right) == .word,
      !openers.contains(text, right)
    {
      edits.drop(TextSpan(space..<space + 1), rule: "split-hyphen")
    }
  }

  /// True if the two parts make a word of the list.
  private func joined(_ text: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    var hash = StreamedHash()
    hash.add(lowered: text, left)
    hash.add(lowered: text, right)
    return words[hash.value] != .unknown
  }

  /// True if the word at `start` is the first of its line, where a hyphen may be the dash of a dateline.
  private func startsLine(_ text: Span<UInt8>, _ start: Int) -> Bool {
    start == 0 || text[start - 1] == 0x0A
  }
}
