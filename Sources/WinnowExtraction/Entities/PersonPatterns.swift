import WinnowCore

/// Finds persons by titles, offices and roles, by first names, initials and verbs of saying.
struct PersonPatterns {
  /// The most tokens that a row of titles has.
  private static let titleReach = 10

  let words: CuedTokens
  let paragraph: Range<Int>

  /// Adds what begins at or hangs on the token at `index`.
  func find(at index: Int, into candidates: inout OwnedArray<EntityCandidate>) {
    let cue = words.cues[index]
    let isCapital = words.isCapital(index)
    if isCapital, cue.has([.honorific, .office]) { byTitle(index, cue, &candidates) }
    if isCapital, cue.has(.anyFirstName) { byFirstName(index, cue, &candidates) }
    if words.isInitial(index) { byInitials(index, &candidates) }
    if cue.has(.role) { byRole(index, &candidates) }
    if cue.has(.speech) { bySpeech(index, &candidates) }
  }

  // MARK: Titles

  private func byTitle(_ index: Int, _ cue: Cue, _ candidates: inout OwnedArray<EntityCandidate>) {
    var start = index + 1
    if start < paragraph.upperBound, words.isStopOfAbbreviation(start) { start += 1 }
    // Titles in a row: `Lt. Gen. Stephen Townsend`, `Prime Minister Tony Blair`.
    while start < paragraph.upperBound, start - index < Self.titleReach, words.isCapital(start),
      words.cues[start].has([.honorific, .office]), !words.cues[start].has(.anyFirstName)
    {
      start += 1
      if start < paragraph.upperBound, words.isStopOfAbbreviation(start) { start += 1 }
    }
    guard start < paragraph.upperBound, words.isSpaced(start),
      let chain = NameChain(at: start, in: words, paragraph)
    else { return }
    let isHonorific = cue.has(.honorific)
    let isKnown = chain.parts.contains {
      !words.cues[$0].has(.word) || words.cues[$0].has([.anyFirstName, .surname])
    }
    guard isHonorific ? isKnown : isLikely(chain, after: index) else { return }
    add(chain, isHonorific ? .personTitle : .personOffice, .certain, &candidates)
  }

  /// True if the words behind an office are a name rather than the office's own: `President Obama`, not `President
  /// Office`.
  private func isLikely(_ chain: NameChain, after title: Int) -> Bool {
    let first = chain.parts[0]
    let cue = words.cues[first]
    if cue.has([.anyFirstName, .surname]) { return true }
    if chain.parts.count == 2, words.cues[chain.parts[1]].has(.surname) { return true }
    if cue.has([.word, .place]) || words.isAllUpper(first) && !words.isAllUpper(title) {
      return false
    }
    return words.byteCount(first) > 2
  }

  // MARK: First names

  private func byFirstName(
    _ index: Int, _ cue: Cue, _ candidates: inout OwnedArray<EntityCandidate>
  ) {
    guard !continuesName(index), var chain = NameChain(at: index, in: words, paragraph) else {
      return
    }
    cut(&chain)
    guard chain.parts.count > 1 else {
      if cue.has(.usualFirstName), !words.isAllUpper(index), !cue.has([.place, .stop]) {
        add(chain, .firstName, .weak, &candidates)
      }
      return
    }
    let last = chain.surname(in: words)
    if cue.has(.firstName) {
      guard isSurname(last, strict: cue.has(.place) || isShouted(index)) else { return }
      add(chain, .personFirstName, .usual, &candidates)
    } else if words.cues[last].has(.surname) || isSurname(last, strict: true) {
      add(chain, .personFirstName, .weak, &candidates)
    }
  }

  /// Leaves out of a chain what can be no surname: `Debra Perlingiere Enron` ends before the acronym or the place.
  private func cut(_ chain: inout NameChain) {
    for position in chain.parts.indices.dropFirst() {
      let part = chain.parts[position]
      let cue = words.cues[part]
      guard cue.has(.word), !cue.has([.surname, .anyFirstName, .particle]) else { continue }
      chain.truncate(to: position)
      return
    }
  }

  /// True if the word before belongs to the same name, so that the chain began there already.
  private func continuesName(_ index: Int) -> Bool {
    guard index > paragraph.lowerBound, words.isSpaced(index) else {
      return index > paragraph.lowerBound && words.isHyphen(index - 1, in: paragraph)
    }
    let before = index - 1
    return words.isCapital(before) && words.cues[before].has(.firstName)
      && NameChain.isNameWord(before, in: words)
  }

  private func isSurname(_ index: Int, strict: Bool) -> Bool {
    let cue = words.cues[index]
    if cue.has(.surname) { return true }
    return !cue.has([.word, .place, .head]) && (!strict || !words.isAllUpper(index))
  }

  /// True if the first name itself is in capitals.
  private func isShouted(_ index: Int) -> Bool { words.isAllUpper(index) }

  // MARK: Initials

