/// Declared topics and the weighted phrases that speak for them.
///
/// ```swift
/// Taxonomy(name: "example", topics: [
///   Taxonomy.Topic(id: "asylum", label: "Asylum", phrases: [Taxonomy.Phrase("asylum seeker", weight: 1)])
/// ])
/// ```
public struct Taxonomy: Sendable, Equatable {
  /// A phrase and how much it says.
  public struct Phrase: Sendable, Equatable {
    /// The words, as one would write them.
    public var text: String
    /// How much one occurrence says: 1 is enough for a short text.
    public var weight: Double

    /// A phrase.
    public init(_ text: String, weight: Double) {
      self.text = text
      self.weight = weight
    }
  }

  /// A topic.
  public struct Topic: Sendable, Equatable {
    /// The identifier, unique in its taxonomy.
    public var id: String
    /// The name for people.
    public var label: String
    /// The identifier of the topic above it.
    public var parent: String?
    /// What belongs to it.
    public var summary: String
    /// What speaks for it.
    public var phrases: [Phrase]
    /// Phrases whose words speak for it no longer: `labour party` for labour.
    public var excluded: [String]
    /// At least one of these has to stand in the document; none if empty.
    public var required: [String]
    /// The least evidence, the sum of weights, below which it is not given.
    public var minimumEvidence: Double

    /// A topic.
    public init(
      id: String, label: String, parent: String? = nil, summary: String = "",
      phrases: [Phrase] = [], excluded: [String] = [], required: [String] = [],
      minimumEvidence: Double = 0
    ) {
      self.id = id
      self.label = label
      self.parent = parent
      self.summary = summary
      self.phrases = phrases
      self.excluded = excluded
      self.required = required
      self.minimumEvidence = minimumEvidence
    }
  }

  /// Its name.
  public var name: String
  /// The topics in the order of the file.
  public var topics: [Topic]

  /// A taxonomy.
  public init(name: String, topics: [Topic]) {
    self.name = name
    self.topics = topics
  }
}
