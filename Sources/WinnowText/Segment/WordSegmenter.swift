import WinnowCore

/// Word boundaries by the rules of UAX #29, without dictionaries.
///
/// Passes all of `WordBreakTest.txt`. Han and Hiragana characters and those of South-East Asian scripts are segments
/// of their own here; the tokenizer gives their runs to a dictionary.
struct WordSegmenter: Sendable {
  typealias Class = CharacterClass.WordBreak

  /// What a colon between letters does.
  enum Colon: Sendable {
    /// It joins them, as in Swedish `c:a` (the default of UAX #29).
    case joins
    /// It parts them, as in `Contact:John` (the root locale of CLDR since version 42).
    case parts
  }

  let table: CharacterTable
  private let colon: Class

  init(colon: Colon = .joins) {
    table = .shared
    self.colon = colon == .joins ? .midLetter : .other
  }

  /// The end of the segment that starts at `start`, a boundary below `limit`; O(length of the segment).
  func end(from start: Int, limit: Int, in bytes: Span<UInt8>) -> Int {
    let (first, length) = UTF8Scanner.decode(bytes, at: start)
    var position = start + length
    var previous = wordBreak(first, table[first])
    if Self.endsLine(previous) {
      let isPair = previous == .carriageReturn && position < limit && bytes[position] == 0x0A
      return isPair ? position + 1 : position
    }
    /// The class of the character just before, ignorable or not.
    var last = previous
    var indicators = previous == .regionalIndicator ? 1 : 0
    while position < limit {
      let (scalar, length) = UTF8Scanner.decode(bytes, at: position)
      let look = table[scalar]
      let next = wordBreak(scalar, look)
      if Self.endsLine(next) { return position }
      if look.isIgnorable {
        last = next
        position += length
        continue
      }
      let ahead = joinsAhead(previous, next, from: position + length, limit: limit, bytes)
      let isFlag = next == .regionalIndicator && previous == next && indicators % 2 == 1
      let isJoined =
        last == .zeroWidthJoiner && look.isPictograph  // WB3c
        || last == .segmentSpace && next == last  // WB3d
        || isFlag  // WB15, WB16
        || ahead || joins(previous, next)
      guard isJoined else { return position }
      if next == .regionalIndicator { indicators += 1 }
      // What stands in the middle is certain to be followed by more of the same kind.
      previous = ahead ? previous : next
      last = next
      position += length
    }
    return position
  }
}

extension WordSegmenter {
  @inline(__always)
  private func wordBreak(_ scalar: UInt32, _ look: CharacterClass) -> Class {
    scalar == 0x3A ? colon : look.wordBreak
  }

  private static func endsLine(_ kind: Class) -> Bool {
    kind == .carriageReturn || kind == .lineFeed || kind == .newline
  }

  private static func isLetter(_ kind: Class) -> Bool {
    kind == .aLetter || kind == .hebrewLetter
  }

  /// The rules that need no look-ahead: WB5, WB8 to WB10, WB13 to WB13b, and WB7a.
  private func joins(_ previous: Class, _ next: Class) -> Bool {
    switch (previous, next) {
    case (.aLetter, .aLetter), (.aLetter, .hebrewLetter), (.aLetter, .numeric),
      (.hebrewLetter, .aLetter), (.hebrewLetter, .hebrewLetter), (.hebrewLetter, .numeric),
      (.numeric, .aLetter), (.numeric, .hebrewLetter), (.numeric, .numeric),
      (.katakana, .katakana), (.hebrewLetter, .singleQuote):
      true
    case (.extendNumLet, .aLetter), (.extendNumLet, .hebrewLetter), (.extendNumLet, .numeric),
      (.extendNumLet, .katakana), (.extendNumLet, .extendNumLet), (.aLetter, .extendNumLet),
      (.hebrewLetter, .extendNumLet), (.numeric, .extendNumLet), (.katakana, .extendNumLet):
      true
    default: false
    }
  }

  /// True if `middle` can stand between two characters of the kind of `previous`: WB6, WB7, WB7b, WB7c, WB11, WB12.
  private func joinsAsMiddle(_ previous: Class, _ middle: Class) -> Bool {
    switch middle {
    case .midLetter: Self.isLetter(previous)
    case .midNum: previous == .numeric
    case .midNumLet, .singleQuote: Self.isLetter(previous) || previous == .numeric
    case .doubleQuote: previous == .hebrewLetter
    default: false
    }
  }

  /// True if `middle` stands between characters of one kind, looking at the next that is not ignorable.
  private func joinsAhead(
    _ previous: Class, _ middle: Class, from start: Int, limit: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard joinsAsMiddle(previous, middle) else { return false }
    var position = start
    while position < limit {
      let (scalar, length) = UTF8Scanner.decode(bytes, at: position)
      let look = table[scalar]
      guard look.isIgnorable else {
        let next = look.wordBreak
        if middle == .doubleQuote { return next == .hebrewLetter }
        return previous == .numeric ? next == .numeric : Self.isLetter(next)
      }
      position += length
    }
    return false
  }
}
