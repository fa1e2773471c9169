import WinnowCore

/// Grows the name of an organisation, instrument, event or programme from its head: the `Ministry` in `Ministry of
/// Foreign Affairs`, the `Council` in `Danish Refugee Council`.
///
/// To the left it takes the capitalised words before the head, to the right what `of`, `for`, `on` or `against` adds.
/// Linear in the length of the name, which is bounded.
struct NamePattern {
  private static let reach = 14

  let words: CuedTokens
  let paragraph: Range<Int>
  /// The names of lists in the paragraph.
  let names: NeighbourView

  /// The candidate that grows from the head at `index`, if it makes a name.
  func candidate(at index: Int) -> EntityCandidate? {
    let cue = words.cues[index]
    let left = cue.has(.headsLast) ? leftEnd(of: index) : index
    let right = cue.has(.headsFirst) ? rightEnd(of: index) : index + 1
    guard right - left > 1, isName(left..<right, head: index) else { return nil }
    return EntityCandidate(
      tokens: left..<right, label: .of(head: cue), rule: .pattern(head: cue), belief: .usual)
  }

  /// True if the words around the head say enough.
  private func isName(_ range: Range<Int>, head: Int) -> Bool {
    let before = range.lowerBound..<head
    let modifiers = before.count { words.isCapital($0) }
    let hasRight = range.upperBound > head + 1
    if words.cues[head].has(.strongHead) { return modifiers > 0 || hasRight }
    if modifiers >= 2 { return true }
    if modifiers == 0 { return hasRight && words.cues[head].has(.sentenceStart) == false }
    let only = before.lowerBound
    if words.cues[only].has(.place) || words.isAllUpper(only) { return true }
    // One modifier and a weak head, `the Annual Plan`: only with an article that is not the sentence's first word.
    guard only > paragraph.lowerBound, !words.cues[only].has(.sentenceStart) else {
      return false
    }
    return !words.cues[only].has(.word) || hasRight
  }

  // MARK: To the left

  private func leftEnd(of head: Int) -> Int {
    var left = head
    while left > paragraph.lowerBound && head - left < Self.reach {
      guard let next = extendedLeft(from: left, head: head) else { break }
      left = next
    }
    return trimmed(left, head: head)
  }

  /// The token where the name would begin if it took one more part before `left`.
  private func extendedLeft(from left: Int, head: Int) -> Int? {
    let before = left - 1
    if isPart(before) { return isRole(before) && left < head ? nil : before }
    if words.isHyphen(before, in: paragraph), before > paragraph.lowerBound {
      return words.cues[before - 1].has(.letters) ? before - 1 : nil
    }
    guard before > paragraph.lowerBound else { return nil }
    if words.isMark(before, UInt8(ascii: "&")), isPart(before - 1) { return before - 1 }
    if words.isPossessive(before), words.cues[before - 1].has(.owner), isPart(before - 1) {
      return before - 1
    }
    if isAnd(before), joinsLeft(of: before, to: head) { return before - 1 }
    return nil
  }

  /// True if the words before and after the `and` at `index` modify the same head: `Food and Agriculture Organization`,
  /// but not `Poland and World Bank`.
  private func joinsLeft(of index: Int, to head: Int) -> Bool {
    let before = index - 1
    guard isPart(before), head - index <= 3, head > index + 1 else { return false }
    let cue = words.cues[before]
    if cue.has(.instrumentHead) && words.cues[head].has(.instrumentHead) { return true }
    // `Learning Management System and Governing Board Meeting`: a weak head joins single words only.
    if !words.cues[head].has(.strongHead), before > paragraph.lowerBound, isPart(before - 1) {
      return false
    }
    if cue.has(.place) || cue.has(.head) || words.isAllUpper(before) { return false }
    if cue.has(.surname) && !cue.has(.word) { return false }
    return cue.has(.word)
  }

  /// Drops words at the beginning that belong to the sentence.
  private func trimmed(_ left: Int, head: Int) -> Int {
    var left = left
    while left < head {
      let cue = words.cues[left]
      let opens = words.cues[left].has(.sentenceStart)
      guard
        cue.has([.stop, .calendar]) || !words.cues[left].has(.letters)
          || (opens && isVerbLike(left))
      else { break }
      left += 1
    }
    return left
  }

  /// True for an ordinary word in -ing or -ed that opens a sentence: `Supporting European Commission`.
  private func isVerbLike(_ index: Int) -> Bool {
    guard words.cues[index].has(.word) else { return false }
    let end = Int(words.ends[index])
    guard words.byteCount(index) > 4 else { return false }
    let tail = (words.text[end - 2], words.text[end - 1])
    return (tail.0, tail.1) == (0x6E, 0x67) || (tail.0, tail.1) == (0x65, 0x64)
  }

  /// True for `Manager` in `Programme Manager Refugees and Migrant Rights Programme`.
  private func isRole(_ index: Int) -> Bool {
    words.cues[index].has(.role) && !words.cues[index].has(.surname)
  }

  /// True if the token may be a word of a name.
  private func isPart(_ index: Int) -> Bool {
    guard index >= paragraph.lowerBound, words.isCapital(index) else { return false }
    return !words.cues[index].has([.stop, .calendar, .honorific]) || words.isAllUpper(index)
  }

