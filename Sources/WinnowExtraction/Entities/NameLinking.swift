import WinnowCore

/// Registers the short forms of the names that were found in full.
struct NameLinking: ~Copyable {
  private(set) var known = KnownNames()
  /// Where each first name stood first; 0 where two persons share it, else one more than the token.
  private var firstNames = HashTable()
  /// The persons with more than one word and their names.
  private var persons = OwnedArray<(candidate: EntityCandidate, name: Int)>()

  /// The bytes that it holds.
  var byteCount: Int { known.byteCount }

  /// Forgets the document before.
  mutating func removeAll() {
    known.removeAll()
    firstNames.removeAll()
    persons.removeAll()
  }

  /// Takes up what the document defines, then the names that were selected.
  mutating func register(
    _ found: UnmanagedSpan<EntityCandidate>, _ definitions: [DefinedName], in words: CuedTokens
  ) {
    for definition in definitions { register(definition, words) }
    for candidate in found where candidate.label != .person { registerCore(candidate, words) }
    for candidate in found where candidate.label != .person { registerFull(candidate, words) }
    for candidate in found where candidate.label == .person && candidate.tokens.count > 1 {
      persons.append((candidate: candidate, name: add(candidate)))
    }
    registerPersons(words)
    known.seal()
  }

  /// Adds a candidate wherever a short form stands.
  mutating func find(
    in words: CuedTokens, _ cues: borrowing CueMemory, _ limits: PartLimits,
    into candidates: inout OwnedArray<EntityCandidate>
  ) throws(StageError) {
    try known.find(in: words, cues, limits, into: &candidates)
  }

  /// The name without what `of` or `for` adds: `New York Declaration`.
  private mutating func registerCore(_ candidate: EntityCandidate, _ words: CuedTokens) {
    guard candidate.rule.isPattern, let core = core(of: candidate.tokens, words) else { return }
    known.addForm(
      core, of: add(candidate), rule: .shortForm, place: candidate.tokens.lowerBound, in: words)
  }

  /// The name as it stands, for places where no pattern finds it.
  private mutating func registerFull(_ candidate: EntityCandidate, _ words: CuedTokens) {
    guard candidate.rule.isPattern, !known.contains(candidate.tokens, in: words) else { return }
    let name = add(candidate)
    known.addForm(
      candidate.tokens, of: name, rule: .repeatedName, place: candidate.tokens.lowerBound,
      in: words)
    known.addInitials(of: candidate.tokens, of: name, in: words)
  }

  private mutating func add(_ candidate: EntityCandidate) -> Int {
    add(label: candidate.label, candidate.identity, text: candidate.tokens)
  }

  private mutating func add(
    label: EntityLabel, _ identity: EntityCandidate.Identity, text: Range<Int>
  ) -> Int {
    if case .entry(let entry) = identity { return known.add(label: label, .entry(entry)) }
    return known.add(label: label, .text(text))
  }

  private mutating func register(_ definition: DefinedName, _ words: CuedTokens) {
    let name = add(
      label: definition.label, definition.identity, text: definition.definition.long)
    let place = definition.definition.long.lowerBound
    known.addForm(definition.definition.short, of: name, rule: .acronym, place: place, in: words)
    known.addForm(
      definition.definition.long, of: name, rule: .definedName, place: place, in: words)
    known.addInitials(of: definition.definition.long, of: name, in: words)
    if let core = core(of: definition.definition.long, words), !definition.definition.isQuoted {
      known.addForm(core, of: name, rule: .shortForm, place: place, in: words)
    }
  }

  /// The words of a long name before its first `of`, `for` or `on`, if there are two or more.
  private func core(of range: Range<Int>, _ words: CuedTokens) -> Range<Int>? {
    guard let end = range.first(where: { words.cues[$0].has(.connector) && !words.isCapital($0) }),
      end - range.lowerBound >= 2, end < range.upperBound, !words.isText(end, "and")
    else { return nil }
    // `Action Plan against Trafficking`: two common words stand for any plan.
    guard end - range.lowerBound > 2 || words.cues[end - 1].has(.strongHead) else { return nil }
    return range.lowerBound..<end
  }

  private mutating func registerPersons(_ words: CuedTokens) {
    for (candidate, _) in persons.unmanaged {
      let first = words.hashes[candidate.tokens.lowerBound]
      firstNames[first] = firstNames[first] < 0 ? candidate.tokens.lowerBound + 1 : 0
    }
    for (candidate, name) in persons.unmanaged {
      let range = candidate.tokens
      guard let chain = NameChain(at: range.lowerBound, in: words, range), chain.parts.count > 1
      else { continue }
      let surname = chain.surname(in: words)
      let end = nameEnd(from: surname, in: range, words)
      known.addForm(surname..<end, of: name, rule: .surname, place: range.lowerBound, in: words)
      if words.isHyphen(surname + 1, in: range), words.cues[surname].has(.particle) {
        known.addForm(
          surname + 2..<end, of: name, rule: .surname, place: range.lowerBound, in: words)
      }
      let first = words.cues[range.lowerBound]
      if firstNames[words.hashes[range.lowerBound]] == range.lowerBound + 1,
        first.has(.anyFirstName), !first.has([.place, .word]),
        !words.isHyphen(range.lowerBound + 1, in: range)
      {
        known.addForm(
          range.lowerBound..<range.lowerBound + 1, of: name, rule: .firstName,
          place: range.lowerBound, in: words)
      }
    }
  }

  /// Where the surname ends: past its hyphens, before `Jr.` and the like.
  private func nameEnd(from surname: Int, in range: Range<Int>, _ words: CuedTokens) -> Int {
    var end = surname + 1
    while end + 1 < range.upperBound, words.isHyphen(end, in: range) { end += 2 }
    return end
  }
}
