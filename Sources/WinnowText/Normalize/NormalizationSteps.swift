/// The steps of normalisation, each of which can be switched off.
public struct NormalizationSteps: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt16

  /// Steps from their bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Named and numeric character references, decoded one level.
  public static let references = NormalizationSteps(rawValue: 1 << 0)
  /// UTF-8 that was read as Windows-1252 or Latin-1.
  public static let mojibake = NormalizationSteps(rawValue: 1 << 1)
  /// Carriage returns, form feeds and the separators of Unicode.
  public static let lineEnds = NormalizationSteps(rawValue: 1 << 2)
  /// Characters without a look: zero-width spaces, soft hyphens, control characters, stray joiners and marks.
  public static let invisible = NormalizationSteps(rawValue: 1 << 3)
  /// No-break and typographic spaces, runs of spaces, spaces at line ends.
  public static let spaces = NormalizationSteps(rawValue: 1 << 4)
  /// Normalization Form C.
  public static let composition = NormalizationSteps(rawValue: 1 << 5)
  /// Words with a space after every letter.
  public static let letterSpacing = NormalizationSteps(rawValue: 1 << 6)
  /// Ordinals with a space before their ending.
  public static let ordinals = NormalizationSteps(rawValue: 1 << 7)
  /// Contractions and possessives that lost their apostrophe.
  public static let apostrophes = NormalizationSteps(rawValue: 1 << 8)
  /// Hyphenated words with a space behind the hyphen.
  public static let hyphens = NormalizationSteps(rawValue: 1 << 9)
  /// Ligatures of Latin and Armenian letters, which PDF text carries for the letters themselves.
  public static let ligatures = NormalizationSteps(rawValue: 1 << 10)
  /// Full-width forms of ASCII; not done unless asked for, since texts in East Asian scripts set them on purpose.
  public static let width = NormalizationSteps(rawValue: 1 << 11)

  /// The steps that look at single characters.
  public static let characters: NormalizationSteps = [
    .references, .mojibake, .lineEnds, .invisible, .spaces, .composition, .ligatures, .width,
  ]
  /// The steps that look at words.
  public static let words: NormalizationSteps = [
    .letterSpacing, .ordinals, .apostrophes, .hyphens,
  ]
  /// What can be done to the text of an HTML file while its markup is still in it.
  public static let insideMarkup: NormalizationSteps = [.mojibake, .lineEnds, .invisible]
  /// All steps.
  public static let all: NormalizationSteps = [.characters, .words]
}
