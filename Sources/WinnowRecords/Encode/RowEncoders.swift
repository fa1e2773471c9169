import WinnowCore
package import WinnowFormats

/// Writes the mentions of a document as rows of `mentions.jsonl`: one flat table for all kinds.
///
/// Every row has the same keys in the same order; the columns that a kind does not fill are null.
package struct MentionEncoder: RowEncoder {
  /// The columns of dates in rows of other kinds.
  private static let noValue: StaticString =
    #","value":null,"timex":null,"earliest":null,"latest":null"#
  /// The columns of places in rows of other kinds.
  private static let noPlace: StaticString =
    #","country":null,"admin1":null,"latitude":null,"longitude":null,"confidence":null"#

  /// Appends a row a mention: entities, then dates, then locations, each in text order.
  package func encode(_ placed: PlacedDocument, to json: JSONBuffer) -> Int {
    Self.encodeEntities(placed.document, placed.mentions.entities, json)
    Self.encodeDates(placed.document, placed.mentions.dates, json)
    Self.encodeLocations(placed.document, placed.mentions.locations, json)
    return placed.mentions.count
  }

  private static func encodeEntities(
    _ document: Document, _ places: [MentionPosition], _ json: JSONBuffer
  ) {
    let entities = document.entities.span
    for index in entities.indices {
      begin("entity", entities[index].span, places[index], document, json)
      identity(entities[index].label, entities[index].id, entities[index].name, json)
      json.pairs(noValue)
      json.pairs(noPlace)
      end(entities[index].inside, entities[index].rule, places[index], json)
    }
  }

  private static func encodeDates(
    _ document: Document, _ places: [MentionPosition], _ json: JSONBuffer
  ) {
    let dates = document.dates.span
    for index in dates.indices {
      begin("date", dates[index].span, places[index], document, json)
      identity(dates[index].kind.rawValue, nil, nil, json)
      json.value(of: dates[index])
      json.pairs(noPlace)
      end(nil, dates[index].rule, places[index], json)
    }
  }

  private static func encodeLocations(
    _ document: Document, _ places: [MentionPosition], _ json: JSONBuffer
  ) {
    let locations = document.locations.span
    for index in locations.indices {
      begin("location", locations[index].span, places[index], document, json)
      identity(locations[index].kind.rawValue, locations[index].id, locations[index].name, json)
      json.pairs(noValue)
      json.place(of: locations[index])
      end(locations[index].inside, locations[index].rule, places[index], json)
    }
  }

  private static func begin(
    _ kind: String, _ span: TextSpan, _ place: MentionPosition, _ document: Document,
    _ json: JSONBuffer
  ) {
    json.beginObject()
    json.key("document")
    json.string(document.id)
    json.key("kind")
    json.string(kind)
    json.bounds(place.text)
    json.key("text")
    json.string(document.text, span.range)
  }

  private static func identity(_ label: String, _ id: String?, _ name: String?, _ json: JSONBuffer)
  {
    json.key("label")
    json.string(label)
    json.key("id")
    json.string(id)
    json.key("name")
    json.string(name)
  }

  private static func end(
    _ inside: String?, _ rule: String, _ place: MentionPosition, _ json: JSONBuffer
  ) {
    json.key("inside")
    json.string(inside)
    json.key("rule")
    json.string(rule)
    json.sourceBounds(place.source)
    json.endObject()
    json.endLine()
  }
}

/// Writes the ledger of a document as rows of `ledger.jsonl`.
package struct LedgerEncoder: RowEncoder {
  /// Appends a row an edit, drop or remark.
  package func encode(_ placed: PlacedDocument, to json: JSONBuffer) -> Int {
    let document = placed.document
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
      json.string(Self.action(entry))
      json.bounds(entry.start..<entry.end)
      json.sourceBounds(placed.positions.sourceCodePoints(entry.source))
      json.key("before")
      json.string(arena, entry.before.range)
      json.key("after")
      json.string(arena, entry.after.range)
      json.key("detail")
      json.string(entry.detail)
      json.endObject()
      json.endLine()
    }
    return document.ledger.entries.count
  }

  /// `drop` for an edit that leaves nothing, else `replace`, `insert` or `mark`.
  private static func action(_ entry: Ledger.Entry) -> String {
    guard entry.action == .edit else { return entry.action.rawValue }
    if entry.after.isEmpty { return "drop" }
    return entry.before.isEmpty ? "insert" : "replace"
  }
}

/// Writes rejects as rows of `rejects.jsonl`.
package struct RejectEncoder: RowEncoder {
  /// Appends a row.
  package func encode(_ reject: Reject, to json: JSONBuffer) -> Int {
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
    return 1
  }
}
