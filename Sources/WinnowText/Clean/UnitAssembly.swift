import WinnowCore

/// Turns the verdicts on units into edits and paragraphs.
///
/// Between two paragraphs that stay there is exactly one blank line, or a space where a cut sentence is joined. White
/// space before the first and behind the last stays as it is.
struct UnitAssembly {
  private(set) var edits: PendingEdits
  /// The paragraphs in the text before the edits.
  private(set) var paragraphs: [Paragraph] = []

  /// The edits and paragraphs for `units`, which are in text order; `inner` are edits inside those that stay.
  init(_ text: Span<UInt8>, _ units: [TextUnit], inner: PendingEdits = PendingEdits()) {
    edits = inner
    guard let lastKept = units.lastIndex(where: \.stays) else {
      for unit in units { edits.drop(unit.span, rule: unit.dropRule ?? "") }
      return
    }
    var continuation = TextUnit.Continuation.none
    // True while the gap before the next unit is the first behind a unit that stays.
    var isFirstGap = false
    for (index, unit) in units.enumerated() {
      let end = index + 1 < units.count ? units[index + 1].span.start : unit.span.end
      if index > 0, isFirstGap, index <= lastKept {
        let gap = TextSpan(start: Int(units[index - 1].span.end), end: Int(unit.span.start))
        fill(text, gap, continuation)
      }
      if let rule = unit.dropRule {
        let start = index > lastKept && index > 0 ? units[index - 1].span.end : unit.span.start
        let stop = index > lastKept ? unit.span.end : end
        edits.drop(TextSpan(start: Int(start), end: Int(stop)), rule: rule)
        isFirstGap = false
      } else {
        keep(unit, joined: continuation != .none)
        continuation = unit.continuation
        isFirstGap = true
      }
    }
  }

  private mutating func keep(_ unit: TextUnit, joined: Bool) {
    if joined, let last = paragraphs.indices.last {
      paragraphs[last].span.end = unit.span.end
    } else {
      paragraphs.append(Paragraph(span: unit.span, zone: unit.zone))
    }
  }

  private mutating func fill(
    _ text: Span<UInt8>, _ gap: TextSpan, _ continuation: TextUnit.Continuation
  ) {
    switch continuation {
    case .sentence:
      if gap.count == 1, text[Int(gap.start)] == 0x20 { return }
      edits.replace(gap, with: " ", rule: "page-join")
    case .word(let hyphen):
      edits.drop(
        TextSpan(start: Int(gap.start) - hyphen, end: Int(gap.end)), rule: "dehyphenate")
    case .compound:
      edits.drop(gap, rule: "page-join")
    case .none:
      let isBlankLine =
        gap.count == 2 && text[Int(gap.start)] == 0x0A && text[Int(gap.start) + 1] == 0x0A
      if !isBlankLine { edits.replace(gap, with: "\n\n", rule: "blank-lines") }
    }
  }
}
