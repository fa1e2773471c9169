/// A key of a record: its name, JSON type and meaning.
///
/// The JSON Schema, the schemas in `datapackage.json` and the record reference come from these lists.
struct RecordField: Sendable {
  /// The JSON types that occur.
  enum Kind: Sendable {
    case string, integer, number, object, array
    /// Objects with these fields.
    case records([RecordField])
    /// One object with these fields.
    case record([RecordField])
  }

  let name: String
  let kind: Kind
  let isNullable: Bool
  let summary: String

  init(_ name: String, _ kind: Kind, nullable: Bool = false, _ summary: String) {
    self.name = name
    self.kind = kind
    isNullable = nullable
    self.summary = summary
  }

  private static let bounds = [
    RecordField("start", .integer, "first code point in text"),
    RecordField("end", .integer, "one past the last code point in text"),
  ]

  private static let sourceBounds = [
    RecordField("source_start", .integer, "first code point in the source text"),
    RecordField("source_end", .integer, "one past the last code point in the source text"),
  ]

  private static let text = RecordField("text", .string, "text[start:end]")
  private static let rule = RecordField("rule", .string, "the rule that found it")
  private static let inside = RecordField(
    "inside", .string, nullable: true, "label of the longer name that holds it")

  /// A line of `documents.jsonl`, record version 1.
  static let document: [RecordField] = [
    RecordField("id", .string, "identifier, unique in the run"),
    RecordField("source", .record(source), "where the document came from"),
    RecordField("metadata", .object, "the other fields of the record; HTML metadata under html"),
    RecordField("title", .string, nullable: true, "title, where one is known"),
    RecordField("language", .string, nullable: true, "ISO 639 code, und where none was recognised"),
    RecordField("text", .string, "the cleaned text"),
    RecordField("paragraphs", .records(paragraph), "paragraphs with their zones and languages"),
    RecordField("sentences", .records(bounds), "sentences"),
    RecordField("token_count", .integer, "number of tokens"),
    RecordField("entities", .records(entity), "named entities"),
    RecordField("dates", .records(date), "dates, times, durations and sets"),
    RecordField("locations", .records(location), "places"),
    RecordField("topics", .records(topic), "topics, best first"),
  ]

  private static let source = [
    RecordField("path", .string, "path of its file, from the folder in which the run was started"),
    RecordField("line", .integer, nullable: true, "line of a JSON Lines record, from 1"),
    RecordField("format", .string, "text, html or jsonl"),
    RecordField("bytes", .integer, "size before decoding"),
    RecordField("sha256", .string, "hash of those bytes"),
  ]

  private static let paragraph =
    bounds + [
      RecordField("zone", .string, "what the paragraph is for"),
      RecordField(
        "language", .string, nullable: true, "ISO 639 code, und where it has too few letters"),
    ] + sourceBounds

  private static let entity =
    bounds + [
      text,
      RecordField("label", .string, "PERSON, ORG, EVENT, INSTRUMENT, PROGRAMME or a list's own"),
      RecordField("id", .string, "identifier of what it names"),
      RecordField("name", .string, "full name of what it names"), rule, inside,
    ] + sourceBounds

  private static let date =
    bounds + [
      text, RecordField("type", .string, "DATE, TIME, DURATION or SET"),
      RecordField("value", .string, nullable: true, "EDTF value"),
      RecordField("timex", .string, nullable: true, "TIMEX3 value"),
      RecordField("earliest", .string, nullable: true, "first day that it may mean"),
      RecordField("latest", .string, nullable: true, "last day that it may mean"),
      RecordField("anchor", .string, "explicit, reference, document or none"), rule,
    ] + sourceBounds

