import WinnowCore

/// Decides at one place of a paragraph after the other whether a sentence ends there.
struct SentenceReader {
  let lexicon: SentenceLexicon
  let tokens: TokenTable
  let marks: SentenceMarks
  /// The first token of the sentence that is being read.
  var start: Int
  /// The end of the paragraph.
  let limit: Int

  /// What the reader found at one place.
  struct Finding {
    /// The first token of the next sentence, if one ends here.
    var boundary: Int?
    /// The first token that has not been looked at.
    var resume: Int
  }

  /// Looks at the token at `index`, which has a mark.
  func read(at index: Int) -> Finding {
    let mark = marks[index]
    if mark.contains(.lineStart) && index > start && beginsListItem(index) {
      return Finding(boundary: index, resume: index)
    }
    if mark.contains(.rule) {
      let boundary = boundaryAtRule(index)
      return Finding(boundary: boundary, resume: boundary ?? index + 1)
    }
    if mark.contains(.stampStart) && isBehindSender(index) {
      return Finding(boundary: index, resume: index + 1)
    }
    if mark.contains(.stampEnd) || mark.contains(.at) {
      let boundary = boundaryOfMail(index, mark)
      return Finding(boundary: boundary, resume: boundary ?? index + 1)
    }
    guard !mark.isDisjoint(with: .terminators) else { return Finding(resume: index + 1) }
    var end = Ending(at: index, mark)
    extend(&end)
    let boundary = boundary(after: end, at: index)
    return Finding(boundary: boundary, resume: max(end.next, boundary ?? 0))
  }

  /// A rule drawn with signs is a sentence by itself.
  private func boundaryAtRule(_ index: Int) -> Int? {
    if index > start && !marks[index - 1].contains(.rule) { return index }
    let next = index + 1
    return next < limit && !marks[next].contains(.rule) ? next : nil
  }

  /// True if the token begins a line and is a bullet or a number with `.` or `)`.
  private func beginsListItem(_ index: Int) -> Bool {
    let next = index + 1
    guard next < limit else { return false }
    if !marks[index].isDisjoint(with: [.bullet, .dash]) { return isSpaced(next) }
    guard isListNumber(index), next + 1 < limit, isSpaced(next + 1), !isSpaced(next) else {
      return false
    }
    return !marks[next].isDisjoint(with: [.stop, .bracket])
  }

  private func boundary(after end: Ending, at index: Int) -> Int? {
    let next = end.next
    // What stands at the start is no end: it goes with what follows.
    guard next < limit, index > start else { return nil }
    if end.isFirm { return next }
    if !isSpaced(next) { return boundaryWithoutSpace(end) }
    if end.stops == 1 && !end.isQuery {
      guard decidesFullStop(index, next) else { return nil }
      return !end.isClosed || follows(next, end) ? next : nil
    }
    return follows(next, end) ? next : nil
  }
}

// MARK: - The end mark

extension SentenceReader {
  /// An end mark with what belongs to it.
  struct Ending {
    /// The token after it.
    var next: Int
    /// The number of `.`.
    var stops = 0
    var isQuery = false
    var isFirm = false
    var isEllipsis = false
    /// A quote or bracket closes behind it.
    var isClosed = false
    var isBracketed = false

    init(at index: Int, _ mark: SentenceMark) {
      next = index
      add(mark)
    }

    mutating func add(_ mark: SentenceMark) {
      next += 1
      if mark.contains(.stop) { stops += 1 }
      if mark.contains(.query) { isQuery = true }
      if mark.contains(.firm) { isFirm = true }
      if mark.contains(.ellipsis) || stops > 1 { isEllipsis = true }
    }
  }

  /// Takes in further end marks, and the quotes and brackets that close behind them.
  private func extend(_ end: inout Ending) {
    while end.next < limit {
      let mark = marks[end.next]
      if !mark.isDisjoint(with: .terminators) {
        if isBullet(end.next, mark) { return }
        end.add(mark)
      } else if let face = faceEnd(end.next) {
        end.next = face
      } else if closes(end.next) {
        end.isClosed = true
        if mark.contains(.bracket) { end.isBracketed = true }
        end.next += 1
      } else {
        return
      }
    }
  }

  /// True for a `?` between spaces, which stands for a lost bullet sign.
  private func isBullet(_ index: Int, _ mark: SentenceMark) -> Bool {
    mark.contains(.query) && isSpaced(index) && index + 1 < limit && isSpaced(index + 1)
      && !marks[index - 1].contains(.query) && marks[index + 1].isDisjoint(with: .terminators)
  }

  /// The end of a face drawn with signs at `index` (`:)`, `:-(`, `;)`, `:P`); nil if there is none.
  private func faceEnd(_ index: Int) -> Int? {
    guard marks[index].contains(.pause), index + 1 < limit, !isSpaced(index + 1) else { return nil }
    let mouth = marks[index + 1].contains(.dash) && index + 2 < limit ? index + 2 : index + 1
    guard !isSpaced(mouth), mouth + 1 >= limit || isSpaced(mouth + 1), length(mouth) == 1 else {
      return nil
    }
    let isMouth =
      !marks[mouth].isDisjoint(with: [.bracket, .opener])
      || tokens.traits[mouth].contains(.initialUpper)
    return isMouth ? mouth + 1 : nil
  }

  /// True if the token at `index` is a quote or bracket that closes.
  private func closes(_ index: Int) -> Bool {
    let mark = marks[index]
    let isSpacedAfter = index + 1 >= limit || isSpaced(index + 1)
    if mark.contains(.closer) { return !isSpaced(index) || isSpacedAfter }
    // The opening quote of English closes in German and Czech („so“), the closing one of French opens (»so«).
    if mark.contains(.opener) { return !isSpaced(index) && isSpacedAfter }
    guard mark.contains(.quote) else { return false }
    return isSpacedAfter || (!isSpaced(index) && !isWord(index + 1))
  }
}

