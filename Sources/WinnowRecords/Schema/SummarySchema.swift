package import WinnowFormats

/// The JSON Schema of `summary.json`: every key with its meaning.
package enum SummarySchema {
  package static var json: JSONValue {
    root(input + edits + mentions + content)
  }

  private typealias Properties = [(key: String, value: JSONValue)]

  /// What came in and what is left of it.
  private static var input: Properties {
    [
      ("version", ["const": 1, "description": "version of the file"]),
      ("name", text("name of the pipeline")),
      (
        "documents",
        object(
          "how many came in and what became of them",
          [
            ("in", whole("that were read; the sum of the next three")),
            ("written", whole("that were written")),
            ("dropped", whole("that were dropped whole: none, as stages drop parts only")),
            ("rejected", whole("that could not be processed; a row each in rejects")),
            ("reject_causes", counts("rejects by cause")),
            (
              "passed_over",
              counts(
                "records of web archives that hold no page or text, by kind; not among those read")
            ),
            (
              "repeated_identifiers",
              whole("that got a suffix, as an earlier one has their identifier")
            ),
          ])
      ),
      (
        "bytes",
        object(
          "of the input and of the output",
          [
            ("in", whole("that were read, decompressed")),
            ("text", whole("of the texts that were written, in UTF-8")),
          ])
      ),
      (
        "paragraphs",
        object(
          "before and after the stages",
          [
            ("in", whole("that were read")), ("written", whole("that were written")),
            ("zones", counts("those written, by zone")),
          ])
      ),
      (
        "stages",
        list(
          "what is left behind the reader and behind each stage, in order",
          [
            ("stage", text("name of the stage; read for the reader")),
            ("documents", whole("documents")), ("paragraphs", whole("paragraphs")),
            ("bytes", whole("bytes of text, in UTF-8")),
          ])
      ),
      ("sentences", whole("sentences of the documents written")),
      ("tokens", whole("tokens of the documents written")),
    ]
  }

  /// What was taken away or changed.
  private static var edits: Properties {
    let amounts: Properties = [
      ("stage", text("the stage")), ("rule", text("its rule")), ("count", whole("how often")),
      ("bytes", whole("bytes of text that it touched")),
    ]
    return [
      ("dropped", list("text that went, by rule", amounts)),
      ("edited", list("text that was replaced, inserted or marked, by rule", amounts)),
      (
        "repeated_paragraphs",
        list(
          "the paragraphs that were repeated most",
          [
            ("document", text("where it stood first")),
            ("paragraph", whole("its number there, from 0, as deduplication found it")),
            ("count", whole("how often it was found, the first time counted")),
            ("text", text("the beginning of its text")),
          ])
      ),
    ]
  }

  /// What was found.
  private static var mentions: Properties {
    let name: Properties = [
      ("name", text("usual name")), ("label", text("label, or kind of a place")),
      ("id", text("identifier")),
      (
        "country",
        ["type": ["string", "null"], "description": "ISO 3166-1 alpha-2 code of a place"]
      ),
      ("mentions", whole("how often it is mentioned")),
      ("documents", whole("in how many documents")),
    ]
    let degrees: Properties = [
      ("latitude", ["type": ["number", "null"], "description": "degrees north, WGS 84"]),
      ("longitude", ["type": ["number", "null"], "description": "degrees east, WGS 84"]),
    ]
    return [
      (
        "mentions",
        object(
          "mentions of each kind",
          [
            ("entities", counts("by label")), ("dates", counts("by type")),
            ("locations", counts("by kind")),
          ])
      ),
      ("names", list("the most frequent entities", name)),
      ("organizations", list("the most frequent organisations", name)),
      (
        "names_by_label",
        [
          "type": "object", "additionalProperties": list("", name),
          "description": "the most frequent entities of each label, with the fields of names",
        ]
      ),
      ("locations", list("the most frequent places", name + degrees)),
      ("name_undercount", whole("the most by which counts of names may be too low; 0: exact")),
      (
        "countries",
        list(
          "countries of the places, by mentions",
          [
            ("country", text("ISO 3166-1 alpha-2 code")),
            ("mentions", whole("mentions of places in it")),
            ("documents", whole("in how many documents")),
          ])
      ),
    ]
  }

  /// What the documents are about.
  private static var content: Properties {
    [
      (
        "dates",
        object(
          "dates by when they are",
          [
            ("by_year", counts("those that lie in one year, by year")),
            ("by_month", counts("those that lie in one month, by month")),
            ("undated", whole("those that lie in no single year")),
          ])
      ),
      (
        "topics",
        list(
          "topics, by documents",
          [
            ("id", text("identifier in the taxonomy")), ("label", text("label in the taxonomy")),
            ("documents", whole("documents that have it")),
            ("evidence", whole("phrases that speak for it")),
          ])
      ),
      ("languages", counts("documents by language")),
      (
        "length",
        object(
          "lengths of the documents",
          [
            ("unit", text("what is counted: code points")),
            ("quantiles", counts("quantiles by nearest rank: the least for 0, the median for 0.5")),
          ])
      ),
    ]
  }

  private static func text(_ meaning: String) -> JSONValue {
    ["type": "string", "description": .string(meaning)]
  }

  private static func whole(_ meaning: String) -> JSONValue {
    ["type": "integer", "minimum": 0, "description": .string(meaning)]
  }

  private static func counts(_ meaning: String) -> JSONValue {
    [
      "type": "object", "additionalProperties": ["type": "integer", "minimum": 0],
      "description": .string(meaning),
    ]
  }

  private static func root(_ properties: Properties) -> JSONValue {
    .object(
      [("$schema", .string(JSONSchema.dialect)), ("title", "summary.json of a run folder")]
        + fields(properties))
  }

  private static func object(_ meaning: String, _ properties: Properties) -> JSONValue {
    .object(fields(properties) + [("description", .string(meaning))])
  }

  private static func list(_ meaning: String, _ properties: Properties) -> JSONValue {
    .object([
      ("type", "array"), ("items", .object(fields(properties))), ("description", .string(meaning)),
    ])
  }

  private static func fields(_ properties: Properties) -> Properties {
    [
      ("type", "object"), ("required", .array(properties.map { .string($0.key) })),
      ("properties", .object(properties)),
    ]
  }
}
