public import WinnowCore

/// Leaves the document's own text, and nothing of the page or the paper that it stood on.
///
/// HTML goes through main-text extraction; plain text through general rules: wrapped lines, page furniture, menus,
/// counters, comment forms, share lines, related documents. Every paragraph gets its zone. In doubt text stays.
///
/// ```swift
/// let stage = try Cleaning(options: StageOptions(Cleaning.declaration))
/// try stage.process(&document)
/// document.paragraphs[0].zone  // .title
/// ```
public struct Cleaning: Stage {
  /// Name, layers and options.
  public static let declaration = StageDeclaration(
    name: "clean",
    summary: "extract the main text, join broken lines, drop boilerplate, name the zones",
    requires: [.text, .paragraphs],
    edits: [.text, .paragraphs],
    options: Options.all
  )

  private let switches: CleaningSwitches
  private let plainText: PlainTextCleaning
  private let extraction: HTMLExtraction
  private let normalizer: TextNormalizer

  /// A stage with checked options; loads its tables.
  public init(options: StageOptions) throws(DiagnosticError) {
    var switches = CleaningSwitches()
    switches.boilerplate = options[Options.boilerplate]
    switches.unwrap = options[Options.unwrap]
    switches.dehyphenate = options[Options.dehyphenate]
    switches.furniture = options[Options.furniture]
    switches.glued = options[Options.glued]
    switches.markup = options[Options.markup]
    switches.normalize = options[Options.normalize]
    self.switches = switches
    plainText = try PlainTextCleaning(switches: switches, stage: Self.declaration.name)
    normalizer = try TextNormalizer()
    extraction = HTMLExtraction(boilerplate: Self.treatment(switches.boilerplate))
  }

  private static func treatment(_ treatment: BoilerplateTreatment) -> HTMLExtraction.Boilerplate {
    switch treatment {
    case .drop: .drop
    case .mark: .mark
    case .keep: .keep
    }
  }

  /// Cleans the text and gives every paragraph its zone; the first title becomes the document's where it has none.
  public func process(_ document: inout Document) throws(StageError) {
    if document.source.format == .html {
      extraction.extract(&document)
      // The extraction has decoded the references once; what they spelled out is text.
      let steps = NormalizationSteps.all.subtracting(.references)
      if switches.normalize {
        normalizer.normalize(&document, only: steps, stage: Self.declaration.name)
      }
    } else {
      if switches.markup { stripMarkup(&document) }
      plainText.clean(&document)
    }
    if document.title == nil, let title = document.paragraphs.first(where: { $0.zone == .title }) {
      document.title = String(decoding: document.text[title.span.range], as: UTF8.self)
    }
  }

  /// Strips the markup that plain text carries; character references without markup are left to `normalize`.
  private func stripMarkup(_ document: inout Document) {
    var edits = EditList(stage: Self.declaration.name)
    guard EmbeddedMarkup().appendEdits(of: document, to: &edits) else { return }
    document.apply(edits)
    document.paragraphs = ParagraphScanner.blocks(document.text.span)
  }
}
