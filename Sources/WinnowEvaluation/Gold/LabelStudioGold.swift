import WinnowFormats

extension GoldReader {
  /// A task of a Label Studio JSON export; cancelled annotations are left out and counted.
  mutating func readLabelStudio(_ record: JSONRecords.Record, _ path: String) {
    let value = record.value
    guard let text = value["data"]?["text"]?.stringValue else {
      return fault(path, record.line, "the task has no 'data.text'")
    }
    let id =
      value["data"]?["document_id"]?.identifier ?? value["data"]?["id"]?.identifier
      ?? value["id"]?.identifier ?? "\(record.line)"
    let all = value["annotations"]?.items ?? []
    let valid = all.filter { $0["was_cancelled"]?.isTrue != true }
    if all.count > valid.count {
      omitted["cancelled annotations were left out", default: 0] += all.count - valid.count
    }
    guard let chosen = choose(valid, by: { Self.annotator($0) }) else {
      omitted["tasks without an annotation that counts were left out", default: 0] += 1
      return
    }
    let document = AnnotatedDocument(
      id: id, path: path, line: record.line, text: IndexedText(text))
    var spans = GoldSpans(format: .labelStudio, path: path, text: document.text)
    for result in chosen["result"]?.items ?? [] where result["type"]?.stringValue == "labels" {
      let region = result["value"]
      for label in region?["labels"]?.items ?? [] {
        spans.add(
          region?["start"]?.integer, region?["end"]?.integer, label.stringValue,
          quote: region?["text"]?.stringValue, line: record.line, map: options.map)
      }
    }
    add(document, spans)
  }

  private static func annotator(_ annotation: JSONValue) -> String? {
    let person = annotation["completed_by"]
    return person?.identifier ?? person?["email"]?.stringValue ?? person?["id"]?.identifier
  }

  /// The annotation of the wanted annotator, or else the first.
  mutating func choose(_ all: [JSONValue], by annotator: (JSONValue) -> String?) -> JSONValue? {
    if let wanted = options.annotator { return all.first { annotator($0) == wanted } }
    if all.count > 1 {
      omitted[Self.severalAnnotators, default: 0] += 1
    }
    return all.first
  }
}
