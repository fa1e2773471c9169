import WinnowCore

/// Headings that lost the line end behind them: `Our WorkIOM is the leading …` right after the line `Our Work`.
enum GluedHeadings {
  private static let longest = 80

  /// Where the heading glued to the head of `span` ends, if the unit before is that heading.
  static func gluedEnd(_ text: Span<UInt8>, _ span: TextSpan, _ before: TextSpan) -> Int? {
    guard before.count >= 3, before.count <= longest, span.count > before.count + 20,
      let end = TextCompare.end(of: before, in: span, text), end < span.end,
      ASCII.isWordByte(text[end - 1]), ASCII.isUpper(text[end])
    else { return nil }
    return end
  }

  /// Adds the edits that part the heading from the text; the heading, which stands before it already, goes.
  static func part(
    _ text: Span<UInt8>, _ units: inout [TextUnit], _ edits: inout PendingEdits
  ) {
    for index in units.indices.dropFirst() {
      guard units[index - 1].stays, units[index].stays,
        let end = gluedEnd(text, units[index].span, units[index - 1].span)
      else { continue }
      edits.drop(
        TextSpan(start: Int(units[index].span.start), end: end), rule: "glued-heading")
      if units[index - 1].zone == .main { units[index - 1].zone = .heading }
    }
  }
}
