import WinnowCore

/// Finds paragraphs that an earlier one of the same document holds, and titles repeated at the head of their teasers.
struct Containment: Sendable {
  typealias Repetition = RepetitionEdits.Repetition

  static let rule = "near-containment"
  /// The fewest words of a title that counts as repeated.
  private static let titleWords = 2
  /// The least share of a paragraph's shingles that the earlier one must hold.
  let threshold: Double

  /// What is repeated in `document`, in text order; O(words).
  func find(in document: Document, _ minimumLength: Int, _ form: ComparisonForm) -> [Repetition] {
    let text = document.text
    let paragraphs = document.paragraphs
    var seen = Seen(threshold: threshold)
    var found: [Repetition] = []
    /// The words of the paragraph before, if that stays.
    var title: [Word] = []
    for number in paragraphs.indices {
      let span = paragraphs[number].span
      let words = Self.words(text.span, span.range, form)
      if let end = Self.headEnd(words, repeating: title) {
        let head = TextSpan(start: Int(span.start), end: end)
        found.append(Self.repetition(head, number, isWhole: false, of: number - 1, document))
      } else if UTF8Scanner.codePointCount(text.span, in: span.range) >= minimumLength,
        let holder = seen.add(text.span.extracting(span.range), number, form),
        paragraphs[number].zone != .title, paragraphs[number].zone != .heading
      {
        found.append(Self.repetition(span, number, isWhole: true, of: holder, document))
        title = []
        continue
      }
      title = words
    }
    return found
  }

  private static func repetition(
    _ span: TextSpan, _ number: Int, isWhole: Bool, of original: Int, _ document: Document
  ) -> Repetition {
    Repetition(
      span: span, paragraph: number, isWhole: isWhole, rule: rule,
      detail: document.id + "#" + String(original))
  }
}

// MARK: - Titles at the head of teasers

extension Containment {
  private struct Word {
    var start: Int
    var hash: UInt64
  }

  /// The words between white space, by the hashes of their comparison forms.
  private static func words(
    _ text: Span<UInt8>, _ range: Range<Int>, _ form: ComparisonForm
  ) -> [Word] {
    var words: [Word] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      while index < range.upperBound && text[index] > 0x20 { index += 1 }
      if index > start {
        let word = form.apply(text.extracting(start..<index))
        words.append(Word(start: start, hash: TokenHash.value(word.span)))
      } else {
        index += 1
      }
    }
    return words
  }

  /// Where the paragraph goes on after the title that stands at its head, once or more; nil if it does not.
  private static func headEnd(_ words: [Word], repeating title: [Word]) -> Int? {
    guard title.count >= titleWords else { return nil }
    var position = 0
    while words.count - position > title.count
      && title.indices.allSatisfy({ words[position + $0].hash == title[$0].hash })
    {
      position += title.count
    }
    return position > 0 ? words[position].start : nil
  }
}

// MARK: - Paragraphs within earlier ones

/// The shingles of the paragraphs before, each with the first paragraph that has it.
private struct Seen {
  let threshold: Double
  private var owners: [UInt64: Int] = [:]
  private var numbers: [Int: [UInt64]] = [:]

  init(threshold: Double) { self.threshold = threshold }

  /// Adds a paragraph; gives the earlier one that holds it.
  mutating func add(_ paragraph: Span<UInt8>, _ number: Int, _ form: ComparisonForm) -> Int? {
    let bytes = form.apply(paragraph)
    let shingles = Shingles.hashes(ofWords: Shingles.words(bytes.span))
    let own = Shingles.numbers(bytes.span)
    var votes: [Int: Int] = [:]
    for shingle in shingles { if let owner = owners[shingle] { votes[owner, default: 0] += 1 } }
    let best = votes.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
    if let best, Double(best.value) >= threshold * Double(shingles.count),
      Self.isSubsequence(own, of: numbers[best.key] ?? [])
    {
      return best.key
    }
    for shingle in shingles where owners[shingle] == nil { owners[shingle] = number }
    numbers[number] = own
    return nil
  }

  private static func isSubsequence(_ part: [UInt64], of whole: [UInt64]) -> Bool {
    var position = 0
    for number in whole where position < part.count && part[position] == number { position += 1 }
    return position == part.count
  }
}
