/// What a token can be in a date; a token may be several things ("second", "may", "march").
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  // Named calendar parts.
  static let month = WordClass(1 << 0)
  static let weekday = WordClass(1 << 1)
  static let season = WordClass(1 << 2)
  static let holiday = WordClass(1 << 3)
  static let unit = WordClass(1 << 4)
  static let half = WordClass(1 << 5)
  static let dayPart = WordClass(1 << 6)
  static let decadeWord = WordClass(1 << 7)
  static let fiscal = WordClass(1 << 8)
  static let era = WordClass(1 << 9)
  // Quantities.
  static let cardinal = WordClass(1 << 10)
  static let ordinal = WordClass(1 << 11)
  static let vagueNumber = WordClass(1 << 12)
  static let integer = WordClass(1 << 13)
  static let digitOrdinal = WordClass(1 << 14)
  static let decadeNumber = WordClass(1 << 15)
  static let decimal = WordClass(1 << 16)
  static let numeral = WordClass(1 << 17)
  static let quarterCode = WordClass(1 << 18)
  static let fiscalCode = WordClass(1 << 19)
  // Clock.
  static let clockWord = WordClass(1 << 20)
  static let meridiem = WordClass(1 << 21)
  static let zone = WordClass(1 << 22)
  static let oclock = WordClass(1 << 23)
  static let clockCode = WordClass(1 << 24)
  // Relations.
  static let deictic = WordClass(1 << 25)
  static let tonight = WordClass(1 << 26)
  static let direction = WordClass(1 << 27)
  static let modifier = WordClass(1 << 28)
  static let ago = WordClass(1 << 29)
  static let later = WordClass(1 << 30)
  static let earlier = WordClass(1 << 31)
  static let every = WordClass(1 << 32)
  static let per = WordClass(1 << 33)
  static let frequency = WordClass(1 << 34)
  static let vague = WordClass(1 << 35)
  static let vagueAdjective = WordClass(1 << 36)
  static let repetition = WordClass(1 << 37)
  static let times = WordClass(1 << 38)
  // Function words.
  static let from = WordClass(1 << 39)
  static let to = WordClass(1 << 40)
  static let until = WordClass(1 << 41)
  static let between = WordClass(1 << 42)
  static let and = WordClass(1 << 43)
  static let or = WordClass(1 << 44)
  static let since = WordClass(1 << 45)
  static let before = WordClass(1 << 46)
  static let after = WordClass(1 << 47)
  static let of = WordClass(1 << 48)
  static let the = WordClass(1 << 49)
  static let a = WordClass(1 << 50)
  static let inside = WordClass(1 << 51)
  static let preposition = WordClass(1 << 52)
  static let other = WordClass(1 << 53)
  static let more = WordClass(1 << 54)
  static let whole = WordClass(1 << 55)
  static let old = WordClass(1 << 56)
  static let possessive = WordClass(1 << 57)
  static let label = WordClass(1 << 58)
  static let nameHead = WordClass(1 << 59)
  // Marks.
  static let dash = WordClass(1 << 60)
  static let comma = WordClass(1 << 61)
  static let point = WordClass(1 << 62)
  static let mark = WordClass(1 << 63)

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(_ bit: UInt64) { rawValue = bit }

  /// The classes that may begin a mention; what is not among them costs one look-up.
  static let starters: WordClass = [
    .month, .weekday, .season, .holiday, .unit, .half, .dayPart, .decadeWord, .fiscal, .cardinal,
    .ordinal, .vagueNumber, .integer, .digitOrdinal, .decadeNumber, .decimal, .numeral,
    .quarterCode, .fiscalCode, .clockWord, .clockCode, .deictic, .tonight, .direction, .modifier,
    .every, .per, .frequency, .vague, .vagueAdjective, .repetition, .more, .whole,
  ]

  /// The names of the data files.
  static let names: [String: WordClass] = [
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
    "label": .label, "name-head": .nameHead,
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

  static let names: [String: WordFlags] = [
    "abbreviation": .abbreviation, "capital": .capital, "lower-case": .lowerCase,
    "verb-like": .verbLike, "plural": .plural, "short": .short, "weak": .weak, "noun": .noun,
    "adverb": .adverb, "double": .double, "half": .half,
  ]
}

/// A unit of time, by its number in the data files.
enum TimeUnit: Int16, Sendable {
  case year = 1, month, week, day, hour, minute, second, quarter, decade, century, weekend
  case fortnight, millennium, period, season
}

/// A word of direction, by its number in the data files.
enum Direction: Int16, Sendable {
  case last = 1, previous, past, this, next, following, same, that, coming, recent, latest
  case current, these
}
