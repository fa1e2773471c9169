/// Values as YAML text, for `winnow explain`.
enum YAMLText {
  /// A flow list.
  static func list(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }
}
