import WinnowCore

/// Footnote marks in the text of a page and the notes at its end.
///
/// A number is a mark only if the same number stands once more on the page, before a capital letter, where the notes
/// begin; so `1 million`, `p. 8` and `SEE 2020` stay. Where a mark was lost the note stays with the others behind the
/// first.
struct Footnotes {
  /// The notes of one page.
  struct Notes {
    /// The marks in the text, each with the space before it.
    var marks: [TextSpan]
    /// The notes, to the end of the page.
    var bodies: TextSpan
  }

  private static let longestPage = 20_000
  /// A page with more numbers is a table.
  private static let mostNumbers = 400
  private let notCounted: PhraseSet
  /// The number of the last note so far.
  private var last = 0

  init(notCounted: PhraseSet) { self.notCounted = notCounted }

  /// A number that stands alone between spaces.
  private struct Number {
    var value: Int
    var span: TextSpan
    var opensNote: Bool
    var mayMark: Bool
  }

  /// The notes of a page whose text is `span`; pages must be given in order.
  mutating func notes(_ text: Span<UInt8>, _ span: TextSpan) -> Notes? {
    guard span.count <= Self.longestPage else { return nil }
    let numbers = numbers(text, span)
    guard numbers.count <= Self.mostNumbers else { return nil }
    var marks: [TextSpan] = []
    var start: Int?
    for (index, body) in numbers.enumerated() where body.opensNote {
      guard body.value > last, body.value <= last + 12,
        let mark = numbers[..<index].first(where: {
          $0.value == body.value && $0.mayMark
            && $0.span.end <= UInt32(start ?? Int(body.span.start))
        })
      else { continue }
      // The notes of a page come together: nothing but notes behind the first.
      if start == nil { start = Int(body.span.start) }
      marks.append(TextSpan(start: Int(mark.span.start) - 1, end: Int(mark.span.end)))
      last = body.value
    }
    guard let start, start > span.start else { return nil }
    return Notes(
      marks: marks.sorted(), bodies: TextSpan(start: start, end: Int(span.end)))
  }

  private func numbers(_ text: Span<UInt8>, _ span: TextSpan) -> [Number] {
    var found: [Number] = []
    var index = Int(span.start) + 1
    while index < span.end {
      guard text[index - 1] == 0x20, ASCII.isDigit(text[index]), text[index] != 0x30 else {
        index += 1
        continue
      }
      var end = index
      var value = 0
      while end < span.end, ASCII.isDigit(text[end]), end - index < 4 {
        value = value * 10 + Int(text[end] - 0x30)
        end += 1
      }
      if end - index <= 3, end + 1 < span.end, text[end] == 0x20 {
        found.append(
          Number(
            value: value, span: TextSpan(start: index, end: end),
            opensNote: opensNote(text, end + 1, Int(span.end)),
            mayMark: mayMark(text, index, end + 1)))
      }
      index = end
    }
    return found
  }

  /// True if a capital letter or a quotation mark follows.
  private func opensNote(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    let opening = LineLook.opening(text, index..<end)
    return opening == .capital || text[index] == 0x22 || text[index] == 0x68 && isLink(text, index)
  }

  private func isLink(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index + 4 < text.count && text[index + 1] == 0x74 && text[index + 2] == 0x74
      && text[index + 3] == 0x70
  }

  /// True if a word or a mark stands before, and no word that counts or numbers (`page 4`, `4 million`).
  private func mayMark(_ text: Span<UInt8>, _ index: Int, _ next: Int) -> Bool {
    guard index >= 2 else { return false }
    let wordEnd = index - 1
    let before = ASCII.wordStart(text, before: wordEnd)
    if before < wordEnd, notCounted.contains(text, before..<wordEnd) { return false }
    let after = next..<ASCII.wordEnd(text, from: next)
    return !notCounted.contains(text, after)
  }
}
