import WinnowCore

/// The words of a text as phrases are compared: stems without hyphens, possessive endings and the like.
///
/// Other marks stay as barriers, which no phrase crosses.
struct PhraseTokens {
  /// The key of a mark that parts phrases; no word has it.
  static let barrier: UInt64 = 0

  /// The stem of each word, or a barrier.
  private(set) var keys: [UInt64] = []
  /// The token of each key.
  private(set) var tokens: [Int32] = []
  /// The words so far, barriers aside.
  private(set) var wordCount = 0

  /// No words.
  init() {}

  /// Takes the tokens of `range` in place of those before; the words of all are counted.
  mutating func read(_ text: [UInt8], _ table: TokenTable, _ range: Range<Int>) {
    keys.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    keys.append(contentsOf: repeatElement(Self.barrier, count: range.count))
    tokens.append(contentsOf: repeatElement(0, count: range.count))
    let count = Self.read(text, table, range, &keys, &tokens, &wordCount)
    keys.removeLast(range.count - count)
    tokens.removeLast(range.count - count)
  }

  /// Writes the keys of a range and their tokens, counts the words, and gives the number of keys.
  private static func read(
    _ text: [UInt8], _ table: TokenTable, _ range: Range<Int>, _ keys: inout [UInt64],
    _ tokens: inout [Int32], _ wordCount: inout Int
  ) -> Int {
    let bytes = text.span
    let (starts, ends) = (table.starts.span, table.ends.span)
    let (hashes, traits) = (table.hashes.span, table.traits.span)
    var keyList = keys.mutableSpan
    var tokenList = tokens.mutableSpan
    var count = 0
    for index in range {
      let look = traits[index]
      let span = Int(starts[index])..<Int(ends[index])
      if look.isDisjoint(with: [.punctuation, .possessive]) {
        keyList[count] = TokenStem.key(bytes, span, hash: hashes[index], traits: look)
        wordCount += 1
      } else {
        if isJoint(bytes, span, look) || count > 0 && keyList[count - 1] == barrier { continue }
        keyList[count] = barrier
      }
      tokenList[count] = Int32(truncatingIfNeeded: index)
      count += 1
    }
    return count
  }

  /// True for marks that a phrase may hold: hyphens, slashes, `&`, apostrophes, possessive endings.
  private static func isJoint(_ text: Span<UInt8>, _ range: Range<Int>, _ look: TokenTraits) -> Bool
  {
    if look.contains(.possessive) { return true }
    switch text[range.lowerBound] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "'"): return true
    case 0xE2:
      // U+2010, U+2011, U+2018 and U+2019.
      guard range.count == 3, text[range.lowerBound + 1] == 0x80 else { return false }
      let last = text[range.lowerBound + 2]
      return last == 0x90 || last == 0x91 || last == 0x98 || last == 0x99
    default: return false
    }
  }
}
