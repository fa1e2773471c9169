/// What the lexicon or the shape of its digits says of a token.
struct Lexeme: Sendable {
  /// All that it can be; empty for a token that no date holds.
  var classes: TemporalWordClass = []
  /// The number, month, weekday, season, direction and so on.
  var value: Int32 = 0
  /// The unit, for words that are a unit beside something else ("second", "quarter").
  var unit: Int16 = 0
  /// What it asks of its surroundings.
  var flags: WordFlags = []
  /// The number of digits of a number.
  var digits: UInt8 = 0
  /// The number of tokens that it stands for.
  var length: UInt8 = 1

  /// A token that no date holds.
  static let none = Lexeme()

  /// True if it can be one of `classes`.
  @inline(__always)
  func isAny(_ other: TemporalWordClass) -> Bool { !classes.isDisjoint(with: other) }

  /// Its unit, if it is one.
  var timeUnit: TimeUnit? { classes.contains(.unit) ? TimeUnit(rawValue: unit) : nil }

  /// Its direction, if it has one.
  var directionWord: Direction? {
    classes.contains(.direction) ? Direction(rawValue: Int16(truncatingIfNeeded: value)) : nil
  }
}
