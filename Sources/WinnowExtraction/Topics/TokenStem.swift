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
  static func key(
    _ text: Span<UInt8>, _ range: Range<Int>, hash: UInt64, traits: TokenTraits
  ) -> UInt64 {
    guard hasEnding(text, range), mayChange(text, range) else { return hash }
    if traits.contains(.nonASCII) { return hash }
    if traits.contains(.allUpper) && range.count <= 4 { return hash }
    return changedKey(text, range) ?? hash
  }

  /// By the last five bits of a word's last letter: a bit for each letter before it with which an ending may end, `e` before
  /// `d`, `m`, `r` and `s` before `e`, `n` before `g`, `o` before `n`, `u` before `r`, all but `i`, `s` and `u` before `s`.
  private static let endings: InlineArray<32, UInt32> = [
    0, 0, 0, 0, 0x20, 0xC_2000, 0, 0x4000, 0, 0, 0, 0, 0, 0, 0x8000, 0,
    0, 0, 0x20_0000, 0xFFD7_FDFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  ]

  /// False for most words that no ending fits, without a branch on their letters: true only for more than three.
  @inline(__always)
  private static func hasEnding(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let last = text[range.upperBound - 1]
    let before = text[range.upperBound - min(range.count, 2)]
    let isLong = UInt32(truncatingIfNeeded: min(range.count, 4) / 4)
    return endings[Int(last & 31)] >> UInt32(before & 31) & isLong != 0
  }

  /// True if one of the endings may stand at the end of a word of more than three letters: by the letters of each that
  /// few other words have there.
  @inline(__always)
  private static func mayChange(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    func isLetter(_ letter: Unicode.Scalar, _ back: Int) -> Bool {
      text[end - back] | 0x20 == UInt8(ascii: letter)
    }
    switch text[end - 1] | 0x20 {
    case UInt8(ascii: "s"): return !isLetter("s", 2) && !isLetter("u", 2) && !isLetter("i", 2)
    case UInt8(ascii: "n"): return range.count >= 10 && isLetter("o", 2) && isLetter("s", 6)
    case UInt8(ascii: "g"): return isLetter("n", 2) && isLetter("s", 4)
    case UInt8(ascii: "d"): return isLetter("e", 2) && isLetter("s", 3)
    case UInt8(ascii: "r"): return isLetter("u", 2) && isLetter("o", 3)
    case UInt8(ascii: "e"):
      return isLetter("s", 2) && isLetter("i", 3) || isLetter("r", 2) && isLetter("t", 3)
        || isLetter("m", 2) && isLetter("m", 3)
    default: return false
    }
  }

  private static func changedKey(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
    var (end, tail) = singular(text, range)
    if tail == .none, let (count, replacement) = american(text, range.lowerBound..<end) {
      end -= count
      tail = replacement
    }
    guard end != range.upperBound else { return nil }
    var hash = StreamedHash()
    hash.add(lowered: text, range.lowerBound..<end)
    tail.append(to: &hash)
    return hash.value
  }

  /// What replaces an ending.
  private enum Tail {
    case none, y, ization, izing, ized, ize, or, ter, m

    func append(to hash: inout StreamedHash) {
      switch self {
      case .none: break
      case .y: hash.add("y")
      case .ization: hash.add("ization")
      case .izing: hash.add("izing")
      case .ized: hash.add("ized")
      case .ize: hash.add("ize")
      case .or: hash.add("or")
      case .ter: hash.add("ter")
      case .m: hash.add("m")
      }
    }
  }

  /// Where the singular's kept bytes end, and what is put behind them.
  private static func singular(_ text: Span<UInt8>, _ range: Range<Int>) -> (Int, Tail) {
    let end = range.upperBound
    func letter(_ back: Int) -> UInt8 { text[end - back] | 0x20 }
    guard letter(1) == UInt8(ascii: "s") else { return (end, .none) }
    switch letter(2) {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return (end, .none)
    case UInt8(ascii: "e"): break
    default: return (end - 1, .none)
    }
    switch letter(3) {
    case UInt8(ascii: "i"): return range.count > 4 ? (end - 3, .y) : (end - 1, .none)
    case UInt8(ascii: "x"): return (end - 2, .none)
    case UInt8(ascii: "s"):
      let isDouble = letter(4) == UInt8(ascii: "s") && range.count > 4
      return (isDouble ? end - 2 : end - 1, .none)
    case UInt8(ascii: "h"):
      let isHiss = letter(4) == UInt8(ascii: "c") || letter(4) == UInt8(ascii: "s")
      return (isHiss && range.count > 4 ? end - 2 : end - 1, .none)
    default: return (end - 1, .none)
    }
  }

  /// How many bytes the American spelling replaces at the end, and with what.
  private static func american(_ text: Span<UInt8>, _ range: Range<Int>) -> (Int, Tail)? {
    let count = range.count
    guard count >= 6, mayChange(text, range) else { return nil }
    switch text[range.upperBound - 1] | 0x20 {
    case UInt8(ascii: "n"):
      return count >= 10 && ends(text, range, "isation") ? (7, .ization) : nil
    case UInt8(ascii: "g"): return count >= 8 && ends(text, range, "ising") ? (5, .izing) : nil
    case UInt8(ascii: "d"): return count >= 7 && ends(text, range, "ised") ? (4, .ized) : nil
    case UInt8(ascii: "r"): return ends(text, range, "our") ? (3, .or) : nil
    default:
      if ends(text, range, "ise") { return (3, .ize) }
      if ends(text, range, "tre") { return (3, .ter) }
      return ends(text, range, "mme") ? (3, .m) : nil
    }
  }

  private static func ends(_ text: Span<UInt8>, _ range: Range<Int>, _ ending: String) -> Bool {
    var index = range.upperBound - ending.utf8.count
    for byte in ending.utf8 {
      if text[index] | 0x20 != byte { return false }
      index += 1
    }
    return true
  }
}