  private static let location =
    bounds + [
      text,
      RecordField(
        "kind", .string, "country, admin1, city, region, water, demonym, facility or other"),
      RecordField(
        "id", .string,
        "GeoNames, ISO 3166, FIPS or UN M.49 identifier; name: with country and name where none is known"
      ),
      RecordField("name", .string, "usual English name"),
      RecordField("country", .string, nullable: true, "ISO 3166-1 alpha-2 code"),
      RecordField("admin1", .string, nullable: true, "first-level division"),
      RecordField("latitude", .number, nullable: true, "degrees north, WGS 84"),
      RecordField("longitude", .number, nullable: true, "degrees east, WGS 84"),
      RecordField("confidence", .number, "0 to 1"), inside, rule,
    ] + sourceBounds

  private static let topic = [
    RecordField("id", .string, "identifier in the taxonomy"),
    RecordField("label", .string, "label in the taxonomy"),
    RecordField("score", .number, "0 to 1"),
    RecordField(
      "evidence",
      .records(bounds + [text, RecordField("weight", .number, "weight of the phrase")]),
      "the phrases that speak for it"),
  ]

  /// A row of `mentions.jsonl`.
  static let mention: [RecordField] =
    [
      RecordField("document", .string, "identifier of the document"),
      RecordField("kind", .string, "entity, date or location"),
    ] + bounds + [
      text, RecordField("label", .string, "label of an entity, type of a date, kind of a location"),
      RecordField(
        "id", .string, nullable: true,
        "identifier of what it names; null for dates, empty for a place that has none"),
      RecordField("name", .string, nullable: true, "full name of what it names"),
      RecordField("value", .string, nullable: true, "EDTF value"),
      RecordField("timex", .string, nullable: true, "TIMEX3 value"),
      RecordField("earliest", .string, nullable: true, "first day that a date may mean"),
      RecordField("latest", .string, nullable: true, "last day that a date may mean"),
      RecordField("country", .string, nullable: true, "ISO 3166-1 alpha-2 code"),
      RecordField("admin1", .string, nullable: true, "first-level division"),
      RecordField("latitude", .number, nullable: true, "degrees north, WGS 84"),
      RecordField("longitude", .number, nullable: true, "degrees east, WGS 84"),
      RecordField("confidence", .number, nullable: true, "0 to 1"), inside, rule,
    ] + sourceBounds

  /// A row of `ledger.jsonl`.
  static let ledger: [RecordField] =
    [
      RecordField("document", .string, "identifier of the document"),
      RecordField(
        "stage", .string, "the stage that made the edit; read for repairs while decoding"),
      RecordField("rule", .string, "the rule that asked for it"),
      RecordField("round", .integer, "rounds of edits to the document before this one, from 0"),
      RecordField("action", .string, "drop, replace, insert or mark"),
      RecordField("start", .integer, "first code point in the text as it was before the round"),
      RecordField("end", .integer, "one past the last code point in that text"),
    ] + sourceBounds + [
      RecordField("before", .string, "the text that was there"),
      RecordField("after", .string, "the text that is there now"),
      RecordField(
        "detail", .string, nullable: true,
        "more about it: the encoding, or DOCUMENT#NUMBER of the paragraph that is repeated"),
    ]

  /// A row of `rejects.jsonl`.
  static let reject: [RecordField] = [
    RecordField("path", .string, "path of the file"),
    RecordField("line", .integer, nullable: true, "line of a JSON Lines record, from 1"),
    RecordField("byte_offset", .integer, "where the source begins in the decompressed file"),
    RecordField("cause", .string, "why it could not be processed"),
    RecordField("bytes", .integer, "how many bytes there were, as far as they were read"),
    RecordField(
      "raw", .string, "the bytes, at most 65,536: invalid UTF-8 as \\xHH, backslashes doubled"),
  ]
}

extension RunTable {
  /// The columns of the table.
  var fields: [RecordField] {
    switch self {
    case .documents: RecordField.document
    case .mentions: RecordField.mention
    case .ledger: RecordField.ledger
    case .rejects: RecordField.reject
    }
  }
}
