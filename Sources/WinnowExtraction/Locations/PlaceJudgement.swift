import WinnowCore

/// Decides for the names of a paragraph what speaks for and against their being places.
struct PlaceJudgement: ~Copyable {
  /// The words beside the name that is looked at.
  var surroundings: PlaceSurroundings
  let persons: PersonNames
  /// How the words of the paragraph are written, once that was asked for.
  private var knownStyle: ParagraphStyle?

  init(surroundings: consuming PlaceSurroundings, persons: PersonNames) {
    self.surroundings = surroundings
    self.persons = persons
  }

  private mutating func style() -> ParagraphStyle {
    if let knownStyle { return knownStyle }
    let style = ParagraphStyle(surroundings.view.tokens, surroundings.paragraph)
    knownStyle = style
    return style
  }

  /// Towns below this size count only where the document speaks of their country or division.
  static let smallTown: UInt32 = 15_000
  /// A town of this size may be meant even where its name is a word or a person's name.
  static let largeTown: UInt32 = 300_000

  /// Sets standing, rule and the longer name that holds the candidate.
  mutating func apply(to candidate: inout PlaceCandidate) {
    switch candidate.label {
    case .abbreviation, .code:
      candidate.standing = .doubtful
      return
    default: break
    }
    if surroundings.view.isAllCapitals(candidate.tokens), isRejectedInCapitals(candidate),
      !style().isShouting
    {
      candidate.standing = .doubtful
      candidate.rule = .capitals
      return
    }
    if let rule = contradiction(candidate) {
      candidate.isPlace = false
      candidate.rule = rule
      return
    }
    judgeRun(&candidate)
    judgeWordBefore(&candidate)
    guard candidate.isPlace, candidate.label == .city else { return }
    judgeTown(&candidate)
  }

  /// What else than a place the name is, if anything.
  private func contradiction(_ candidate: PlaceCandidate) -> PlaceRule? {
    if isPerson(candidate) { return .personName }
    if isCurrency(candidate) { return .currency }
    if isLanguage(candidate) { return .language }
    return isVirus(candidate) ? .virus : nil
  }

  /// In text with small letters, a name in capitals is a place if it is a large or sure one: `BENIN`, not `LIMITE`.
  private func isRejectedInCapitals(_ candidate: PlaceCandidate) -> Bool {
    guard candidate.label == .city, candidate.tokens.count == 1 else { return false }
    return candidate.population < (surroundings.isDateline ? 0 : 500_000)
      || surroundings.view.byteCount(candidate.tokens.lowerBound) < 4
  }

  /// True if the words beside the name make it part of a person's name.
  private func isPerson(_ candidate: PlaceCandidate) -> Bool {
    guard candidate.tokens.count == 1, candidate.label != .demonym else {
      return candidate.traits.contains(.person) && !surroundings.isLocated
    }
    let own = surroundings.view.classes(candidate.tokens.lowerBound)
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
      own.contains(.surname) || persons.hasSurname(hash(candidate))
    {
      return true
    }
    return persons.hasSurname(hash(candidate)) && !surroundings.isLocated
      && candidate.population < 1_000_000
  }

  private func hash(_ candidate: PlaceCandidate) -> UInt64 {
    surroundings.view.tokens.hashes[candidate.tokens.lowerBound]
  }

  /// `US$`.
  private func isCurrency(_ candidate: PlaceCandidate) -> Bool {
    let next = candidate.tokens.upperBound
    return next < surroundings.paragraph.upperBound && surroundings.view.isMark(next, 0x24)
      && !surroundings.view.tokens.traits[next].contains(.spaceBefore)
  }

  /// The name of a language stands alone, an adjective before a noun, and people behind an article.
  private func isLanguage(_ candidate: PlaceCandidate) -> Bool {
    guard candidate.label == .demonym, candidate.tokens.count == 1,
      surroundings.view.classes(candidate.tokens.lowerBound).contains(.language)
    else { return false }
    let isBeforeNoun =
      surroundings.next.map {
        !surroundings.view.classes($0).contains(.function)
          && !surroundings.view.classes($0).contains(.locative)
      }
      ?? false
    if surroundings.isLocated { return !isBeforeNoun }
    if isBeforeNoun { return false }
    guard let previous = surroundings.previous else {
      // Behind a colon or as a heading.
      let before = candidate.tokens.lowerBound - 1
      return before >= surroundings.paragraph.lowerBound && surroundings.view.isMark(before, 0x3a)
    }
    return !surroundings.view.classes(previous).contains(.function)
  }

