import WinnowCore

/// Writes a document as a line of `documents.jsonl`, record version 1.
struct DocumentEncoder {
  /// Whether the record has the key `tokens`.
  let writesTokens: Bool

  /// Appends the line of `document`.
  func encode(_ document: Document, _ positions: DocumentPositions, to json: JSONBuffer) {
    json.beginObject()
    json.key("id")
    json.string(document.id)
    encode(document.source, to: json)
    encode(document.metadata, to: json)
    json.key("title")
    json.string(document.title)
    json.key("language")
    json.string(document.language)
    json.key("text")
    json.string(document.text, 0..<document.text.count)
    encodeStructure(document, positions, to: json)
    encodeEntities(document, positions, to: json)
    encodeDates(document, positions, to: json)
    encodeLocations(document, positions, to: json)
    encodeTopics(document, positions, to: json)
    if writesTokens { encodeTokens(document.tokens, positions, to: json) }
    json.endObject()
    json.endLine()
  }

  private func encode(_ source: Source, to json: JSONBuffer) {
    json.key("source")
    json.beginObject()
    json.key("path")
    json.string(source.path)
    json.key("line")
    if let line = source.line { json.integer(line) } else { json.null() }
    json.key("format")
    json.string(source.format.rawValue)
    json.key("bytes")
    json.integer(source.byteCount)
    json.key("sha256")
    json.string(Hexadecimal.string(source.sha256))
    json.endObject()
  }

  private func encode(_ metadata: Metadata, to json: JSONBuffer) {
    json.key("metadata")
    json.beginObject()
    for field in metadata.fields {
      json.key(named: field.name)
      json.raw(field.json)
    }
    json.endObject()
  }

  private func encodeStructure(
    _ document: Document, _ positions: DocumentPositions, to json: JSONBuffer
  ) {
    json.key("paragraphs")
    json.beginArray()
    for paragraph in document.paragraphs {
      json.beginObject()
      json.bounds(positions.inText(paragraph.span))
      json.key("zone")
      json.string(paragraph.zone.rawValue)
      json.sourceBounds(positions.inSource(paragraph.span))
      json.endObject()
    }
    json.endArray()
    json.key("sentences")
    json.beginArray()
    for sentence in document.sentences {
      json.beginObject()
      json.bounds(positions.inText(sentence))
      json.endObject()
    }
    json.endArray()
    json.key("token_count")
    json.integer(document.tokens.count)
  }

  /// Opens the object of a mention with the keys that all kinds share.
  private func begin(
    _ span: TextSpan, _ document: Document, _ positions: DocumentPositions, _ json: JSONBuffer
  ) {
    json.beginObject()
    json.bounds(positions.inText(span))
    json.key("text")
    json.string(document.text, span.range)
  }

  private func encodeEntities(
    _ document: Document, _ positions: DocumentPositions, to json: JSONBuffer
  ) {
    json.key("entities")
    json.beginArray()
    for entity in document.entities {
      begin(entity.span, document, positions, json)
      json.key("label")
      json.string(entity.label)
      json.key("id")
      json.string(entity.id)
      json.key("name")
      json.string(entity.name)
      json.key("rule")
      json.string(entity.rule)
      json.key("inside")
      json.string(entity.inside)
      json.sourceBounds(positions.inSource(entity.span))
      json.endObject()
    }
    json.endArray()
  }

  private func encodeDates(
    _ document: Document, _ positions: DocumentPositions, to json: JSONBuffer
  ) {
    json.key("dates")
    json.beginArray()
    for date in document.dates {
      begin(date.span, document, positions, json)
      json.key("type")
      json.string(date.kind.rawValue)
      json.key("value")
      json.string(date.value)
      json.key("timex")
      json.string(date.timex)
      json.key("earliest")
      json.string(date.earliest)
      json.key("latest")
      json.string(date.latest)
      json.key("anchor")
      json.string(date.anchor.rawValue)
      json.key("rule")
      json.string(date.rule)
      json.sourceBounds(positions.inSource(date.span))
      json.endObject()
    }
    json.endArray()
  }

  private func encodeLocations(
    _ document: Document, _ positions: DocumentPositions, to json: JSONBuffer
  ) {
    json.key("locations")
    json.beginArray()
    for place in document.locations {
      begin(place.span, document, positions, json)
      json.key("kind")
      json.string(place.kind.rawValue)
      json.key("id")
      json.string(place.id)
      json.key("name")
      json.string(place.name)
      json.key("country")
      json.string(place.country)
      json.key("admin1")
      json.string(place.admin1)
      json.key("latitude")
      json.coordinate(place.latitude)
      json.key("longitude")
      json.coordinate(place.longitude)
      json.key("confidence")
      json.number(place.confidence)
      json.key("inside")
      json.string(place.inside)
      json.key("rule")
      json.string(place.rule)
      json.sourceBounds(positions.inSource(place.span))
      json.endObject()
    }
    json.endArray()
  }

  private func encodeTopics(
    _ document: Document, _ positions: DocumentPositions, to json: JSONBuffer
  ) {
    json.key("topics")
    json.beginArray()
    for topic in document.topics {
      json.beginObject()
      json.key("id")
      json.string(topic.id)
      json.key("label")
      json.string(topic.label)
      json.key("score")
      json.number(topic.score)
      json.key("evidence")
      json.beginArray()
      for evidence in topic.evidence {
        begin(evidence.span, document, positions, json)
        json.key("weight")
        json.number(evidence.weight)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  private func encodeTokens(
    _ tokens: TokenTable, _ positions: DocumentPositions, to json: JSONBuffer
  ) {
    json.key("tokens")
    json.beginObject()
    json.key("start")
    json.beginArray()
    for index in 0..<tokens.count { json.integer(positions.inText(tokens.span(index)).lowerBound) }
    json.endArray()
    json.key("end")
    json.beginArray()
    for index in 0..<tokens.count { json.integer(positions.inText(tokens.span(index)).upperBound) }
    json.endArray()
    json.endObject()
  }
}

extension JSONBuffer {
  /// A coordinate in degrees, or null.
  func coordinate(_ value: Double?) {
    if let value { number(value) } else { null() }
  }
}
