/// Where a value of the plan came from.
public enum Origin: Sendable, Equatable {
  /// The declaration.
  case defaultValue
  /// The pipeline file, at a line and column counted from 1.
  case file(line: Int, column: Int)
  /// `--set`, with the key as given.
  case set(String)
  /// A command-line flag.
  case flag(String)
}
