import WinnowCore

/// The words of what may be a person's name: first names, initials, particles, surnames.
struct NameChain {
  /// All tokens of the name, hyphens and full stops of initials included.
  private(set) var tokens: Range<Int>
  /// The first token of each word; of `al-Sadr` that of `Sadr` as well as that of `al`.
  private(set) var parts = NameParts()
  /// True if a word is an initial.
  private(set) var hasInitial = false

  /// The longest chain that begins at `start`; nil if none does.
  init?(at start: Int, in words: CuedTokens, _ paragraph: Range<Int>) {
    tokens = start..<start
    var position = start
    while position < paragraph.upperBound, parts.count < NameParts.maximumCount {
      if position > start, !words.isSpaced(position) { break }
      guard let next = Self.endOfWord(at: position, in: words, paragraph) else { break }
      // A surname in capitals ends the name; an acronym behind it does not belong to it.
      parts.append(position)
      if words.isInitial(position) { hasInitial = true }
      position = next
      tokens = start..<position
      if position - 1 > start, words.isPossessive(position - 1) { break }
    }
    dropTrailingParticles(words)
    guard let last = parts.last, !words.isInitial(last) else { return nil }
    appendSuffix(words, paragraph)
  }

  /// The token of the surname: the last part's last word.
  func surname(in words: CuedTokens) -> Int {
    guard let last = parts.last else { return tokens.lowerBound }
    return last
  }

  /// Cuts the chain after `count` words.
  mutating func truncate(to count: Int) {
    guard count > 0, count < parts.count else { return }
    tokens = tokens.lowerBound..<parts[count]
    parts.count = count
  }

  private mutating func dropTrailingParticles(_ words: CuedTokens) {
    while let last = parts.last, words.cues[last].has(.particle), !words.isCapital(last) {
      tokens = tokens.lowerBound..<last
      parts.count -= 1
    }
  }

  private mutating func appendSuffix(_ words: CuedTokens, _ paragraph: Range<Int>) {
    var next = tokens.upperBound
    guard next < paragraph.upperBound else { return }
    if words.isMark(next, UInt8(ascii: ",")) { next += 1 }
    guard next < paragraph.upperBound, words.cues[next].has(.suffix), words.isCapital(next) else {
      return
    }
    next += 1
    if next < paragraph.upperBound, words.isStopOfAbbreviation(next) { next += 1 }
    // `Rahimov, Sr Migration Officer`: the word belongs to what follows.
    if next < paragraph.upperBound, words.isCapital(next), words.isSpaced(next) { return }
    tokens = tokens.lowerBound..<next
  }

  /// The end of the word of a name that begins at `index`.
  private static func endOfWord(
    at index: Int, in words: CuedTokens, _ paragraph: Range<Int>
  ) -> Int? {
    let cue = words.cues[index]
    if words.isInitial(index) {
      guard !words.isText(index, "I") else { return nil }
      let next = index + 1
      return next < paragraph.upperBound && words.isStopOfAbbreviation(next) ? next + 1 : next
    }
    if cue.has(.particle), !words.isCapital(index) {
      return hyphenated(index + 1, in: words, paragraph)
    }
    guard isNameWord(index, in: words) else { return nil }
    return hyphenated(index + 1, in: words, paragraph)
  }

  /// Past hyphens and the words that they join.
  private static func hyphenated(
    _ end: Int, in words: CuedTokens, _ paragraph: Range<Int>
  ) -> Int {
    let start = end
    var end = end
    while end + 1 < paragraph.upperBound, end - start < 8, words.isHyphen(end, in: paragraph),
      words.isCapital(end + 1) || words.cues[end + 1].has(.particle)
    { end += 2 }
    return end
  }

  /// True if a word may be part of a person's name.
  static func isNameWord(_ index: Int, in words: CuedTokens) -> Bool {
    guard words.isCapital(index) else { return false }
    let cue = words.cues[index]
    if words.cues[index].has(.digits) { return false }
    if cue.has([.anyFirstName, .surname]), !cue.has([.honorific, .stop]) {
      return !cue.has(.calendar) || cue.has(.anyFirstName)
    }
    return !cue.has([.stop, .calendar, .honorific, .head, .company, .place, .role, .office])
  }
}
