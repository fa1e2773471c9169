import WinnowCore
import WinnowFormats

/// The tables of mentions: a flat row each, with the keys that it has in its document, behind the identifier of that.
extension RunTable {
  /// The named entities of all documents.
  public static let entities = RunTable(
    "entities", row: "entity", "One row a named entity, for people who group and count.",
    EntityFields.row
  ) { _ in EntityRows() }

  /// The dates of all documents.
  public static let dates = RunTable(
    "dates", row: "date", "One row a date, time, duration or set.", DateFields.row
  ) { _ in DateRows() }

  /// The places of all documents.
  public static let locations = RunTable(
    "locations", row: "location", "One row a place.", LocationFields.row
  ) { _ in LocationRows() }

  /// The tables of mentions together, which `mentions` stands for in `output.tables`.
  public static let mentions = [entities, dates, locations]
}

private struct EntityRows: RowEncoder {
  func encode(_ placed: PlacedDocument, to json: JSONBuffer) -> Int {
    let document = placed.document
    let entities = document.entities.span
    guard !entities.isEmpty else { return 0 }
    let places = placed.mentions.entities.span
    for index in entities.indices {
      json.beginRow(of: document)
      json.fields(of: entities[index], places[index], in: document)
      json.endRow()
    }
    return entities.count
  }
}

private struct DateRows: RowEncoder {
  func encode(_ placed: PlacedDocument, to json: JSONBuffer) -> Int {
    let document = placed.document
    let dates = document.dates.span
    guard !dates.isEmpty else { return 0 }
    let places = placed.mentions.dates.span
    for index in dates.indices {
      json.beginRow(of: document)
      json.fields(of: dates[index], places[index], in: document)
      json.endRow()
    }
    return dates.count
  }
}

private struct LocationRows: RowEncoder {
  func encode(_ placed: PlacedDocument, to json: JSONBuffer) -> Int {
    let document = placed.document
    let locations = document.locations.span
    guard !locations.isEmpty else { return 0 }
    let places = placed.mentions.locations.span
    for index in locations.indices {
      json.beginRow(of: document)
      json.fields(of: locations[index], places[index], in: document)
      json.endRow()
    }
    return locations.count
  }
}

extension JSONBuffer {
  @inline(__always)
  fileprivate func beginRow(of document: borrowing Document) {
    beginObject()
    key("document")
    string(document.id)
  }

  @inline(__always)
  fileprivate func endRow() {
    endObject()
    endLine()
  }
}
