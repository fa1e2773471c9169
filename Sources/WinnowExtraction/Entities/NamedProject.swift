import WinnowCore

/// Finds names by the common noun behind them: `the KOMPLEKS project`, `The Dignified Identities project`, or before
/// them: `the project “Borders and Collective Security”`.
enum NamedProject {
  private static let reach = 8

  /// Adds the names that go with the noun (`project`, `initiative`) at `index`.
  static func find(
    at index: Int, in words: CuedTokens, _ paragraph: Range<Int>,
    into candidates: inout OwnedArray<EntityCandidate>
  ) {
    guard let found = before(index, words, paragraph) ?? quotedBehind(index, words, paragraph)
    else {
      return
    }
    candidates.append(found)
    // `OBSERVE-CV and OCWAR-T projects`: the plural goes with both.
    let and = found.tokens.lowerBound - 1
    guard and > paragraph.lowerBound, words.isText(and, "and"),
      words.text[Int(words.ends[index]) - 1] == UInt8(ascii: "s"),
      let other = before(and, words, paragraph)
    else { return }
    candidates.append(other)
  }

  private static func before(
    _ index: Int, _ words: CuedTokens, _ paragraph: Range<Int>
  ) -> EntityCandidate? {
    var start = index
    while start > paragraph.lowerBound, index - start < reach {
      let before = start - 1
      if words.isCapital(before),
        !words.cues[before].has([.stop, .calendar]) || words.isAllUpper(before)
      {
        start = before
      } else if words.isHyphen(before, in: paragraph), words.isCapital(before - 1) {
        start = before - 1
      } else {
        break
      }
    }
    guard start < index, isName(start..<index, words) else { return nil }
    return EntityCandidate(
      tokens: start..<index, label: .programme, rule: .namedProject, belief: .usual)
  }

  /// True unless the words only say whose project it is, or open a sentence.
  private static func isName(_ range: Range<Int>, _ words: CuedTokens) -> Bool {
    if range.allSatisfy({ words.cues[$0].has(.place) }) { return false }
    guard range.count == 1 else { return true }
    let only = range.lowerBound
    if words.isAllUpper(only) || words.cues[only].has(.innerUpper) {
      return words.byteCount(only) > 2 && !words.cues[only].has(.acronymTrap)
    }
    return !words.cues[only].has(.sentenceStart) && !words.cues[only].has(.word)
  }

  private static func quotedBehind(
    _ index: Int, _ words: CuedTokens, _ paragraph: Range<Int>
  ) -> EntityCandidate? {
    guard let quoted = Quotation.range(openingAt: index + 1, in: words, paragraph, limit: 16),
      words.isCapital(quoted.lowerBound)
    else { return nil }
    return EntityCandidate(
      tokens: quoted, label: .programme, rule: .namedProject, belief: .usual)
  }
}

/// Text between quotation marks.
enum Quotation {
  /// The tokens between the mark at `index` and its partner, at most `limit` of them.
  static func range(
    openingAt index: Int, in words: CuedTokens, _ paragraph: Range<Int>, limit: Int
  ) -> Range<Int>? {
    guard index + 1 < paragraph.upperBound, isMark(index, words) else { return nil }
    var end = index + 1
    while end < paragraph.upperBound, end - index <= limit {
      if isMark(end, words) { return end > index + 1 ? index + 1..<end : nil }
      end += 1
    }
    return nil
  }

  /// The tokens before the closing mark at `index`, back to its partner.
  static func range(
    closingAt index: Int, in words: CuedTokens, _ paragraph: Range<Int>, limit: Int
  ) -> Range<Int>? {
    guard index > paragraph.lowerBound, isMark(index, words) else { return nil }
    var start = index - 1
    while start >= paragraph.lowerBound, index - start <= limit {
      if isMark(start, words) { return start + 1 < index ? start + 1..<index : nil }
      start -= 1
    }
    return nil
  }

  /// True for `"`, `“`, `”`, `„`, `«` and `»`.
  static func isMark(_ index: Int, _ words: CuedTokens) -> Bool {
    if words.isMark(index, UInt8(ascii: "\"")) { return true }
    guard words.cues[index].has(.punctuation) else { return false }
    let start = Int(words.starts[index])
    switch words.byteCount(index) {
    case 2: return words.text[start] == 0xC2 && [0xAB, 0xBB].contains(words.text[start + 1])
    case 3:
      return words.text[start] == 0xE2 && words.text[start + 1] == 0x80
        && (0x9C...0x9E).contains(words.text[start + 2])
    default: return false
    }
  }
}
