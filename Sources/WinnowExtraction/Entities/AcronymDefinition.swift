import WinnowCore

/// A short form that a document defines: `Regional Training Centre on Migration (RTCM)`.
struct AcronymDefinition: Equatable {
  /// The tokens of the long form.
  var long: Range<Int>
  /// The tokens of the short form.
  var short: Range<Int>
  /// True if the long form stood in quotation marks.
  var isQuoted = false
}

/// Finds definitions in both directions, and quoted ones.
struct AcronymDefinitions {
  private static let longestShortForm = 4
  private static let longestContent = 16

  let words: CuedTokens
  let paragraph: Range<Int>
  /// The names found so far; the long form is one of them where it can be.
  let names: NeighbourView

  /// The definition whose bracket opens at `index`.
  func definition(at index: Int) -> AcronymDefinition? {
    guard words.isMark(index, UInt8(ascii: "(")), index > paragraph.lowerBound,
      let close = closingBracket(of: index)
    else { return nil }
    let content = index + 1..<close
    if isShortForm(content) {
      if let found = longBefore(index, short: content) { return found }
    }
    return longInside(content, before: index)
  }

  private func closingBracket(of index: Int) -> Int? {
    let limit = min(paragraph.upperBound, index + 2 + Self.longestContent)
    for position in index + 1..<max(limit, index + 1)
    where words.isMark(position, UInt8(ascii: ")")) {
      return position > index + 1 ? position : nil
    }
    return nil
  }

  /// One to four words, the first with a capital, two to twelve letters, at least two capitals or a capital inside.
  private func isShortForm(_ range: Range<Int>) -> Bool {
    let span = words.tokens.span(range)
    guard range.count <= Self.longestShortForm, (2...14).contains(span.count) else { return false }
    guard words.isCapital(range.lowerBound) else { return false }
    var capitals = 0
    for index in range {
      let traits = words.cues[index]
      guard traits.has(.letters) || words.isMark(index, UInt8(ascii: "-")) else { return false }
    }
    for byte in words.text.extracting(span.range) where ASCII.isUpper(byte) { capitals += 1 }
    return capitals >= 2
  }

  // MARK: Long form (short form)

  private func longBefore(_ bracket: Int, short: Range<Int>) -> AcronymDefinition? {
    var end = bracket
    if words.isMark(end - 1, UInt8(ascii: ",")) { end -= 1 }
    guard end > paragraph.lowerBound else { return nil }
    if let quoted = Quotation.range(closingAt: end - 1, in: words, paragraph, limit: 24) {
      return words.isCapital(quoted.lowerBound)
        ? AcronymDefinition(long: quoted, short: short, isQuoted: true) : nil
    }
    let window = self.window(endingAt: end, short: short)
    guard !window.isEmpty else { return nil }
    let shortBytes = bytes(short)
    let base = Int(words.starts[window.lowerBound])
    if let offset = AcronymAlignment.start(ofLongForm: bytes(window), for: shortBytes),
      let start = window.first(where: { Int(words.starts[$0]) >= base + offset })
    {
      var long = extended(start, end: end, in: window, short: shortBytes)
      // A name that a list or pattern found and that has the same first letter reaches further back.
      if let name = names.longest(endingAt: end), name.lowerBound < long.lowerBound,
        words.text[Int(words.starts[name.lowerBound])] == shortBytes[0]
      {
        long = name
      }
      return isName(long) ? AcronymDefinition(long: long, short: short) : nil
    }
    guard let name = names.longest(endingAt: end),
      AcronymAlignment.initials(of: bytes(name), cover: shortBytes)
    else { return nil }
    return AcronymDefinition(long: name, short: short)
  }

  /// The words before a bracket that may be the long form: at most twice as many as the short form has letters, back to
  /// a full stop or another bracket.
  private func window(endingAt end: Int, short: Range<Int>) -> Range<Int> {
    let letters = words.tokens.span(short).count
    let limit = min(letters + 5, letters * 2) + 4
    var start = end
    while start > paragraph.lowerBound, end - start < limit {
      let before = start - 1
      let traits = words.cues[before]
      if traits.has(.punctuation), !isInner(before) { break }
      if traits.has(.digits), words.byteCount(before) > 4 { break }
      start = before
    }
    return start..<end
  }

  /// Marks that a long form may hold.
  private func isInner(_ index: Int) -> Bool {
    words.isMark(index, UInt8(ascii: "-")) || words.isMark(index, UInt8(ascii: ","))
      || words.isMark(index, UInt8(ascii: "&")) || words.isMark(index, UInt8(ascii: "/"))
      || words.isPossessive(index) || words.isHyphen(index, in: paragraph)
  }

  /// A long form that would begin with a small word begins with the capitalised word before it that has the same letter:
  /// `Office of the President …`, not `of the President …`.
  private func extended(
    _ start: Int, end: Int, in window: Range<Int>, short: [UInt8]
  ) -> Range<Int> {
    guard !words.isCapital(start), let letter = short.first else { return start..<end }
    for index in (max(window.lowerBound, start - 3)..<start).reversed() where words.isCapital(index)
    {
      return words.text[Int(words.starts[index])] == letter ? index..<end : start..<end
    }
    return start..<end
  }

  /// True if most of the words have a capital, and it is not a place: `standard operating procedures (SOPs)` defines no
  /// name, and that of `Bosnia and Herzegovina (BiH)` is left to those who know places.
  private func isName(_ range: Range<Int>) -> Bool {
    guard words.isCapital(range.lowerBound), names.listed(at: range)?.label != .place
    else { return false }
    var content = 0
    var capitals = 0
    var places = 0
    for index in range {
      let traits = words.cues[index]
      guard traits.has(.letters), !words.cues[index].has(.connector) else { continue }
      content += 1
      if words.isCapital(index) { capitals += 1 }
      if words.cues[index].has(.place) { places += 1 }
    }
    return capitals * 3 >= content * 2 && (places < content || names.listed(at: range) != nil)
  }

  // MARK: Short form (long form)

  private func longInside(_ content: Range<Int>, before bracket: Int) -> AcronymDefinition? {
    let short = bracket - 1..<bracket
    guard content.count > 1, isShortForm(short), words.isAllUpper(bracket - 1), isName(content)
    else { return nil }
    let long = bytes(content)
    guard AcronymAlignment.start(ofLongForm: long, for: bytes(short)) == 0 else { return nil }
    return AcronymDefinition(long: content, short: short)
  }

  private func bytes(_ range: Range<Int>) -> [UInt8] {
    Array(words.text.extracting(words.tokens.span(range).range))
  }
}
