import CICU

/// The classes of all characters, from ICU's properties.
///
/// The Basic Multilingual Plane is tabulated once a process (some 5 ms); the others are asked for one by one.
struct CharacterTable: Sendable {
  /// The table of this process.
  static let shared = CharacterTable()

  private let plane: [UInt16]

  private init() {
    plane = (0..<0x10000).map { Self.measure(Int32($0)) }
  }

  /// The class of a code point.
  @inline(__always)
  subscript(scalar: UInt32) -> CharacterClass {
    if scalar < 0x10000 { return CharacterClass(rawValue: plane[Int(scalar)]) }
    return CharacterClass(rawValue: Self.measure(Int32(truncatingIfNeeded: scalar)))
  }

  private static func measure(_ scalar: Int32) -> UInt16 {
    var bits = UInt16(truncatingIfNeeded: winnow_int_property(scalar, UCHAR_WORD_BREAK)) & 0x1F
    let category = Int32(winnow_general_category(scalar))
    func claim(_ holds: Bool, _ bit: UInt16) { if holds { bits |= bit } }
    let isDigit = category == Int32(U_DECIMAL_DIGIT_NUMBER.rawValue)
    let isWhiteSpace = winnow_is_white_space(scalar) != 0
    claim(isDigit, CharacterClass.digit)
    claim(!isDigit && winnow_is_alphabetic(scalar) != 0, CharacterClass.letter)
    claim(winnow_is_upper(scalar) != 0, CharacterClass.upper)
    claim(winnow_is_lower(scalar) != 0, CharacterClass.lower)
    claim(isWhiteSpace, CharacterClass.whiteSpace)
    claim(
      isWhiteSpace || category == Int32(U_CONTROL_CHAR.rawValue)
        || category == Int32(U_FORMAT_CHAR.rawValue), CharacterClass.invisible)
    claim(
      winnow_binary_property(scalar, UCHAR_EXTENDED_PICTOGRAPHIC) != 0, CharacterClass.pictograph)
    claim(needsDictionary(scalar), CharacterClass.dictionary)
    return bits
  }

  /// South-East Asian scripts by their Line_Break class, Han and Hiragana; Katakana words are runs by rule WB13.
  private static func needsDictionary(_ scalar: Int32) -> Bool {
    winnow_int_property(scalar, UCHAR_LINE_BREAK) == Int32(U_LB_COMPLEX_CONTEXT.rawValue)
      || winnow_binary_property(scalar, UCHAR_IDEOGRAPHIC) != 0
      || winnow_int_property(scalar, UCHAR_SCRIPT) == Int32(USCRIPT_HIRAGANA.rawValue)
  }
}
