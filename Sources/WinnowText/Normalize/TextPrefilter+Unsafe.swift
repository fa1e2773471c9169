import WinnowCore

/// What may need repair somewhere in a text.
struct TextFeatures: OptionSet {
  let rawValue: UInt8

  /// A byte outside ASCII.
  static let nonASCII = TextFeatures(rawValue: 1 << 0)
  /// A control character other than the line feed and the tab.
  static let controls = TextFeatures(rawValue: 1 << 1)
  /// `&`.
  static let ampersand = TextFeatures(rawValue: 1 << 2)
  /// Two spaces, or white space at a line end.
  static let spaces = TextFeatures(rawValue: 1 << 3)
  /// A word that may be what followed an apostrophe.
  static let endings = TextFeatures(rawValue: 1 << 4)
  /// A digit, a space and what may be the ending of an ordinal.
  static let ordinals = TextFeatures(rawValue: 1 << 5)
  /// A letter, a hyphen and a space.
  static let hyphens = TextFeatures(rawValue: 1 << 6)
  /// Two words of one letter, one after the other; not where the first is `a` or `I`, which are words.
  static let singleLetters = TextFeatures(rawValue: 1 << 7)

  /// Those of the steps that look at words.
  static let words: TextFeatures = [.endings, .ordinals, .hyphens, .singleLetters]
}

/// Finds out in one pass which steps have anything to do.
enum TextPrefilter {
  private static let blockSize = 32

  /// The features of `text`: none is missed, some may turn out to be nothing.
  ///
  /// A block at a time, without branches, so that the compiler can look at many bytes at once; a prefilter that looked at
  /// every space by itself would cost more than the steps behind it. What was found once is not looked for again.
  static func features(_ text: [UInt8]) -> TextFeatures {
    var spaces: [Int] = []
    return features(text, spaces: &spaces)
  }

  /// The same; adds the spaces at which words may need repair to `spaces`, in their order.
  static func features(_ text: [UInt8], spaces: inout [Int]) -> TextFeatures {
    var found: TextFeatures = []
    let count = text.count
    var index = min(2, count)
    let span = text.span
    for position in 0..<index { look(span, position, &found, &spaces) }
    text.withUnsafeBufferPointer { bytes in
      while index + blockSize + 4 <= count {
        // SAFETY: the block reads from two bytes before `index` to three past its end, and those lie in the buffer.
        if isOdd(bytes, index, highBit: found.contains(.nonASCII) ? 0 : 1) {
          for position in index..<index + blockSize where maySay(bytes[position]) {
            look(bytes.span, position, &found, &spaces)
          }
        }
        index += blockSize
      }
    }
    for position in index..<count { look(span, position, &found, &spaces) }
    return found
  }

  @inline(__always)
  private static func look(
    _ bytes: Span<UInt8>, _ position: Int, _ found: inout TextFeatures, _ spaces: inout [Int]
  ) {
    let features = slowly(bytes, position)
    found.formUnion(features)
    if !features.isDisjoint(with: .words) { spaces.append(position) }
  }

  /// 1 if the byte is no part of a word; see `ASCII.isWordByte`.
  @inline(__always)
  private static func endsWord(_ byte: UInt8) -> UInt8 {
    ((byte | 0x20) &- 0x61 < 26 ? 0 : 1) & (byte < 0x80 ? 1 : 0)
  }

  /// True if a feature may begin with the byte: all but printing ASCII, and of that the space and `&`.
  @inline(__always)
  private static func maySay(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte >= 0x7F || byte == 0x26
  }

