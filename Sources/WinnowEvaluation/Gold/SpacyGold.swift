import WinnowFormats

extension GoldReader {
  /// spaCy's training examples: `{"text", "entities": [[start, end, label]]}`, `[text, {"entities": …}]`, or `ents`.
  mutating func readSpacy(_ record: JSONRecords.Record, _ path: String) {
    let pair = record.value.items
    let value = pair.flatMap { $0.count > 1 ? $0[1] : nil } ?? record.value
    guard let text = pair?.first?.stringValue ?? value["text"]?.stringValue else {
      return fault(path, record.line, "the record has no text")
    }
    let id =
      value["meta"]?["id"]?.identifier ?? value["id"]?.identifier ?? "\(record.line)"
    let document = AnnotatedDocument(
      id: id, path: path, line: record.line, text: IndexedText(text))
    var spans = GoldSpans(format: .spacy, path: path, text: document.text)
    for item in (value["entities"] ?? value["ents"])?.items ?? [] {
      if let parts = item.items, parts.count >= 3 {
        spans.add(
          parts[0].integer, parts[1].integer, parts[2].stringValue, line: record.line,
          map: options.map)
      } else {
        spans.add(
          item["start"]?.integer, item["end"]?.integer, item["label"]?.stringValue,
          line: record.line, map: options.map)
      }
    }
    add(document, spans)
  }
}
