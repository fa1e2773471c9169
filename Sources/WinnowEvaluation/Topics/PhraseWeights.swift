import Glibc
import WinnowExtraction

/// The phrases that speak for a topic, and how much each says.
///
/// A linear model over log-odds (Wang and Manning, "Baselines and Bigrams", ACL 2012): each phrase counts its log-odds, times a
/// weight that a logistic regression with a quadratic penalty fits. Weights are from 0 upwards, because a taxonomy has no
/// phrase that speaks against a topic. No step is random.
struct PhraseWeights {
  /// A text as the model sees it.
  struct Example {
    var phrases: Set<PhraseCounts.Phrase>
    var keys: [UInt64]
    var isPositive: Bool
  }

  /// The least number of a topic's texts that have a phrase.
  private static let leastTexts = 2
  /// The least z-score of a phrase.
  private static let leastScore = 0.5
  private static let penalty = 0.01
  private static let stepCount = 200
  private static let rate = 0.5

  /// The phrases with their weights.
  private(set) var phrases: [(phrase: PhraseCounts.Phrase, weight: Double)] = []
  private let matcher: PhraseMatcher

  /// Learns from texts, at most `limit` phrases; O(texts × phrases in them × steps).
  init(_ examples: [Example], limit: Int) {
    let candidates = Self.candidates(examples, limit: limit)
    matcher = PhraseMatcher(candidates.map(\.phrase))
    let features = examples.map { matcher.features($0.keys) }
    let fitted = Self.fit(
      features, examples.map(\.isPositive), scales: candidates.map(\.ratio))
    phrases = zip(candidates, fitted).map { ($0.phrase, $0.ratio * $1) }
  }

  /// The sum of what the phrases of a text say.
  func score(_ keys: [UInt64]) -> Double {
    matcher.features(keys).reduce(0) { $0 + phrases[$1.phrase].weight * $1.value }
  }

  /// The phrases that belong more to the texts of the topic, with their log-odds; by z-score.
  private static func candidates(_ examples: [Example], limit: Int)
    -> [(phrase: PhraseCounts.Phrase, ratio: Double)]
  {
    var inTopic: [PhraseCounts.Phrase: Int] = [:]
    for example in examples where example.isPositive {
      for phrase in example.phrases { inTopic[phrase, default: 0] += 1 }
    }
    inTopic = inTopic.filter { $0.value >= leastTexts }
    var beside: [PhraseCounts.Phrase: Int] = [:]
    for example in examples where !example.isPositive {
      for phrase in example.phrases where inTopic[phrase] != nil {
        beside[phrase, default: 0] += 1
      }
    }
    let positives = examples.count { $0.isPositive }
    let odds = LogOdds(sliceCount: positives, restCount: examples.count - positives)
    let scored = inTopic.map { phrase, count in
      let rest = beside[phrase] ?? 0
      return (
        phrase: phrase, score: odds.score(slice: count, rest: rest),
        ratio: odds.ratio(slice: count, rest: rest)
      )
    }
    let sorted = scored.filter { $0.score > leastScore }.sorted {
      $0.score != $1.score
        ? $0.score > $1.score : $0.phrase.lexicographicallyPrecedes($1.phrase)
    }
    return sorted.prefix(limit).map { ($0.phrase, $0.ratio) }
  }

