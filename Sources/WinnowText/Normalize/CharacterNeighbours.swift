import CICU
import WinnowCore

/// Whether an invisible character does something between the characters around it.
enum CharacterNeighbours {
  /// True if the joiner or non-joiner at `index` shapes a script that joins its letters, or binds an emoji.
  ///
  /// Unicode 15, section 23.2: U+200C and U+200D have an effect in cursive and Indic scripts and between emoji.
  static func needsJoiner(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = UTF8Scanner.decodeBackward(text, before: index).scalar
    let length = UTF8Scanner.decode(text, at: index).length
    guard before >= 0x600, index + length < text.count else { return false }
    let after = UTF8Scanner.decode(text, at: index + length).scalar
    if isEmoji(before) { return isEmoji(after) }
    return isJoiningLetter(before)
  }

  private static func isEmoji(_ scalar: UInt32) -> Bool {
    scalar == 0xFE0F
      || scalar >= 0x2190
        && winnow_binary_property(Int32(scalar), UCHAR_EXTENDED_PICTOGRAPHIC) != 0
      || scalar >= 0x1F3FB && scalar <= 0x1F3FF
  }

  private static func isJoiningLetter(_ scalar: UInt32) -> Bool {
    guard winnow_is_alphabetic(Int32(scalar)) != 0 || winnow_combining_class(Int32(scalar)) != 0
    else { return false }
    switch scalar {
    case 0x10A0...0x10FF, 0x1100...0x13FF, 0x1D00...0xA7FF, 0xAB30...0xABFF, 0xAC00...0xD7FF,
      0xF900...0xFAFF, 0xFF00...0xFFEF:
      return false
    default: return true
    }
  }

  /// True if the zero-width space at `index` parts two words of a script without spaces (Thai, Lao, Khmer, Burmese).
  static func needsWordBreak(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = UTF8Scanner.decodeBackward(text, before: index).scalar
    let length = UTF8Scanner.decode(text, at: index).length
    guard before >= 0xE00, index + length < text.count else { return false }
    let after = UTF8Scanner.decode(text, at: index + length).scalar
    return isComplex(before) && isComplex(after)
  }

  private static func isComplex(_ scalar: UInt32) -> Bool {
    winnow_int_property(Int32(scalar), UCHAR_LINE_BREAK) == Int32(U_LB_COMPLEX_CONTEXT.rawValue)
  }

  /// True if the tag character at `index` belongs to the flag of a region: a black flag (U+1F3F4) and its tags.
  static func continuesFlag(_ text: Span<UInt8>, _ index: Int) -> Bool {
    var place = index
    // No flag has more than seven tags.
    for _ in 0..<8 where place > 0 {
      let (scalar, length) = UTF8Scanner.decodeBackward(text, before: place)
      if scalar == 0x1F3F4 { return true }
      guard scalar >= 0xE0020 && scalar < 0xE0080 else { return false }
      place -= length
    }
    return false
  }
}
