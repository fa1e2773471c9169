import WinnowCore

/// What the line breaks of a text have in common, from which follows whether its lines were wrapped.
///
/// Wrapped prose fills its lines: the next line's first word would not have fitted, breaks fall anywhere in a sentence,
/// and few of them behind a mark. Verse, lists, addresses, tables and code fail one test or another.
struct LineStatistics {
  private var breaks = 0
  private var widths: [Int] = []
  private var words = 0
  private var flowing = 0
  private var marked = 0
  private var functionWords = 0
  private var items = 0
  /// Breaks inside a sentence before a capital: every line of most verse has one.
  private var capitals = 0
  private var hyphens = 0
  private var pairs: [(width: Int, next: Int)] = []
  private var short: [(width: Int, endsSentence: Bool)] = []
  /// Width that nine lines of ten do not pass.
  private(set) var fullWidth = 0

  /// The statistics of the lines of some blocks.
  init(_ text: Span<UInt8>, _ blocks: [[TextLine]], functionWords list: PhraseSet) {
    for lines in blocks {
      for line in lines { words += Self.wordCount(text, line.span) }
      for (line, next) in zip(lines, lines.dropFirst()) {
        breaks += 1
        widths.append(line.width)
        pairs.append((line.width, next.firstWord))
        if line.ending != .sentence, next.opening == .small { flowing += 1 }
        if line.ending != .sentence, next.opening == .capital { capitals += 1 }
        if line.ending == .hyphen, next.opening == .small { hyphens += 1 }
        if line.ending == .sentence || line.ending == .clause { marked += 1 }
        if next.opening == .item { items += 1 }
        if Self.endsInFunctionWord(text, line.span, list) { functionWords += 1 }
        short.append((line.width, line.ending == .sentence))
      }
    }
    widths.sort()
    if !widths.isEmpty { fullWidth = widths[widths.count * 9 / 10] }
    lineCount = blocks.reduce(0) { $0 + $1.count }
  }

  private let lineCount: Int

  /// True if the lines were wrapped to a width.
  var isWrapped: Bool {
    let least = hyphens > 0 ? Self.narrowColumn : Self.column
    guard breaks > 0, fullWidth >= least, fullWidth <= 240, words * 2 >= lineCount * 7 else {
      return false
    }
    let filled = pairs.count { $0.width + 1 + $0.next > fullWidth * 85 / 100 }
    func share(_ part: Int) -> Int { part * 100 / breaks }
    guard share(items) <= 40, share(marked) <= 45 else { return false }
    // Lines that begin with capitals are verse, unless they are wide and full: nouns of German.
    let isWide = fullWidth >= 60 && share(filled) >= 80 && flowing > 0
    guard share(capitals) < 50 || flowing >= capitals || isWide else { return false }
    if breaks < 3 {
      let isFull = fullWidth >= 60 && filled == breaks && flowing * 2 >= breaks
      return isFull || flowing == breaks && hyphens > 0
    }
    if share(filled) >= 60 && share(flowing) >= 25 { return true }
    return share(filled) >= 40 && share(flowing) >= 40 && share(functionWords) >= 5
  }

  /// Lines of prose are at least as long; those of columns with broken words may be shorter.
  private static let column = 40
  private static let narrowColumn = 20

  /// True if a short line that ends a sentence ends its paragraph too.
  ///
  /// Not so where the text has short lines for other reasons, as text has that was taken from a page with links.
  var shortLinesEndParagraphs: Bool {
    let few = short.filter { $0.width < fullWidth * 6 / 10 }
    let ending = few.count { $0.endsSentence }
    return ending * 10 >= few.count * 8
  }

  private static func wordCount(_ text: Span<UInt8>, _ span: TextSpan) -> Int {
    var count = 1
    for index in span.range where text[index] == 0x20 { count += 1 }
    return count
  }

  private static func endsInFunctionWord(
    _ text: Span<UInt8>, _ span: TextSpan, _ list: PhraseSet
  ) -> Bool {
    let start = ASCII.wordStart(text, before: Int(span.end))
    return start < span.end && list.contains(text, max(start, Int(span.start))..<Int(span.end))
  }
}
