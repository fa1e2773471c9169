import WinnowCore
public import WinnowFormats

/// The JSON Schemas (2020-12) of what Winnow reads and writes.
public enum JSONSchema: String, CaseIterable, Sendable {
  case document, mention, ledger, reject, summary

  /// The schema.
  public var json: JSONValue {
    switch self {
    case .document: Self.root("a line of documents.jsonl, record version 1", DocumentFields.all)
    case .mention: Self.root("a row of mentions.jsonl", MentionFields.all)
    case .ledger: Self.root("a row of ledger.jsonl", LedgerFields.all)
    case .reject: Self.root("a row of rejects.jsonl", RejectFields.all)
    case .summary: SummarySchema.json
    }
  }

  package static let dialect = "https://json-schema.org/draft/2020-12/schema"

  private static func root(_ title: String, _ fields: [RecordField]) -> JSONValue {
    guard case .object(let pairs) = object(fields) else { return .null }
    return .object([("$schema", .string(dialect)), ("title", .string(title))] + pairs)
  }

  /// An object with these fields, of which those that an option adds may be missing.
  package static func object(_ fields: [RecordField]) -> JSONValue {
    [
      "type": "object",
      "required": .array(fields.filter { $0.option == nil }.map { .string($0.name) }),
      "properties": .object(fields.map { (key: $0.name, value: schema($0)) }),
    ]
  }

  private static func schema(_ field: RecordField) -> JSONValue {
    var pairs: [(key: String, value: JSONValue)] = []
    func type(_ name: String) {
      pairs.append(("type", field.isNullable ? [.string(name), "null"] : .string(name)))
    }
    switch field.kind {
    case .string: type("string")
    case .integer: type("integer")
    case .number: type("number")
    case .object: type("object")
    case .integers:
      type("array")
      pairs.append(("items", ["type": "integer"]))
    case .records(let fields):
      type("array")
      pairs.append(("items", object(fields)))
    case .record(let fields):
      if case .object(let inner) = object(fields) { pairs += inner }
    }
    let option = field.option.map { " (only with \($0))" } ?? ""
    pairs.append(("description", .string(field.summary + option)))
    return .object(pairs)
  }
}
