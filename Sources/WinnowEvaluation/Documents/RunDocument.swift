import WinnowCore
import WinnowFormats
import WinnowRecords

/// A record of a run folder as the evaluation needs it.
struct RunDocument: Sendable {
  /// A span and where it stands in the source text; sentences have no place of their own there.
  struct Found: Sendable {
    var span: AnnotatedSpan
    var source: Range<Int>?
    /// All other fields of its record, for comparing and exporting.
    var fields: JSONValue
  }

  var id: String
  var text: IndexedText
  var layers: [EvaluationLayer: [Found]]
  var topics: [String]
  /// The record as it stands in the table.
  var record: JSONValue

  init?(_ record: JSONValue, map: LabelMap) {
    guard let id = record["id"]?.stringValue, let text = record["text"]?.stringValue else {
      return nil
    }
    self.id = id
    self.text = IndexedText(text)
    self.record = record
    topics = (record["topics"]?.items ?? []).compactMap { $0["id"]?.stringValue }
      .compactMap { map[$0] }
    layers = [:]
    for layer in EvaluationLayer.allCases where layer != .topics {
      layers[layer] = (record[layer.rawValue]?.items ?? []).compactMap {
        Self.found($0, layer, map)
      }
    }
    let count = self.text.count
    let areInside = layers.values.allSatisfy { items in
      items.allSatisfy {
        $0.span.start >= 0 && $0.span.start <= $0.span.end && $0.span.end <= count
      }
    }
    guard areInside else { return nil }
  }

  private static func found(_ item: JSONValue, _ layer: EvaluationLayer, _ map: LabelMap) -> Found?
  {
    guard let start = item["start"]?.integer, let end = item["end"]?.integer else { return nil }
    let name =
      switch layer {
      case .entities: item["label"]?.stringValue
      case .dates: item["type"]?.stringValue
      case .locations: item["kind"]?.stringValue
      case .paragraphs: item["zone"]?.stringValue
      case .sentences, .topics: ""
      }
    guard let name, let label = name.isEmpty ? name : map[name] else { return nil }
    var span = AnnotatedSpan(start: start, end: end, label: label)
    if layer == .dates { span.values = item.foundDateValues }
    if layer == .locations {
      span.label = LabelMap.location
      span.place = item.place
    }
    var source: Range<Int>?
    if let first = item["source_start"]?.integer, let last = item["source_end"]?.integer {
      source = max(0, first)..<max(0, first, last)
    }
    return Found(span: span, source: source, fields: item)
  }
}

/// The records of a run folder.
enum RunDocuments {
  /// All documents in the order of the run; throws `E002`, `E003` or `I002` with exit code `input`.
  static func read(_ folder: String, map: LabelMap) throws(RunFailure) -> [RunDocument] {
    var documents: [RunDocument] = []
    try forEachRecord(folder) { record, path, line throws(RunFailure) in
      guard let document = RunDocument(record, map: map) else {
        throw RunFailure(
          .input,
          Diagnostic(
            code: .e003, path: path, line: line,
            message: "the record has a span outside its text"))
      }
      documents.append(document)
    }
    return documents
  }

  /// Hands over the records of the documents table with their lines.
  static func forEachRecord(
    _ folder: String,
    _ body: (_ record: JSONValue, _ path: String, _ line: Int) throws(RunFailure) -> Void
  ) throws(RunFailure) {
    try RecordLines.forEach(.documents, in: folder) { record, path, line throws(RunFailure) in
      try body(record, path, line)
      return true
    }
  }
}
