public import WinnowCore
import WinnowResources

/// Says what a document is about, by the weighted phrases of a taxonomy, and shows the phrases that say so.
///
/// One look at each word; linear in the length of the text.
///
/// ```swift
/// let options = StageOptions(TopicTagging.declaration, ["taxonomy": .string("builtin/sdg")])
/// try TopicTagging(options: options).process(&document)  // document.topics
/// ```
public struct TopicTagging: Stage {
  /// Name, layers and options.
  public static let declaration = StageDeclaration(
    name: "topics",
    summary: "tag documents with the topics of a taxonomy, each with its evidence",
    requires: [.text, .paragraphs, .tokens],
    assigns: [.topics],
    options: [
      StageOption(
        "taxonomy", "The topics and their phrases: a built-in taxonomy or a YAML file of yours.",
        .resource(folder: "topics"), default: .string("builtin/migration")),
      StageOption(
        "min_score", "The least score of a tag.", .number(0...1), default: .number(0.5)),
      StageOption(
        "boilerplate",
        "Also look at navigation, related documents, comments and footers.", .flag,
        default: .flag(false)),
    ]
  )

  private let taxonomy: CompiledTaxonomy
  private let minimumScore: Double
  private let readsBoilerplate: Bool

  /// Reads and compiles the taxonomy.
  public init(options: StageOptions) throws(DiagnosticError) {
    minimumScore = options.number("min_score")
    readsBoilerplate = options.flag("boilerplate")
    taxonomy = try TaxonomyCompiler.compile(
      TaxonomyFile.read(path: Self.path(options.string("taxonomy"))))
  }

  /// A stage over a taxonomy that was made in code.
  public init(_ taxonomy: Taxonomy, minimumScore: Double = 0.5) throws(DiagnosticError) {
    self.taxonomy = try TaxonomyCompiler.compile(taxonomy)
    self.minimumScore = minimumScore
    readsBoilerplate = false
  }

  /// Assigns the topics of a document.
  public func process(_ document: inout Document) throws(StageError) {
    let ranges = ContentTokens.ranges(of: document, withBoilerplate: readsBoilerplate)
    let tokens = document.tokens
    var scan = TopicScan(taxonomy)
    for range in ranges { scan.read(document.text, tokens, range) }
    document.topics = scan.tags(tokens, minimumScore: minimumScore)
  }

  /// The path of a taxonomy; `builtin/NAME` names one of ours.
  private static func path(_ given: String) throws(DiagnosticError) -> String {
    let prefix = "builtin/"
    guard given.hasPrefix(prefix) else { return given }
    return try Resources.path("topics/" + given.dropFirst(prefix.count) + ".yaml")
  }
}
