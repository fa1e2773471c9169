/// Describes where the gold and the finds of one layer in one document differ.
struct MistakeList {
  private let layer: EvaluationLayer
  private let document: AnnotatedDocument

  init(_ layer: EvaluationLayer, _ document: AnnotatedDocument) {
    self.layer = layer
    self.document = document
  }

  /// All mistakes in text order.
  func mistakes(_ gold: [AnnotatedSpan], _ found: [AnnotatedSpan], _ pairing: SpanPairing)
    -> [Mistake]
  {
    var mistakes: [Mistake] = []
    for pair in pairing.pairs {
      if let kind = difference(gold[pair.gold], found[pair.found]) {
        mistakes.append(mistake(kind, gold[pair.gold], found[pair.found]))
      }
    }
    for (index, span) in gold.enumerated() where !pairing.isGoldPaired[index] {
      mistakes.append(mistake(.missed, span, nil))
    }
    for (index, span) in found.enumerated() where !pairing.isFoundPaired[index] {
      mistakes.append(mistake(.spurious, nil, span))
    }
    return mistakes.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The topics that are missed or spurious; both sorted.
  func topicMistakes(_ gold: Set<String>, _ found: Set<String>) -> [Mistake] {
    func mistake(_ kind: Mistake.Kind, _ topic: String, isGold: Bool) -> Mistake {
      Mistake(
        kind: kind, layer: layer, document: document.id, path: document.path, line: document.line,
        start: 0, end: 0, gold: isGold ? "topic '\(topic)'" : nil,
        found: isGold ? nil : "topic '\(topic)'", context: "")
    }
    return gold.subtracting(found).sorted().map { mistake(.missed, $0, isGold: true) }
      + found.subtracting(gold).sorted().map { mistake(.spurious, $0, isGold: false) }
  }

  private func difference(_ gold: AnnotatedSpan, _ found: AnnotatedSpan) -> Mistake.Kind? {
    if gold.range != found.range { return .borders }
    if gold.label != found.label { return .label }
    if !gold.values.isEmpty && !gold.hasValue(of: found) { return .value }
    let isPlaceWrong =
      PlaceDistance.isSameIdentifier(gold.place, found.place) == false
      || PlaceDistance.isSameCountry(gold.place, found.place) == false
      || PlaceDistance.isNear(gold.place, found.place) == false
    return isPlaceWrong ? .place : nil
  }

  private func mistake(_ kind: Mistake.Kind, _ gold: AnnotatedSpan?, _ found: AnnotatedSpan?)
    -> Mistake
  {
    let range = gold?.range ?? found?.range ?? 0..<0
    return Mistake(
      kind: kind, layer: layer, document: document.id, path: document.path,
      line: gold?.line ?? document.line, start: range.lowerBound, end: range.upperBound,
      gold: gold.map { describe($0, kind) }, found: found.map { describe($0, kind) },
      context: document.text.context(range))
  }

  /// Label, text and, where it matters, value or place.
  private func describe(_ span: AnnotatedSpan, _ kind: Mistake.Kind) -> String {
    let isLong = span.end - span.start > 80
    let end = isLong ? "…" : ""
    let shown = document.text.string(isLong ? span.start..<span.start + 80 : span.range)
    let text = shown.split(separator: "\n").joined(separator: " ") + end
    var out = span.label.isEmpty ? "'\(text)'" : "\(span.label) '\(text)'"
    if kind == .value { out += " = " + (span.values.first ?? "no value") }
    if kind == .place, let place = span.place {
      out += " = " + [place.id, place.country].compactMap { $0 }.joined(separator: " ")
    }
    return out
  }
}
