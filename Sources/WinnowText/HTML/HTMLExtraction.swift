public import WinnowCore

/// Turns an HTML page into its plain text.
///
/// Every character of the text keeps its place in the page; markup, entities and boilerplate go as edits with a rule.
///
/// ```swift
/// var document = Document(id: "a", source: Source(path: "a.html", format: .html), sourceText: page)
/// HTMLExtraction(boilerplate: .drop).extract(&document)
/// ```
public struct HTMLExtraction: Sendable {
  /// What becomes of navigation, related documents, comments and footers.
  public enum Boilerplate: Sendable {
    /// It goes.
    case drop
    /// It stays with its zone, and the ledger notes it.
    case mark
    /// It stays with its zone.
    case keep
  }

  private static let stage = "clean"
  private let boilerplate: Boilerplate

  /// An extraction.
  public init(boilerplate: Boilerplate = .drop) {
    self.boilerplate = boilerplate
  }

  /// Replaces the page in `document` by its text, and sets paragraphs, title, language, date and metadata; O(n).
  ///
  /// A page of more blocks than `PartLimits` allow is given up.
  public func extract(_ document: inout Document) {
    let page = document.text
    let input = PageInput(page)
    let limits = document.limits
    let tree = PageTreeBuilder.build(input.events, text: page, mostBlocks: limits.blocks)
    do throws(StageError) {
      try limits.check(tree.blocks.count, atMost: limits.blocks, "blocks of text")
    } catch {
      return document.giveUp(error)
    }
    if let cause = input.fallBackCause { note(cause, in: &document) }
    let metadata = MetadataReader.read(input.events, text: page)
    let verdicts = MainTextSelection.verdicts(tree, text: page, title: metadata.title)
    let visible = boilerplate == .drop ? verdicts : verdicts.map(\.withBoilerplate)
    let text = PageText.write(tree, verdicts: visible, text: page, stage: Self.stage)
    if boilerplate == .mark { mark(tree, verdicts, page, in: &document) }
    document.apply(text.edits)
    document.paragraphs = text.paragraphs
    describe(&document, metadata)
  }

  /// Notes in the ledger what `drop` would drop.
  private func mark(
    _ tree: PageTree, _ verdicts: [BlockVerdict], _ page: [UInt8], in document: inout Document
  ) {
    let index = CodePointIndex(page)
    for (block, verdict) in zip(tree.blocks, verdicts) {
      guard let rule = verdict.rule, verdict.withBoilerplate.rule == nil else { continue }
      let range = block.span.range
      document.ledger.append(
        stage: Self.stage, rule: rule, action: .mark,
        codePoints: index.codePoints(
          before: range.lowerBound)..<index.codePoints(before: range.upperBound),
        source: document.offsets.source(of: block.span), before: page[range], after: page[range])
    }
  }

  /// Puts what the page says of itself into the document; what is known already stays.
  private func describe(_ document: inout Document, _ metadata: PageMetadata) {
    document.title = document.title ?? metadata.title
    document.published = document.published ?? metadata.published
    document.language = document.language ?? metadata.languageCode
    document.metadata.fields.append(Metadata.Field(name: "html", json: metadata.json))
  }

  private func note(_ cause: String, in document: inout Document) {
    document.ledger.append(
      stage: Self.stage, rule: "parser-stopped", action: .mark, codePoints: 0..<0,
      source: TextSpan(0..<0), before: [], after: [], detail: cause)
  }
}
