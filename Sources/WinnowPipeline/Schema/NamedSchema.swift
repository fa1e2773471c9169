public import WinnowFormats
import WinnowRecords

/// The JSON Schemas (2020-12) of what Winnow reads and writes, by the names that `winnow schema` takes.
public enum NamedSchema: String, CaseIterable, Sendable {
  case pipeline, document, mention, ledger, reject, summary

  /// The schema.
  public var json: JSONValue {
    switch self {
    case .pipeline: PipelineSchema.json
    case .document: JSONSchema.document.json
    case .mention: JSONSchema.mention.json
    case .ledger: JSONSchema.ledger.json
    case .reject: JSONSchema.reject.json
    case .summary: JSONSchema.summary.json
    }
  }
}
