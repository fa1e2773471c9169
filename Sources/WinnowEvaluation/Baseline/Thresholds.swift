public import WinnowCore

/// Numbers by the name of a score: what `--max-drop` and `--fail-under` take.
///
/// ```swift
/// try Thresholds("dates.value_f1=0.5,locations.f1=1", flag: "--max-drop")
/// ```
public struct Thresholds: Sendable {
  /// The numbers, in the order of the command line.
  private(set) var values: [(name: String, value: Double)] = []
  /// The number given without a name, which holds for all scores that have none of their own.
  private(set) var standard: Double?
  private let flag: String

  /// Numbers from `NAME=NUMBER,…`; throws `E022` with exit code `usage`.
  public init(_ text: String, flag: String) throws(RunFailure) {
    self.flag = flag
    for part in text.split(separator: ",") {
      let pair = part.split(separator: "=").map { String($0).trimmingWhiteSpace }
      guard let number = pair.last.flatMap(Double.init), number >= 0, number <= 100, pair.count < 3
      else {
        throw RunFailure(
          .usage,
          Diagnostic(
            code: .e022, message: "\(flag) \(part): not NAME=NUMBER with 0 to 100",
            hint: "in points of 100, for instance dates.value_f1=0.5"))
      }
      if pair.count == 2 { values.append((pair[0], number)) } else { standard = number }
    }
  }

  /// Throws `E023` for a name that no score has.
  func check(_ names: [String]) throws(RunFailure) {
    for (name, _) in values where !names.contains(name) {
      throw RunFailure(
        .usage,
        Diagnostic(
          code: .e023, message: "\(flag): there is no score '\(name)'",
          hint: "there are: " + names.joined(separator: ", ")))
    }
  }

  /// The number for a score.
  subscript(_ name: String) -> Double? {
    values.last { $0.name == name }?.value ?? standard
  }
}
