import WinnowFormats
import Glibc
import WinnowCore
import WinnowExtraction
import WinnowResources

/// The phrases of one to three words in some texts, each with the number of texts that have it.
struct PhraseCounts {
  /// A phrase as it is compared.
  typealias Phrase = [UInt64]

  /// In how many texts each phrase is.
  private(set) var texts: [Phrase: Int] = [:]
  /// How often each way of writing a phrase was met.
  private var spellings: [Phrase: [String: Int]] = [:]
  private let functionWords: Set<UInt64>

  /// The longest phrases, in words.
  static let maximumLength = 3

  init(functionWords: Set<UInt64>) { self.functionWords = functionWords }

  /// The built-in English function words, as they are compared.
  static func functionWords() throws(RunFailure) -> Set<UInt64> {
    do {
      let file = try Resources.map("topics/function-words-en.txt").array()
      let lines = String(decoding: file, as: UTF8.self).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
      return Set(PhraseWords(lines.joined(separator: " ")).keys)
    } catch {
      throw RunFailure(.resource, error)
    }
  }

  /// Counts the phrases of a text and returns them.
  @discardableResult
  mutating func add(_ text: String) -> Set<Phrase> {
    let words = PhraseWords(text)
    let bytes = Array(text.utf8)
    var found: Set<Phrase> = []
    for start in words.keys.indices where isContent(words, start, bytes) {
      for end in start..<min(start + Self.maximumLength, words.keys.count) {
        if words.keys[end] == PhraseWords.barrier { break }
        guard isContent(words, end, bytes) else { continue }
        let phrase = Array(words.keys[start...end])
        let span = Int(words.spans[start].start)..<Int(words.spans[end].end)
        note(String(decoding: bytes[span], as: UTF8.self), phrase)
        found.insert(phrase)
      }
    }
    for phrase in found { texts[phrase, default: 0] += 1 }
    return found
  }

  /// True for words that may begin or end a phrase: no marks, numbers, single letters or function words.
  private func isContent(_ words: PhraseWords, _ index: Int, _ bytes: [UInt8]) -> Bool {
    let key = words.keys[index]
    guard key != PhraseWords.barrier, !functionWords.contains(key) else { return false }
    let span = words.spans[index]
    guard span.end - span.start > 1 else { return false }
    return bytes[Int(span.start)..<Int(span.end)].contains { $0 | 0x20 >= 0x61 }
  }

  private mutating func note(_ spelling: String, _ phrase: Phrase) {
    let line = spelling.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    spellings[phrase, default: [:]][line, default: 0] += 1
  }

  /// The most frequent way of writing a phrase; in small letters if it is ever written so.
  func spelling(_ phrase: Phrase) -> String {
    let all = spellings[phrase] ?? [:]
    let small = all.filter { $0.key == $0.key.lowercased() }
    return (small.isEmpty ? all : small).max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }
}

/// How much more a phrase belongs to some texts than to others: log-odds with an informative Dirichlet prior.
///
/// Monroe, Colaresi and Quinn, "Fightin' Words" (Political Analysis 2008), equations 16 and 22: the prior is what all
/// texts say together. Texts are counted, not occurrences, so that one text with many does not decide.
struct LogOdds {
  /// The number of texts in the slice.
  let sliceCount: Int
  /// The number of the others.
  let restCount: Int
  /// How many texts the prior is worth.
  let priorSize: Double

  /// The prior is worth as many texts as there are, if nothing else is said.
  init(sliceCount: Int, restCount: Int, priorSize: Double? = nil) {
    self.sliceCount = sliceCount
    self.restCount = restCount
    self.priorSize = priorSize ?? Double(sliceCount + restCount)
  }

  /// How many times the odds of a phrase are higher in the slice, as a logarithm.
  func ratio(slice: Int, rest: Int) -> Double { parts(slice, rest).difference }

  /// The z-score of a phrase that `slice` texts of the slice have and `rest` of the others.
  func score(slice: Int, rest: Int) -> Double {
    let (difference, variance) = parts(slice, rest)
    return difference / variance.squareRoot()
  }

  private func parts(_ slice: Int, _ rest: Int) -> (difference: Double, variance: Double) {
    let all = Double(sliceCount + restCount)
    let prior = max(0.01, priorSize * Double(slice + rest) / all)
    func odds(_ count: Int, _ total: Int) -> Double {
      let share = Double(count) + prior
      return log(share / (Double(total) + priorSize - share))
    }
    let variance = 1 / (Double(slice) + prior) + 1 / (Double(rest) + prior)
    return (odds(slice, sliceCount) - odds(rest, restCount), variance)
  }
}
