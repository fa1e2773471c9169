/// The version of Winnow.
public enum Version {
  /// The version of the program, as in CHANGELOG.md.
  public static let current = "0.1.0"
  /// The version of the rows of all tables.
  public static let record = 2
}
