public import WinnowCore

/// Repairs characters and words without changing what the text says.
///
/// Text is brought to Normalization Form C, never to a compatibility form. Normalising twice gives the same as
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
    options: switches.map { StageOption($0.name, $0.summary, .flag, default: .flag(true)) }
  )

  private static let switches: [(name: String, summary: String, step: NormalizationSteps)] = [
    ("references", "decode character references such as &amp; one level", .references),
    ("mojibake", "repair UTF-8 that was read as Windows-1252 or Latin-1", .mojibake),
    ("line_ends", "make every kind of line end a line feed", .lineEnds),
    ("invisible", "drop control characters, zero-width spaces and soft hyphens", .invisible),
    (
      "spaces", "fold no-break and typographic spaces, runs of spaces, spaces at line ends", .spaces
    ),
    ("composition", "bring the text to Unicode Normalization Form C", .composition),
    ("letter_spacing", "close up words with a space after every letter", .letterSpacing),
    ("ordinals", "join ordinals and their ending (16 th)", .ordinals),
    ("apostrophes", "restore apostrophes that became spaces (doesn t, IOM s role)", .apostrophes),
    ("hyphens", "join words that were parted behind a hyphen (Secretary- General)", .hyphens),
  ]

  private let normalizer: TextNormalizer

  /// A stage with checked options; loads its tables.
  public init(options: StageOptions) throws(DiagnosticError) {
    var steps: NormalizationSteps = []
    for entry in Self.switches where options.flag(entry.name) { steps.insert(entry.step) }
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
