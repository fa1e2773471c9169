internal import WinnowCore

/// Counts what is visible in a stretch of source text.
enum TextMeter {
  /// Adds the counts of `bytes[range]`; returns the hull of its visible bytes, or nil if there are none.
  static func measure(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isLink: Bool, _ measures: inout PageTree.Measures
  ) -> TextSpan? {
    var first = -1
    var end = 0
    var length: Int32 = 0
    var words: Int32 = 0
    var isInWord = false
    var index = range.lowerBound
    var last = measures.lastByte
    while index < range.upperBound {
      let byte = bytes[index]
      let step = spaceLength(bytes, at: index, limit: range.upperBound)
      if step > 0 {
        if isInWord, endsSentence(bytes, before: index, from: range.lowerBound) {
          measures.sentenceEnds += 1
        }
        isInWord = false
        index += step
        continue
      }
      if first < 0 { first = index }
      if !isInWord { words += 1 }
      isInWord = true
      index += 1
      end = index
      // Scripts without spaces between words say twice as much with a character.
      if byte & 0xC0 != 0x80 { length += byte >= 0xE3 && byte < 0xF0 ? 2 : 1 }
      if byte == 0x2C { measures.commas += 1 }
      if byte >= 0x80, byte < 0xC0, endsWideSentence(bytes, at: index - 1) {
        measures.sentenceEnds += 1
      }
      last = byte
    }
    guard first >= 0 else { return nil }
    if isInWord, endsSentence(bytes, before: end, from: range.lowerBound) {
      measures.sentenceEnds += 1
    }
    if measures.length == 0 { measures.firstByte = bytes[first] }
    measures.length += length
    measures.words += words
    measures.lastByte = last
    if isLink {
      measures.linkLength += length
      measures.linkWords += words
    }
    return TextSpan(start: first, end: end)
  }

  /// True if a full stop, `!` or `?` stands before `end`, closing quotes and brackets passed over.
  private static func endsSentence(
    _ bytes: Span<UInt8>, before end: Int, from start: Int
  ) -> Bool {
    var index = end - 1
    while index >= start {
      let byte = bytes[index]
      if byte == 0x2E || byte == 0x21 || byte == 0x3F { return true }
      if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
        index -= 1
      } else if index >= start + 2, bytes[index - 2] == 0xE2, bytes[index - 1] == 0x80 {
        // ” and ’ may stand behind the stop; … is one.
        if byte == 0xA6 { return true }
        guard byte == 0x9D || byte == 0x99 else { return false }
        index -= 3
      } else if index >= start + 1, bytes[index - 1] == 0xC2, byte == 0xBB {
        index -= 2
      } else {
        return false
      }
    }
    return false
  }

  /// True if a sentence mark of another script ends at `index`.
  ///
  /// 。！？ (East Asian), । (Indic), ؟ ۔ (Arabic).
  private static func endsWideSentence(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index >= 1 else { return false }
    let (before, last) = (bytes[index - 1], bytes[index])
    if before == 0xD8 { return last == 0x9F }
    if before == 0xDB { return last == 0x94 }
    guard index >= 2 else { return false }
    switch bytes[index - 2] {
    case 0xE3: return before == 0x80 && last == 0x82
    case 0xEF: return before == 0xBC && (last == 0x81 || last == 0x9F)
    case 0xE0: return before == 0xA5 && last == 0xA4
    default: return false
    }
  }

  /// The length of the white space at `index`, no-break spaces and their references included; 0 if there is none.
  @inline(__always)
  static func spaceLength(_ bytes: Span<UInt8>, at index: Int, limit: Int) -> Int {
    let byte = bytes[index]
    if byte > 0x26 && byte < 0xC2 { return 0 }
    if byte <= 0x20 { return byte == 0x20 || byte < 0x0E ? 1 : 0 }
    if byte == 0xC2 { return index + 1 < limit && bytes[index + 1] == 0xA0 ? 2 : 0 }
    guard byte == 0x26, index + 5 < limit else { return 0 }
    // &nbsp; and &#160;
    if bytes[index + 1] == 0x6E, bytes[index + 2] == 0x62, bytes[index + 3] == 0x73,
      bytes[index + 4] == 0x70
    {
      return bytes[index + 5] == 0x3B ? 6 : 5
    }
    if bytes[index + 1] == 0x23, bytes[index + 2] == 0x31, bytes[index + 3] == 0x36,
      bytes[index + 4] == 0x30, bytes[index + 5] == 0x3B
    {
      return 6
    }
    return 0
  }
}
