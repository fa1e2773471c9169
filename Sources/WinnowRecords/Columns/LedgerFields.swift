/// A row of `ledger.jsonl`.
package enum LedgerFields {
  package static let document = SpanFields.document
  package static let stage = RecordField(
    "stage", .string, "the stage that made the edit; read for repairs while decoding")
  package static let rule = RecordField("rule", .string, "the rule that asked for it")
  package static let round = RecordField(
    "round", .integer, "rounds of edits to the document before this one, from 0")
  package static let action = RecordField("action", .string, "drop, replace, insert or mark")
  package static let start = RecordField(
    "start", .integer, "first code point in the text as it was before the round")
  package static let end = RecordField(
    "end", .integer, "one past the last code point in that text")
  package static let before = RecordField("before", .string, "the text that was there")
  package static let after = RecordField("after", .string, "the text that is there now")
  package static let detail = RecordField(
    "detail", .string, nullable: true,
    "more about it: the encoding, or DOCUMENT#NUMBER of the paragraph that is repeated")

  package static let all =
    [document, stage, rule, round, action, start, end] + SpanFields.sourceBounds
    + [before, after, detail]
}

/// A row of `rejects.jsonl`.
package enum RejectFields {
  package static let path = RecordField("path", .string, "path of the file")
  package static let line = SourceFields.line
  package static let byteOffset = RecordField(
    "byte_offset", .integer, "where the source begins in the decompressed file")
  package static let cause = RecordField("cause", .string, "why it could not be processed")
  package static let bytes = RecordField(
    "bytes", .integer, "how many bytes there were, as far as they were read")
  package static let raw = RecordField(
    "raw", .string, "the bytes, at most 65,536: invalid UTF-8 as \\xHH, backslashes doubled")

  package static let all = [path, line, byteOffset, cause, bytes, raw]
}
