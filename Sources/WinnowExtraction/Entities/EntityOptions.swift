public import WinnowCore

extension EntityExtraction {
  /// The options of the stage, by which their values are read.
  public enum Options {
    /// The lists of names.
    public static let gazetteers = OptionKey.resources(
      "gazetteers", "Lists of names: built-in ones and files of yours (TSV or spaCy patterns).",
      folder: "gazetteers",
      default: [
        "builtin/organizations", "builtin/instruments", "builtin/programmes", "builtin/events",
        "builtin/persons",
      ])
    /// Whether persons are found.
    public static let persons = OptionKey.flag(
      "persons", "Find persons by titles, roles and first names.", default: true)
    /// Whether names are found by their head words.
    public static let patterns = OptionKey.flag(
      "patterns", "Find names by their head words, such as Ministry of … or … Declaration.",
      default: true)
    /// Whether acronyms and short forms are found.
    public static let acronyms = OptionKey.flag(
      "acronyms", "Find acronyms that the document defines, and short forms of its names.",
      default: true)
    /// Whether navigation and the like are looked at too.
    public static let boilerplate = OptionKey.flag(
      "boilerplate", "Also look at navigation, related documents, comments and footers.",
      default: false)

    static let all: [any DeclaredOption] = [gazetteers, persons, patterns, acronyms, boilerplate]
  }
}
