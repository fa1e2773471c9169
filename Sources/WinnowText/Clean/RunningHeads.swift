import WinnowCore

/// Heads that stand on every page: the same words behind several page numbers.
enum RunningHeads {
  private static let fewestPages = 3
  private static let fewestBytes = 8

  /// The head behind the page number of each page, where it has one that others have too.
  ///
  /// O(pages × pages) comparisons of a few words; no document has more than some thousand pages.
  static func heads(
    _ text: Span<UInt8>, _ units: [TextUnit], _ pages: [PageNumbers.Page]
  ) -> [Int: TextSpan] {
    let bodies = pages.map { page in
      TextSpan(start: Int(page.mark.end), end: Int(units[page.unit].span.end))
    }
    var groups: [UInt64: [Int]] = [:]
    for (index, body) in bodies.enumerated() {
      guard let key = firstWords(text, body, count: 2) else { continue }
      groups[key, default: []].append(index)
    }
    var heads: [Int: TextSpan] = [:]
    for members in groups.values where members.count >= fewestPages {
      guard members.count * 4 >= pages.count else { continue }
      var length = Int.max
      for member in members.dropFirst() {
        length = min(length, shared(text, bodies[members[0]], bodies[member]))
      }
      guard length >= fewestBytes, length < .max else { continue }
      for member in members {
        let start = Int(bodies[member].start)
        heads[pages[member].unit] = TextSpan(start: start, end: start + length)
      }
    }
    return heads
  }

  /// The units beside lone page numbers whose text stands beside several of them.
  static func alone(
    _ text: Span<UInt8>, _ units: [TextUnit], _ pages: [PageNumbers.Page]
  ) -> [Int] {
    var groups: [UInt64: [Int]] = [:]
    for page in pages where page.isAlone {
      for index in [page.unit - 1, page.unit + 1] where units.indices.contains(index) {
        let span = units[index].span
        guard units[index].stays, span.count <= longestHead else { continue }
        let key = ASCII.hash(text, span.range)
        if groups[key]?.last != index { groups[key, default: []].append(index) }
      }
    }
    return groups.values.filter { $0.count >= fewestPages }.flatMap { $0 }.sorted()
  }

  private static let longestHead = 120

  private static func firstWords(_ text: Span<UInt8>, _ span: TextSpan, count: Int) -> UInt64? {
    var end = Int(span.start)
    var words = 0
    while end < span.end {
      if text[end] == 0x20 {
        words += 1
        if words == count { break }
      }
      end += 1
    }
    return words == count ? ASCII.hash(text, Int(span.start)..<end) : nil
  }

  /// The length of the words that two spans begin with, with the space behind them.
  private static func shared(_ text: Span<UInt8>, _ a: TextSpan, _ b: TextSpan) -> Int {
    var length = 0
    var whole = 0
    while length < min(a.count, b.count),
      text[Int(a.start) + length] == text[Int(b.start) + length]
    {
      length += 1
      if text[Int(a.start) + length - 1] == 0x20 { whole = length }
    }
    return whole
  }
}
