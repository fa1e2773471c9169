/// The JSON Schema of `summary.json`.
enum SummarySchema {
  static var json: JSONValue {
    let names = list(.object(name))
    let places = list(.object(name + [("latitude", degrees), ("longitude", degrees)]))
    let amounts = list(["stage": text, "rule": text, "count": whole, "bytes": whole])
    return root([
      ("version", ["const": 1]),
      ("name", text),
      (
        "documents",
        object([
          "in": whole, "written": whole, "dropped": whole, "rejected": whole,
          "reject_causes": counts, "repeated_identifiers": whole,
        ])
      ),
      ("bytes", object(["in": whole, "text": whole])),
      ("paragraphs", object(["in": whole, "written": whole, "zones": counts])),
      (
        "stages",
        list(["stage": text, "documents": whole, "paragraphs": whole, "bytes": whole])
      ),
      ("sentences", whole),
      ("tokens", whole),
      ("dropped", amounts),
      ("edited", amounts),
      (
        "repeated_paragraphs",
        list(["document": text, "paragraph": whole, "count": whole, "text": text])
      ),
      ("mentions", object(["entities": counts, "dates": counts, "locations": counts])),
      ("names", names),
      ("organizations", names),
      (
        "names_by_label",
        [
          "type": "object", "additionalProperties": names,
          "description": "The most frequent names of each label, with the same fields as names.",
        ]
      ),
      ("locations", places),
      (
        "name_undercount",
        [
          "type": "integer", "minimum": 0,
          "description": "The most by which counts of names may be too low; 0: exact.",
        ]
      ),
      ("countries", list(["country": text, "mentions": whole, "documents": whole])),
      ("dates", object(["by_year": counts, "by_month": counts, "undated": whole])),
      ("topics", list(["id": text, "label": text, "documents": whole, "evidence": whole])),
      ("languages", counts),
      ("length", object(["unit": text, "quantiles": counts])),
    ])
  }

  private static let name: [(key: String, value: JSONValue)] = [
    ("name", text), ("label", text), ("id", text), ("country", ["type": ["string", "null"]]),
    ("mentions", whole), ("documents", whole),
  ]
  private static let degrees: JSONValue = ["type": ["number", "null"]]
  private static let text: JSONValue = ["type": "string"]
  private static let whole: JSONValue = ["type": "integer", "minimum": 0]
  private static let counts: JSONValue = ["type": "object", "additionalProperties": whole]

  private static func root(_ properties: [(key: String, value: JSONValue)]) -> JSONValue {
    guard case .object(let pairs) = object(.object(properties)) else { return .null }
    return .object(
      [("$schema", .string(JSONSchema.dialect)), ("title", "summary.json of a run folder")] + pairs)
  }

  private static func object(_ properties: JSONValue) -> JSONValue {
    guard case .object(let pairs) = properties else { return .null }
    return [
      "type": "object", "required": .array(pairs.map { .string($0.key) }), "properties": properties,
    ]
  }

  private static func list(_ properties: JSONValue) -> JSONValue {
    ["type": "array", "items": object(properties)]
  }
}
