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
    options: Options.all
  )

  private let taxonomies: [CompiledTaxonomy]
  private let minimumScore: Double
  private let tagsParagraphs: Bool
  private let readsBoilerplate: Bool

  /// Reads and compiles the taxonomies; two topics with one identifier are a fault.
  public init(options: StageOptions) throws(DiagnosticError) {
    minimumScore = options[Options.minimumScore]
    tagsParagraphs = options[Options.paragraphs]
    readsBoilerplate = options[Options.boilerplate]
    var taxonomies: [CompiledTaxonomy] = []
    var seen: [String: String] = [:]
    for given in options[Options.taxonomy] {
      let path = try Self.path(given)
      let taxonomy = try TaxonomyCompiler.compile(TaxonomyFile.read(path: path))
      for topic in taxonomy.topics {
        guard let other = seen.updateValue(path, forKey: topic.id) else { continue }
        throw DiagnosticError(
          Diagnostic(
            code: .t020, path: path, message: "the topic '\(topic.id)' is in \(other) already"))
      }
      taxonomies.append(taxonomy)
    }
    self.taxonomies = taxonomies
  }

  /// A stage over a taxonomy that was made in code.
  public init(
    _ taxonomy: Taxonomy, minimumScore: Double = 0.5, tagsParagraphs: Bool = false
  ) throws(DiagnosticError) {
    taxonomies = [try TaxonomyCompiler.compile(taxonomy)]
    self.minimumScore = minimumScore
    self.tagsParagraphs = tagsParagraphs
    readsBoilerplate = false
  }

  /// Assigns the topics of a document, and of its paragraphs if they were asked for.
  public func process(_ document: inout Document) throws(StageError) {
    let ranges = ContentTokens.ranges(of: document, withBoilerplate: readsBoilerplate)
    document.topics = tags(document, ranges)
    guard tagsParagraphs else { return }
    document.paragraphTopics = document.paragraphs.enumerated().map { index, paragraph in
      guard readsBoilerplate || paragraph.zone.isContent else { return [] }
      let range = document.tokens.indices(ofParagraph: index)
      return range.isEmpty ? [] : tags(document, [range])
    }
  }

  /// The topics of some paragraphs taken together, best first.
  private func tags(_ document: Document, _ ranges: [Range<Int>]) -> [TopicTag] {
    let (text, tokens) = (document.text, document.tokens)
    var words = PhraseTokens()
    var scans = taxonomies.map { TopicScan($0) }
    var scan = GazetteerScan()
    tokens.withUnmanaged(text) { unmanaged in
      for range in ranges {
        words.read(text, tokens, range)
        for index in scans.indices { scans[index].read(words, unmanaged, scan: &scan) }
      }
    }
    var tags: [TopicTag] = []
    for index in scans.indices {
      tags += scans[index].tags(tokens, wordCount: words.wordCount, minimumScore: minimumScore)
    }
    tags.sort { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
    return tags
  }

  /// The path of a taxonomy; `builtin/NAME` names one of ours.
  private static func path(_ given: String) throws(DiagnosticError) -> String {
    let prefix = "builtin/"
    guard given.hasPrefix(prefix) else { return given }
    return try Resources.path("topics/" + given.dropFirst(prefix.count) + ".yaml")
  }
}
