import WinnowCore

/// Closes up words with a space after every letter: `UN I T E D N A T I O N S` becomes `UNITED NATIONS`.
///
/// Where one word ends and the next begins is found with the word list, as the cheapest way to cut the letters up. What
/// is mostly made of no known words stays as it is.
struct LetterSpacing: Sendable {
  private static let fewestLetters = 5
  private static let mostLetters = 120
  private static let longestWord = 20
  private let words: WordList
  private let functionWords: PhraseSet

  init(words: WordList) throws(DiagnosticError) {
    self.words = words
    functionWords = try PhraseSet("clean/function-words-en.txt")
  }

  /// Adds the edits that `text` needs around `spaces`; O(n).
  func append(_ text: Span<UInt8>, at spaces: [Int], to edits: inout PendingEdits) {
    var done = 0
    for space in spaces where space >= done && space + 1 < text.count {
      var first = space + 1
      guard Self.isSingle(text, first) else { continue }
      while first >= 2, text[first - 1] == 0x20, Self.isSingle(text, first - 2) { first -= 2 }
      var letters = [first]
      while let last = letters.last, last + 2 < text.count, text[last + 1] == 0x20,
        Self.isSingle(text, last + 2)
      {
        letters.append(last + 2)
      }
      if letters.count >= Self.fewestLetters { close(text, letters, &edits) }
      done = (letters.last ?? first) + 1
    }
  }

  /// True if a letter stands alone between spaces or other bytes that are no part of words.
  private static func isSingle(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard ASCII.isLetter(text[index]) else { return false }
    if index > 0, text[index - 1] > 0x20 { return false }
    return index + 1 >= text.count || text[index + 1] <= 0x20 || text[index + 1] == 0x2C
      || text[index + 1] == 0x2E
  }

  private func close(_ text: Span<UInt8>, _ letters: [Int], _ edits: inout PendingEdits) {
    guard letters.count <= Self.mostLetters, Self.isOneCase(text, letters) else { return }
    // A first word that was spaced only in part (`UN I T E D`) gives its letters too.
    if let head = headOfWord(text, letters[0]) {
      let all = Array(head) + letters
      if let cuts = cut(text, all), !cuts.contains(head.count) {
        apply(text, all, cuts, &edits)
        return
      }
    }
    if let cuts = cut(text, letters) { apply(text, letters, cuts, &edits) }
  }

  private static func isOneCase(_ text: Span<UInt8>, _ letters: [Int]) -> Bool {
    let first = ASCII.isUpper(text[letters[0]])
    return letters.dropFirst(first ? 0 : 1).allSatisfy { ASCII.isUpper(text[$0]) == first }
      || letters.dropFirst().allSatisfy { ASCII.isLower(text[$0]) }
  }

  /// The two or three capitals before the first single letter, if it is one.
  private func headOfWord(_ text: Span<UInt8>, _ first: Int) -> Range<Int>? {
    guard first >= 3, text[first - 1] == 0x20, ASCII.isUpper(text[first]) else { return nil }
    let start = ASCII.wordStart(text, before: first - 1)
    let head = start..<first - 1
    guard head.count >= 2, head.count <= 3, head.allSatisfy({ ASCII.isUpper(text[$0]) }) else {
      return nil
    }
    return head
  }

  /// The cheapest way to cut the letters into words: the ends of the words, or nil if too few letters are in known words.
  private func cut(_ text: Span<UInt8>, _ letters: [Int]) -> [Int]? {
    let count = letters.count
    // Costs are for comparing only: a word costs 10, a word of the closed list of function words 6, a rare short one 14,
    // a letter outside any word 15.
    var best = [Int](repeating: .max, count: count + 1)
    var cameFrom = [(start: Int, isKnown: Bool)](repeating: (0, false), count: count + 1)
    best[0] = 0
    for start in 0..<count where best[start] < .max {
      var hash = StreamedHash()
      for end in start + 1...min(count, start + Self.longestWord) {
        hash.add(ASCII.lowercased(text[letters[end - 1]]))
        guard let cost = cost(hash.value, length: end - start) else { continue }
        if best[start] + cost < best[end] {
          best[end] = best[start] + cost
          cameFrom[end] = (start, true)
        }
      }
      if best[start] + 15 < best[start + 1] {
        best[start + 1] = best[start] + 15
        cameFrom[start + 1] = (start, false)
      }
    }
    return confident(cameFrom, count)
  }

  private func cost(_ hash: UInt64, length: Int) -> Int? {
    if functionWords.contains(hash) { return 6 }
    guard length >= 3, words[hash] != .unknown else { return nil }
    return length >= 5 ? 10 : 14
  }

  /// The cuts of the best way, if at least six letters of ten are in known words and one of these has five letters.
  ///
  /// Unknown letters in a row make one word.
  private func confident(_ cameFrom: [(start: Int, isKnown: Bool)], _ count: Int) -> [Int]? {
    var cuts: [Int] = []
    var known = 0
    var longest = 0
    var end = count
    var wasUnknown = false
    while end > 0 {
      let (start, isKnown) = cameFrom[end]
      if isKnown || !wasUnknown { cuts.append(end) }
      if isKnown {
        known += end - start
        longest = max(longest, end - start)
      }
      wasUnknown = !isKnown
      end = start
    }
    return known * 10 >= count * 6 && longest >= 5 ? cuts.reversed() : nil
  }

  /// Drops the spaces between letters that belong together.
  private func apply(
    _ text: Span<UInt8>, _ letters: [Int], _ cuts: [Int], _ edits: inout PendingEdits
  ) {
    var next = 0
    for index in 1..<letters.count {
      while next < cuts.count && cuts[next] < index { next += 1 }
      let isCut = next < cuts.count && cuts[next] == index
      let gap = letters[index - 1] + 1..<letters[index]
      if isCut, gap.isEmpty {
        edits.replace(TextSpan(gap), with: " ", rule: "letter-spacing")
      } else if !isCut, !gap.isEmpty {
        edits.drop(TextSpan(gap), rule: "letter-spacing")
      }
    }
  }
}
