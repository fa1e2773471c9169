/// The keys that the records of mentions share.
enum SpanFields {
  /// What each row of a table begins with.
  static let document = RecordField("document", .string, "identifier of the document")
  static let start = RecordField("start", .integer, "first code point in text")
  static let end = RecordField("end", .integer, "one past the last code point in text")
  static let sourceStart = RecordField(
    "source_start", .integer, "first code point in the source text")
  static let sourceEnd = RecordField(
    "source_end", .integer, "one past the last code point in the source text")
  static let text = RecordField("text", .string, "text[start:end]")

  static let bounds = [start, end]
  static let sourceBounds = [sourceStart, sourceEnd]
}

/// An item of `entities`, and a row of `entities.jsonl`.
package enum EntityFields {
  package static let start = SpanFields.start
  package static let end = SpanFields.end
  package static let text = SpanFields.text
  package static let label = RecordField(
    "label", .string, "PERSON, ORG, EVENT, INSTRUMENT, PROGRAMME or a list's own")
  package static let id = RecordField("id", .string, "identifier of what it names")
  package static let name = RecordField("name", .string, "full name of what it names")
  package static let rule = RecordField("rule", .string, "the rule that found it")
  package static let inside = RecordField(
    "inside", .string, nullable: true, "label of the longer name that holds it")
  package static let sourceStart = SpanFields.sourceStart
  package static let sourceEnd = SpanFields.sourceEnd

  package static let all =
    SpanFields.bounds + [text, label, id, name, rule, inside] + SpanFields.sourceBounds
  package static let row = [SpanFields.document] + all
}

/// An item of `dates`, and a row of `dates.jsonl`.
package enum DateFields {
  package static let start = SpanFields.start
  package static let end = SpanFields.end
  package static let text = SpanFields.text
  package static let type = RecordField("type", .string, "DATE, TIME, DURATION or SET")
  package static let value = RecordField("value", .string, nullable: true, "EDTF value")
  package static let timex = RecordField("timex", .string, nullable: true, "TIMEX3 value")
  package static let earliest = RecordField(
    "earliest", .string, nullable: true, "first day that it may mean")
  package static let latest = RecordField(
    "latest", .string, nullable: true, "last day that it may mean")
  package static let anchor = RecordField(
    "anchor", .string, "explicit, reference, document or none")
  package static let rule = EntityFields.rule

  package static let all =
    SpanFields.bounds + [text, type, value, timex, earliest, latest, anchor, rule]
    + SpanFields.sourceBounds
  package static let row = [SpanFields.document] + all
}

/// An item of `locations`, and a row of `locations.jsonl`.
package enum LocationFields {
  package static let start = SpanFields.start
  package static let end = SpanFields.end
  package static let text = SpanFields.text
  package static let kind = RecordField(
    "kind", .string, "country, admin1, city, region, water, demonym, facility or other")
  package static let id = RecordField(
    "id", .string,
    "GeoNames, ISO 3166, FIPS or UN M.49 identifier; name: with country and name where none is known"
  )
  package static let name = RecordField("name", .string, "usual English name")
  package static let country = RecordField(
    "country", .string, nullable: true, "ISO 3166-1 alpha-2 code")
  package static let admin1 = RecordField(
    "admin1", .string, nullable: true, "first-level division")
  package static let latitude = RecordField(
    "latitude", .number, nullable: true, "degrees north, WGS 84")
  package static let longitude = RecordField(
    "longitude", .number, nullable: true, "degrees east, WGS 84")
  package static let confidence = RecordField("confidence", .number, "0 to 1")
  package static let inside = EntityFields.inside
  package static let rule = EntityFields.rule
  package static let candidates = RecordField(
    "candidates",
    .records([
      kind, id, name, country, admin1, latitude, longitude,
      RecordField("score", .number, "what speaks for it; the highest was chosen"),
    ]), option: "candidates of the locations stage",
    "the places that the name may mean, best first")

  private static let flat =
    SpanFields.bounds + [
      text, kind, id, name, country, admin1, latitude, longitude, confidence, inside, rule,
    ] + SpanFields.sourceBounds
  package static let all = flat + [candidates]
  /// Rows are flat: candidates stand in the documents alone.
  package static let row = [SpanFields.document] + flat
}
