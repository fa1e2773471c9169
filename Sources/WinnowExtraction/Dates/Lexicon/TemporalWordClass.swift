/// What a token can be in a date; a token may be several things ("second", "may", "march").
struct TemporalWordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  // Named calendar parts.
  static let month = TemporalWordClass(1 << 0)
  static let weekday = TemporalWordClass(1 << 1)
  static let season = TemporalWordClass(1 << 2)
  static let holiday = TemporalWordClass(1 << 3)
  static let unit = TemporalWordClass(1 << 4)
  static let half = TemporalWordClass(1 << 5)
  static let dayPart = TemporalWordClass(1 << 6)
  static let decadeWord = TemporalWordClass(1 << 7)
  static let fiscal = TemporalWordClass(1 << 8)
  static let era = TemporalWordClass(1 << 9)
  // Quantities.
  static let cardinal = TemporalWordClass(1 << 10)
  static let ordinal = TemporalWordClass(1 << 11)
  static let vagueNumber = TemporalWordClass(1 << 12)
  static let integer = TemporalWordClass(1 << 13)
  static let digitOrdinal = TemporalWordClass(1 << 14)
  static let decadeNumber = TemporalWordClass(1 << 15)
  static let decimal = TemporalWordClass(1 << 16)
  static let numeral = TemporalWordClass(1 << 17)
  static let quarterCode = TemporalWordClass(1 << 18)
  static let fiscalCode = TemporalWordClass(1 << 19)
  // Clock.
  static let clockWord = TemporalWordClass(1 << 20)
  static let meridiem = TemporalWordClass(1 << 21)
  static let zone = TemporalWordClass(1 << 22)
  static let oclock = TemporalWordClass(1 << 23)
  static let clockCode = TemporalWordClass(1 << 24)
  // Relations.
  static let deictic = TemporalWordClass(1 << 25)
  static let tonight = TemporalWordClass(1 << 26)
  static let direction = TemporalWordClass(1 << 27)
  static let modifier = TemporalWordClass(1 << 28)
  static let ago = TemporalWordClass(1 << 29)
  static let later = TemporalWordClass(1 << 30)
  static let earlier = TemporalWordClass(1 << 31)
  static let every = TemporalWordClass(1 << 32)
  static let per = TemporalWordClass(1 << 33)
  static let frequency = TemporalWordClass(1 << 34)
  static let vague = TemporalWordClass(1 << 35)
  static let vagueAdjective = TemporalWordClass(1 << 36)
  static let repetition = TemporalWordClass(1 << 37)
  static let times = TemporalWordClass(1 << 38)
  // Function words.
  static let from = TemporalWordClass(1 << 39)
  static let to = TemporalWordClass(1 << 40)
  static let until = TemporalWordClass(1 << 41)
  static let between = TemporalWordClass(1 << 42)
  static let and = TemporalWordClass(1 << 43)
  static let or = TemporalWordClass(1 << 44)
  static let since = TemporalWordClass(1 << 45)
  static let before = TemporalWordClass(1 << 46)
  static let after = TemporalWordClass(1 << 47)
  static let of = TemporalWordClass(1 << 48)
  static let the = TemporalWordClass(1 << 49)
  static let a = TemporalWordClass(1 << 50)
  static let inside = TemporalWordClass(1 << 51)
  static let preposition = TemporalWordClass(1 << 52)
  static let other = TemporalWordClass(1 << 53)
  static let more = TemporalWordClass(1 << 54)
  static let whole = TemporalWordClass(1 << 55)
  static let old = TemporalWordClass(1 << 56)
  static let possessive = TemporalWordClass(1 << 57)
  static let label = TemporalWordClass(1 << 58)
  static let nameHead = TemporalWordClass(1 << 59)
  // Marks.
  static let dash = TemporalWordClass(1 << 60)
  static let comma = TemporalWordClass(1 << 61)
  static let point = TemporalWordClass(1 << 62)
  static let mark = TemporalWordClass(1 << 63)

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(_ bit: UInt64) { rawValue = bit }

  /// The classes that may begin a mention; what is not among them costs one look-up.
  static var starters: TemporalWordClass {
    [
      .month, .weekday, .season, .holiday, .unit, .half, .dayPart, .decadeWord, .fiscal, .cardinal,
      .ordinal, .vagueNumber, .integer, .digitOrdinal, .decadeNumber, .decimal, .numeral,
      .quarterCode, .fiscalCode, .clockWord, .clockCode, .deictic, .tonight, .direction, .modifier,
      .every, .per, .frequency, .vague, .vagueAdjective, .repetition, .more, .whole,
    ]
  }

  /// The names of the data files.
  static let names: [String: TemporalWordClass] = [
    "month": .month, "weekday": .weekday, "season": .season, "holiday": .holiday, "unit": .unit,
    "half": .half, "day-part": .dayPart, "decade-word": .decadeWord, "fiscal": .fiscal,
    "era": .era, "cardinal": .cardinal, "ordinal": .ordinal, "vague-number": .vagueNumber,
    "clock-word": .clockWord, "meridiem": .meridiem, "zone": .zone, "oclock": .oclock,
    "deictic": .deictic, "tonight": .tonight, "direction": .direction, "modifier": .modifier,
    "ago": .ago, "later": .later, "earlier": .earlier, "every": .every, "per": .per,
    "frequency": .frequency, "vague": .vague, "vague-adjective": .vagueAdjective,
    "repeat": .repetition, "times": .times, "from": .from, "to": .to, "until": .until,
    "between": .between, "and": .and, "or": .or, "since": .since, "before": .before,
    "after": .after, "of": .of, "the": .the, "a": .a, "in": .inside, "within": .preposition,
    "on": .preposition, "at": .preposition, "by": .preposition, "for": .preposition,
    "other": .other, "more": .more, "whole": .whole, "old": .old, "possessive": .possessive,
    "plain": [], "label": .label, "name-head": .nameHead,
  ]
}

