public import WinnowCore

extension LocationExtraction {
  /// The options of the stage, by which their values are read.
  public enum Options {
    /// The lists of places.
    public static let gazetteers = OptionKey.resources(
      "gazetteers", "Lists of places, the first to win where names are equal.",
      folder: "gazetteers", default: ["builtin/world"])
    /// Whether adjectives and inhabitants are found.
    public static let demonyms = OptionKey.flag(
      "demonyms", "Also find adjectives and inhabitants (`Swiss`), as places of kind `demonym`.",
      default: true)
    /// Whether navigation and the like are looked at too.
    public static let boilerplate = OptionKey.flag(
      "boilerplate", "Also look at navigation, related documents, comments and footers.",
      default: false)
    /// How many of the places that a name may mean are given out.
    public static let candidates = OptionKey.integer(
      "candidates",
      "How many of the places that a name may mean to give out with each mention, best first.",
      in: 0...50, default: 0)
    /// The metadata field that names the place where the source is at home.
    public static let home = OptionKey.string(
      "home", "The metadata field that names the place where the source is at home.", default: "")

    static let all: [any DeclaredOption] = [gazetteers, demonyms, boilerplate, candidates, home]
  }
}
