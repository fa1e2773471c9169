import WinnowCore

/// Finds paragraphs that belong to the page and not to the document.
///
/// Rules only name what they find; what becomes of it is decided by the `boilerplate` option.
struct BoilerplateRules: Sendable {
  let lexicon: PhraseLexicon

  /// A rule and a zone for each of `units` that is boilerplate.
  func verdicts(_ text: Span<UInt8>, _ units: [TextUnit]) -> [Int: Verdict] {
    let looks = units.map { UnitLook(text, $0.span, lexicon) }
    var verdicts: [Int: Verdict] = [:]
    for (index, look) in looks.enumerated() {
      if let match = look.match, match.strength == .strong {
        verdicts[index] = Verdict(rule: match.rule, zone: match.zone)
      } else if look.hasLines, isMenuBlock(text, units[index].span) {
        verdicts[index] = Verdict(rule: .menu, zone: .navigation)
      }
    }
    CopyrightLines.add(text, units, looks, &verdicts)
    DownloadWidgets.add(text, units, looks, &verdicts)
    MenuRuns.add(text, units, looks, &verdicts)
    RelatedDocuments.add(text, units, looks, &verdicts)
    spread(looks, &verdicts)
    return verdicts
  }

  /// A weak phrase beside a paragraph of the page is of the page too.
  private func spread(_ looks: [UnitLook], _ verdicts: inout [Int: Verdict]) {
    func accept(_ index: Int, beside neighbour: Int) {
      guard verdicts[index] == nil, let match = looks[index].match, verdicts[neighbour] != nil
      else {
        return
      }
      verdicts[index] = Verdict(rule: match.rule, zone: match.zone)
    }
    for index in looks.indices.dropFirst() { accept(index, beside: index - 1) }
    for index in looks.indices.dropLast().reversed() { accept(index, beside: index + 1) }
  }

  /// True if two lines of three are known phrases and all are short.
  private func isMenuBlock(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    guard span.count <= 2000 else { return false }
    let lines = TextLine.lines(text, in: span)
    guard lines.count >= 3, lines.allSatisfy({ $0.width <= 40 }) else { return false }
    let known = lines.count { lexicon.match(text, $0.span) != nil }
    return known * 3 >= lines.count * 2
  }

  /// Why a unit is boilerplate.
  struct Verdict: Equatable {
    /// The rule.
    var rule: BoilerplateRule
    /// What the paragraph is for.
    var zone: Zone
  }
}

/// What the rules need to know of a unit.
struct UnitLook {
  /// The phrase that it is.
  let match: PhraseLexicon.Match?
  /// The number of its words, at most one more than a label has.
  let wordCount: Int
  /// How it ends.
  let ending: TextLine.Ending
  /// How it begins.
  let opening: TextLine.Opening
  /// True if it is long enough, or ends as a sentence does, to be running text.
  let isProse: Bool
  /// True if it may be the label of a link: a few words without a mark at their end.
  let isLabel: Bool
  /// True if it has line breaks.
  let hasLines: Bool

  /// The most words of a label.
  static let labelWords = 6
  private static let proseLength = 120

  init(_ text: Span<UInt8>, _ span: TextSpan, _ lexicon: PhraseLexicon) {
    match = lexicon.match(text, span)
    ending = LineLook.ending(text, span.range)
    opening = LineLook.opening(text, span.range)
    isProse = span.count >= Self.proseLength || span.count >= 60 && ending == .sentence
    var words = 1
    var lines = false
    if span.count < Self.proseLength {
      for index in span.range {
        if text[index] == 0x20 { words += 1 }
        if text[index] == 0x0A { lines = true }
      }
    } else {
      // A menu of many lines is long too, but its first line is short.
      let head = Int(span.start)..<min(Int(span.end), Int(span.start) + 64)
      lines = head.contains { text[$0] == 0x0A }
      words = Self.labelWords + 1
    }
    wordCount = words
    hasLines = lines
    isLabel = span.count <= 60 && words <= Self.labelWords && ending == .word && !lines
  }
}
