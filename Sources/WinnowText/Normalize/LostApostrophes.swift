import WinnowCore

/// Restores apostrophes that became spaces: `doesn t`, `it s`, `IOM s role`.
///
/// Contractions come from a closed list. A lone `s` is a possessive ending after a noun or name and before a lower-case
/// word or another noun; plural possessives (`migrants rights`) leave no trace and stay.
struct LostApostrophes: Sendable {
  private let words: WordList
  private let contractions: PhraseSet
  private let noPossessive: PhraseSet

  init(words: WordList) throws(DiagnosticError) {
    self.words = words
    contractions = try PhraseSet("clean/contractions-en.txt")
    noPossessive = try PhraseSet("clean/no-possessive-en.txt")
  }

  /// Adds the edits that `text` needs at `spaces`; O(n).
  func append(_ text: Span<UInt8>, at spaces: [Int], to edits: inout PendingEdits) {
    guard Self.mayBeEnglish(text) else { return }
    var curly: Bool?
    for index in spaces where index > 0 && index + 1 < text.count {
      guard let end = Self.endingEnd(text, index + 1),
        isLost(text, space: index, end: end)
      else { continue }
      let space = TextSpan(index..<index + 1)
      if curly == nil { curly = Self.usesCurlyApostrophes(text) }
      if curly == true {
        edits.replace(space, with: "\u{2019}", rule: "apostrophe")
      } else {
        edits.replace(space, with: "'", rule: "apostrophe")
      }
    }
  }

  /// The end of the ending that starts at `start`: `s`, `t`, `m`, `d`, `re`, `ve` or `ll` as a word of its own.
  private static func endingEnd(_ text: Span<UInt8>, _ start: Int) -> Int? {
    let length: Int
    switch (text[start], start + 1 < text.count ? text[start + 1] : 0) {
    case (0x72, 0x65), (0x76, 0x65), (0x6C, 0x6C): length = 2
    case (0x73, _), (0x74, _), (0x6D, _), (0x64, _): length = 1
    default: return nil
    }
    let end = start + length
    guard ASCII.wordEnd(text, from: start) == end else { return nil }
    if end < text.count, ASCII.isDigit(text[end]) || text[end] == 0x27 { return nil }
    return end
  }

  private func isLost(_ text: Span<UInt8>, space: Int, end: Int) -> Bool {
    let start = ASCII.wordStart(text, before: space)
    guard start < space else { return false }
    if start > 0, Self.bindsWord(text[start - 1]) { return false }
    if contractions.contains(text, start..<end) {
      return followsOn(text, end) && !looksLikeCode(text, space)
    }
    guard end == space + 2, text[space + 1] == 0x73 else { return false }
    return isPossessor(text, start..<space) && isPossession(text, end)
      && !looksLikeCode(text, space)
  }

  /// True if a word of two letters or more follows: `I m sure`, but not `5 m s`.
  private func followsOn(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end < text.count else { return true }
    if text[end] != 0x20 { return text[end] != 0x28 && text[end] != 0x3D }
    guard end + 1 < text.count else { return true }
    let next = ASCII.wordEnd(text, from: end + 1)
    return next - end > 2 || next == end + 2 && text[end + 1] | 0x20 == 0x61
  }

  /// True for a noun or a name; `s` is no ending of words in `s`, of function words and of single letters.
  private func isPossessor(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count >= 2, text[word.upperBound - 1] | 0x20 != 0x73 else { return false }
    let hash = ASCII.hash(text, word)
    guard !noPossessive.contains(hash) else { return false }
    if words[hash] != .unknown { return true }
    return ASCII.isUpper(text[word.lowerBound]) || text[word.lowerBound] >= 0x80
  }

  /// True if a word that can be owned follows: in lower case and known, or with a capital.
  private func isPossession(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end + 1 < text.count, text[end] == 0x20 else { return false }
    let next = end + 1..<ASCII.wordEnd(text, from: end + 1)
    guard next.count >= 2 else { return false }
    if next.upperBound < text.count, text[next.upperBound] == 0x28 { return false }
    return words.entry(text, next) != .unknown
  }

  /// True if the byte before a word makes it a part of something else.
  private static func bindsWord(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == 0x27 || byte == 0x2F || byte == 0x5F || byte == 0x40
  }

  /// True if the line around has signs that code has and prose has not.
  private func looksLikeCode(_ text: Span<UInt8>, _ place: Int) -> Bool {
    let reach = 120
    var index = place
    while index > max(0, place - reach), text[index] != 0x0A {
      if Self.isCode(text[index]) { return true }
      index -= 1
    }
    index = place
    while index < min(text.count, place + reach), text[index] != 0x0A {
      if Self.isCode(text[index]) { return true }
      index += 1
    }
    return false
  }

  private static func isCode(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3C, 0x3D, 0x3E, 0x5C, 0x5F, 0x60, 0x7B, 0x7C, 0x7D: true
    default: false
    }
  }

  /// True if the text says `the`, or has no letters outside ASCII: `s` is a word of its own in Slavic languages.
  private static func mayBeEnglish(_ text: Span<UInt8>) -> Bool {
    var first = UTF8Scanner.firstNonASCII(text, from: 0)
    while first < text.count, text[first] < 0xC3 || text[first] >= 0xE1 {
      first = UTF8Scanner.firstNonASCII(text, from: first + 1)
    }
    guard first < text.count else { return true }
    for index in text.indices.dropLast(4) where text[index] == 0x20 {
      if text[index + 1] | 0x20 == 0x74, text[index + 2] == 0x68, text[index + 3] == 0x65,
        text[index + 4] == 0x20
      {
        return true
      }
    }
    return false
  }

  private static func usesCurlyApostrophes(_ text: Span<UInt8>) -> Bool {
    var index = UTF8Scanner.firstNonASCII(text, from: 0)
    while index + 3 < text.count {
      if text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] == 0x99 { return true }
      index = UTF8Scanner.firstNonASCII(text, from: index + 1)
    }
    return false
  }
}
