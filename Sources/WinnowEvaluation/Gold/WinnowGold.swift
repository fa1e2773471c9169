import WinnowCore
import WinnowFormats

extension GoldReader {
  /// A record as in `documents.jsonl`; only the layers that it has are scored.
  ///
  /// Its text may stand in a file of its own, named by `path` relative to the gold file.
  mutating func readWinnow(_ record: JSONRecords.Record, _ path: String) throws(RunFailure) {
    let value = record.value
    guard let id = value["id"]?.identifier else {
      return fault(path, record.line, "the record has no 'id'")
    }
    guard let text = try text(of: value, path) else {
      return fault(path, record.line, "the record has neither 'text' nor 'path'")
    }
    var document = AnnotatedDocument(
      id: id, path: path, line: record.line, text: IndexedText(text))
    if let topics = value["topics"]?.items {
      document.topics = topics.compactMap { $0.stringValue ?? $0["id"]?.stringValue }
        .compactMap { options.map[$0] }
    }
    if case .object(let fields)? = value["metadata"] { document.metadata = fields }
    var spans = GoldSpans(format: .winnow, path: path, text: document.text)
    for layer in EvaluationLayer.allCases where layer != .topics {
      guard let items = value[layer.rawValue]?.items else { continue }
      spans.begin(layer)
      for (index, item) in items.enumerated() {
        let line = record.line(layer.rawValue, index)
        if let span = Self.span(item, layer, line, options.map, &spans) {
          spans.add(span, to: layer)
        }
      }
    }
    add(document, spans)
  }

  private func text(of value: JSONValue, _ path: String) throws(RunFailure) -> String? {
    if let text = value["text"]?.stringValue { return text }
    guard let file = value["path"]?.stringValue else { return nil }
    let bytes = try WholeFile.read(WholeFile.path(file, besides: path))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func span(
    _ item: JSONValue, _ layer: EvaluationLayer, _ line: Int, _ map: LabelMap,
    _ spans: inout GoldSpans
  ) -> AnnotatedSpan? {
    let name: String? =
      switch layer {
      case .entities: item["label"]?.stringValue
      case .dates: item["type"]?.stringValue ?? "DATE"
      case .locations: item["kind"]?.stringValue ?? LabelMap.location
      case .paragraphs: item["zone"]?.stringValue ?? "main"
      case .sentences, .topics: ""
      }
    guard let name else {
      spans.fault(line, "a span without a label", hint: nil)
      return nil
    }
    guard let label = name.isEmpty ? name : map[name] else { return nil }
    let quote = item["text"]?.stringValue
    guard
      var span = spans.span(
        item["start"]?.integer, item["end"]?.integer, label, quote: quote, line: line)
    else { return nil }
    if layer == .dates { span.values = item.goldDateValues }
    if layer == .locations {
      span.label = LabelMap.location
      span.place = item.place
    }
    return span
  }
}

extension JSONValue {
  /// What a date of the gold asks for: its `value` in either notation, or without one its `timex` in that notation.
  var goldDateValues: [String] {
    if let value = self["value"]?.stringValue { return [value] }
    return self["timex"]?.stringValue.map { ["timex " + $0] } ?? []
  }

  /// The values that a date of a run has: EDTF, TIMEX3, and TIMEX3 by its name.
  var foundDateValues: [String] {
    let timex = self["timex"]?.stringValue
    return [self["value"]?.stringValue, timex, timex.map { "timex " + $0 }].compactMap { $0 }
  }

  /// What a location says about its place.
  var place: AnnotatedSpan.Place {
    AnnotatedSpan.Place(
      id: self["id"]?.stringValue.flatMap { $0.isEmpty ? nil : $0 },
      country: self["country"]?.stringValue, latitude: self["latitude"]?.number,
      longitude: self["longitude"]?.number)
  }
}
