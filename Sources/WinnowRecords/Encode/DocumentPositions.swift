import WinnowCore

/// Turns the byte spans of one document into the code-point spans of its records.
struct DocumentPositions {
  private let text: CodePointIndex
  private let source: CodePointIndex
  private let offsets: OffsetMap

  init(_ document: Document) {
    text = CodePointIndex(document.text)
    offsets = document.offsets
    source = offsets.isIdentity ? text : CodePointIndex(document.sourceText)
  }

  /// Code points of the text.
  func inText(_ span: TextSpan) -> Range<Int> {
    text.codePoints(before: Int(span.start))..<text.codePoints(before: Int(span.end))
  }

  /// Code points of the source text that the span came from.
  func inSource(_ span: TextSpan) -> Range<Int> { sourceCodePoints(offsets.source(of: span)) }

  /// Both, for a mention.
  func of(_ span: TextSpan) -> MentionPosition {
    MentionPosition(text: inText(span), source: inSource(span))
  }

  /// Code points of the source text for bytes of the source text.
  func sourceCodePoints(_ span: TextSpan) -> Range<Int> {
    source.codePoints(before: Int(span.start))..<source.codePoints(before: Int(span.end))
  }
}

/// Where a mention stands, in code points of the text and of the source text.
struct MentionPosition {
  var text: Range<Int>
  var source: Range<Int>
}

/// The places of all mentions of a document, in its order; worked out once for the two tables that hold them.
struct MentionPositions {
  let entities: [MentionPosition]
  let dates: [MentionPosition]
  let locations: [MentionPosition]

  /// The number of mentions.
  var count: Int { entities.count + dates.count + locations.count }

  init(_ document: borrowing Document, _ positions: DocumentPositions) {
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
  func bounds(_ range: Range<Int>) {
    key("start")
    integer(range.lowerBound)
    key("end")
    integer(range.upperBound)
  }

  /// The keys `source_start` and `source_end`.
  func sourceBounds(_ range: Range<Int>) {
    key("source_start")
    integer(range.lowerBound)
    key("source_end")
    integer(range.upperBound)
  }
}
