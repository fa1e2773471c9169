public import WinnowCore

/// A pattern over tokens, as spaCy's EntityRuler has them: a row of conditions, each with how often it holds.
public struct TokenPattern: Sendable, Equatable {
  /// What one token must be.
  enum Condition: Sendable, Equatable {
    /// The text of the token, letter by letter (`ORTH`, `TEXT`): one of these.
    case text([[UInt8]])
    /// The text in small letters (`LOWER`): one of these.
    case lower([[UInt8]])
    case isDigit(Bool)
    case isTitle(Bool)
    case isUpper(Bool)
    case isLower(Bool)
    case isAlpha(Bool)
    case isPunctuation(Bool)
    /// The number of characters.
    case length(ClosedRange<Int>)
  }

  /// How often a condition holds.
  enum Repetition: String, Sendable {
    case one = ""
    case optional = "?"
    case any = "*"
    case some = "+"
    /// One token for which the conditions do not hold.
    case not = "!"
  }

  /// One place of a pattern.
  struct Step: Sendable, Equatable {
    var conditions: [Condition]
    var repetition: Repetition
  }

  /// The most places of a pattern: their state fits into one word.
  static let maximumSteps = 60

  /// What it finds, for instance `ORG`.
  public let label: String
  /// The identifier of what it finds; may be empty.
  public let id: String
  let steps: [Step]
}

/// Finds patterns in a tokenised text: the longest at each place, from left to right; the first of the list at equal length.
///
/// Every pattern runs as an automaton over sets of states, so that no pattern and no text take more than time in
/// proportion to tokens × patterns. A match has at most 64 tokens.
public struct TokenPatternMatcher: Sendable {
  /// The patterns, in the order of the list.
  public let patterns: [TokenPattern]
  private static let reach = 64

  /// A matcher of patterns.
  public init(_ patterns: [TokenPattern]) { self.patterns = patterns }

  /// Calls `body` with each match among the tokens of `range`: its tokens and the number of its pattern.
  public func forEachMatch(
    in text: [UInt8], _ tokens: TokenTable, _ range: Range<Int>,
    _ body: (Range<Int>, Int) -> Void
  ) {
    guard !patterns.isEmpty else { return }
    var index = range.lowerBound
    while index < range.upperBound {
      var best: (end: Int, pattern: Int)?
      for pattern in patterns.indices {
        let limit = min(range.upperBound, index + Self.reach)
        guard
          let end = TokenPatternRun(patterns[pattern], text, tokens).end(from: index, limit: limit)
        else { continue }
        if end > best?.end ?? index { best = (end, pattern) }
      }
      if let best {
        body(index..<best.end, best.pattern)
        index = best.end
      } else {
        index += 1
      }
    }
  }
}

/// One pattern over one text.
struct TokenPatternRun {
  private let steps: [TokenPattern.Step]
  private let text: [UInt8]
  private let tokens: TokenTable

  init(_ pattern: TokenPattern, _ text: [UInt8], _ tokens: TokenTable) {
    steps = pattern.steps
    self.text = text
    self.tokens = tokens
  }

  /// The end of the longest match that begins at `start`; nil if there is none, or only an empty one.
  func end(from start: Int, limit: Int) -> Int? {
    var states = closure(1)
    var end: Int?
    var token = start
    while token < limit, states != 0 {
      var next: UInt64 = 0
      for step in steps.indices where states & (1 << UInt64(step)) != 0 {
        let holds = steps[step].conditions.allSatisfy { self.holds($0, token) }
        switch steps[step].repetition {
        case .one, .optional: if holds { next |= 1 << UInt64(step + 1) }
        case .not: if !holds { next |= 1 << UInt64(step + 1) }
        case .any: if holds { next |= 1 << UInt64(step) }
        case .some: if holds { next |= 1 << UInt64(step) | 1 << UInt64(step + 1) }
        }
      }
      states = closure(next)
      token += 1
      if states & (1 << UInt64(steps.count)) != 0 { end = token }
    }
    return end
  }

  /// The states that are reached without a token as well.
  private func closure(_ states: UInt64) -> UInt64 {
    var all = states
    for step in steps.indices where all & (1 << UInt64(step)) != 0 {
      let repetition = steps[step].repetition
      if repetition == .optional || repetition == .any { all |= 1 << UInt64(step + 1) }
    }
    return all
  }

  private func holds(_ condition: TokenPattern.Condition, _ token: Int) -> Bool {
    let traits = tokens.traits[token]
    let bytes = text[tokens.span(token).range]
    switch condition {
    case .text(let texts): return texts.contains { $0.elementsEqual(bytes) }
    case .lower(let texts):
      let lower = String(decoding: bytes, as: UTF8.self).lowercased()
      return texts.contains { $0.elementsEqual(lower.utf8) }
    case .isDigit(let wanted): return traits.contains(.onlyDigits) == wanted
    case .isTitle(let wanted):
      let isTitle =
        traits.contains(.initialUpper) && traits.isDisjoint(with: [.allUpper, .innerUpper])
      return isTitle == wanted
    case .isUpper(let wanted):
      let isUpper =
        traits.contains(.allUpper) || traits.contains(.initialUpper) && bytes.count == 1
      return isUpper == wanted
    case .isLower(let wanted):
      let isLower =
        traits.contains(.letters)
        && traits.isDisjoint(with: [.initialUpper, .allUpper, .innerUpper])
      return isLower == wanted
    case .isAlpha(let wanted):
      return (traits.contains(.letters) && !traits.contains(.digits)) == wanted
    case .isPunctuation(let wanted): return traits.contains(.punctuation) == wanted
    case .length(let range): return range.contains(bytes.count { $0 & 0xc0 != 0x80 })
    }
  }
}
