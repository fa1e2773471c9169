import WinnowCore

/// Writes the mentions of a document as rows of `mentions.jsonl`: one flat table for all kinds.
enum MentionEncoder {
  /// The columns that only some kinds of mentions fill.
  private struct Columns {
    var label: String
    var id: String?
    var name: String?
    var value: String?
    var timex: String?
    var earliest: String?
    var latest: String?
    var country: String?
    var admin1: String?
    var latitude: Double?
    var longitude: Double?
    var confidence: Double?
    var inside: String?
    var rule: String
  }

  /// Appends a row a mention: entities, then dates, then locations, each in text order.
  static func encode(_ document: Document, _ positions: DocumentPositions, to json: JSONBuffer) {
    for entity in document.entities {
      let columns = Columns(
        label: entity.label, id: entity.id, name: entity.name, inside: entity.inside,
        rule: entity.rule)
      row("entity", entity.span, columns, document, positions, json)
    }
    for date in document.dates {
      let columns = Columns(
        label: date.kind.rawValue, value: date.value, timex: date.timex, earliest: date.earliest,
        latest: date.latest, rule: date.rule)
      row("date", date.span, columns, document, positions, json)
    }
    for place in document.locations {
      let columns = Columns(
        label: place.kind.rawValue, id: place.id, name: place.name, country: place.country,
        admin1: place.admin1, latitude: place.latitude, longitude: place.longitude,
        confidence: place.confidence, inside: place.inside, rule: place.rule)
      row("location", place.span, columns, document, positions, json)
    }
  }

  private static func row(
    _ kind: String, _ span: TextSpan, _ columns: Columns, _ document: Document,
    _ positions: DocumentPositions, _ json: JSONBuffer
  ) {
    json.beginObject()
    json.key("document")
    json.string(document.id)
    json.key("kind")
    json.string(kind)
    json.bounds(positions.inText(span))
    json.key("text")
    json.string(document.text, span.range)
    json.key("label")
    json.string(columns.label)
    json.key("id")
    json.string(columns.id)
    json.key("name")
    json.string(columns.name)
    json.key("value")
    json.string(columns.value)
    json.key("timex")
    json.string(columns.timex)
    json.key("earliest")
    json.string(columns.earliest)
    json.key("latest")
    json.string(columns.latest)
    json.key("country")
    json.string(columns.country)
    json.key("admin1")
    json.string(columns.admin1)
    json.key("latitude")
    json.coordinate(columns.latitude)
    json.key("longitude")
    json.coordinate(columns.longitude)
    json.key("confidence")
    json.coordinate(columns.confidence)
    json.key("inside")
    json.string(columns.inside)
    json.key("rule")
    json.string(columns.rule)
    json.sourceBounds(positions.inSource(span))
    json.endObject()
    json.endLine()
  }
}

/// Writes the ledger of a document as rows of `ledger.jsonl`.
enum LedgerEncoder {
  /// Appends a row an edit, drop or remark.
  static func encode(_ document: Document, _ positions: DocumentPositions, to json: JSONBuffer) {
    let arena = document.ledger.arena
    for entry in document.ledger.entries {
      json.beginObject()
      json.key("document")
      json.string(document.id)
      json.key("stage")
      json.string(entry.stage)
      json.key("rule")
      json.string(entry.rule)
      json.key("round")
      json.integer(entry.round)
      json.key("action")
      json.string(action(entry))
      json.bounds(entry.start..<entry.end)
      json.sourceBounds(positions.sourceCodePoints(entry.source))
      json.key("before")
      json.string(arena, entry.before.range)
      json.key("after")
      json.string(arena, entry.after.range)
      json.key("detail")
      json.string(entry.detail)
      json.endObject()
      json.endLine()
    }
  }

  /// `drop` for an edit that leaves nothing, else `replace`, `insert` or `mark`.
  private static func action(_ entry: Ledger.Entry) -> String {
    guard entry.action == .edit else { return entry.action.rawValue }
    if entry.after.isEmpty { return "drop" }
    return entry.before.isEmpty ? "insert" : "replace"
  }
}

/// Writes rejects as rows of `rejects.jsonl`.
enum RejectEncoder {
  /// Appends a row.
  static func encode(_ reject: Reject, to json: JSONBuffer) {
    json.beginObject()
    json.key("path")
    json.string(reject.path)
    json.key("line")
    if let line = reject.line { json.integer(line) } else { json.null() }
    json.key("byte_offset")
    json.integer(reject.byteOffset)
    json.key("cause")
    json.string(reject.cause)
    json.key("bytes")
    json.integer(reject.byteCount)
    json.key("raw")
    let raw = EscapedBytes.escape(reject.raw)
    json.string(raw, 0..<raw.count)
    json.endObject()
    json.endLine()
  }
}
