import WinnowCore
public import WinnowFormats

/// A JSON Schema (2020-12) of what Winnow writes.
public struct JSONSchema: Sendable {
  /// What it describes: `document`, `mention`, … `summary`.
  public let name: String
  /// The schema.
  public let json: JSONValue

  /// Those of the rows of all tables, then that of `summary.json`.
  public static let all =
    RunTable.allCases.map { JSONSchema(name: $0.row, json: rows(of: $0)) } + [
      JSONSchema(name: "summary", json: SummarySchema.json)
    ]

  package static let dialect = "https://json-schema.org/draft/2020-12/schema"

  private static func rows(of table: RunTable) -> JSONValue {
    guard case .object(let pairs) = object(table.fields) else { return .null }
    let title = "a row of \(table.rawValue).jsonl, record version \(Version.record)"
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

  /// Says nothing of the type: a record of the input may have a field of that name itself, of whatever type.
  private static func known(_ summary: String, _ fields: [RecordField]) -> JSONValue {
    [
      "properties": .object(fields.map { (key: $0.name, value: schema($0)) }),
      "additionalProperties": true, "description": .string(summary),
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
    case .object(let known):
      type("object")
      if !known.isEmpty {
        pairs.append(
          ("properties", .object(known.map { ($0.key, Self.known($0.summary, $0.fields)) })))
        pairs.append(("additionalProperties", true))
      }
    case .strings:
      type("array")
      pairs.append(("items", ["type": "string"]))
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
