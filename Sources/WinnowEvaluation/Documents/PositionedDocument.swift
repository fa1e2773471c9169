import WinnowCore

/// What a run found in a document, with positions in the text of the gold.
struct PositionedDocument {
  /// The spans of each layer in text order.
  private(set) var spans: [EvaluationLayer: [AnnotatedSpan]] = [:]
  /// The topics.
  let topics: [String]
  /// The paragraphs, by which the zone of a place is told.
  private var paragraphs: [AnnotatedSpan] = []

  /// Finds out which text of the run the gold's text is, and takes the positions there.
  ///
  /// That is the text of the record, or its source text, or one that differs from the first in white space only. Throws
  /// `E008` where it is none of them.
  init(_ run: RunDocument, gold: AnnotatedDocument, isSource: Bool) throws(Diagnostic) {
    topics = run.topics
    if run.text == gold.text {
      take(run) { found, _ in found.span.range }
    } else if isSource || Self.isSource(gold.text, of: run) {
      takeFromSource(run, gold)
    } else {
      let alignment = TextAlignment(run.text, to: gold.text)
      guard alignment.isExact else {
        throw Diagnostic(
          code: .e008, path: gold.path, line: gold.line,
          message: "the text of '\(gold.id)' is neither the text nor the source of that document "
            + "in the run",
          hint: "evaluate with --pipeline, which processes the texts of the gold")
      }
      take(run) { found, _ in alignment.range(found.span.range) }
    }
    for layer in spans.keys { spans[layer]?.sort(by: AnnotatedSpan.precedes) }
    paragraphs = spans[.paragraphs] ?? []
  }

  /// The zone of the paragraph at a position; nil where there is none.
  func zone(at position: Int) -> String? {
    paragraphs.first { $0.range.contains(position) }?.label
  }

  /// True if more than half of the mentions that no edit made longer or shorter stand in `text` where the run says.
  private static func isSource(_ text: IndexedText, of run: RunDocument) -> Bool {
    var equal = 0
    var all = 0
    for layer in [EvaluationLayer.entities, .dates, .locations, .paragraphs] {
      for found in run.layers[layer] ?? [] {
        guard let source = found.source, source.count == found.span.range.count,
          source.upperBound <= text.count
        else { continue }
        all += 1
        if text.scalars[source] == run.text.scalars[found.span.range] { equal += 1 }
      }
    }
    return 2 * equal > all
  }

  private mutating func takeFromSource(_ run: RunDocument, _ gold: AnnotatedDocument) {
    let stretches = (run.layers[.paragraphs] ?? []).compactMap { found in
      found.source.map { (text: found.span.range, other: $0) }
    }
    let needsSentences = gold.isAnnotated(.sentences)
    let alignment = TextAlignment(
      run.text, to: gold.text, stretches: needsSentences ? stretches : [])
    take(run) { found, layer in
      layer == .sentences ? alignment.range(found.span.range) : found.source
    }
  }

  private mutating func take(
    _ run: RunDocument, _ place: (RunDocument.Found, EvaluationLayer) -> Range<Int>?
  ) {
    for (layer, items) in run.layers {
      spans[layer] = items.compactMap { found in
        guard let range = place(found, layer), !range.isEmpty else { return nil }
        var span = found.span
        span.start = range.lowerBound
        span.end = range.upperBound
        return span
      }
    }
  }
}
