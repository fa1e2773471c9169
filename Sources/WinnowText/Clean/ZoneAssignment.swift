import WinnowCore

/// Gives titles, headings, captions and tables of contents their zones.
struct ZoneAssignment: Sendable {
  private static let longestTitle = 200
  private static let longestHeading = 120
  private static let mostHeadingWords = 14
  private let captions: Captions
  private let contents: PhraseSet

  init() throws(DiagnosticError) {
    captions = try Captions()
    contents = try PhraseSet("clean/contents-headings.txt")
  }

  /// Sets the zone of every paragraph that is `main` and something more; O(paragraphs).
  func assign(_ text: Span<UInt8>, _ paragraphs: inout [Paragraph]) {
    let prose = paragraphs.map { isProse(text, $0.span) }
    guard prose.contains(true) else { return }
    for index in paragraphs.indices where paragraphs[index].zone == .main {
      let span = paragraphs[index].span
      if isContents(text, span) {
        paragraphs[index].zone = .toc
      } else if prose[index] {
        let isBetween = index > 0 && index + 1 < paragraphs.count
        if isBetween, captions.isCaption(text, span) { paragraphs[index].zone = .caption }
      } else if isHeading(text, span) {
        let isFirst = isFirstContent(paragraphs, index)
        guard precedesProse(paragraphs, prose, index, within: isFirst ? 5 : 2) else { continue }
        paragraphs[index].zone = isFirst ? .title : .heading
      } else if index > 0, index + 1 < paragraphs.count, captions.isCaption(text, span) {
        paragraphs[index].zone = .caption
      }
    }
  }

  private func isProse(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    guard span.count >= 60 else { return false }
    return LineLook.ending(text, span.range) == .sentence || span.count > Self.longestTitle
  }

  private func isFirstContent(_ paragraphs: [Paragraph], _ index: Int) -> Bool {
    paragraphs[..<index].allSatisfy { !$0.zone.isContent }
  }

  /// True if prose comes among the next `limit` paragraphs, behind a date, a second heading and the like.
  private func precedesProse(
    _ paragraphs: [Paragraph], _ prose: [Bool], _ index: Int, within limit: Int
  ) -> Bool {
    var seen = 0
    for next in paragraphs.indices.dropFirst(index + 1) where paragraphs[next].zone.isContent {
      if prose[next] { return true }
      seen += 1
      if seen == limit { return false }
    }
    return false
  }

  /// True for a few words that begin with a capital or a number and end without a mark; a title line may have a label
  /// line above it.
  private func isHeading(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    guard span.count <= Self.longestTitle else { return false }
    let ending = LineLook.ending(text, span.range)
    let last = text[Int(span.end) - 1]
    guard ending == .word || last == 0x3F || last == 0x29 else { return false }
    switch LineLook.opening(text, span.range) {
    case .small: return false
    case .item where !ASCII.isDigit(text[Int(span.start)]): return false
    case .digit where isDate(text, span): return false
    default: break
    }
    var words = 1
    var lines = 1
    for index in span.range {
      if text[index] == 0x20 { words += 1 }
      if text[index] == 0x0A { lines += 1 }
    }
    let isShort = span.count <= Self.longestHeading && words <= Self.mostHeadingWords
    return lines <= 2 && (isShort || words <= 30 && ending == .word)
  }

  /// True for digits, a word and digits at most: `24 November 2022`, `10.11.2022`.
  private func isDate(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    var words = 1
    for index in span.range where text[index] == 0x20 { words += 1 }
    return words <= 4 && ASCII.isDigit(text[Int(span.end) - 1])
  }

  /// True for `Table of Contents` at the head, or leaders of dots on three places.
  private func isContents(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    let leaders = leaderCount(text, span)
    if leaders >= 3 { return true }
    var end = Int(span.start)
    for wordCount in 1...3 {
      end = ASCII.wordEnd(text, from: end)
      guard end <= span.end, end > span.start else { return false }
      if contents.contains(text, Int(span.start)..<end) {
        return leaders > 0 || wordCount > 1 || end == Int(span.end)
      }
      guard end + 1 < span.end, text[end] == 0x20 else { return false }
      end += 1
    }
    return false
  }

  /// The number of runs of five dots or more, with or without spaces between them, near the beginning.
  private func leaderCount(_ text: Span<UInt8>, _ span: TextSpan) -> Int {
    var leaders = 0
    let end = min(Int(span.end), Int(span.start) + 2000)
    var index = Int(span.start)
    // One of four bytes or its neighbour is a dot in every such run.
    while index + 1 < end {
      guard text[index] == 0x2E || text[index + 1] == 0x2E else {
        index += 4
        continue
      }
      var dots = 0
      while index < end, text[index] == 0x2E || text[index] == 0x20 {
        if text[index] == 0x2E { dots += 1 }
        index += 1
      }
      if dots >= 5 { leaders += 1 }
      index += 1
    }
    return leaders
  }
}
