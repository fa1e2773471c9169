import WinnowCore

/// Letters and mail: stamps, addresses and closings, which end sentences without a mark.
extension SentenceReader {
  private static let prepositions = Set(
    ["on", "at", "by", "since", "until", "till", "before", "after", "from", "of", "dated", "to"]
      .map { TokenHash.value($0) })
  /// The most tokens of an address from its `@`.
  private static let addressLength = 32
  private static let labels = Set(["email", "mail"].map { TokenHash.value($0) })

  /// Where a sentence ends at the end of a stamp, or behind the address in `Email: a@b.org`.
  func boundaryOfMail(_ index: Int, _ mark: SentenceMark) -> Int? {
    if mark.contains(.stampEnd) {
      let next = index + 1
      return next < limit && tokens.traits[next].contains(.spaceBefore) ? next : nil
    }
    return boundaryAfterAddress(index)
  }

  /// True if the stamp that begins at `first` stands behind a name rather than in a sentence.
  func isBehindSender(_ first: Int) -> Bool {
    guard first > start, tokens.traits[first].contains(.spaceBefore) else { return false }
    let before = first - 1
    return !Self.prepositions.contains(tokens.hashes[before])
      && marks[before].isDisjoint(with: [.pause, .dash, .opener, .quote])
  }

  private func boundaryAfterAddress(_ index: Int) -> Int? {
    var next = index + 1
    let reach = min(limit, index + Self.addressLength)
    while next < reach && !tokens.traits[next].contains(.spaceBefore) { next += 1 }
    guard next < reach else { return nil }
    if isLabelled(index) { return next }
    // A name and address in angle brackets, as mail programs write them.
    let traits = tokens.traits[next]
    let isBracketed = tokens.hashes[next - 1] == TokenHash.value(">")
    return isBracketed && (traits.contains(.initialUpper) || traits.contains(.onlyDigits))
      ? next : nil
  }

  /// True if the sentence is `Email: ` and the address.
  private func isLabelled(_ index: Int) -> Bool {
    var label = start
    while label < index && label < start + 3 {
      if Self.labels.contains(tokens.hashes[label]) {
        return label + 1 < index && marks[label + 1].contains(.pause)
      }
      label += 1
    }
    return false
  }

  /// The token after a closing at the start of the sentence (`Best regards,`), if a name follows.
  func boundaryAfterClosing() -> Int? {
    for word in start..<min(start + 3, limit) where lexicon.isClosing(tokens.hashes[word]) {
      let next = word + 2
      guard next < limit, marks[word + 1].contains(.pause), isCapitalized(next) else { return nil }
      return next
    }
    return nil
  }

  private func isCapitalized(_ index: Int) -> Bool {
    tokens.traits[index].contains(.initialUpper)
  }
}
