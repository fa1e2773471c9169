import WinnowCore

/// Decides for one name what speaks for and against its being a place.
struct PlaceJudgement {
  let view: TokenView
  let surroundings: PlaceSurroundings
  let persons: PersonNames
  let isShouting: Bool

  /// Towns below this size count only where the document speaks of their country or division.
  static let smallTown: UInt32 = 15_000
  /// A town of this size may be meant even where its name is a word or a person's name.
  static let largeTown: UInt32 = 300_000

  /// Sets standing, rule and the longer name that holds the candidate.
  func apply(to candidate: inout PlaceCandidate) {
    switch candidate.label {
    case .abbreviation, .code:
      candidate.standing = .doubtful
      return
    default: break
    }
    if !isShouting, view.isAllCapitals(candidate.tokens), isRejectedInCapitals(candidate) {
      candidate.standing = .doubtful
      candidate.rule = "capitals"
      return
    }
    if isPerson(candidate) {
      candidate.isPlace = false
      return
    }
    judgeRun(&candidate)
    guard candidate.isPlace, candidate.label == .city else { return }
    judgeTown(&candidate)
  }

  /// In text with small letters, a name in capitals is a place if it is a large or sure one: `BENIN`, not `LIMITE`.
  private func isRejectedInCapitals(_ candidate: PlaceCandidate) -> Bool {
    guard candidate.label == .city, candidate.tokens.count == 1 else { return false }
    let isDateline =
      view.tokens.traits[candidate.tokens.lowerBound].contains(.paragraphStart)
    return candidate.population < (isDateline ? 20_000 : 500_000)
      || view.byteCount(candidate.tokens.lowerBound) < 4
  }

  /// True if the words beside the name make it part of a person's name.
  private func isPerson(_ candidate: PlaceCandidate) -> Bool {
    guard candidate.tokens.count == 1, candidate.label != .demonym else {
      return candidate.gates.contains(.person) && !surroundings.isLocated
    }
    let own = view.classes(candidate.tokens.lowerBound)
    let before = surroundings.previousClasses
    let behind = surroundings.nextClasses
    if surroundings.hasCapitalBefore, before.contains(.firstName),
      before.isDisjoint(with: [.direction, .placeBefore])
    {
      return true
    }
    if surroundings.hasCapitalBehind, own.contains(.firstName), behind.contains(.surname),
      behind.isDisjoint(with: [.organization, .facility, .street, .water, .division])
    {
      return candidate.label == .city || candidate.label == .county || own.contains(.surname)
        || candidate.population < 20_000_000
    }
    guard candidate.label == .city else { return false }
    if surroundings.hasTitleBefore || surroundings.hasInitialBefore { return true }
    if behind.contains(.speech),
      own.contains(.surname) || persons.surnames.contains(hash(candidate))
    {
      return true
    }
    return persons.surnames.contains(hash(candidate)) && !surroundings.isLocated
      && candidate.population < 1_000_000
  }

  private func hash(_ candidate: PlaceCandidate) -> UInt64 {
    view.tokens.hashes[candidate.tokens.lowerBound]
  }

  /// Looks at the capitalised words that go on behind the name: `Prague Process`, `London Road`.
  private func judgeRun(_ candidate: inout PlaceCandidate) {
    guard surroundings.hasCapitalBehind else { return judgeHeadBefore(&candidate) }
    let end = surroundings.runEnd
    var label: String?
    for index in candidate.tokens.upperBound..<end {
      let bits = view.classes(index)
      if bits.contains(.event) { label = "EVENT" }
      if bits.contains(.instrument) { label = "INSTRUMENT" }
      if bits.contains(.organization) { label = "ORG" }
      if bits.contains(.street) || bits.contains(.facility) && label == nil { label = "FACILITY" }
    }
    guard let label else { return }
    candidate.inside = label
    if candidate.label == .city,
      candidate.population < Self.largeTown || candidate.gates.contains(.word)
    {
      candidate.standing = .doubtful
    }
  }

  /// Looks at `University of` and the like before the name.
  private func judgeHeadBefore(_ candidate: inout PlaceCandidate) {
    guard let previous = surroundings.previous, previous > surroundings.paragraph.lowerBound,
      view.byteCount(previous) == 2, view.firstByte(previous) == 0x6f, view.isCapital(previous - 1)
    else { return }
    let bits = view.classes(previous - 1)
    if bits.contains(.organization) { candidate.inside = "ORG" }
    if bits.contains(.event) { candidate.inside = "EVENT" }
  }

  /// Weighs a town by its size, what else its name is, and whether a preposition leads to it.
  private func judgeTown(_ candidate: inout PlaceCandidate) {
    let isLocated = surroundings.isLocated
    if candidate.gates.contains(.word) {
      candidate.standing =
        candidate.population >= Self.largeTown && isLocated || candidate.population >= 5_000_000
        ? .sure : .doubtful
      return
    }
    if view.byteCount(candidate.tokens.lowerBound) < 3, candidate.tokens.count == 1 {
      candidate.standing = .doubtful
      return
    }
    let mayBePerson = !candidate.gates.isDisjoint(with: [.firstName, .surname])
    let isPart = surroundings.hasCapitalBefore || surroundings.hasCapitalBehind
    if isPart, candidate.population < Self.largeTown, !isLocated || surroundings.hasCapitalBehind {
      candidate.standing = mayBePerson ? .doubtful : .supported
      if !isLocated, candidate.tokens.count == 1 { candidate.standing = .doubtful }
      return
    }
    if candidate.gates.contains(.firstName), !isLocated, candidate.population < Self.largeTown {
      candidate.standing = .doubtful
      return
    }
    if candidate.population < Self.smallTown {
      candidate.standing = mayBePerson && !isLocated ? .doubtful : .supported
    } else if mayBePerson, !isLocated, candidate.population < Self.largeTown {
      candidate.standing = .supported
    }
  }
}
