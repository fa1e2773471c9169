import WinnowCore

/// A definition with what it names.
struct DefinedName {
  var definition: AcronymDefinition
  var label: EntityLabel
  /// The entry of the lists, where one of them has the name.
  var identity: EntityCandidate.Identity
}

/// Finds out what a defined name is: by the list or pattern that found its long form, by the noun beside it, by its head.
struct DefinitionLabels {
  let words: CuedTokens
  let paragraph: Range<Int>
  let names: NeighbourView

  /// The definition with label, identifier and full name.
  func name(_ definition: AcronymDefinition) -> DefinedName {
    let long = definition.long
    if let exact = names.listed(at: long), exact.label != .place {
      return DefinedName(definition: definition, label: exact.label, identity: exact.identity)
    }
    let label =
      nounBeside(definition) ?? headLabel(long) ?? names.listed(at: definition.short)?.label
      ?? .organization
    return DefinedName(definition: definition, label: label, identity: .text)
  }

  /// `(CareFor) project`, `(NAVRR) Mechanism`, `the project “…” (CareFor)`.
  private func nounBeside(_ definition: AcronymDefinition) -> EntityLabel? {
    let behind = definition.short.upperBound + 1
    if behind < paragraph.upperBound {
      let cue = words.cues[behind]
      if cue.has(.nameable) { return .programme }
      if cue.has(.head), words.isCapital(behind), cue.has(.headsLast) { return .of(head: cue) }
    }
    var before = definition.long.lowerBound - 1
    if definition.isQuoted { before -= 1 }
    guard before >= paragraph.lowerBound, words.cues[before].has(.nameable) else { return nil }
    return .programme
  }

  /// The label of the last head before the first `of`, `for` or `on`, else of the first head.
  private func headLabel(_ range: Range<Int>) -> EntityLabel? {
    var found: Cue?
    for index in range {
      if words.cues[index].has(.connector), !words.isCapital(index), found != nil { break }
      if words.cues[index].has(.head), words.isCapital(index) { found = words.cues[index] }
    }
    return found.map { EntityLabel.of(head: $0) }
  }
}
