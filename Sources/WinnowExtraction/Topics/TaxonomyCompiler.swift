public import WinnowCore
import WinnowText

/// A taxonomy made ready for matching.
///
/// All phrases of all topics are one gazetteer of stem sequences; each sequence has the list of what it says of which
/// topics. Shorter phrases that begin a longer one are listed with it, so that one look at each word finds all.
public final class CompiledTaxonomy: Sendable {
  /// What a phrase says of a topic.
  struct Posting: Sendable, Equatable {
    /// The topic's number.
    var topic: Int32
    /// The number of the phrase among all phrases of all topics, for counting.
    var phrase: Int32
    /// The words of the phrase.
    var length: Int32
    /// What it does.
    var role: Role
  }

  enum Role: Sendable { case evidence, exclusion, requirement }

  /// The topics in the order of the file.
  public let topics: [Taxonomy.Topic]
  let gazetteer: Gazetteer
  /// The stems that phrases begin with.
  let openings: KeyFilter
  /// The postings of all sequences, one sequence after the other.
  let postings: [Posting]
  /// By sequence: where its postings begin; and one more.
  let postingStarts: [Int]
  /// The weight of each phrase, by number.
  let weights: [Double]
  /// The topic of each phrase, by number.
  let topicOfPhrase: [Int32]
  /// Which topics require nothing besides their evidence.
  let isUnconditional: [Bool]
  /// The number of each topic's parent, or -1.
  let parents: [Int]
  /// Which topics have others below them.
  let isParent: [Bool]
  /// The topics, each before its parent.
  let childrenFirst: [Int]

  /// A taxonomy whose phrases are the names of the gazetteer.
  init(
    topics: [Taxonomy.Topic], gazetteer: Gazetteer, openings: KeyFilter,
    postings: [[Posting]], weights: [Double], topicOfPhrase: [Int32], parents: [Int],
    childrenFirst: [Int]
  ) {
    self.topics = topics
    self.gazetteer = gazetteer
    self.openings = openings
    self.postings = postings.flatMap { $0 }
    postingStarts = postings.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    self.weights = weights
    self.topicOfPhrase = topicOfPhrase
    isUnconditional = topics.map { $0.required.isEmpty }
    self.parents = parents
    var isParent = [Bool](repeating: false, count: topics.count)
    for parent in parents where parent >= 0 { isParent[parent] = true }
    self.isParent = isParent
    self.childrenFirst = childrenFirst
  }
}

/// Compiles taxonomies.
public struct TaxonomyCompiler {
  private let taxonomy: Taxonomy
  private var sequences: [[UInt64]] = []
  private var texts: [String] = []
  private var numbers: [[UInt64]: Int] = [:]
  private var postings: [[CompiledTaxonomy.Posting]] = []
  private var weights: [Double] = []
  private var topicOfPhrase: [Int32] = []

  /// The compiled form of a taxonomy.
  public static func compile(_ taxonomy: Taxonomy) throws(DiagnosticError) -> CompiledTaxonomy {
    var compiler = TaxonomyCompiler(taxonomy)
    return try compiler.compile()
  }

  private init(_ taxonomy: Taxonomy) { self.taxonomy = taxonomy }

  private mutating func compile() throws(DiagnosticError) -> CompiledTaxonomy {
    for (number, topic) in taxonomy.topics.enumerated() {
      for phrase in topic.phrases { add(phrase.text, topic: number, .evidence, phrase.weight) }
      for phrase in topic.excluded { add(phrase, topic: number, .exclusion, 0) }
      for phrase in topic.required { add(phrase, topic: number, .requirement, 0) }
    }
    inheritPrefixes()
    var builder = GazetteerBuilder(comparison: .keys)
    for (number, sequence) in sequences.enumerated() {
      builder.beginEntry(label: "PHRASE")
      builder.add(texts[number], keys: sequence)
    }
    let parents = taxonomy.topics.map { topic in
      taxonomy.topics.firstIndex { $0.id == topic.parent } ?? -1
    }
    return CompiledTaxonomy(
      topics: taxonomy.topics,
      gazetteer: try Gazetteer(image: builder.build()),
      openings: KeyFilter(sequences.compactMap(\.first)), postings: postings,
      weights: weights, topicOfPhrase: topicOfPhrase, parents: parents,
      childrenFirst: Self.childrenFirst(parents))
  }

  private mutating func add(
    _ text: String, topic: Int, _ role: CompiledTaxonomy.Role, _ weight: Double
  ) {
    let keys = Self.keys(text)
    guard !keys.isEmpty else { return }
    let number = numbers[keys] ?? sequences.count
    if number == sequences.count {
      numbers[keys] = number
      sequences.append(keys)
      texts.append(text)
      postings.append([])
    }
    let topicNumber = Int32(truncatingIfNeeded: topic)
    if let same = postings[number].first(where: { $0.topic == topicNumber && $0.role == role }) {
      weights[Int(same.phrase)] = max(weights[Int(same.phrase)], weight)
      return
    }
    postings[number].append(
      CompiledTaxonomy.Posting(
        topic: topicNumber, phrase: Int32(truncatingIfNeeded: weights.count),
        length: Int32(truncatingIfNeeded: keys.count), role: role))
    weights.append(weight)
    topicOfPhrase.append(topicNumber)
  }

  /// The stems of a phrase.
  static func keys(_ text: String) -> [UInt64] {
    let bytes = Array(text.utf8)
    let table = Tokenizer().tokenize(bytes, in: [Paragraph(span: TextSpan(0..<bytes.count))])
    var words = PhraseTokens()
    words.read(bytes, table, 0..<table.count)
    return words.keys.filter { $0 != PhraseTokens.barrier }
  }

  /// Adds to each phrase what the shorter ones that begin it say of other topics: the longest match hides them.
  private mutating func inheritPrefixes() {
    let own = postings
    for number in sequences.indices where sequences[number].count > 1 {
      var topics = Set(own[number].map(\.topic))
      for length in (1..<sequences[number].count).reversed() {
        guard let prefix = numbers[Array(sequences[number].prefix(length))] else { continue }
        let inherited = own[prefix].filter { !topics.contains($0.topic) }
        postings[number] += inherited
        topics.formUnion(inherited.map(\.topic))
      }
    }
  }

  private static func childrenFirst(_ parents: [Int]) -> [Int] {
    var depths = [Int](repeating: 0, count: parents.count)
    for topic in parents.indices {
      var above = parents[topic]
      // A circle of parents ends after as many steps as there are topics.
      while above >= 0, depths[topic] <= parents.count {
        depths[topic] += 1
        above = parents[above]
      }
    }
    return parents.indices.sorted { depths[$0] != depths[$1] ? depths[$0] > depths[$1] : $0 < $1 }
  }
}
