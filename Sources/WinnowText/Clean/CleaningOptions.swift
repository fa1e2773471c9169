public import WinnowCore

extension Cleaning {
  /// The options of the stage, by which their values are read.
  public enum Options {
    /// What becomes of navigation, forms, footers and their like.
    public static let boilerplate = OptionKey.choice(
      "boilerplate",
      "whether navigation, forms, footers and their like go, stay with their zone, or stay as text",
      default: BoilerplateTreatment.drop)
    /// Whether wrapped lines are joined.
    public static let unwrap = OptionKey.flag(
      "unwrap", "join wrapped lines, and part lines that are paragraphs", default: true)
    /// Whether words broken at line ends are joined.
    public static let dehyphenate = OptionKey.flag(
      "dehyphenate", "join words that were broken at line ends", default: true)
    /// Whether page numbers and running heads are taken out.
    public static let furniture = OptionKey.flag(
      "furniture", "take out page numbers, running heads and footnotes, join what pages cut",
      default: true)
    /// Whether headings that stick to text are taken out.
    public static let glued = OptionKey.flag(
      "glued", "take out headings and image names that stick to the text beside them", default: true
    )
    /// Whether markup in plain text is stripped.
    public static let markup = OptionKey.flag(
      "markup", "strip the markup that plain text carries", default: true)
    /// Whether the text extracted from HTML is repaired.
    public static let normalize = OptionKey.flag(
      "normalize", "repair characters and words of the text that was extracted from HTML",
      default: true)

    static let all: [any DeclaredOption] = [
      boilerplate, unwrap, dehyphenate, furniture, glued, markup, normalize,
    ]
  }
}
