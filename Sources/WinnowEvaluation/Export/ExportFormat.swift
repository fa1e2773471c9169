/// What `winnow export` can write.
///
/// ```swift
/// ExportFormat(rawValue: "label-studio")  // .labelStudio
/// ```
public enum ExportFormat: String, Sendable, CaseIterable {
  case brat, doccano
  case labelStudio = "label-studio"
  case prodigy, conll, webanno, geojson, csv, gexf
}

/// A mention as it is handed to annotators.
struct ExportSpan {
  var span: AnnotatedSpan
  /// The value of a date or the identifier of a place.
  var value: String?

  /// The mentions of a record in the given layers, in text order.
  static func spans(_ document: RunDocument, _ layers: Set<EvaluationLayer>) -> [ExportSpan] {
    var spans: [ExportSpan] = []
    for layer in [EvaluationLayer.entities, .dates, .locations] where layers.contains(layer) {
      for found in document.layers[layer] ?? [] {
        let value = layer == .locations ? found.span.place?.id : found.span.values.first
        spans.append(ExportSpan(span: found.span, value: value))
      }
    }
    return spans.sorted { AnnotatedSpan.precedes($0.span, $1.span) }
  }

  /// Those that overlap no earlier and no longer one.
  static func flat(_ spans: [ExportSpan]) -> [ExportSpan] {
    var kept: [ExportSpan] = []
    for span in spans where span.span.start >= (kept.last?.span.end ?? 0) { kept.append(span) }
    return kept
  }
}

/// Positions in UTF-16 units of a text.
struct UTF16Offsets {
  private let offsets: [Int]

  /// O(n).
  init(_ text: IndexedText) {
    var offset = 0
    var all: [Int] = []
    all.reserveCapacity(text.count + 1)
    for scalar in text.scalars {
      all.append(offset)
      offset += scalar.value > 0xFFFF ? 2 : 1
    }
    offsets = all + [offset]
  }

  /// The unit at which a code point begins.
  subscript(_ codePoint: Int) -> Int { offsets[codePoint] }
}
