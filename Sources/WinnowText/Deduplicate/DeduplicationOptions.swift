public import WinnowCore

extension Deduplication {
  /// The options of the stage, by which their values are read.
  public enum Options {
    /// What paragraphs are compared with.
    public enum Scope: String, Sendable, CaseIterable {
      case corpus, document
    }

    /// What becomes of repeated paragraphs.
    public enum Action: String, Sendable, CaseIterable {
      case drop, mark
    }

    /// How near-duplicates are looked for.
    public enum Method: String, Sendable, CaseIterable {
      case containment, minhash
    }

    /// What paragraphs are compared with.
    public static let scope = OptionKey.choice(
      "scope", "compare with all documents before, or within each document", default: Scope.corpus)
    /// What becomes of repeated paragraphs.
    public static let action = OptionKey.choice(
      "action", "drop repeated paragraphs, or only mark them in the ledger", default: Action.drop)
    /// Code points below which a paragraph is never compared.
    public static let minimumLength = OptionKey.integer(
      "min_length", "code points below which a paragraph is never compared", in: 1...1_000_000,
      default: 60)
    /// How near-duplicates are looked for; an option of `near`.
    public static let method = OptionKey.choice(
      "method",
      "containment (in an earlier paragraph of the document, or a title at the head of its teaser) or minhash",
      default: Method.minhash)
    /// How like near-duplicates are; an option of `near`.
    public static let threshold = OptionKey.number(
      "threshold", "the share of five-word runs that two paragraphs have in common", in: 0.5...1,
      default: 0.8)
    /// How near-duplicates are looked for, if they are.
    public static let near = OptionKey.mapping(
      "near", "look for near-duplicates too", [method, threshold])
    /// Megabytes that the memory of earlier paragraphs may take.
    public static let memoryLimit = OptionKey<Int?>.integer(
      "memory_limit",
      "megabytes that the memory of earlier paragraphs may take, some 34 bytes each; the run stops beyond it",
      in: 1...1_000_000)
    /// The part of all paragraphs that is compared, such as 1/4.
    public static let shard = OptionKey<String?>.string(
      "shard",
      "compare only a part of all paragraphs, such as 1/4; then 2/4 to 4/4, each over what the run before wrote"
    )

    static let all: [any DeclaredOption] = [scope, action, minimumLength, near, memoryLimit, shard]
  }
}
