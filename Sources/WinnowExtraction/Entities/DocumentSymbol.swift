import WinnowCore

/// Finds the symbols of documents and legal acts: `A/RES/71/1`, `COM(2013) 292`, `Directive 2011/36/EU`,
/// `Resolution 1325 (2000)`.
enum DocumentSymbol {
  private static let reach = 24

  /// The candidate that begins at `index`.
  static func candidate(
    at index: Int, in words: CuedTokens, _ paragraph: Range<Int>
  ) -> EntityCandidate? {
    guard index + 1 < paragraph.upperBound, words.isCapital(index),
      words.cues[index + 1].has([.punctuation, .digits]) || words.cues[index].has(.instrumentHead)
    else { return nil }
    let end =
      slashed(from: index, words, paragraph) ?? bracketed(from: index, words, paragraph)
      ?? numbered(from: index, words, paragraph)
    guard let end else { return nil }
    return EntityCandidate(
      tokens: index..<end, label: .instrument, rule: .documentSymbol, belief: .certain)
  }

  /// `A/RES/71/1`, `UN/POP/MIG-15CM/2017/15`: at least two slashes, no spaces, a number among the parts.
  private static func slashed(
    from index: Int, _ words: CuedTokens, _ paragraph: Range<Int>
  ) -> Int? {
    guard isCapitals(index, words), index + 1 < paragraph.upperBound,
      words.isMark(index + 1, UInt8(ascii: "/"))
    else { return nil }
    var end = index + 1
    var slashes = 0
    var hasNumber = false
    while end < paragraph.upperBound, end - index < reach, !words.isSpaced(end) {
      if words.isMark(end, UInt8(ascii: "/")) {
        slashes += 1
      } else if words.cues[end].has(.digits) {
        hasNumber = true
      } else if !words.isCapital(end), !isInner(end, words) {
        break
      }
      end += 1
    }
    while end > index, !words.cues[end - 1].has(.digits),
      !words.cues[end - 1].has(.letters)
    { end -= 1 }
    return slashes >= 2 && hasNumber ? end : nil
  }

  /// `COM(2013) 292`, `SEC(2007)1463`: capitals, a year in brackets, a number.
  private static func bracketed(
    from index: Int, _ words: CuedTokens, _ paragraph: Range<Int>
  ) -> Int? {
    guard index + 4 < paragraph.upperBound, words.byteCount(index) >= 3,
      words.isMark(index + 1, UInt8(ascii: "(")), !words.isSpaced(index + 1),
      isYear(index + 2, words), words.isMark(index + 3, UInt8(ascii: ")")),
      words.cues[index + 4].has(.onlyDigits)
    else { return nil }
    return index + 5
  }

  /// `Directive 2011/36/EU`, `Regulation (EU) No 604/2013`, `WK 10084/2018`, `Resolution 1325 (2000)`.
  private static func numbered(
    from index: Int, _ words: CuedTokens, _ paragraph: Range<Int>
  ) -> Int? {
    let isAct = words.cues[index].has(.instrumentHead)
    guard isAct || (words.isAllUpper(index) && !words.cues[index].has(.calendar)) else {
      return nil
    }
    var position = index + 1
    if isAct { position = afterInstitution(position, words, paragraph) }
    guard position < paragraph.upperBound, words.cues[position].has(.onlyDigits),
      words.isSpaced(position)
    else { return nil }
    let end = afterNumber(position, words, paragraph)
    if end > position + 1 { return end }
    // A bare number belongs to resolutions; `Action Plan 2023` has a year.
    return words.isText(index, "Resolution") && words.byteCount(position) >= 3 ? end : nil
  }

  /// Past `(EU) No` and the like.
  private static func afterInstitution(
    _ index: Int, _ words: CuedTokens, _ paragraph: Range<Int>
  ) -> Int {
    var position = index
    if position + 2 < paragraph.upperBound, words.isMark(position, UInt8(ascii: "(")),
      words.isAllUpper(position + 1), words.isMark(position + 2, UInt8(ascii: ")"))
    {
      position += 3
    }
    if position < paragraph.upperBound,
      words.isText(position, "No") || words.isText(position, "no")
    {
      position += 1
      if position < paragraph.upperBound, words.isStopOfAbbreviation(position) { position += 1 }
    }
    return position
  }

  /// Past `/36/EU` or ` (2000)` behind a number.
  private static func afterNumber(
    _ index: Int, _ words: CuedTokens, _ paragraph: Range<Int>
  ) -> Int {
    var end = index + 1
    while end + 1 < paragraph.upperBound, words.isMark(end, UInt8(ascii: "/")),
      !words.isSpaced(end), !words.isSpaced(end + 1),
      words.cues[end + 1].has(.onlyDigits) || words.isAllUpper(end + 1)
    { end += 2 }
    if end == index + 1, end + 2 < paragraph.upperBound, words.isMark(end, UInt8(ascii: "(")),
      isYear(end + 1, words), words.isMark(end + 2, UInt8(ascii: ")"))
    {
      end += 3
    }
    return end
  }

  /// True for one or more capital letters and nothing else.
  private static func isCapitals(_ index: Int, _ words: CuedTokens) -> Bool {
    words.isAllUpper(index) || words.isInitial(index)
  }

  /// Marks that may stand inside a symbol.
  private static func isInner(_ index: Int, _ words: CuedTokens) -> Bool {
    words.isMark(index, UInt8(ascii: "-")) || words.isMark(index, UInt8(ascii: "."))
  }

  private static func isYear(_ index: Int, _ words: CuedTokens) -> Bool {
    guard words.cues[index].has(.onlyDigits), words.byteCount(index) == 4 else {
      return false
    }
    let first = words.text[Int(words.starts[index])]
    return first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
  }
}
