import WinnowCore

/// Where a segment of UAX #29 is cut further.
enum TokenSplits {
  /// The offset of a full stop that ends a sentence though no space follows it (`region.The`); nil if there is none.
  ///
  /// Two lower-case letters stand before it, a capital and a lower-case letter after it (or `A` or `I` alone). Names of
  /// hosts and mail addresses are left whole.
  static func gluedStop(_ bytes: Span<UInt8>, _ range: Range<Int>, table: CharacterTable) -> Int? {
    guard !isAddress(bytes, range) else { return nil }
    for index in range.dropFirst(2) where bytes[index] == 0x2E {
      if endsLower(bytes, range.lowerBound..<index, table)
        && beginsSentence(bytes, index + 1..<range.upperBound, table)
      {
        return index
      }
    }
    return nil
  }

  /// The offset of the possessive ending of a word (`'s` or `’s` after a letter); nil if there is none.
  static func possessive(_ bytes: Span<UInt8>, _ range: Range<Int>, table: CharacterTable) -> Int? {
    let end = range.upperBound
    guard range.count >= 3, bytes[end - 1] | 0x20 == 0x73 else { return nil }
    let (scalar, length) = UTF8Scanner.decodeBackward(bytes, before: end - 1)
    let start = end - 1 - length
    guard SingleQuotes.isApostrophe(scalar), start > range.lowerBound else { return nil }
    let before = table[UTF8Scanner.decodeBackward(bytes, before: start).scalar]
    return before.isLetter ? start : nil
  }

  /// True if an `s` stands at `offset` and the rules of UAX #29 join nothing to it.
  static func isLoneS(_ bytes: Span<UInt8>, at offset: Int, limit: Int) -> Bool {
    guard offset < limit, bytes[offset] | 0x20 == 0x73 else { return false }
    let more = ByteKinds.word | ByteKinds.high
    guard offset + 1 < limit else { return true }
    let next = ByteKinds.shared[bytes[offset + 1]]
    guard next & more == 0 else { return false }
    return next & ByteKinds.middle == 0 || offset + 2 >= limit
      || ByteKinds.shared[bytes[offset + 2]] & more == 0
  }

  private static func isAddress(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.lowerBound > 0 {
      let before = bytes[range.lowerBound - 1]
      if before == 0x2F || before == 0x40 { return true }
    }
    if range.upperBound < bytes.count && bytes[range.upperBound] == 0x40 { return true }
    return range.count > 4
      && (0..<3).allSatisfy { bytes[range.lowerBound + $0] | 0x20 == 0x77 }
      && bytes[range.lowerBound + 3] == 0x2E
  }

  private static func endsLower(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ table: CharacterTable
  ) -> Bool {
    guard !range.isEmpty else { return false }
    let (last, length) = UTF8Scanner.decodeBackward(bytes, before: range.upperBound)
    let position = range.upperBound - length
    guard table[last].isLower, position > range.lowerBound else { return false }
    return table[UTF8Scanner.decodeBackward(bytes, before: position).scalar].isLower
  }

  private static func beginsSentence(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ table: CharacterTable
  ) -> Bool {
    guard !range.isEmpty else { return false }
    let (first, length) = UTF8Scanner.decode(bytes, at: range.lowerBound)
    guard table[first].isUpper else { return false }
    guard !isTopLevelDomain(bytes, range) else { return false }
    let next = range.lowerBound + length
    guard next < range.upperBound else { return first == 0x41 || first == 0x49 }
    return table[UTF8Scanner.decode(bytes, at: next).scalar].isLower
  }
}

extension TokenSplits {
  /// The oldest endings of host names, in the capitals that some give them (`Newsfeed.Com`).
  private static let domains: [[UInt8]] = ["com", "org", "net", "edu", "gov"].map { Array($0.utf8) }

  private static func isTopLevelDomain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == 3
      && domains.contains { domain in
        (0..<3).allSatisfy { bytes[range.lowerBound + $0] | 0x20 == domain[$0] }
      }
  }
}

/// Tells a possessive apostrophe from a closing single quote, over one paragraph.
struct SingleQuotes {
  private var isOpen = false

  /// True for `'`, `’`, `‘`, `ʼ` and the full-width apostrophe.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x2019, 0x2018, 0x02BC, 0xFF07: true
    default: false
    }
  }

  /// Reads an apostrophe that is a token by itself; true if it is the possessive ending of a word in s before it.
  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>, isGlued: Bool) -> Bool {
    guard isGlued else {
      let isBeforeWord = range.upperBound < bytes.count && bytes[range.upperBound] > 0x20
      // A right quote before a word stands for lost letters: ’tis.
      if isBeforeWord && bytes[range.upperBound - 1] != 0x99 { isOpen = true }
      return false
    }
    guard !isOpen else {
      isOpen = false
      return false
    }
    return bytes[range.lowerBound - 1] | 0x20 == 0x73
  }
}