  private func byInitials(_ index: Int, _ candidates: inout OwnedArray<EntityCandidate>) {
    guard index == paragraph.lowerBound || !words.isCapital(index - 1) || !words.isSpaced(index),
      let chain = NameChain(at: index, in: words, paragraph), chain.parts.count > 1
    else { return }
    let next = chain.parts[1]
    let hasStop = words.isStopOfAbbreviation(index + 1)
    let last = chain.surname(in: words)
    let cue = words.cues[last]
    guard cue.has(.surname) || !cue.has([.word, .place]), words.byteCount(last) > 2 else { return }
    guard hasStop || (words.isInitial(next) && chain.parts.count > 2) else { return }
    // A single initial may close the sentence before: `vitamin C. Smith`.
    guard cue.has(.surname) || words.isInitial(next) else { return }
    add(chain, .personInitials, .usual, &candidates)
  }

  // MARK: Roles

  private func byRole(_ index: Int, _ candidates: inout OwnedArray<EntityCandidate>) {
    roleBefore(index, &candidates)
    roleBehind(index, &candidates)
  }

  /// `Director General, Michael Spindelegger`, `Coordinator for the Western Balkans Peter Van der Auweraert`.
  private func roleBefore(_ index: Int, _ candidates: inout OwnedArray<EntityCandidate>) {
    var position = index + 1
    let limit = min(paragraph.upperBound, index + 8)
    while position < limit {
      if words.isMark(position, UInt8(ascii: ",")) || words.isMark(position, UInt8(ascii: ":")) {
        addUnknown(at: position + 1, .personRole, &candidates)
        return
      }
      guard words.isCapital(position) || words.cues[position].has([.connector, .role]) else {
        return
      }
      position += 1
    }
  }

  /// `Behar Isma, Minister`, `Edin Dacic, Representative of`: a chain, a comma, then the role within three words.
  private func roleBehind(_ index: Int, _ candidates: inout OwnedArray<EntityCandidate>) {
    var comma = index - 1
    let limit = max(paragraph.lowerBound, index - 3)
    while comma > limit, !words.isMark(comma, UInt8(ascii: ",")), words.isCapital(comma) {
      comma -= 1
    }
    guard comma > paragraph.lowerBound, words.isMark(comma, UInt8(ascii: ",")) else { return }
    guard let start = startOfChain(endingAt: comma) else { return }
    addUnknown(at: start, end: comma, .personRole, &candidates)
  }

  /// Where the capitalised words that end at `end` begin.
  private func startOfChain(endingAt end: Int) -> Int? {
    var start = end
    while start > paragraph.lowerBound, end - start < 7 {
      let before = start - 1
      guard
        NameChain.isNameWord(before, in: words) || words.isHyphen(before, in: paragraph)
          || words.isInitial(before)
          || (words.isStopOfAbbreviation(before) && words.isInitial(before - 1))
          || (words.cues[before].has(.particle) && start < end)
      else { break }
      start = before
    }
    return start < end ? start : nil
  }

  /// Adds a chain of two to four words of which no list knows anything, if no word of it is ordinary.
  private func addUnknown(
    at start: Int, end: Int? = nil, _ rule: EntityRule,
    _ candidates: inout OwnedArray<EntityCandidate>
  ) {
    guard start < paragraph.upperBound, var chain = NameChain(at: start, in: words, paragraph)
    else {
      return
    }
    if end == nil { cut(&chain) }
    guard chain.parts.count >= 2, chain.parts.count <= 4 else { return }
    if let end, chain.tokens.upperBound != end { return }
    for part in chain.parts {
      let cue = words.cues[part]
      if cue.has([.word, .head]) && !cue.has([.anyFirstName, .surname, .particle]) { return }
      if words.isAllUpper(part), !words.isInitial(part), part == chain.parts.first { return }
    }
    add(chain, rule, .usual, &candidates)
  }

  // MARK: Verbs of saying

  private func bySpeech(_ index: Int, _ candidates: inout OwnedArray<EntityCandidate>) {
    let next = index + 1
    if next < paragraph.upperBound { saying(at: next, &candidates) }
    guard index > paragraph.lowerBound, let start = startOfChain(endingAt: index) else { return }
    saying(at: start, end: index, &candidates)
  }

  private func saying(
    at start: Int, end: Int? = nil, _ candidates: inout OwnedArray<EntityCandidate>
  ) {
    guard let chain = NameChain(at: start, in: words, paragraph),
      end == nil || chain.tokens.upperBound == end, chain.parts.count <= 3
    else { return }
    for part in chain.parts {
      let cue = words.cues[part]
      let isKnown = cue.has([.anyFirstName, .surname, .particle]) || words.isInitial(part)
      if !isKnown, cue.has(.word) || words.isAllUpper(part) { return }
      if words.cues[part].has(.sentenceStart), cue.has(.word) { return }
    }
    add(chain, .personSpeech, .weak, &candidates)
  }

  private func add(
    _ chain: NameChain, _ rule: EntityRule, _ belief: EntityCandidate.Belief,
    _ candidates: inout OwnedArray<EntityCandidate>
  ) {
    candidates.append(
      EntityCandidate(
        tokens: chain.tokens, label: .person, rule: rule, belief: belief))
  }
}
