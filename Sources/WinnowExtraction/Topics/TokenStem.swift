import WinnowCore

/// Light stemming of English, for comparing phrases: plurals become singular, British spelling becomes American.
///
/// In this order, with the letters that must be left before an ending:
///
/// | ending | becomes | but not |
/// |---|---|---|
/// | `ies` (2) | `y` | |
/// | `sses`, `xes`, `ches`, `shes` (1) | without `es` | |
/// | `s` (3) | nothing | `ss`, `us`, `is` |
/// | `isation`, `ising`, `ised`, `ise` (3) | the same with `z` | |
/// | `our`, `tre`, `mme` (3) | `or`, `ter`, `m` | |
///
/// So `migrants` = `migrant`, `policies` = `policy`, `labour` = `labor`, `programmes` = `program`. Tokens in capitals of at
/// most four letters are acronyms and stay as they are: `AIDS` is not `aid`. Words with letters outside ASCII stay, too.
/// After Harman, "How effective is suffixing?" (JASIS 1991), the S-stemmer.
enum TokenStem {
  /// The key of a token: the hash of its stem, which for most words is the hash they have already.
  @inline(__always)
  static func key(_ text: Span<UInt8>, _ range: Range<Int>, hash: UInt64, traits: TokenTraits)
    -> UInt64
  {
    guard range.count > 3, mayChange(text[range.upperBound - 1] | 0x20) else { return hash }
    if traits.contains(.nonASCII) { return hash }
    if traits.contains(.allUpper) && range.count <= 4 { return hash }
    return changedKey(text, range) ?? hash
  }

  /// True for the last letters of the endings.
  @inline(__always)
  private static func mayChange(_ last: UInt8) -> Bool {
    switch last {
    case UInt8(ascii: "s"), UInt8(ascii: "n"), UInt8(ascii: "g"), UInt8(ascii: "d"),
      UInt8(ascii: "e"), UInt8(ascii: "r"):
      true
    default: false
    }
  }

  private static func changedKey(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
    let (kept, added) = singular(text, range)
    var end = kept
    var tail = added
    if added == "" {
      let word = range.lowerBound..<kept
      if let (count, replacement) = american(text, word) {
        end -= count
        tail = replacement
      }
    }
    guard end != range.upperBound || tail != "" else { return nil }
    var hash = StreamedHash()
    for index in range.lowerBound..<end {
      let byte = text[index]
      hash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    for byte in tail.utf8 { hash.add(byte) }
    return hash.value
  }

  /// Where the singular's kept bytes end, and what is put behind them.
  private static func singular(_ text: Span<UInt8>, _ range: Range<Int>) -> (Int, String) {
    let end = range.upperBound
    guard text[end - 1] | 0x20 == UInt8(ascii: "s") else { return (end, "") }
    if range.count > 4, ends(text, range, "ies") { return (end - 3, "y") }
    if ends(text, range, "ss") || ends(text, range, "us") || ends(text, range, "is") {
      return (end, "")
    }
    if ends(text, range, "sses") || ends(text, range, "xes") || ends(text, range, "ches")
      || ends(text, range, "shes")
    {
      return (end - 2, "")
    }
    return (end - 1, "")
  }

  private static let spellings: [(ending: String, american: String)] = [
    ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("our", "or"),
    ("tre", "ter"), ("mme", "m"),
  ]

  /// How many bytes the American spelling replaces at the end, and with what.
  private static func american(_ text: Span<UInt8>, _ range: Range<Int>) -> (Int, String)? {
    guard range.count >= 6, mayChange(text[range.upperBound - 1] | 0x20) else { return nil }
    for (ending, american) in spellings
    where range.count >= ending.utf8.count + 3 && ends(text, range, ending) {
      return (ending.utf8.count, american)
    }
    return nil
  }

  private static func ends(_ text: Span<UInt8>, _ range: Range<Int>, _ ending: String) -> Bool {
    var index = range.upperBound - ending.utf8.count
    guard index >= range.lowerBound else { return false }
    for byte in ending.utf8 {
      if text[index] | 0x20 != byte { return false }
      index += 1
    }
    return true
  }
}

/// `TokenHash.value` of bytes that come one by one.
struct StreamedHash {
  private var state = TokenHash.start
  private var word: UInt64 = 0
  private var shift: UInt64 = 0
  private var count = 0

  mutating func add(_ byte: UInt8) {
    word |= UInt64(byte) << shift
    shift += 8
    count += 1
    if shift == 64 {
      state = TokenHash.mix(state ^ word)
      word = 0
      shift = 0
    }
  }

  /// The hash of the bytes so far.
  var value: UInt64 {
    TokenHash.finish(shift > 0 ? TokenHash.mix(state ^ word) : state, count: count)
  }
}
