import WinnowFormats

extension GoldReader {
  /// A line of a doccano export: `{"id", "text", "label": [[start, end, label]]}` or `labels` or `entities`.
  mutating func readDoccano(_ record: JSONRecords.Record, _ path: String) {
    let value = record.value
    guard let text = value["text"]?.stringValue ?? value["data"]?.stringValue else {
      return fault(path, record.line, "the record has no 'text'")
    }
    let id = value["document_id"]?.identifier ?? value["id"]?.identifier ?? "\(record.line)"
    let document = AnnotatedDocument(
      id: id, path: path, line: record.line, text: IndexedText(text))
    var spans = GoldSpans(format: .doccano, path: path, text: document.text)
    let items = (value["label"] ?? value["labels"] ?? value["entities"])?.items ?? []
    for item in items {
      if let parts = item.items, parts.count >= 3 {
        spans.add(
          parts[0].integer, parts[1].integer, parts[2].stringValue, line: record.line,
          map: options.map)
      } else {
        spans.add(
          item["start_offset"]?.integer, item["end_offset"]?.integer, item["label"]?.stringValue,
          line: record.line, map: options.map)
      }
    }
    add(document, spans)
  }
}