  private static func fit(
    _ features: [[(phrase: Int, value: Double)]], _ isPositive: [Bool], scales: [Double]
  ) -> [Double] {
    let positives = isPositive.count { $0 }
    let share = (
      positive: 0.5 / Double(max(1, positives)),
      negative: 0.5 / Double(max(1, features.count - positives))
    )
    var weights = [Double](repeating: 1, count: scales.count)
    var speed = [Double](repeating: 0, count: scales.count)
    var bias = 1.0
    var biasSpeed = 0.0
    for _ in 0..<stepCount {
      // The weights are drawn to 1, where the model is that of the log-odds alone.
      var gradient = weights.map { penalty * ($0 - 1) }
      var biasGradient = 0.0
      for (row, isPositive) in zip(features, isPositive) {
        let score = row.reduce(-bias) { $0 + weights[$1.phrase] * scales[$1.phrase] * $1.value }
        let probability = 1 / (1 + exp(-score))
        let error = isPositive ? (probability - 1) * share.positive : probability * share.negative
        for item in row { gradient[item.phrase] += error * scales[item.phrase] * item.value }
        biasGradient -= error
      }
      for index in weights.indices {
        speed[index] = 0.9 * speed[index] - rate * gradient[index]
        weights[index] = max(0, weights[index] + speed[index])
      }
      biasSpeed = 0.9 * biasSpeed - rate * biasGradient
      bias += biasSpeed
    }
    return weights
  }
}

/// The score from which on a text has a topic.
enum TopicThreshold {
  private static let foldCount = 10

  /// The threshold that parts best, by F1, the scores of texts that the model had not seen: ten folds, dealt in the order of
  /// the file.
  static func fit(_ examples: [PhraseWeights.Example], limit: Int) -> Double {
    var scores: [(score: Double, isPositive: Bool)] = []
    var position = [0, 0]
    let folds = examples.map { example in
      let kind = example.isPositive ? 0 : 1
      position[kind] += 1
      return position[kind] % foldCount
    }
    for fold in 0..<foldCount {
      let known = zip(examples, folds).filter { $0.1 != fold }.map(\.0)
      let model = PhraseWeights(known, limit: limit)
      for (example, own) in zip(examples, folds) where own == fold {
        scores.append((model.score(example.keys), example.isPositive))
      }
    }
    return best(scores)
  }

  private static func best(_ scores: [(score: Double, isPositive: Bool)]) -> Double {
    let sorted = scores.filter { $0.score > 0 }.sorted { $0.score > $1.score }
    let positives = scores.count { $0.isPositive }
    var best = (f1: 0.0, threshold: sorted.first?.score ?? 1)
    var right = 0
    for (index, item) in sorted.enumerated() {
      if item.isPositive { right += 1 }
      let f1 = Ratio.f1(credit: Double(right), found: index + 1, gold: positives)
      let next = index + 1 < sorted.count ? sorted[index + 1].score : item.score
      if f1 > best.f1, next < item.score || index + 1 == sorted.count {
        best = (f1, (item.score + next) / 2)
      }
    }
    return best.threshold
  }
}

/// Finds phrases as the tagger finds those of a topic: the longest first, none within another.
struct PhraseMatcher {
  private var numbers: [PhraseCounts.Phrase: Int] = [:]
  private let openings: Set<UInt64>

  init(_ phrases: [PhraseCounts.Phrase]) {
    for (number, phrase) in phrases.enumerated() { numbers[phrase] = number }
    openings = Set(phrases.compactMap(\.first))
  }

  /// What each phrase adds to the score of a text for a weight of 1: 1 + ln occurrences, divided by the square root of the
  /// length in hundreds of words.
  func features(_ keys: [UInt64]) -> [(phrase: Int, value: Double)] {
    var occurrences: [Int: Int] = [:]
    var index = 0
    while index < keys.count {
      var length = 1
      if openings.contains(keys[index]), let match = longest(keys, index) {
        occurrences[match.number, default: 0] += 1
        length = match.length
      }
      index += length
    }
    let wordCount = keys.count { $0 != PhraseWords.barrier }
    let scale = max(1, Double(wordCount) / 100).squareRoot()
    return occurrences.sorted { $0.key < $1.key }.map { phrase, count in
      (phrase, (1 + log(Double(count))) / scale)
    }
  }

  private func longest(_ keys: [UInt64], _ start: Int) -> (number: Int, length: Int)? {
    for length in (1...min(PhraseCounts.maximumLength, keys.count - start)).reversed() {
      if let number = numbers[Array(keys[start..<start + length])] { return (number, length) }
    }
    return nil
  }
}