/// What a word asks of its surroundings, or says beside its value.
struct WordFlags: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// Stands for a month or weekday only beside a day or a year.
  static let abbreviation = WordFlags(rawValue: 1 << 0)
  /// Must begin with a capital letter.
  static let capital = WordFlags(rawValue: 1 << 1)
  /// Must not begin with a capital letter, but at the start of a sentence.
  static let lowerCase = WordFlags(rawValue: 1 << 2)
  /// Could be a verb: asks for company at the start of a sentence.
  static let verbLike = WordFlags(rawValue: 1 << 3)
  static let plural = WordFlags(rawValue: 1 << 4)
  /// A short form of a unit: only behind digits.
  static let short = WordFlags(rawValue: 1 << 5)
  /// Only together with a day.
  static let weak = WordFlags(rawValue: 1 << 6)
  /// Takes "of" before the date.
  static let noun = WordFlags(rawValue: 1 << 7)
  static let adverb = WordFlags(rawValue: 1 << 8)
  static let double = WordFlags(rawValue: 1 << 9)
  static let half = WordFlags(rawValue: 1 << 10)
  /// A word of another language than the first.
  static let foreign = WordFlags(rawValue: 1 << 11)

  /// Says that a length of time begins on the date behind it.
  static let opening = WordFlags(rawValue: 1 << 14)
  /// Could be a first name.
  static let nameLike = WordFlags(rawValue: 1 << 13)
  /// Says that a length of time ends on the date behind it.
  static let closing = WordFlags(rawValue: 1 << 12)

  /// Depends on its capital, or begins a phrase: set by the lexicon.
  static let conditional = WordFlags(rawValue: 1 << 15)

  static let names: [String: WordFlags] = [
    "closing": .closing, "opening": .opening, "name-like": .nameLike,
    "abbreviation": .abbreviation, "capital": .capital, "lower-case": .lowerCase,
    "verb-like": .verbLike, "plural": .plural, "short": .short, "weak": .weak, "noun": .noun,
    "adverb": .adverb, "double": .double, "half": .half,
  ]
}

/// A word of direction, by its number in the data files.
enum Direction: Int16, Sendable {
  case last = 1, previous, past, this, next, following, same, that, coming, recent, latest
  case current, these
}
