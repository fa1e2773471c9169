public import WinnowCore
import WinnowFormats

/// The scores that a later evaluation must not fall below, and the mistakes that were known then.
///
/// ```swift
/// try Baseline(evaluation).write(to: "Evaluation/baseline.json")
/// ```
public struct Baseline: Sendable {
  /// The version of the file format.
  static let version = 1

  /// Scores in percent by their full names.
  var metrics: [(name: String, value: Double)]
  /// The identifiers of the documents.
  var documents: [String]
  /// The mistakes, each with the key that tells it from others, and a line for people.
  var mistakes: [(key: String, text: String)]

  /// What an evaluation has measured.
  public init(_ evaluation: Evaluation) {
    metrics = evaluation.metricNames.map { ($0, evaluation.metric($0) ?? 0) }
    documents = evaluation.documentIDs
    mistakes = evaluation.mistakes.map { ($0.key, $0.summary) }
  }

  /// Reads a baseline; throws `E013` with exit code `input` for one of another version.
  public init(path: String) throws(RunFailure) {
    let bytes = try WholeFile.read(path)
    func failure(_ message: String, _ hint: String) -> RunFailure {
      RunFailure(.input, Diagnostic(code: .e013, path: path, message: message, hint: hint))
    }
    let again = "write it anew with --write-baseline \(path)"
    guard let json = try? JSONValue(parsing: bytes), case .object(let scores)? = json["scores"]
    else { throw failure("is no baseline", again) }
    guard json["version"]?.integer == Self.version else {
      let version = json["version"]?.identifier ?? "unknown"
      throw failure(
        "a baseline of version \(version), not of version \(Self.version)", again)
    }
    metrics = scores.compactMap { pair in pair.value.number.map { (pair.key, $0) } }
    documents = (json["documents"]?.items ?? []).compactMap(\.stringValue)
    mistakes = (json["mistakes"]?.items ?? []).compactMap { item in
      item["key"]?.stringValue.map { ($0, item["text"]?.stringValue ?? "") }
    }
  }

  /// The file's content.
  var json: JSONValue {
    [
      "version": .integer(Self.version),
      "scores": .object(
        metrics.map { (key: $0.name, value: .number(Decimal.rounded($0.value, digits: 4))) }),
      "documents": .array(documents.map { .string($0) }),
      "mistakes": .array(mistakes.map { ["key": .string($0.key), "text": .string($0.text)] }),
    ]
  }

  /// Writes the file.
  public func write(to path: String) throws(RunFailure) {
    try WholeFile.write(json.bytes(), to: path)
  }
}