  // MARK: To the right

  private func rightEnd(of head: Int) -> Int {
    var end = head + 1
    while end < paragraph.upperBound && end - head < Self.reach {
      guard let next = extendedRight(from: end, head: head) else { break }
      end = next
    }
    return end
  }

  /// The end of the name if it took one more part behind `end`.
  private func extendedRight(from end: Int, head: Int) -> Int? {
    if end > head + 1, isPart(end), words.isSpaced(end) {
      // A listed name that holds the head is complete: `… Regular Migration` before `Background`.
      if let start = names.listedStart(endingAt: end), start <= head { return nil }
      return end + 1
    }
    if let afterYears = afterYears(end, head: head) { return afterYears }
    if words.isHyphen(end, in: paragraph), words.cues[end + 1].has(.letters) {
      return end + 2
    }
    if isPreposition(end) { return afterPreposition(end) }
    if end > head + 1, isAnd(end), joinsRight(of: end) { return end + 2 }
    if end > head + 1, words.isMark(end, UInt8(ascii: ",")) { return endOfSeries(from: end) }
    return nil
  }

  /// Past the years of an instrument or programme: `Action Plan 2023-2027`.
  private func afterYears(_ index: Int, head: Int) -> Int? {
    guard words.cues[head].has([.instrumentHead, .programmeHead]), isYear(index) else { return nil }
    let next = index + 1
    guard next + 1 < paragraph.upperBound, !words.isSpaced(next),
      words.cues[next].has(.punctuation), isYear(next + 1)
    else { return next }
    return next + 2
  }

  private func isYear(_ index: Int) -> Bool {
    guard words.cues[index].has(.onlyDigits), words.byteCount(index) == 4 else {
      return false
    }
    let first = words.text[Int(words.starts[index])]
    return first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
  }

  private func afterPreposition(_ index: Int) -> Int? {
    var next = index + 1
    if next < paragraph.upperBound, isThe(next) { next += 1 }
    guard next < paragraph.upperBound, isPart(next) else { return nil }
    let cue = words.cues[next]
    // `Department of Doctor Smith`, `Committee of Monday`: a person or a day is no part of the name.
    guard !cue.has([.honorific, .calendar]) else { return nil }
    return next + 1
  }

  private func joinsRight(of index: Int) -> Bool {
    let next = index + 1
    guard next < paragraph.upperBound, isPart(next), words.isSpaced(next) else { return false }
    let cue = words.cues[next]
    let last = words.cues[index - 1]
    if cue.has(.head) || words.isAllUpper(next) || words.isAllUpper(index - 1) { return false }
    if last.has(.place) != cue.has(.place) { return false }
    if last.has(.place) { return false }
    return cue.has(.word)
  }

  /// The end of `, African Cooperation and Moroccan Expatriates`: items of at most three words, the last after `and`.
  private func endOfSeries(from comma: Int) -> Int? {
    var position = comma
    for _ in 0..<5 {
      guard let item = endOfItem(position + 1) else { return nil }
      guard item < paragraph.upperBound else { return nil }
      if isAnd(item) || words.isMark(item, UInt8(ascii: "&")) { return endOfItem(item + 1) }
      guard words.isMark(item, UInt8(ascii: ",")) else { return nil }
      if item + 1 < paragraph.upperBound, isAnd(item + 1) { return endOfItem(item + 2) }
      position = item
    }
    return nil
  }

  private func endOfItem(_ start: Int) -> Int? {
    var end = start
    while end < paragraph.upperBound, end - start < 3, isPart(end) {
      end += 1
      if let name = names.listedStart(endingAt: end), name < start { break }
    }
    guard end > start else { return nil }
    let cues = words.cues.extracting(start..<end)
    // A place or a person by itself is an item of the sentence, not of the name.
    let isOrdinary =
      (start..<end).contains { words.cues[$0].has(.word) || isAbstract($0) }
      && !cues.contains { $0.has(.head) }
    return isOrdinary && !(end - start == 1 && cues[0].has(.place)) ? end : nil
  }

  /// True for a noun in -tion, -ment or -ity, whether a list knows it or not: `Readmission`.
  private func isAbstract(_ index: Int) -> Bool {
    let bytes = words.text.extracting(words.tokens.span(index).range)
    return bytes.count > 6
      && ["ion", "ment", "ity", "ness", "ship"].contains {
        bytes.suffix($0.utf8.count).elementsEqual($0.utf8)
      }
  }

  // MARK: Words

  private func isAnd(_ index: Int) -> Bool { isWord(index, "and") }

  private func isThe(_ index: Int) -> Bool { isWord(index, "the") }

  private func isPreposition(_ index: Int) -> Bool {
    guard index + 1 < paragraph.upperBound, words.cues[index].has(.connector) else { return false }
    return !isAnd(index) && !isThe(index) && !isWord(index, "in") && !isWord(index, "with")
      && !isWord(index, "to")
  }

  private func isWord(_ index: Int, _ word: StaticString) -> Bool {
    words.isText(index, word)
  }
}
