public import WinnowCore

/// How labels of gold and run are renamed before they are compared.
///
/// ```swift
/// try LabelMap(["PER=PERSON", "demonym="])["PER"]  // "PERSON"
/// ```
public struct LabelMap: Sendable {
  /// The label of every location, whatever its kind.
  static let location = "LOC"
  private static let locationLabels: Set<String> = ["LOC", "GPE", "LOCATION", "PLACE", "FAC"]
  private static let dateLabels: Set<String> = ["DATE", "TIME", "DURATION", "SET"]

  private var names: [String: String] = [:]

  /// A map from `OLD=NEW`; with nothing after `=` the spans of that label are left out.
  public init(_ pairs: [String] = []) throws(RunFailure) {
    for pair in pairs {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw RunFailure(
          .usage,
          Diagnostic(
            code: .e020, message: "--map \(pair) is not OLD=NEW", hint: "for instance PER=PERSON"))
      }
      names[String(parts[0])] = String(parts[1])
    }
  }

  /// The label that stands for `label`; nil if its spans are left out.
  subscript(_ label: String) -> String? {
    guard let name = names[label] else { return label }
    return name.isEmpty ? nil : name
  }

  /// The layer to which a label of a foreign format belongs.
  static func layer(of label: String) -> EvaluationLayer {
    if locationLabels.contains(label) { return .locations }
    return dateLabels.contains(label) ? .dates : .entities
  }
}
