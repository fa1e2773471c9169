import WinnowCore

/// Takes the furniture of pages out of transcribed documents: page numbers, running heads, footnotes; and joins what
/// the pages cut.
struct PageFurniture: Sendable {
  private static let pageNumber = "page-number"
  private static let runningHead = "running-head"
  private let functionWords: PhraseSet
  private let countedWords: PhraseSet
  private let dehyphenation: Dehyphenation
  let treatment: BoilerplateTreatment

  init(
    treatment: BoilerplateTreatment, functionWords: PhraseSet, dehyphenation: Dehyphenation
  ) throws(DiagnosticError) {
    self.treatment = treatment
    self.functionWords = functionWords
    self.dehyphenation = dehyphenation
    countedWords = try PhraseSet("clean/counted-words-en.txt")
  }

  /// The edits inside units; units are cut, dropped and joined in place.
  func apply(
    _ text: Span<UInt8>, _ units: inout [TextUnit], isViewer: Bool
  ) -> PendingEdits {
    var edits = PendingEdits()
    let numbered = NumberedHeads.find(text, units)
    for index in numbered { units[index].dropPageMark(Self.runningHead) }
    let pages = PageNumbers.pages(text, units, isViewer: isViewer)
    guard !pages.isEmpty || !numbered.isEmpty else { return edits }
    let heads = RunningHeads.heads(text, units, pages)
    var notes: [(unit: Int, bodies: TextSpan)] = []
    var footnotes = Footnotes(notCounted: countedWords)
    for page in pages {
      if page.isAlone {
        units[page.unit].dropPageMark(Self.pageNumber)
        continue
      }
      edits.drop(page.mark, rule: Self.pageNumber)
      var start = Int(page.mark.end)
      if let head = heads[page.unit] {
        edits.drop(head, rule: Self.runningHead)
        start = Int(head.end)
      }
      let body = TextSpan(start: start, end: Int(units[page.unit].span.end))
      guard let found = footnotes.notes(text, body) else { continue }
      for mark in found.marks { edits.drop(mark, rule: "footnote-mark") }
      notes.append((page.unit, found.bodies))
    }
    for index in RunningHeads.alone(text, units, pages) {
      units[index].dropPageMark(Self.runningHead)
    }
    cut(text, notes, &units)
    join(text, &units, starts: Self.starts(pages, heads))
    return edits
  }

  /// Makes units of their own of the notes, from the last to the first so that numbers stay right.
  private func cut(
    _ text: Span<UInt8>, _ notes: [(unit: Int, bodies: TextSpan)], _ units: inout [TextUnit]
  ) {
    for note in notes.reversed() {
      var unit = TextUnit(span: note.bodies, zone: .note)
      if treatment == .drop { unit.dropRule = "note" }
      var end = Int(note.bodies.start)
      while end > units[note.unit].span.start, text[end - 1] <= 0x20 { end -= 1 }
      units[note.unit].span.end = UInt32(end)
      units.insert(unit, at: note.unit + 1)
    }
  }

  /// Where the text of each page begins, by where its unit begins.
  private static func starts(
    _ pages: [PageNumbers.Page], _ heads: [Int: TextSpan]
  ) -> [UInt32: Int] {
    var starts: [UInt32: Int] = [:]
    for page in pages where !page.isAlone {
      starts[page.mark.start] = Int(heads[page.unit]?.end ?? page.mark.end)
    }
    return starts
  }

  /// Joins a unit to the next page if its last sentence goes on there.
  private func join(_ text: Span<UInt8>, _ units: inout [TextUnit], starts: [UInt32: Int]) {
    var before: Int?
    var crossesPage = false
    for index in units.indices {
      guard units[index].stays else {
        crossesPage = crossesPage || units[index].isPageMark
        continue
      }
      let start = starts[units[index].span.start]
      if let before, crossesPage || start != nil, units[before].zone != .note {
        let begin = start ?? Int(units[index].span.start)
        if goesOn(text, units[before].span, begin..<Int(units[index].span.end)) {
          units[before].continuation = continuation(text, units[before].span, begin)
        }
      }
      before = index
      crossesPage = false
    }
  }

  /// What the page cut: a sentence, or a word at its hyphen.
  private func continuation(
    _ text: Span<UInt8>, _ span: TextSpan, _ next: Int
  ) -> TextUnit.Continuation {
    guard LineLook.ending(text, span.range) == .hyphen, ASCII.isWordByte(text[next]) else {
      return .sentence
    }
    let hyphen = UTF8Scanner.decodeBackward(text, before: Int(span.end)).length
    let decision = dehyphenation.decide(
      text, left: Int(span.end) - hyphen, right: next, vocabulary: dehyphenation.vocabulary(text))
    switch decision {
    case .join: return .word(hyphen: hyphen)
    case .keepHyphen: return .compound
    case .keepSpace: return .sentence
    }
  }

  /// True if the sentence that is cut at the end of `span` goes on at the beginning of `next`.
  private func goesOn(_ text: Span<UInt8>, _ span: TextSpan, _ next: Range<Int>) -> Bool {
    guard !next.isEmpty, !span.isEmpty else { return false }
    let ending = LineLook.ending(text, span.range)
    guard ending != .sentence else { return false }
    switch LineLook.opening(text, next) {
    case .small: return true
    case .capital:
      let start = ASCII.wordStart(text, before: Int(span.end))
      return start < span.end && functionWords.contains(text, start..<Int(span.end))
        && ASCII.isLower(text[start])
    default: return false
    }
  }
}