// MARK: - What stands before

extension SentenceReader {
  /// Whether a single full stop at `index` ends the sentence when the token at `next` follows.
  private func decidesFullStop(_ index: Int, _ next: Int) -> Bool {
    let word = index - 1
    guard !isSpaced(index) else { return follows(next, nil) }
    let traits = tokens.traits[word]
    if traits.contains(.onlyDigits) {
      if isListMarker(word) { return false }
      if lexicon.writesOrdinals, length(word) <= 2 { return isStarter(next) }
      return beginsUpper(next) || lexicon.beginsInLowerCase && isLower(next)
    }
    if isOneLetter(word) {
      if traits.contains(.initialUpper) {
        return tokens.traits[next].contains(.initialUpper) && isStarter(next)
      }
      // `z. B.`, `d. h.`, `т. д.`
      if isLetterWithStop(next) { return false }
      if word >= start + 2, isLetterWithStop(word - 2), !lexicon.beginsInLowerCase {
        return isStarter(next)
      }
    }
    if let kind = lexicon.abbreviation(tokens.hashes[word]),
      kind != .proper || traits.contains(.initialUpper)
    {
      return decides(kind, traits, next)
    }
    guard traits.contains(.letters) else { return follows(next, nil) }
    if marks[word].contains(.dotted) && traits.contains(.allUpper) { return isStarter(next) }
    if isOneLetter(word), word == start || !lexicon.beginsInLowerCase {
      return word > start && isStarter(next)
    }
    return follows(next, nil)
  }

  /// True for a single letter; one outside ASCII with capitals takes two bytes.
  private func isOneLetter(_ index: Int) -> Bool {
    let traits = tokens.traits[index]
    return traits.contains(.letters) && !traits.contains(.digits)
      && length(index) == (traits.contains(.nonASCII) ? 2 : 1)
  }

  /// True for a single letter with a full stop right behind it.
  private func isLetterWithStop(_ index: Int) -> Bool {
    index + 1 < limit && isOneLetter(index) && marks[index + 1].contains(.stop)
      && !isSpaced(index + 1)
  }

  private func decides(
    _ kind: SentenceLexicon.Abbreviation, _ traits: TokenTraits, _ next: Int
  ) -> Bool {
    switch kind {
    case .inside: false
    case .name: traits.contains(.initialUpper) ? false : isStarter(next)
    case .number: !startsWithNumber(next) && !isRomanLike(next) && beginsUpper(next)
    case .end, .proper: isStarter(next)
    }
  }

  /// A number or letter that begins a sentence and only counts: `1.`, `a.`.
  private func isListMarker(_ word: Int) -> Bool { word == start && isListNumber(word) }

  private func isListNumber(_ index: Int) -> Bool {
    let traits = tokens.traits[index]
    if traits.contains(.onlyDigits) { return length(index) <= 3 }
    return traits.contains(.letters) && length(index) == 1
  }
}

// MARK: - What stands after

extension SentenceReader {
  /// True if what stands at `next` can begin a sentence.
  private func follows(_ next: Int, _ end: Ending?) -> Bool {
    guard let word = firstWord(next) else { return true }
    let traits = tokens.traits[word]
    if traits.contains(.initialUpper) || traits.contains(.digits) { return true }
    if marks[next].contains(.pause) { return false }
    guard let end, lexicon.beginsInLowerCase else { return lexicon.beginsInLowerCase }
    return !(end.isClosed || (end.isEllipsis && !end.isQuery))
  }

  private func beginsUpper(_ next: Int) -> Bool {
    firstWord(next).map { tokens.traits[$0].contains(.initialUpper) } ?? true
  }

  private func isLower(_ next: Int) -> Bool {
    let traits = tokens.traits[next]
    return traits.contains(.letters) && !traits.contains(.initialUpper) && !traits.contains(.digits)
  }

  /// True for what may be a Roman number: up to five capitals.
  private func isRomanLike(_ next: Int) -> Bool {
    tokens.traits[next].contains(.allUpper) && length(next) <= 5
  }

  private func startsWithNumber(_ next: Int) -> Bool { tokens.traits[next].contains(.digits) }

  /// The next word is one with which sentences begin, in its usual capital.
  private func isStarter(_ next: Int) -> Bool {
    guard let word = firstWord(next) else { return true }
    return tokens.traits[word].contains(.initialUpper) && lexicon.isStarter(tokens.hashes[word])
  }

  /// The first token at or after `next` that is a word, past quotes, brackets and bullets; nil if there is none near.
  private func firstWord(_ next: Int) -> Int? {
    var index = next
    while index < limit && index < next + 4 {
      if isWord(index) { return index }
      index += 1
    }
    return nil
  }

  /// A mark without a space behind it ends a sentence only between a word in lower case and one in upper case.
  private func boundaryWithoutSpace(_ end: Ending) -> Int? {
    let traits = tokens.traits[end.next]
    if traits.contains(.onlyDigits), end.next + 1 < limit, isSpaced(end.next + 1),
      end.stops == 1, length(end.next) <= 3, beginsUpper(end.next + 1)
    {
      return end.next + 1
    }
    guard traits.contains(.initialUpper), !traits.contains(.allUpper) else { return nil }
    return end.next
  }

  private func isSpaced(_ index: Int) -> Bool { tokens.traits[index].contains(.spaceBefore) }

  private func isWord(_ index: Int) -> Bool { !tokens.traits[index].contains(.punctuation) }

  private func length(_ index: Int) -> Int { Int(tokens.ends[index]) - Int(tokens.starts[index]) }
}
