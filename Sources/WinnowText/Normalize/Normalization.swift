public import WinnowCore

/// Repairs characters and words without changing what the text says.
///
/// Text is brought to Normalization Form C, never to a compatibility form but for ligatures. Normalising twice gives the same as
/// normalising once, but for character references, which are decoded one level each time.
///
/// ```swift
/// let stage = try Normalization(options: StageOptions(Normalization.declaration))
/// try stage.process(&document)
/// ```
public struct Normalization: Stage {
  /// Name, layers and options.
  public static let declaration = StageDeclaration(
    name: "normalize",
    summary: "repair characters, spaces and broken words",
    requires: [.text],
    edits: [.text],
    options: Options.all
  )

  private let normalizer: TextNormalizer

  /// A stage with checked options; loads its tables.
  public init(options: StageOptions) throws(DiagnosticError) {
    var steps: NormalizationSteps = []
    for (key, step) in Options.steps where options[key] { steps.insert(step) }
    normalizer = try TextNormalizer(steps: steps)
  }

  /// Repairs the text; of HTML only what can be repaired inside markup, the rest when it was extracted.
  public func process(_ document: inout Document) {
    let isMarkup = document.source.format == .html
    let wasUntouched = document.paragraphs.allSatisfy { $0.zone == .main }
    normalizer.normalize(
      &document, only: isMarkup ? .insideMarkup : .all, stage: Self.declaration.name)
    // A new line end may part a block; zones, where there are some, were given to the blocks as they are.
    if wasUntouched && !document.offsets.isIdentity {
      document.paragraphs = ParagraphScanner.blocks(document.text.span)
    }
  }
}
