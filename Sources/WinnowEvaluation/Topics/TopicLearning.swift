import Glibc
public import WinnowCore
import WinnowExtraction
import WinnowFormats

/// Makes a taxonomy of labelled texts: a file of phrases and weights that people can read and correct.
///
/// ```swift
/// let learned = try TopicLearning(path: "labelled.jsonl", phraseLimit: 60)
/// learned.yaml(name: "mine")
/// ```
public struct TopicLearning {
  /// A phrase of a topic.
  struct Phrase: Sendable {
    var text: String
    var weight: Double
  }

  /// The topics with their phrases, the heaviest first.
  private(set) var topics: [(id: String, phrases: [Phrase])] = []
  /// The number of texts it was made of.
  public private(set) var textCount = 0

  /// Learns from the texts of a file, at most `phraseLimit` phrases a topic; O(texts × words).
  public init(path: String, phraseLimit: Int) throws(RunFailure) {
    let texts = try LabelledTexts(path: path)
    textCount = texts.items.count
    var counts = PhraseCounts(functionWords: try PhraseCounts.functionWords())
    let phrases = texts.items.map { counts.add($0.text) }
    let words = texts.items.map { PhraseWords($0.text).keys }
    for topic in texts.topics {
      let examples = texts.items.indices.map { index in
        PhraseWeights.Example(
          phrases: phrases[index], keys: words[index],
          isPositive: texts.items[index].topics.contains(topic))
      }
      let weights = PhraseWeights(examples, limit: phraseLimit)
      let threshold = TopicThreshold.fit(examples, limit: phraseLimit)
      topics.append((topic, Self.phrases(weights, threshold, counts)))
    }
  }

  private static func phrases(
    _ weights: PhraseWeights, _ threshold: Double, _ counts: PhraseCounts
  ) -> [Phrase] {
    let all = weights.phrases.map { phrase, weight in
      Phrase(
        text: counts.spelling(phrase), weight: (min(10, weight / threshold) * 100).rounded() / 100)
    }
    return all.filter { $0.weight > 0 }.sorted {
      $0.weight != $1.weight ? $0.weight > $1.weight : $0.text < $1.text
    }
  }

  /// The taxonomy file, with the phrases of each weight on a line.
  public func yaml(name: String) -> String {
    var out =
      "# Learned from \(textCount) labelled texts by winnow topics learn: read it, and correct it.\n"
    out += "version: 1\nname: \(Self.quoted(name))\ntopics:\n"
    for topic in topics where !topic.phrases.isEmpty {
      out += "  - id: \(Self.quoted(topic.id))\n    label: \(Self.quoted(topic.id))\n    phrases:\n"
      let weights = Dictionary(grouping: topic.phrases, by: \.weight)
      for (weight, phrases) in weights.sorted(by: { $0.key > $1.key }) {
        let list = phrases.map { Self.quoted($0.text) }.joined(separator: ", ")
        out += "      \(Digits.decimal(weight, places: 2)): [\(list)]\n"
      }
    }
    return out
  }

  /// The topics for which no phrase was found.
  public var emptyTopics: [String] { topics.filter(\.phrases.isEmpty).map(\.id) }

  /// A double-quoted scalar (YAML 1.2, 7.3.1), which JSON strings are.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || $0 == " ")
    }
    let isWord = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(
      text.lowercased())
    guard !isPlain || isWord || text.isEmpty else { return text }
    return String(decoding: JSONValue.string(text).lineBytes.dropLast(), as: UTF8.self)
  }
}
