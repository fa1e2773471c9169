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
    keys.reserveCapacity(range.count)
    tokens.reserveCapacity(range.count)
    let bytes = text.span
    let (starts, ends, hashes, traits) = (table.starts, table.ends, table.hashes, table.traits)
    for index in range {
      let look = traits[index]
      let span = Int(starts[index])..<Int(ends[index])
      if look.contains(.punctuation) || look.contains(.possessive) {
        guard !Self.isJoint(bytes, span, look), keys.last != Self.barrier else { continue }
        keys.append(Self.barrier)
      } else {
        keys.append(TokenStem.key(bytes, span, hash: hashes[index], traits: look))
        wordCount += 1
      }
      tokens.append(Int32(truncatingIfNeeded: index))
    }
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
