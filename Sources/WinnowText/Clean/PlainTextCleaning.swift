import WinnowCore

/// Clean-up of plain text: lines, pages and boilerplate, in rounds until nothing is left to do.
struct PlainTextCleaning: Sendable {
  /// Rounds after which a text is left as it is; two are enough for all but made-up texts.
  private static let mostRounds = 4
  let switches: CleaningSwitches
  private let stage: String
  private let functionWords: PhraseSet
  private let lexicon: PhraseLexicon
  private let dehyphenation: Dehyphenation
  private let furniture: PageFurniture
  private let boilerplate: BoilerplateRules
  private let images: GluedImageNames
  private let zones: ZoneAssignment

  init(switches: CleaningSwitches, stage: String) throws(DiagnosticError) {
    self.switches = switches
    self.stage = stage
    functionWords = try PhraseSet("clean/function-words-en.txt")
    lexicon = try PhraseLexicon()
    dehyphenation = try Dehyphenation(words: WordList())
    furniture = try PageFurniture(
      treatment: switches.boilerplate, functionWords: functionWords, dehyphenation: dehyphenation)
    boilerplate = BoilerplateRules(lexicon: lexicon)
    images = try GluedImageNames()
    zones = try ZoneAssignment()
  }

  /// Cleans the text of `document` and gives its paragraphs their zones.
  func clean(_ document: inout Document) {
    // What one round takes away may bring together what the next one finds, so that cleaning twice is cleaning once.
    for _ in 0..<Self.mostRounds {
      let before = document.ledger.roundCount
      layOut(&document)
      clearUnits(&document)
      if document.ledger.roundCount == before { break }
    }
    let text = document.text
    if switches.boilerplate == .mark { noteBoilerplate(text, &document) }
    zones.assign(text.span, &document.paragraphs)
  }

  /// Says in the ledger what `drop` would drop.
  private func noteBoilerplate(_ text: [UInt8], _ document: inout Document) {
    let verdicts = boilerplate.verdicts(text.span, document.paragraphs.map { TextUnit($0) })
    guard !verdicts.isEmpty else { return }
    let positions = CodePointIndex(text)
    for (index, paragraph) in document.paragraphs.enumerated() {
      guard let verdict = verdicts[index], verdict.zone == paragraph.zone else { continue }
      let (start, end) = (Int(paragraph.span.start), Int(paragraph.span.end))
      document.ledger.append(
        stage: stage, rule: verdict.rule.rawValue, action: .mark,
        codePoints: positions.codePoints(before: start)..<positions.codePoints(before: end),
        source: document.offsets.source(of: paragraph.span), before: text[start..<end],
        after: text[start..<end])
    }
  }

  /// Joins wrapped lines and parts lines that are paragraphs.
  private func layOut(_ document: inout Document) {
    let text = document.text
    guard switches.unwrap else { return }
    let layout = BlockLayout(text.span, document.paragraphs, functionWords: functionWords)
    guard layout.blocks.contains(where: { $0.count > 1 }) else { return }
    var unwrapping = Unwrapping(
      layout: layout, dehyphenation: dehyphenation, lexicon: lexicon,
      joinsHyphens: switches.dehyphenate)
    let (edits, paragraphs) = unwrapping.run(text.span, document.paragraphs)
    guard !edits.isEmpty else { return }
    document.paragraphs = paragraphs
    document.apply(edits.list(stage: stage))
  }

  /// Takes out page furniture and boilerplate, and sets exactly one blank line between paragraphs.
  private func clearUnits(_ document: inout Document) {
    let text = document.text
    let bytes = text.span
    var units = document.paragraphs.map { TextUnit($0) }
    let verdicts =
      switches.boilerplate == .keep ? [:] : boilerplate.verdicts(bytes, units)
    apply(verdicts, to: &units)
    var inner = PendingEdits()
    if switches.glued {
      GluedHeadings.part(bytes, &units, &inner)
      dropImageNames(bytes, &units, &inner)
    }
    if switches.furniture {
      let isViewer = verdicts.values.contains { $0.rule == .viewer }
      let edits = furniture.apply(bytes, &units, isViewer: isViewer)
      inner.append(contentsOf: edits)
    }
    let assembly = UnitAssembly(bytes, units, inner: inner)
    document.paragraphs = assembly.paragraphs
    document.apply(assembly.edits.list(stage: stage))
  }

  private func apply(
    _ verdicts: [Int: BoilerplateRules.Verdict], to units: inout [TextUnit]
  ) {
    for (index, verdict) in verdicts where units[index].zone == .main {
      units[index].zone = verdict.zone
      if switches.boilerplate == .drop { units[index].dropRule = verdict.rule.rawValue }
    }
  }

  private func dropImageNames(
    _ text: Span<UInt8>, _ units: inout [TextUnit], _ edits: inout PendingEdits
  ) {
    for index in units.indices where units[index].stays {
      let span = units[index].span
      if images.isOnlyNames(text, span) {
        units[index].dropRule = "image-name"
      } else if let start = images.start(text, span) {
        edits.drop(TextSpan(start: start, end: Int(span.end)), rule: "glued-image-name")
      }
    }
  }
}
