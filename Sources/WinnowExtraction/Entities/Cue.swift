import WinnowCore

/// What the lists say of a word, whether it is a title, a first name, the head of an organisation's name and so on; and
/// how it looks.
struct Cue: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  /// Goes before a name and nowhere else: `Mr`, `Dr`, `Gen`.
  static let honorific = Cue(rawValue: 1 << 0)
  /// An office that goes before a name: `President`, `Ambassador`.
  static let office = Cue(rawValue: 1 << 1)
  /// What a person does, anywhere near the name: `coordinator`, `head`.
  static let role = Cue(rawValue: 1 << 2)
  /// A verb of saying.
  static let speech = Cue(rawValue: 1 << 3)
  /// Part of a surname: `van`, `al`.
  static let particle = Cue(rawValue: 1 << 4)
  /// Links the parts of a long name: `of`, `for`.
  static let connector = Cue(rawValue: 1 << 5)
  /// Ends a person's name: `Jr`, `III`.
  static let suffix = Cue(rawValue: 1 << 6)
  /// Ends a company's name: `Inc`, `GmbH`.
  static let company = Cue(rawValue: 1 << 7)
  /// A common noun that its name goes before: `the KOMPLEKS project`.
  static let nameable = Cue(rawValue: 1 << 8)
  /// A month, a weekday or a season.
  static let calendar = Cue(rawValue: 1 << 9)
  /// A word that begins sentences and is no part of a name.
  static let stop = Cue(rawValue: 1 << 10)
  /// A possessor inside names: `Workers'`.
  static let owner = Cue(rawValue: 1 << 11)
  /// A first name that is hardly anything else.
  static let firstName = Cue(rawValue: 1 << 12)
  /// A first name that is also a word or a place.
  static let doubtfulFirstName = Cue(rawValue: 1 << 13)
  /// A first name that many bear, so that it is one without a surname too.
  static let usualFirstName = Cue(rawValue: 1 << 14)
  /// A surname.
  static let surname = Cue(rawValue: 1 << 15)
  /// A country, its people, a large city: no part of a person's name.
  static let place = Cue(rawValue: 1 << 16)
  /// An ordinary word of English.
  static let word = Cue(rawValue: 1 << 17)
  /// In capitals it names no organisation: `GDP`, `PDF`.
  static let acronymTrap = Cue(rawValue: 1 << 18)

  /// The head of an organisation's name: `Ministry`.
  static let organizationHead = Cue(rawValue: 1 << 20)
  /// The head of an instrument's name: `Convention`.
  static let instrumentHead = Cue(rawValue: 1 << 21)
  /// The head of an event's name: `Conference`.
  static let eventHead = Cue(rawValue: 1 << 22)
  /// The head of a programme's name: `Initiative`.
  static let programmeHead = Cue(rawValue: 1 << 23)
  /// The head may stand first: `Ministry of …`.
  static let headsFirst = Cue(rawValue: 1 << 24)
  /// The head may stand last: `… Council`.
  static let headsLast = Cue(rawValue: 1 << 25)
  /// The head makes a name even of little: `Treaty`, unlike `Plan`.
  static let strongHead = Cue(rawValue: 1 << 26)

  /// All that lists say.
  static let listed = Cue(rawValue: 1 << 27 - 1)

  // The traits of the token stand above the cues, 32 bits up, so that one look answers both.

  /// Holds a letter.
  static let letters = Cue(rawValue: 1 << 32)
  /// Holds a digit.
  static let digits = Cue(rawValue: 1 << 33)
  /// Holds nothing but digits.
  static let onlyDigits = Cue(rawValue: 1 << 43)
  /// A mark or symbol.
  static let punctuation = Cue(rawValue: 1 << 34)
  /// Begins with a capital or has one inside.
  static let capital = Cue(rawValue: 1 << 35 | 1 << 37)
  /// Begins with a capital.
  static let initialUpper = Cue(rawValue: 1 << 35)
  /// Has a capital inside and small letters.
  static let innerUpper = Cue(rawValue: 1 << 37)
  /// At least two letters, all capitals.
  static let allUpper = Cue(rawValue: 1 << 36)
  /// White space stands before it.
  static let spaced = Cue(rawValue: 1 << 39)
  /// A possessive ending.
  static let possessive = Cue(rawValue: 1 << 40)
  /// The first of its sentence.
  static let sentenceStart = Cue(rawValue: 1 << 41)

  /// The look of a token.
  @inline(__always)
  init(traits: TokenTraits) { rawValue = UInt64(traits.rawValue) << 32 }

  /// Any of the heads.
  static let head: Cue = [.organizationHead, .instrumentHead, .eventHead, .programmeHead]
  /// Any of the first names.
  static let anyFirstName: Cue = [.firstName, .doubtfulFirstName]

  /// True if it shares a bit with `other`.
  @inline(__always)
  func has(_ other: Cue) -> Bool { rawValue & other.rawValue != 0 }

  /// The cue of a row of `cues.tsv`.
  init?(name: String) {
    switch name {
    case "honorific": self = .honorific
    case "office": self = .office
    case "role": self = .role
    case "speech": self = .speech
    case "particle": self = .particle
    case "connector": self = .connector
    case "suffix": self = .suffix
    case "company": self = .company
    case "nameable": self = .nameable
    case "month": self = .calendar
    case "stop": self = .stop
    case "owner": self = .owner
    default: return nil
    }
  }

  init(rawValue: UInt64) { self.rawValue = rawValue }
}