  /// True if one of the block's bytes may have a feature; those outside ASCII count if `highBit` is 1.
  @inline(__always)
  private static func isOdd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, highBit: UInt8
  ) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    // SAFETY: see `features`.
    let here = base + index
    var odd: UInt8 = 0
    for offset in 0..<blockSize {
      let byte = here[offset]
      let (next, second) = (here[offset + 1], here[offset + 2])
      let isControl = (byte < 0x20 ? 1 : 0) & (byte != 0x0A ? 1 : 0) as UInt8
      let isHigh = (byte >> 7 & highBit) | (byte == 0x7F ? 1 : 0)
      let isSpace: UInt8 = byte == 0x20 ? 1 : 0
      odd |= isControl | isHigh | (byte == 0x26 ? 1 : 0)
      odd |=
        isSpace & afterSpace(here[offset - 2], here[offset - 1], next, second, here[offset + 3])
    }
    return odd != 0
  }

  /// 1 if a space between these bytes may have a feature; one that has none may be taken for one.
  @inline(__always)
  private static func afterSpace(
    _ beforeLast: UInt8, _ last: UInt8, _ next: UInt8, _ second: UInt8, _ third: UInt8
  ) -> UInt8 {
    let lower = next | 0x20
    let blank: UInt8 = (next == 0x20 ? 1 : 0) | (next == 0x0A ? 1 : 0)
    let isLetter: UInt8 = lower &- 0x61 < 26 ? 1 : 0
    let isArticle: UInt8 = (lower == 0x61 ? 1 : 0) | (next == 0x49 ? 1 : 0)
    let single = isLetter & endsWord(second) & (isArticle ^ 1)
    let re = ((next == 0x72 ? 1 : 0) | (next == 0x76 ? 1 : 0)) & (second == 0x65 ? 1 : 0) as UInt8
    let ll = (next == 0x6C ? 1 : 0) & (second == 0x6C ? 1 : 0) as UInt8
    let ending = (re | ll) & endsWord(third)
    let lowerSecond = second | 0x20
    let isEnding: UInt8 =
      (lowerSecond == 0x74 ? 1 : 0) | (lowerSecond == 0x64 ? 1 : 0)
      | (lowerSecond == 0x68 ? 1 : 0)
    let ordinal = isEnding & (last &- 0x30 < 10 ? 1 : 0)
    let hyphen = (last == 0x2D ? 1 : 0) & (beforeLast > 0x20 ? 1 : 0) as UInt8
    return blank | single | ending | ordinal | hyphen
  }

  /// The features that begin at `index`; the reference for the fast path.
  static func slowly(_ bytes: Span<UInt8>, _ index: Int) -> TextFeatures {
    func byte(_ offset: Int) -> UInt8 {
      let place = index + offset
      return place >= 0 && place < bytes.count ? bytes[place] : 0x0A
    }
    let here = byte(0)
    if here >= 0x80 { return .nonASCII }
    if here == 0x7F || (here < 0x20 && here != 0x0A && here != 0x09) { return .controls }
    if here == 0x26 { return .ampersand }
    if here == 0x09 { return byte(1) == 0x0A ? .spaces : [] }
    guard here == 0x20 else { return [] }
    var found: TextFeatures = []
    let (next, second, third) = (byte(1), byte(2), byte(3))
    if next == 0x20 || next == 0x0A { found.insert(.spaces) }
    if ASCII.isLetter(next), !ASCII.isWordByte(second) {
      if next == 0x73 || next == 0x74 || next == 0x6D || next == 0x64 { found.insert(.endings) }
      let isArticle = next | 0x20 == 0x61 || next == 0x49
      if second == 0x20, !isArticle, ASCII.isLetter(third), byte(4) < 0x41 {
        found.insert(.singleLetters)
      }
    }
    let isShortEnding =
      ((next == 0x72 || next == 0x76) && second == 0x65) || (next == 0x6C && second == 0x6C)
    if isShortEnding, !ASCII.isWordByte(third) { found.insert(.endings) }
    if ASCII.isDigit(byte(-1)), SplitOrdinals.isEnding(next, second) { found.insert(.ordinals) }
    if byte(-1) == 0x2D, byte(-2) > 0x20 { found.insert(.hyphens) }
    return found
  }
}
