import WinnowCore

/// Finds companies by the legal form at the end of their name, as in `Enron Corp.` and `Siemens AG`.
enum CompanyPattern {
  private static let reach = 7

  /// The candidate whose company form stands at `index`, if a name goes before it.
  static func candidate(
    at index: Int, in words: CuedTokens, _ paragraph: Range<Int>
  ) -> EntityCandidate? {
    guard words.isCapital(index), index > paragraph.lowerBound else { return nil }
    var start = index
    var position = index - 1
    if words.isMark(position, UInt8(ascii: ",")) { position -= 1 }
    while position >= paragraph.lowerBound, index - position <= reach {
      if isPart(position, words) {
        start = position
      } else if !isJoint(position, in: words, paragraph) {
        break
      }
      position -= 1
    }
    guard start < index else { return nil }
    var end = index + 1
    while end < paragraph.upperBound, words.isStopOfAbbreviation(end) || isForm(end, words) {
      // The full stop of `Ltd.` at the end of a sentence belongs to both.
      end += 1
    }
    return EntityCandidate(
      tokens: start..<end, label: .organization, rule: .patternCompany, belief: .usual)
  }

  private static func isPart(_ index: Int, _ words: CuedTokens) -> Bool {
    words.isCapital(index)
      && (!words.cues[index].has([.stop, .calendar, .honorific]) || words.isAllUpper(index))
  }

  private static func isForm(_ index: Int, _ words: CuedTokens) -> Bool {
    words.cues[index].has(.company) && words.isCapital(index)
  }

  /// `&`, hyphens and the full stops of abbreviations may stand between the words.
  private static func isJoint(
    _ index: Int, in words: CuedTokens, _ paragraph: Range<Int>
  ) -> Bool {
    words.isMark(index, UInt8(ascii: "&")) || words.isHyphen(index, in: paragraph)
      || (words.isStopOfAbbreviation(index) && index > paragraph.lowerBound
        && (words.cues[index - 1].has(.company) || words.isInitial(index - 1)))
  }
}
