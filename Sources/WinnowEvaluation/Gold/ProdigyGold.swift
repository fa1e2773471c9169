import WinnowFormats

extension GoldReader {
  /// A line of a Prodigy export: `{"text", "spans": [{"start", "end", "label"}], "answer", "_annotator_id"}`.
  ///
  /// Rejected and ignored examples are left out and counted. The same text from several annotators counts once.
  mutating func readProdigy(_ record: JSONRecords.Record, _ path: String) {
    let value = record.value
    guard let text = value["text"]?.stringValue else {
      return fault(path, record.line, "the record has no 'text'")
    }
    if let answer = value["answer"]?.stringValue, answer != "accept" {
      omitted["examples that were rejected or ignored were left out", default: 0] += 1
      return
    }
    let annotator = value["_annotator_id"]?.stringValue ?? value["_session_id"]?.stringValue
    if let wanted = options.annotator, let annotator, annotator != wanted { return }
    let meta = value["meta"]
    let known = [meta?["document_id"], meta?["id"], value["id"], value["_input_hash"]]
    let id = known.lazy.compactMap { $0?.identifier }.first ?? "\(record.line)"
    if annotator != nil, documents.contains(where: { $0.id == id && $0.path == path }) {
      omitted[Self.severalAnnotators, default: 0] += 1
      return
    }
    let document = AnnotatedDocument(
      id: id, path: path, line: record.line, text: IndexedText(text))
    var spans = GoldSpans(format: .prodigy, path: path, text: document.text)
    for item in value["spans"]?.items ?? [] {
      spans.add(
        item["start"]?.integer, item["end"]?.integer, item["label"]?.stringValue,
        quote: item["text"]?.stringValue, line: record.line, map: options.map)
    }
    add(document, spans)
  }
}
