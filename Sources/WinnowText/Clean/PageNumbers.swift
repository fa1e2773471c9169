import WinnowCore

/// Page numbers at the heads of paragraphs, or on lines of their own, told by their rise.
///
/// A number alone says nothing: paragraphs begin with section numbers and quantities. Page numbers rise by one from page
/// to page, and pages cut sentences, or are long.
struct PageNumbers {
  /// A paragraph that begins a page.
  struct Page {
    /// The number of its unit.
    var unit: Int
    /// The page number, with the spaces behind it.
    var mark: TextSpan
    /// True if the number is all of the unit.
    var isAlone: Bool
  }

  private static let fewest = 4
  private static let longPage = 1200

  /// The pages, or none if there is no rising run.
  static func pages(_ text: Span<UInt8>, _ units: [TextUnit], isViewer: Bool) -> [Page] {
    var candidates: [(page: Page, value: Int)] = []
    for (index, unit) in units.enumerated() where unit.stays && unit.zone == .main {
      if let candidate = candidate(text, unit.span, index) { candidates.append(candidate) }
    }
    let pages = longestRise(candidates).map { candidates[$0].page }
    guard pages.count >= fewest, isConvincing(text, units, pages, isViewer: isViewer) else {
      return []
    }
    return pages
  }

  /// The longest chain of candidates in which each number is one above the last; the first of several; O(n).
  private static func longestRise(_ candidates: [(page: Page, value: Int)]) -> [Int] {
    // For each candidate the length of the longest chain that ends at it, and the one before it in that chain.
    var lengths = [Int](repeating: 1, count: candidates.count)
    var previous = [Int?](repeating: nil, count: candidates.count)
    // The end of the longest chain for each last number; lone numbers and others make chains of their own.
    var ends: [Int: Int] = [:]
    var best: Int?
    for (index, candidate) in candidates.enumerated() {
      let offset = candidate.page.isAlone ? 1 << 20 : 0
      if let before = ends[candidate.value - 1 + offset] {
        lengths[index] = lengths[before] + 1
        previous[index] = before
      }
      let key = candidate.value + offset
      if lengths[index] > ends[key].map({ lengths[$0] }) ?? 0 { ends[key] = index }
      if lengths[index] > best.map({ lengths[$0] }) ?? 0 { best = index }
    }
    var chain: [Int] = []
    var next = best
    while let index = next {
      chain.append(index)
      next = previous[index]
    }
    return chain.reversed()
  }

  /// A number of up to four digits at the head of a unit, alone or before a word; not `1.` or `1)`.
  private static func candidate(
    _ text: Span<UInt8>, _ span: TextSpan, _ unit: Int
  ) -> (page: Page, value: Int)? {
    if let alone = PageLabel.number(text, span) {
      return (Page(unit: unit, mark: span, isAlone: true), alone)
    }
    var end = Int(span.start)
    var value = 0
    while end < span.end, ASCII.isDigit(text[end]), end - Int(span.start) < 4 {
      value = value * 10 + Int(text[end] - 0x30)
      end += 1
    }
    guard end > span.start, end + 1 < span.end, text[end] == 0x20 else { return nil }
    return (
      Page(unit: unit, mark: TextSpan(start: Int(span.start), end: end + 1), isAlone: false), value
    )
  }

  /// True if the pages cut a sentence, or the text comes from a viewer, or they are as long as pages are.
  private static func isConvincing(
    _ text: Span<UInt8>, _ units: [TextUnit], _ pages: [Page], isViewer: Bool
  ) -> Bool {
    if isViewer || pages[0].isAlone { return true }
    var length = 0
    for page in pages {
      length += units[page.unit].span.count
      guard page.unit > 0, page.mark.end < units[page.unit].span.end else { continue }
      let before = units[page.unit - 1].span
      let first = Int(page.mark.end)..<Int(units[page.unit].span.end)
      if LineLook.ending(text, before.range) == .word, before.count > 120,
        LineLook.opening(text, first) == .small
      {
        return true
      }
    }
    return length / pages.count >= longPage
  }
}

/// A line that is nothing but a page number: `12`, `- 12 -`, `Page 12`, `Page 12 of 30`, `12/30`.
enum PageLabel {
  private static let longest = 24

  /// The number, if `span` is such a line.
  static func number(_ text: Span<UInt8>, _ span: TextSpan) -> Int? {
    guard span.count <= longest else { return nil }
    var numbers: [Int] = []
    var letters = 0
    var index = Int(span.start)
    while index < span.end {
      let byte = text[index]
      if ASCII.isDigit(byte) {
        var value = 0
        var digits = 0
        while index < span.end, ASCII.isDigit(text[index]) {
          value = value * 10 + Int(text[index] - 0x30)
          digits += 1
          index += 1
          if digits > 4 { return nil }
        }
        numbers.append(value)
        continue
      }
      if ASCII.isWordByte(byte) {
        letters += 1
      } else if byte != 0x20 && byte != 0x2D && byte != 0x2F && byte != 0x7C {
        return nil
      }
      index += 1
    }
    guard let first = numbers.first, numbers.count <= 2 else { return nil }
    if letters == 0 { return numbers.count == 1 || text[Int(span.start)] != 0x2D ? first : nil }
    return isPageWord(text, span) && letters <= 8 ? first : nil
  }

  /// `Page`, `Seite`, `Página`, `Pagina`, `Strona`, `Sida`, `Side`, `Stránka` and `p.` at the head.
  private static func isPageWord(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    let word = Int(span.start)..<ASCII.wordEnd(text, from: Int(span.start))
    return names.contains(ASCII.hash(text, word))
  }

  private static let names: Set<UInt64> = Set(
    ["page", "seite", "página", "pagina", "strona", "sida", "side", "stránka", "стр", "страница"]
      .map { TokenHash.value($0) })
}
