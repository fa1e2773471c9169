import Glibc
import WinnowCore

/// Collects the evidence of one document.
struct TopicScan {
  private struct Hit {
    var phrase: Int32
    var topic: Int32
    var first: Int32
    var last: Int32
  }

  /// How many phrases speak for a topic of a page, to make room for.
  private static let usualEvidence = 16

  private let taxonomy: CompiledTaxonomy
  private var hits: [Hit] = []
  /// Occurrences by phrase.
  private var counts: [Int32]
  /// The phrases that occur, each once.
  private var phrases: [Int32] = []
  private var isRequirementMet: [Bool]
  /// By topic: the key before which its words are spoken for.
  private var taken: [Int]
  /// The keys of the paragraph with which a phrase may begin.
  private var openings: [UInt32] = []

  init(_ taxonomy: CompiledTaxonomy) {
    self.taxonomy = taxonomy
    counts = [Int32](repeating: 0, count: taxonomy.weights.count)
    isRequirementMet = taxonomy.isUnconditional
    taken = [Int](repeating: 0, count: taxonomy.topics.count)
  }

  /// Reads the words of a paragraph, which several taxonomies share, as they do `scan`.
  mutating func read(
    _ words: PhraseTokens, _ tokens: UnmanagedTokens, scan: inout GazetteerScan
  ) {
    for topic in taken.indices { taken[topic] = 0 }
    let keys = words.keys
    taxonomy.openings.list(keys, into: &openings)
    let (openings, gazetteer) = (openings, taxonomy.gazetteer)
    let (postings, postingStarts) = (taxonomy.postings, taxonomy.postingStarts)
    for opening in openings {
      let index = Int(opening)
      guard keys[index] != PhraseTokens.barrier,
        gazetteer.findLongest(
          at: index, in: tokens, limit: keys.count, keys: keys.unmanaged, scan: &scan) > 0,
        !scan.names.isEmpty
      else { continue }
      let sequence = scan.names[0]
      for number in postingStarts[sequence]..<postingStarts[sequence + 1] {
        take(postings[number], at: index, words)
      }
    }
  }

  private mutating func take(
    _ posting: CompiledTaxonomy.Posting, at index: Int, _ words: PhraseTokens
  ) {
    let topic = Int(posting.topic)
    switch posting.role {
    case .requirement: isRequirementMet[topic] = true
    case .exclusion: taken[topic] = max(taken[topic], index + Int(posting.length))
    case .evidence:
      guard index >= taken[topic] else { return }
      taken[topic] = index + Int(posting.length)
      if counts[Int(posting.phrase)] == 0 { phrases.append(posting.phrase) }
      counts[Int(posting.phrase)] += 1
      hits.append(
        Hit(
          phrase: posting.phrase, topic: posting.topic, first: words.tokens[index],
          last: words.tokens[index + Int(posting.length) - 1]))
    }
  }

  /// The topics that reach `minimumScore` among `wordCount` words, in the order of the taxonomy.
  ///
  /// A phrase that occurs n times gives its weight times 1 + ln n. The sum is divided by the square root of the length in
  /// hundreds of words, from one hundred on, and becomes a score of 1 − 2^−evidence: 0.5 for evidence of 1.
  mutating func tags(_ tokens: TokenTable, wordCount: Int, minimumScore: Double) -> [TopicTag] {
    let evidence = evidenceByTopic()
    let length = max(1, Double(wordCount) / 100).squareRoot()
    var tags: [TopicTag] = []
    for topic in taxonomy.topics.indices where evidence[topic] > 0 {
      let score = 1 - exp2(-evidence[topic] / length)
      guard score >= minimumScore, evidence[topic] >= taxonomy.topics[topic].minimumEvidence,
        isRequirementMet[topic]
      else { continue }
      tags.append(
        TopicTag(
          id: taxonomy.topics[topic].id, label: taxonomy.topics[topic].label,
          score: (score * 10_000).rounded() / 10_000, evidence: spans(of: topic, tokens)))
    }
    return tags
  }

  /// The sum of weights by topic; parents have that of their children, too.
  private mutating func evidenceByTopic() -> [Double] {
    var evidence = [Double](repeating: 0, count: taxonomy.topics.count)
    // In the order of the taxonomy, so that sums come out the same wherever the phrases stand.
    phrases.sort()
    for number in phrases {
      let phrase = Int(number)
      evidence[Int(taxonomy.topicOfPhrase[phrase])] +=
        taxonomy.weights[phrase] * (1 + log(Double(counts[phrase])))
    }
    for topic in taxonomy.childrenFirst where taxonomy.parents[topic] >= 0 {
      evidence[taxonomy.parents[topic]] += isRequirementMet[topic] ? evidence[topic] : 0
    }
    return evidence
  }

  /// The phrases that speak for a topic or for those below it, in text order, not overlapping.
  private func spans(of topic: Int, _ tokens: TokenTable) -> [TopicTag.Evidence] {
    let (weights, parents) = (taxonomy.weights, taxonomy.parents)
    var found: [TopicTag.Evidence] = []
    found.reserveCapacity(min(hits.count, Self.usualEvidence))
    var last: TopicTag.Evidence?
    let isParent = taxonomy.isParent[topic]
    for hit in hits {
      guard hit.topic == topic || isParent && Self.isBelow(Int(hit.topic), topic, parents) else {
        continue
      }
      let span = tokens.span(Int(hit.first)..<Int(hit.last) + 1)
      let evidence = TopicTag.Evidence(span: span, weight: weights[Int(hit.phrase)])
      if let held = last, held.span.overlaps(span) {
        if evidence.weight < held.weight { continue }
        if evidence.weight == held.weight && span.count <= held.span.count { continue }
      } else if let held = last {
        found.append(held)
      }
      last = evidence
    }
    if let last { found.append(last) }
    return found
  }

  private static func isBelow(_ topic: Int, _ ancestor: Int, _ parents: [Int]) -> Bool {
    var topic = topic
    // A circle of parents ends after as many steps as there are topics.
    for _ in 0...parents.count {
      if topic == ancestor { return true }
      if topic < 0 { return false }
      topic = parents[topic]
    }
    return false
  }
}
