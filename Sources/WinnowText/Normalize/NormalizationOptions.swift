public import WinnowCore

extension Normalization {
  /// The options of the stage, by which their values are read.
  public enum Options {
    /// Decode character references such as &amp; one level.
    public static let references = OptionKey.flag(
      "references", "decode character references such as &amp; one level", default: true)
    /// Repair UTF-8 that was read as Windows-1252 or Latin-1.
    public static let mojibake = OptionKey.flag(
      "mojibake", "repair UTF-8 that was read as Windows-1252 or Latin-1", default: true)
    /// Make every kind of line end a line feed.
    public static let lineEnds = OptionKey.flag(
      "line_ends", "make every kind of line end a line feed", default: true)
    /// Drop control characters, zero-width spaces and soft hyphens.
    public static let invisible = OptionKey.flag(
      "invisible", "drop control characters, zero-width spaces and soft hyphens", default: true)
    /// Fold no-break and typographic spaces, runs of spaces, spaces at line ends.
    public static let spaces = OptionKey.flag(
      "spaces", "fold no-break and typographic spaces, runs of spaces, spaces at line ends",
      default: true)
    /// Bring the text to Unicode Normalization Form C.
    public static let composition = OptionKey.flag(
      "composition", "bring the text to Unicode Normalization Form C", default: true)
    /// Take the ligatures of PDF text apart (ﬁ, ﬄ).
    public static let ligatures = OptionKey.flag(
      "ligatures", "take the ligatures of PDF text apart (ﬁ, ﬄ)", default: true)
    /// Make plain letters, digits and signs of full-width ones (Ａ, １).
    public static let width = OptionKey.flag(
      "width", "make plain letters, digits and signs of full-width ones (Ａ, １)", default: false)
    /// Close up words with a space after every letter.
    public static let letterSpacing = OptionKey.flag(
      "letter_spacing", "close up words with a space after every letter", default: true)
    /// Join ordinals and their ending (16 th).
    public static let ordinals = OptionKey.flag(
      "ordinals", "join ordinals and their ending (16 th)", default: true)
    /// Restore apostrophes that became spaces (doesn t, IOM s role).
    public static let apostrophes = OptionKey.flag(
      "apostrophes", "restore apostrophes that became spaces (doesn t, IOM s role)", default: true)
    /// Join words that were parted behind a hyphen (Secretary- General).
    public static let hyphens = OptionKey.flag(
      "hyphens", "join words that were parted behind a hyphen (Secretary- General)", default: true)

    /// Each with the step that it switches, in the order of the steps.
    static let steps: [(key: OptionKey<Bool>, step: NormalizationSteps)] = [
      (references, .references),
      (mojibake, .mojibake),
      (lineEnds, .lineEnds),
      (invisible, .invisible),
      (spaces, .spaces),
      (composition, .composition),
      (ligatures, .ligatures),
      (width, .width),
      (letterSpacing, .letterSpacing),
      (ordinals, .ordinals),
      (apostrophes, .apostrophes),
      (hyphens, .hyphens),
    ]

    static let all: [any DeclaredOption] = steps.map(\.key)
  }
}
