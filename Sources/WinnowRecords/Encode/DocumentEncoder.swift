package import WinnowCore
package import WinnowFormats

/// Writes a document as a line of `documents.jsonl`, record version 2.
package struct DocumentEncoder: RowEncoder {
  /// Whether the record has the key `tokens`.
  package var writesTokens = false
  /// Whether places have the key `candidates`.
  package var writesCandidates = false
  /// Whether paragraphs have the key `topics`.
  package var writesParagraphTopics = false
  /// The layers of an embedder's stages, each a key of the record.
  package var addedLayers: [Layer] = []

  /// An encoder that adds no key.
  package init() {}

  /// Appends the line of a document.
  package func encode(_ placed: PlacedDocument, to json: JSONBuffer) -> Int {
    let document = placed.document
    let (positions, mentions) = (placed.positions, placed.mentions)
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
    encodeEntities(document, mentions.entities, to: json)
    encodeDates(document, mentions.dates, to: json)
    encodeLocations(document, mentions.locations, to: json)
    encode(document.topics, document, positions, to: json)
    for layer in addedLayers {
      encode(document.annotations[layer] ?? [], of: layer, document, positions, to: json)
    }
    if writesTokens { encodeTokens(document.tokens, positions, to: json) }
    json.endObject()
    json.endLine()
    return 1
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
    for (number, paragraph) in document.paragraphs.enumerated() {
      json.beginObject()
      json.bounds(positions.inText(paragraph.span))
      json.key("zone")
      json.string(paragraph.zone.rawValue)
      json.key("language")
      json.string(paragraph.language)
      json.sourceBounds(positions.inSource(paragraph.span))
      if writesParagraphTopics {
        let isTagged = number < document.paragraphTopics.count
        let topics = isTagged ? document.paragraphTopics[number] : []
        encode(topics, document, positions, to: json)
      }
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

  private func encodeEntities(
    _ document: Document, _ places: [MentionPosition], to json: JSONBuffer
  ) {
    let entities = document.entities.span
    json.key("entities")
    json.beginArray()
    for index in entities.indices {
      json.beginObject()
      json.fields(of: entities[index], places[index], in: document)
      json.endObject()
    }
    json.endArray()
  }

  private func encodeDates(_ document: Document, _ places: [MentionPosition], to json: JSONBuffer) {
    let dates = document.dates.span
    json.key("dates")
    json.beginArray()
    for index in dates.indices {
      json.beginObject()
      json.fields(of: dates[index], places[index], in: document)
      json.endObject()
    }
    json.endArray()
  }

  private func encodeLocations(
    _ document: Document, _ places: [MentionPosition], to json: JSONBuffer
  ) {
    let locations = document.locations.span
    json.key("locations")
    json.beginArray()
    for index in locations.indices {
      json.beginObject()
      json.fields(of: locations[index], places[index], in: document)
      if writesCandidates { encode(locations[index].candidates, to: json) }
      json.endObject()
    }
    json.endArray()
  }

  private func encode(_ candidates: [LocationMention.Candidate], to json: JSONBuffer) {
    json.key("candidates")
    json.beginArray()
    for candidate in candidates {
      json.beginObject()
      json.key("kind")
      json.string(candidate.kind.rawValue)
      json.key("id")
      json.string(candidate.id)
      json.key("name")
      json.string(candidate.name)
      json.key("country")
      json.string(candidate.country)
      json.key("admin1")
      json.string(candidate.admin1)
      json.key("latitude")
      json.number(candidate.latitude)
      json.key("longitude")
      json.number(candidate.longitude)
      json.key("score")
      json.number(candidate.score)
      json.endObject()
    }
    json.endArray()
  }

  private func encode(
    _ topics: [TopicTag], _ document: Document, _ positions: DocumentPositions,
    to json: JSONBuffer
  ) {
    json.key("topics")
    json.beginArray()
    for topic in topics {
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
        json.beginObject()
        json.span(evidence.span, positions.inText(evidence.span), of: document)
        json.key("weight")
        json.number(evidence.weight)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  private func encode(
    _ annotations: [Annotation], of layer: Layer, _ document: Document,
    _ positions: DocumentPositions, to json: JSONBuffer
  ) {
    json.key(named: layer.name)
    json.beginArray()
    for annotation in annotations {
      let place = positions.of(annotation.span)
      json.beginObject()
      json.span(annotation.span, place.text, of: document)
      json.key("label")
      json.string(annotation.label)
      for field in annotation.values.fields {
        json.key(named: field.name)
        json.raw(field.json)
      }
      json.sourceBounds(place.source)
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
