public import WinnowCore

extension Tokenization {
  /// The options of the stage, by which their values are read.
  public enum Options {
    /// Whether possessive endings are tokens of their own.
    public static let splitPossessives = OptionKey.flag(
      "split_possessives", "make the endings 's and ’ tokens of their own", default: true)

    static let all: [any DeclaredOption] = [splitPossessives]
  }
}
