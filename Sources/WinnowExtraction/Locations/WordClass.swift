/// What a word says about the names beside it.
struct WordClass: OptionSet {
  let rawValue: UInt32

  static let firstName = WordClass(rawValue: 1 << 0)
  static let surname = WordClass(rawValue: 1 << 1)
  /// `Mr`, `President`: a person follows.
  static let title = WordClass(rawValue: 1 << 2)
  /// `in`, `near`: a place is likely to follow.
  static let locative = WordClass(rawValue: 1 << 3)
  /// `Lake`, `Gulf`: begins the name of a water.
  static let waterBefore = WordClass(rawValue: 1 << 4)
  /// `Mount`, `Fort`: begins the name of a place.
  static let placeBefore = WordClass(rawValue: 1 << 5)
  /// `County`, `Province`: ends the name of a division.
  static let division = WordClass(rawValue: 1 << 6)
  /// `River`, `Creek`: ends the name of a water.
  static let water = WordClass(rawValue: 1 << 7)
  /// `Valley`, `Hills`: ends the name of a landscape.
  static let landscape = WordClass(rawValue: 1 << 8)
  /// `Street`, `Avenue`.
  static let street = WordClass(rawValue: 1 << 9)
  /// `Airport`, `Bridge`: ends the name of a building or site.
  static let facility = WordClass(rawValue: 1 << 10)
  /// `University`, `Times`: ends the name of an organisation.
  static let organization = WordClass(rawValue: 1 << 11)
  /// `Conference`, `Process`: ends the name of an event.
  static let event = WordClass(rawValue: 1 << 12)
  /// `Declaration`, `Treaty`: ends the name of an instrument.
  static let instrument = WordClass(rawValue: 1 << 13)
  /// `North`, `Greater`: may stand before any name of a place.
  static let direction = WordClass(rawValue: 1 << 14)
  /// `said`, `told`: a person stands before or behind it.
  static let speech = WordClass(rawValue: 1 << 15)
  /// A weekday or month.
  static let calendar = WordClass(rawValue: 1 << 16)
  /// `the`, `of`, `and`: capital at the start of a sentence says nothing.
  static let function = WordClass(rawValue: 1 << 17)
  /// `police`, `residents`: a town stands before.
  static let civic = WordClass(rawValue: 1 << 18)
  /// `French`, `Tamil`: the name of a language as well.
  static let language = WordClass(rawValue: 1 << 19)

  /// The names of the classes in tables.
  static let names: [String: WordClass] = [
    "first": .firstName, "last": .surname, "title": .title, "locative": .locative,
    "water-before": .waterBefore, "place-before": .placeBefore, "division": .division,
    "water": .water, "landscape": .landscape, "street": .street, "facility": .facility,
    "organization": .organization, "event": .event, "instrument": .instrument,
    "direction": .direction, "speech": .speech, "calendar": .calendar, "function": .function,
    "civic": .civic, "language": .language,
  ]
}
