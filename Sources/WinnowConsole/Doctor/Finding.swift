/// What `winnow doctor` found out about one thing.
public struct Finding: Sendable, Equatable {
  /// How it is.
  public enum State: String, Sendable, Comparable, CaseIterable {
    /// As it should be.
    case good
    /// Works, but worse than it could.
    case warning
    /// A run may fail.
    case problem

    /// From the best to the worst.
    public static func < (a: State, b: State) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// The stable name of the check, for instance `library.icu`.
  public let check: String
  /// How it is.
  public let state: State
  /// What was found, in a few words.
  public let found: String
  /// What to do about it; nil where all is good.
  public let advice: String?

  /// A finding that asks for nothing.
  static func good(_ check: String, _ found: String) -> Finding {
    Finding(check: check, state: .good, found: found, advice: nil)
  }

  static func warning(_ check: String, _ found: String, advice: String) -> Finding {
    Finding(check: check, state: .warning, found: found, advice: advice)
  }

  static func problem(_ check: String, _ found: String, advice: String) -> Finding {
    Finding(check: check, state: .problem, found: found, advice: advice)
  }

  /// `warning` where a claim does not hold, else good.
  static func expect(_ isGood: Bool, _ check: String, _ found: String, advice: String) -> Finding {
    isGood ? good(check, found) : warning(check, found, advice: advice)
  }
}
