/// What the tokenizer needs to know of one character, in 16 bits: its Word_Break value and a few claims.
struct CharacterClass: Hashable, Sendable {
  /// The Word_Break property of UAX #29, with the numbers that ICU gives its values.
  enum WordBreak: UInt16, Sendable {
    case other = 0
    case aLetter = 1
    case format = 2
    case katakana = 3
    case midLetter = 4
    case midNum = 5
    case numeric = 6
    case extendNumLet = 7
    case carriageReturn = 8
    case extend = 9
    case lineFeed = 10
    case midNumLet = 11
    case newline = 12
    case regionalIndicator = 13
    case hebrewLetter = 14
    case singleQuote = 15
    case doubleQuote = 16
    case zeroWidthJoiner = 21
    case segmentSpace = 22
  }

  /// The Word_Break value in the low five bits, the claims above, as `winnow_character_class` gives them.
  var rawValue: UInt16

  private static let letter: UInt16 = 1 << 5
  private static let upper: UInt16 = 1 << 6
  private static let lower: UInt16 = 1 << 7
  private static let digit: UInt16 = 1 << 8
  private static let whiteSpace: UInt16 = 1 << 9
  private static let pictograph: UInt16 = 1 << 10
  private static let dictionary: UInt16 = 1 << 11
  private static let invisible: UInt16 = 1 << 12

  /// The Word_Break value.
  var wordBreak: WordBreak { WordBreak(rawValue: rawValue & 0x1F) ?? .other }
  /// Alphabetic and no decimal digit.
  var isLetter: Bool { rawValue & Self.letter != 0 }
  /// Upper case or title case.
  var isUpper: Bool { rawValue & Self.upper != 0 }
  /// Lower case.
  var isLower: Bool { rawValue & Self.lower != 0 }
  /// A decimal digit (general category Nd).
  var isDigit: Bool { rawValue & Self.digit != 0 }
  /// White space.
  var isWhiteSpace: Bool { rawValue & Self.whiteSpace != 0 }
  /// Extended_Pictographic, as emoji are.
  var isPictograph: Bool { rawValue & Self.pictograph != 0 }
  /// Of a script written without spaces, whose words only a dictionary tells apart.
  var needsDictionary: Bool { rawValue & Self.dictionary != 0 }
  /// A control or format character or white space: nothing to see.
  var isInvisible: Bool { rawValue & Self.invisible != 0 }

  /// True if the character is skipped over by the rules of UAX #29 (WB4).
  var isIgnorable: Bool {
    switch wordBreak {
    case .extend, .format, .zeroWidthJoiner: true
    default: false
    }
  }
}