  /// `West Nile` is a virus.
  private func isVirus(_ candidate: PlaceCandidate) -> Bool {
    candidate.label == .water && candidate.tokens.count == 1 && surroundings.hasCapitalBefore
      && surroundings.previousClasses.contains(.direction)
  }

  /// Looks at the capitalised words that go on behind the name: `Prague Process`, `London Road`.
  private func judgeRun(_ candidate: inout PlaceCandidate) {
    guard surroundings.hasCapitalBehind else { return judgeHeadBefore(&candidate) }
    let end = surroundings.runEnd
    var holder: PlaceHolder?
    for index in candidate.tokens.upperBound..<end {
      let bits = surroundings.view.classes(index)
      if bits.contains(.event) { holder = .event }
      if bits.contains(.instrument) { holder = .instrument }
      if bits.contains(.organization) { holder = .organization }
      if bits.contains(.street) || bits.contains(.facility) && holder == nil { holder = .facility }
    }
    guard let holder else { return }
    candidate.inside = holder
    if candidate.label == .city,
      candidate.population < Self.largeTown || candidate.traits.contains(.word)
    {
      candidate.standing = .doubtful
    }
  }

  /// Looks at `University of` and the like before the name.
  private func judgeHeadBefore(_ candidate: inout PlaceCandidate) {
    guard let previous = surroundings.previous, previous > surroundings.paragraph.lowerBound,
      surroundings.view.byteCount(previous) == 2, surroundings.view.firstByte(previous) == 0x6f,
      surroundings.view.isCapital(previous - 1)
    else { return }
    let bits = surroundings.view.classes(previous - 1)
    if bits.contains(.organization) { candidate.inside = .organization }
    if bits.contains(.event) { candidate.inside = .event }
  }

  /// Looks at a capitalised word before the name: `Air France`, `Real Madrid`, but `Greater London`.
  private mutating func judgeWordBefore(_ candidate: inout PlaceCandidate) {
    guard surroundings.hasCapitalBefore, candidate.label != .demonym,
      surroundings.previousClasses.isDisjoint(with: [
        .direction, .title, .calendar, .placeBefore, .locative, .function, .water, .landscape,
        .division,
        .street, .waterBefore,
      ]), !surroundings.isAfterPlace, !style().isHeadline
    else { return }
    candidate.inside = candidate.inside ?? .organization
  }

  /// Weighs a town by its size, what else its name is, and whether a preposition leads to it.
  private func judgeTown(_ candidate: inout PlaceCandidate) {
    let isLocated = surroundings.isLocated || surroundings.isCivic
    if surroundings.isDateline, candidate.population >= 5_000 || candidate.traits.isEmpty { return }
    if surroundings.view.byteCount(candidate.tokens.lowerBound) < 3, candidate.tokens.count == 1 {
      candidate.standing = .doubtful
      return
    }
    if candidate.traits.contains(.word) {
      candidate.standing = wordStanding(candidate, isLocated: isLocated)
      return
    }
    let mayBePerson = !candidate.traits.isDisjoint(with: [.firstName, .surname])
    let isPart = surroundings.hasCapitalBefore || surroundings.hasCapitalBehind
    if isPart, !isLocated, candidate.population < Self.largeTown, candidate.inside == nil {
      let isAlone = mayBePerson || candidate.tokens.count == 1 && surroundings.hasCapitalBefore
      candidate.standing = isAlone ? .doubtful : .supported
    } else if candidate.traits.contains(.firstName), !isLocated,
      candidate.population < Self.largeTown
    {
      candidate.standing = .doubtful
    } else if candidate.population < Self.smallTown {
      candidate.standing = mayBePerson && !isLocated ? .doubtful : .supported
    } else if mayBePerson, !isLocated, candidate.population < Self.largeTown {
      candidate.standing = .supported
    }
  }

  /// A town whose name is made of common words asks for a preposition, the more so the smaller it is.
  private func wordStanding(
    _ candidate: PlaceCandidate, isLocated: Bool
  ) -> PlaceCandidate.Standing {
    let people = candidate.population
    if candidate.tokens.count > 1 {
      if people >= 100_000 { return .sure }
      return surroundings.hasCapitalBefore ? .doubtful : .supported
    }
    if people >= 5_000_000 { return .sure }
    guard isLocated, !surroundings.hasCapitalBehind else { return .doubtful }
    if people >= Self.largeTown { return .sure }
    return people >= 5_000 ? .supported : .doubtful
  }
}
