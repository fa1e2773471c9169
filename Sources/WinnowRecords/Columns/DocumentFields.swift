/// A line of `documents.jsonl`, record version 2.
package enum DocumentFields {
  package static let id = RecordField("id", .string, "identifier, unique in the run")
  package static let source = RecordField(
    "source", .record(SourceFields.all), "where the document came from")
  package static let metadata = RecordField(
    "metadata", .object([("html", "what a web page says of itself", HTMLFields.all)]),
    "the other fields of the record; HTML metadata under html")
  package static let title = RecordField(
    "title", .string, nullable: true, "title, where one is known")
  package static let language = RecordField(
    "language", .string, nullable: true, "ISO 639 code, und where none was recognised")
  package static let text = RecordField("text", .string, "the cleaned text")
  package static let paragraphs = RecordField(
    "paragraphs", .records(ParagraphFields.all), "paragraphs with their zones and languages")
  package static let sentences = RecordField(
    "sentences", .records(SpanFields.bounds), "sentences")
  package static let tokenCount = RecordField("token_count", .integer, "number of tokens")
  package static let entities = RecordField(
    "entities", .records(EntityFields.all), "named entities")
  package static let dates = RecordField(
    "dates", .records(DateFields.all), "dates, times, durations and sets")
  package static let locations = RecordField("locations", .records(LocationFields.all), "places")
  package static let topics = RecordField(
    "topics", .records(TopicFields.all), "topics, best first")
  package static let tokens = RecordField(
    "tokens",
    .record([
      RecordField("start", .integers, "first code point of each token"),
      RecordField("end", .integers, "one past the last code point of each token"),
    ]), option: "output.tokens", "the tokens, as two lists of equal length")

  /// In the order in which they are written.
  package static let all = [
    id, source, metadata, title, language, text, paragraphs, sentences, tokenCount, entities,
    dates, locations, topics, tokens,
  ]
}

/// The key `source` of a document.
package enum SourceFields {
  package static let path = RecordField(
    "path", .string,
    "path of its file, from the folder in which the run was started; bytes that are no UTF-8 as "
      + "\\xHH, and then each backslash doubled")
  package static let line = RecordField(
    "line", .integer, nullable: true,
    "line on which a record of a file of several begins, from 1; null where the file is the record, and in web archives"
  )
  package static let format = RecordField(
    "format", .string,
    "the format in which it was read, as input.format has it; for web archives that of the page or text"
  )
  package static let bytes = RecordField("bytes", .integer, "size before decoding")
  package static let sha256 = RecordField("sha256", .string, "hash of those bytes")

  package static let all = [path, line, format, bytes, sha256]
}

/// An item of `paragraphs`.
package enum ParagraphFields {
  package static let start = SpanFields.start
  package static let end = SpanFields.end
  package static let zone = RecordField("zone", .string, "what the paragraph is for")
  package static let language = RecordField(
    "language", .string, nullable: true, "ISO 639 code, und where it has too few letters")
  package static let topics = RecordField(
    "topics", .records(TopicFields.all), option: "paragraphs of the topics stage",
    "topics of the paragraph, best first")

  package static let all =
    SpanFields.bounds + [zone, language] + SpanFields.sourceBounds + [topics]
}

/// An item of `topics`.
package enum TopicFields {
  package static let id = RecordField("id", .string, "identifier in the taxonomy")
  package static let label = RecordField("label", .string, "label in the taxonomy")
  package static let score = RecordField("score", .number, "0 to 1")
  package static let evidence = RecordField(
    "evidence",
    .records(
      SpanFields.bounds + [
        SpanFields.text, RecordField("weight", .number, "weight of the phrase"),
      ]), "the phrases that speak for it")

  package static let all = [id, label, score, evidence]
}
