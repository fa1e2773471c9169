/// The outcomes of comparing found spans with gold (Segura-Bedmar et al., SemEval-2013 task 9; Chinchor and Sundheim 1993).
///
/// ```swift
/// MatchCounts(correct: 8, missed: 2).recall  // 0.8
/// ```
public struct MatchCounts: Sendable, Equatable {
  /// Found as the scheme asks.
  public var correct = 0
  /// Found, but not as the scheme asks.
  public var incorrect = 0
  /// Found with other borders; only in the scheme `partial`.
  public var partial = 0
  /// In the gold and not found.
  public var missed = 0
  /// Found and not in the gold.
  public var spurious = 0

  /// Counts.
  public init(
    correct: Int = 0, incorrect: Int = 0, partial: Int = 0, missed: Int = 0, spurious: Int = 0
  ) {
    self.correct = correct
    self.incorrect = incorrect
    self.partial = partial
    self.missed = missed
    self.spurious = spurious
  }

  /// The number of spans in the gold.
  public var possible: Int { correct + incorrect + partial + missed }
  /// The number of spans found.
  public var actual: Int { correct + incorrect + partial + spurious }

  /// The share of what was found that is right, a partial match counting half; 0 to 1, and 0 if nothing was found.
  public var precision: Double { Ratio(credit, actual).value }
  /// The share of the gold that was found, a partial match counting half; 0 to 1.
  public var recall: Double { Ratio(credit, possible).value }
  /// The harmonic mean of precision and recall.
  public var f1: Double { Ratio.f1(credit: credit, found: actual, gold: possible) }

  private var credit: Double { Double(correct) + 0.5 * Double(partial) }

  /// Adds the counts of another comparison.
  static func += (a: inout MatchCounts, b: MatchCounts) {
    a.correct += b.correct
    a.incorrect += b.incorrect
    a.partial += b.partial
    a.missed += b.missed
    a.spurious += b.spurious
  }
}

/// A share, 0 where there is nothing to share.
struct Ratio {
  let value: Double

  init(_ part: Double, _ whole: Int) { value = whole == 0 ? 0 : part / Double(whole) }

  /// The harmonic mean of `credit / found` and `credit / gold`; 0 where there was nothing to find and nothing found.
  static func f1(credit: Double, found: Int, gold: Int) -> Double {
    found + gold == 0 ? 0 : 2 * credit / Double(found + gold)
  }
}
