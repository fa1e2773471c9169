public import WinnowCore

extension TopicTagging {
  /// The options of the stage, by which their values are read.
  public enum Options {
    /// The taxonomies.
    public static let taxonomy = OptionKey.resources(
      "taxonomy",
      "The topics and their phrases: built-in taxonomies or YAML files of yours, one or a list.",
      folder: "topics", default: ["builtin/migration"])
    /// The least score of a tag.
    public static let minimumScore = OptionKey.number(
      "min_score", "The least score of a tag.", in: 0...1, default: 0.5)
    /// Whether paragraphs are tagged too.
    public static let paragraphs = OptionKey.flag(
      "paragraphs", "Also tag each paragraph by itself.", default: false)
    /// Whether navigation and the like are looked at too.
    public static let boilerplate = OptionKey.flag(
      "boilerplate", "Also look at navigation, related documents, comments and footers.",
      default: false)

    static let all: [any DeclaredOption] = [taxonomy, minimumScore, paragraphs, boilerplate]
  }
}
