package import WinnowCore
package import WinnowFormats

/// Turns the byte spans of one document into the code-point spans of its records.
package struct DocumentPositions {
  private let text: CodePointIndex
  private let source: CodePointIndex
  private let offsets: OffsetMap

  package init(_ document: Document) {
    text = CodePointIndex(document.text)
    offsets = document.offsets
    source = offsets.isIdentity ? text : CodePointIndex(document.sourceText)
  }

  /// Code points of the text.
  package func inText(_ span: TextSpan) -> Range<Int> {
    text.codePoints(before: Int(span.start))..<text.codePoints(before: Int(span.end))
  }

  /// Code points of the source text that the span came from.
  package func inSource(_ span: TextSpan) -> Range<Int> {
    sourceCodePoints(offsets.source(of: span))
  }

  /// Both, for a mention.
  package func of(_ span: TextSpan) -> MentionPosition {
    MentionPosition(text: inText(span), source: inSource(span))
  }

  /// Code points of the source text for bytes of the source text.
  package func sourceCodePoints(_ span: TextSpan) -> Range<Int> {
    source.codePoints(before: Int(span.start))..<source.codePoints(before: Int(span.end))
  }
}

/// Where a mention stands, in code points of the text and of the source text.
package struct MentionPosition {
  private let textSpan: TextSpan
  private let sourceSpan: TextSpan

  init(text: Range<Int>, source: Range<Int>) {
    textSpan = TextSpan(text)
    sourceSpan = TextSpan(source)
  }

  /// In the text.
  package var text: Range<Int> { textSpan.range }
  /// In the source text.
  package var source: Range<Int> { sourceSpan.range }
}

/// The places of all mentions of a document, in its order; worked out once for the two tables that hold them.
package struct MentionPositions {
  package let entities: [MentionPosition]
  package let dates: [MentionPosition]
  package let locations: [MentionPosition]

  package init(_ document: borrowing Document, _ positions: DocumentPositions) {
    let named = document.entities.span
    entities = named.indices.map { positions.of(named[$0].span) }
    let dated = document.dates.span
    dates = dated.indices.map { positions.of(dated[$0].span) }
    let placed = document.locations.span
    locations = placed.indices.map { positions.of(placed[$0].span) }
  }
}

extension JSONBuffer {
  /// The keys `start` and `end`.
  package func bounds(_ range: Range<Int>) {
    key("start")
    integer(range.lowerBound)
    key("end")
    integer(range.upperBound)
  }

  /// The keys `source_start` and `source_end`.
  package func sourceBounds(_ range: Range<Int>) {
    key("source_start")
    integer(range.lowerBound)
    key("source_end")
    integer(range.upperBound)
  }
}
