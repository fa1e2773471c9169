import WinnowCore
package import WinnowFormats

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
