public import WinnowCore

/// The steps of normalisation as a plain value, for whoever has text to repair.
///
/// ```swift
/// let normalizer = try TextNormalizer(steps: .all)
/// normalizer.normalize(&document, stage: "normalize")
/// ```
public struct TextNormalizer: Sendable {
  /// The steps that are done.
  public let steps: NormalizationSteps
  private let apostrophes: LostApostrophes
  private let hyphens: SplitHyphens
  private let spacing: LetterSpacing

  /// A normalizer that does `steps`; loads the tables.
  public init(steps: NormalizationSteps = .all) throws(DiagnosticError) {
    let words = try WordList()
    self.steps = steps
    apostrophes = try LostApostrophes(words: words)
    hyphens = try SplitHyphens(words: words)
    spacing = try LetterSpacing(words: words)
  }

  /// Repairs the text of `document` in up to six rounds of edits, and keeps its paragraphs.
  ///
  /// The order matters: references and mojibake may yield spaces and invisible characters, whose loss may bring letters
  /// and marks together, and words are looked at when their characters are right. Only `steps` that the normalizer has
  /// are done. O(n); one pass over the text where nothing is to be done.
  public func normalize(
    _ document: inout Document, only chosen: NormalizationSteps = .all, stage: String
  ) {
    let steps = self.steps.intersection(chosen)
    let round = document.ledger.roundCount
    var spaces: [Int] = []
    var features = TextPrefilter.features(document.text, spaces: &spaces)
    guard !features.isEmpty else { return }
    if features.contains(.ampersand), steps.contains(.references) {
      if edit(&document, stage, { ReferenceDecoding.append($0, to: &$1) }) {
        features = TextPrefilter.features(document.text)
      }
    }
    if features.contains(.nonASCII), steps.contains(.mojibake) {
      edit(&document, stage, { MojibakeRepair.append($0, to: &$1) })
    }
    if !features.isDisjoint(with: [.nonASCII, .controls, .spaces]) {
      let text = document.text
      let edits = CharacterRepair.edits(text.span, steps: steps, stage: stage)
      document.apply(edits)
    }
    if features.contains(.nonASCII), steps.contains(.composition) {
      edit(&document, stage, { CanonicalComposition.append($0, to: &$1) })
    }
    if features.contains(.nonASCII), !steps.isDisjoint(with: [.ligatures, .width]) {
      edit(&document, stage, { PresentationForms.append($0, steps, to: &$1) })
    }
    guard !steps.isDisjoint(with: .words) else { return }
    if document.ledger.roundCount > round {
      spaces.removeAll(keepingCapacity: true)
      features = TextPrefilter.features(document.text, spaces: &spaces)
    }
    repairWords(&document, features, spaces, steps, stage)
  }

  private func repairWords(
    _ document: inout Document, _ features: TextFeatures, _ spaces: [Int],
    _ steps: NormalizationSteps, _ stage: String
  ) {
    let text = document.text
    var edits = PendingEdits()
    if features.contains(.singleLetters), steps.contains(.letterSpacing) {
      spacing.append(text.span, at: spaces, to: &edits)
    }
    if features.contains(.ordinals), steps.contains(.ordinals) {
      SplitOrdinals.append(text.span, at: spaces, to: &edits)
    }
    if features.contains(.endings), steps.contains(.apostrophes) {
      apostrophes.append(text.span, at: spaces, to: &edits)
    }
    if features.contains(.hyphens), steps.contains(.hyphens) {
      hyphens.append(text.span, at: spaces, to: &edits)
    }
    guard !edits.isEmpty else { return }
    document.apply(edits.list(stage: stage))
  }

  @discardableResult
  private func edit(
    _ document: inout Document, _ stage: String, _ find: (Span<UInt8>, inout EditList) -> Void
  ) -> Bool {
    let text = document.text
    var edits = EditList(stage: stage)
    find(text.span, &edits)
    document.apply(edits)
    return !edits.isEmpty
  }
}
