import WinnowCore

/// Which spellings, as to capitals, stand for a name of a gazetteer.
public enum CaseMatching: UInt8, Sendable, CaseIterable {
  /// Every token has the capitals of the name: `US` is not found in `us` or `Us`.
  case exact
  /// A token that begins with a capital in the name does so in the text: `Prague`, `PRAGUE`, not `prague`.
  case capitals
  /// Capitals do not matter.
  case any
}

/// The capitals of one token, in two bits.
enum TokenShape {
  static let none: UInt64 = 0
  static let initial: UInt64 = 1
  static let all: UInt64 = 2
  static let mixed: UInt64 = 3

  /// The shape that traits speak of.
  @inline(__always)
  static func of(_ traits: TokenTraits) -> UInt64 {
    if traits.contains(.allUpper) { return all }
    if traits.contains(.innerUpper) { return mixed }
    return traits.contains(.initialUpper) ? initial : none
  }
}

/// What names have in common apart from their letters: how their case is matched, number of tokens, capitals.
///
/// A list of 300,000 names has a few hundred forms, so that a name keeps the number of its form instead.
struct NameForm: Hashable {
  /// How many tokens have their capitals kept.
  static let shapedTokens = 24

  var caseMatching: CaseMatching
  var tokenCount: UInt16
  /// Two bits a token, the first token lowest.
  var shapes: UInt64

  /// The form as it stands in an image.
  var packed: UInt64 {
    shapes | UInt64(caseMatching.rawValue) << 48 | UInt64(tokenCount) << 50
  }

  init(caseMatching: CaseMatching, tokenCount: UInt16, shapes: UInt64) {
    self.caseMatching = caseMatching
    self.tokenCount = tokenCount
    self.shapes = shapes
  }

  init(packed: UInt64) {
    caseMatching = CaseMatching(rawValue: UInt8(packed >> 48 & 3)) ?? .exact
    tokenCount = UInt16(truncatingIfNeeded: packed >> 50)
    shapes = packed & 0xffff_ffff_ffff
  }

  /// True if a text whose first token begins with a small letter may stand for the name.
  var allowsLowerStart: Bool {
    caseMatching == .any || shapes & 3 == TokenShape.none || shapes & 3 == TokenShape.mixed
  }

  /// True if the capitals of the tokens at `range` stand for the name.
  func admits(_ traits: UnmanagedSpan<TokenTraits>, _ range: Range<Int>) -> Bool {
    guard caseMatching != .any else { return true }
    var wanted = shapes
    for index in range.prefix(Self.shapedTokens) {
      let shape = wanted & 3
      if caseMatching == .exact {
        if TokenShape.of(traits[index]) != shape { return false }
      } else if shape != TokenShape.none, !traits[index].contains(.initialUpper) {
        // `iPhone` has no capital first: its inner capital is asked for instead.
        if shape != TokenShape.mixed || !traits[index].contains(.innerUpper) { return false }
      }
      wanted >>= 2
    }
    return true
  }
}
