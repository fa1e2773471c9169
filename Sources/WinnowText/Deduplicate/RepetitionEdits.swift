import WinnowCore

/// Turns what was found to be repeated into edits or marks of a document.
struct RepetitionEdits {
  /// A paragraph, or the head of one, that repeats another.
  struct Repetition {
    /// What is repeated; the whole paragraph or a part at its start.
    var span: TextSpan
    /// Its paragraph.
    var paragraph: Int
    /// True if nothing of the paragraph stays.
    var isWhole: Bool
    /// The rule that found it.
    var rule: String
    /// What it repeats: `DOCUMENT-ID#NUMBER`.
    var detail: String
  }

  static let stage = "deduplicate"
  private let isMarking: Bool
  private let document: Document
  private var repetitions: [Int: Repetition] = [:]

  init(document: Document, isMarking: Bool) {
    self.document = document
    self.isMarking = isMarking
  }

  /// Adds the candidates for which an original was found.
  mutating func addRepeated() {
    for candidate in document.paragraphKeys.candidates {
      guard let original = candidate.original else { continue }
      repetitions[candidate.paragraph] = Repetition(
        span: document.paragraphs[candidate.paragraph].span, paragraph: candidate.paragraph,
        isWhole: true, rule: original.isNear ? "near-minhash" : "repeated-paragraph",
        detail: (original.document ?? document.id) + "#" + String(original.paragraph))
    }
  }

  /// Adds others, but for paragraphs that go anyway.
  mutating func add(_ others: [Repetition]) {
    for other in others where repetitions[other.paragraph] == nil {
      repetitions[other.paragraph] = other
    }
  }

  /// Drops or marks all of them.
  consuming func apply(to document: inout Document) {
    let ordered = repetitions.values.sorted { $0.paragraph < $1.paragraph }
    guard !ordered.isEmpty else { return }
    if isMarking {
      Self.mark(ordered, in: &document)
    } else {
      Self.drop(ordered, in: &document)
    }
  }

  private static func drop(_ ordered: [Repetition], in document: inout Document) {
    var edits = EditList(stage: stage)
    let tail = tailStart(ordered, document.paragraphs.count)
    for repetition in ordered {
      edits.drop(
        repetition.isWhole
          ? spanWithGap(repetition.paragraph, isTail: repetition.paragraph >= tail, document)
          : repetition.span, rule: repetition.rule)
    }
    let before = document.ledger.count
    document.apply(edits)
    for (offset, repetition) in ordered.enumerated() {
      document.ledger.setDetail(repetition.detail, at: before + offset)
    }
  }

  /// The first of the paragraphs at the end of the document of which none stays.
  private static func tailStart(_ ordered: [Repetition], _ count: Int) -> Int {
    var tail = count
    for repetition in ordered.reversed() {
      guard repetition.isWhole, repetition.paragraph == tail - 1 else { break }
      tail -= 1
    }
    return tail
  }

  /// The paragraph with the white space behind it or, at the end of the document, before it.
  private static func spanWithGap(_ number: Int, isTail: Bool, _ document: Document) -> TextSpan {
    let paragraphs = document.paragraphs
    let span = paragraphs[number].span
    let gap: TextSpan
    if isTail {
      guard number > 0 else { return span }
      gap = TextSpan(start: Int(paragraphs[number - 1].span.end), end: Int(span.start))
      return isBlank(gap, document) ? TextSpan(start: Int(gap.start), end: Int(span.end)) : span
    }
    guard number + 1 < paragraphs.count else { return span }
    gap = TextSpan(start: Int(span.end), end: Int(paragraphs[number + 1].span.start))
    return isBlank(gap, document) ? TextSpan(start: Int(span.start), end: Int(gap.end)) : span
  }

  private static func isBlank(_ span: TextSpan, _ document: Document) -> Bool {
    document.text[span.range].allSatisfy { $0 <= 0x20 }
  }

  private static func mark(_ ordered: [Repetition], in document: inout Document) {
    let text = document.text
    var position = 0
    var codePoint = 0
    for repetition in ordered {
      let range = repetition.span.range
      codePoint += UTF8Scanner.codePointCount(text.span, in: position..<range.lowerBound)
      let length = UTF8Scanner.codePointCount(text.span, in: range)
      document.ledger.append(
        stage: stage, rule: repetition.rule, action: .mark,
        codePoints: codePoint..<codePoint + length,
        source: document.offsets.source(of: repetition.span),
        before: text[range], after: text[range], detail: repetition.detail)
      codePoint += length
      position = range.upperBound
    }
  }
}
