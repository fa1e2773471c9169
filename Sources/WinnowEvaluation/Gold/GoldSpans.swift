import WinnowCore

/// Turns the spans of a gold file into those of a document, and checks each against the text.
struct GoldSpans {
  let format: GoldFormat
  let path: String
  let text: IndexedText
  private(set) var spans: [EvaluationLayer: [AnnotatedSpan]] = [:]
  private(set) var faults: [Diagnostic] = []

  init(format: GoldFormat, path: String, text: IndexedText) {
    self.format = format
    self.path = path
    self.text = text
  }

  /// Notes that a layer was annotated even if nothing was found.
  mutating func begin(_ layer: EvaluationLayer) {
    if spans[layer] == nil { spans[layer] = [] }
  }

  /// Adds a span of a foreign format; its label tells the layer.
  mutating func add(
    _ start: Int?, _ end: Int?, _ label: String?, quote: String? = nil, value: String? = nil,
    line: Int, map: LabelMap
  ) {
    guard let label, !label.isEmpty else {
      return fault(line, "a span without a label", hint: nil)
    }
    guard let mapped = map[label] else { return }
    guard var span = span(start, end, mapped, quote: quote, line: line) else { return }
    if let value { span.values = [value] }
    let layer = LabelMap.layer(of: mapped)
    if layer == .locations {
      span.label = LabelMap.location
      span.place = AnnotatedSpan.Place(id: value)
      span.values = []
    }
    spans[layer, default: []].append(span)
  }

  /// Adds a span to a layer.
  mutating func add(_ span: AnnotatedSpan, to layer: EvaluationLayer) {
    spans[layer, default: []].append(span)
  }

  /// A checked span with positions in code points; nil, and a fault, if it does not fit the text.
  mutating func span(
    _ start: Int?, _ end: Int?, _ label: String, quote: String?, line: Int
  ) -> AnnotatedSpan? {
    guard let start, let end else {
      fault(line, "a span without 'start' and 'end'", hint: nil)
      return nil
    }
    guard let range = format.unit.range(start, end, in: text) else {
      fault(
        line, "the span \(start) to \(end) does not fit the text of \(text.count) code points",
        hint: unitHint)
      return nil
    }
    // brat writes a line end within a span as a space.
    let found =
      format == .brat
      ? text.string(range).split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: " ") : text.string(range)
    if let quote, quote != found {
      fault(line, "the text at \(start) to \(end) is '\(found)', not '\(quote)'", hint: unitHint)
      return nil
    }
    var span = AnnotatedSpan(start: range.lowerBound, end: range.upperBound, label: label)
    span.line = line
    return span
  }

  /// Notes what is wrong with a line.
  mutating func fault(_ line: Int, _ message: String, hint: String?) {
    faults.append(Diagnostic(code: .e004, path: path, line: line, message: message, hint: hint))
  }

  private var unitHint: String {
    let unit = format.unit == .utf16 ? "UTF-16 units" : "Unicode code points"
    return "positions of this format (\(format.rawValue)) count \(unit), from 0, the end excluded"
  }

  /// Sorts the spans and notes those that overlap within a layer.
  mutating func finish() {
    for layer in spans.keys.sorted() {
      let sorted = (spans[layer] ?? []).sorted(by: AnnotatedSpan.precedes)
      spans[layer] = sorted
      for (a, b) in zip(sorted, sorted.dropFirst()) where b.start < a.end {
        faults.append(
          Diagnostic(
            code: .e005, path: path, line: b.line,
            message: "'\(text.string(b.range))' (\(b.start) to \(b.end)) overlaps "
              + "'\(text.string(a.range))' (\(a.start) to \(a.end))",
            hint: "spans of one layer (\(layer.rawValue)) must not overlap: keep one of them"))
      }
    }
  }
}
