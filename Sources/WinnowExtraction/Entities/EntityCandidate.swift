/// The labels that the rules give, by number; the labels of lists follow them.
struct EntityLabel: Equatable {
  var number: UInt16

  static let person = EntityLabel(number: 0)
  static let organization = EntityLabel(number: 1)
  static let event = EntityLabel(number: 2)
  static let instrument = EntityLabel(number: 3)
  static let programme = EntityLabel(number: 4)
  /// Names of places, which keep other rules from taking them; never given out.
  static let place = EntityLabel(number: 5)

  /// The names of the labels that the rules give.
  static let names = ["PERSON", "ORG", "EVENT", "INSTRUMENT", "PROGRAMME", "PLACE"]

  /// The label of a head.
  static func of(head: Cue) -> EntityLabel {
    if head.has(.instrumentHead) { return instrument }
    if head.has(.eventHead) { return event }
    return head.has(.programmeHead) ? programme : organization
  }
}

/// The rules by the names that are written to the output.
enum EntityRule: String {
  case userList = "user-list"
  case userPattern = "user-pattern"
  case gazetteer
  case patternOrganization = "pattern-org"
  case patternEvent = "pattern-event"
  case patternInstrument = "pattern-instrument"
  case patternProgramme = "pattern-programme"
  case patternCompany = "pattern-company"
  case namedProject = "named-project"
  case documentSymbol = "document-symbol"
  case personTitle = "person-title"
  case personOffice = "person-office"
  case personRole = "person-role"
  case personFirstName = "person-first-name"
  case personInitials = "person-initials"
  case personSpeech = "person-speech"
  case firstName = "first-name"
  case acronym
  case definedName = "defined-name"
  case repeatedName = "repeated-name"
  case shortForm = "short-form"
  case surname

  /// The rule of a pattern that grows from a head.
  static func pattern(head: Cue) -> EntityRule {
    if head.has(.instrumentHead) { return patternInstrument }
    if head.has(.eventHead) { return patternEvent }
    return head.has(.programmeHead) ? patternProgramme : patternOrganization
  }

  /// True for the patterns, whose names may have short forms.
  var isPattern: Bool {
    switch self {
    case .patternOrganization, .patternEvent, .patternInstrument, .patternProgramme,
      .patternCompany, .namedProject:
      true
    default: false
    }
  }
}

/// A name that a rule proposes; selection keeps those that do not overlap.
///
/// It holds numbers only: text is made of the few that stay.
struct EntityCandidate: Equatable {
  /// How much a rule is believed where two names of the same length overlap.
  enum Belief: Int, Comparable {
    case weak, usual, listed, certain, user

    static func < (a: Belief, b: Belief) -> Bool { a.rawValue < b.rawValue }
  }

  /// Where identifier and full name come from.
  enum Identity: Equatable {
    /// The text of the mention.
    case text
    /// An entry of the lists.
    case entry(ListedEntry)
    /// A token pattern of the lists.
    case pattern(Int)
    /// A name that the document gave in full.
    case known(Int)
  }

  /// The tokens that it covers.
  var tokens: Range<Int>
  var label: EntityLabel
  var rule: EntityRule
  var belief: Belief
  var identity = Identity.text
}
